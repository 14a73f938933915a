import { AppError } from '../../shared/errors/app-error'

/**
 * Text of a .csv or .txt file: by its byte order mark, else strict UTF-8, else GB18030 (what Excel and WPS write in
 * China). The label must be `gb18030`: under `gbk` some engines map 䶮 elsewhere.
 *
 * @throws AppError `sheets/unsupported-kind` for binary files and web pages, `sheets/unreadable` for broken text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  if (text.includes('\0')) throw new AppError('sheets/unsupported-kind', { reason: 'binary' })
  if (/^\s*<(?:!doctype|html|table|\?xml|meta|style)/i.test(text.slice(0, 500))) {
    throw new AppError('sheets/unsupported-kind', { reason: 'web-page' })
  }
  return text
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes) ?? broken()
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be', bytes) ?? broken()
  return strict('utf-8', bytes) ?? strict('gb18030', bytes) ?? broken()
}

function strict(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function broken(): never {
  throw new AppError('sheets/unreadable', { reason: 'encoding' })
}
