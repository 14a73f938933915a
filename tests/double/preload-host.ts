type Emit = (channel: string, args: unknown[]) => void

/** What the page calls in the double; set by Playwright bindings. */
interface Carriers {
  doubleInvoke(channel: string, args: unknown[]): Promise<{ value?: unknown; error?: string }>
  doubleEmit?: Emit
}

/**
 * Runs in the page before anything else and gives the preload file what a sandboxed preload has: `require` of
 * `electron` alone, `contextBridge` and `ipcRenderer`. Its text is sent to the browser: it may use nothing from here.
 */
export function hostPreload(
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window !== window.top || location.protocol === 'about:') return
  const page = window as unknown as Carriers
  type Listener = (event: object, ...args: unknown[]) => void
  const listeners: { channel: string; listener: Listener }[] = []

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const cloned = structuredClone(args) // throws DataCloneError for functions and Vue proxies, as Electron does
      const { value, error } = await page.doubleInvoke(channel, cloned)
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`)
      return value
    },
    on(channel: string, listener: Listener) {
      listeners.push({ channel, listener })
      return ipcRenderer
    },
    removeListener(channel: string, listener: Listener) {
      const at = listeners.findIndex((known) => known.channel === channel && known.listener === listener)
      if (at >= 0) listeners.splice(at, 1)
      return ipcRenderer
    },
  }
  page.doubleEmit = (channel, args) => {
    for (const known of [...listeners]) if (known.channel === channel) known.listener({ sender: ipcRenderer }, ...args)
  }

  /** The bridge passes functions as functions and everything else as a frozen copy. */
  function bridged(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: unknown[]) => {
        const result = (value as (...passed: unknown[]) => unknown)(...args.map(bridged))
        return result instanceof Promise ? result.then(bridged) : bridged(result)
      }
    }
    if (typeof value !== 'object' || value === null) return value
    if (!Object.values(value).some((part) => typeof part === 'function')) return structuredClone(value)
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bridged(part)])))
  }
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      Object.defineProperty(window, name, { value: bridged(api), enumerable: true })
    },
  }

  const exports = {}
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return { contextBridge, ipcRenderer }
    },
    { exports },
    exports,
  )
}
