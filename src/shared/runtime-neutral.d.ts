/**
 * The few globals that Node, the browser and workers share and that runtime-neutral code may use.
 * Everything else (window, process, console, fetch) does not exist for `shared`, `domain` and `policies`:
 * their compiler settings load neither DOM nor Node types.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}
