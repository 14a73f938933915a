import { AppError } from '../../shared/errors/app-error'

const signatures: readonly { readonly bytes: readonly number[]; readonly reason: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: 'pdf' },
  { bytes: [0x52, 0x61, 0x72, 0x21], reason: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], reason: 'archive' },
  { bytes: [0x1f, 0x8b], reason: 'archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], reason: 'picture' },
]

/** A compound file: .xls and .et, but also an .xlsx with a password. */
const legacyOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

/**
 * What a file is, by its content: the name says nothing that can be relied on (old systems write web pages and call
 * them .xls).
 *
 * @throws AppError `sheets/unsupported-kind`, `sheets/empty`
 */
export function fileKind(bytes: Uint8Array): 'workbook' | 'legacy-workbook' | 'text' {
  if (bytes.byteLength === 0) throw new AppError('sheets/empty')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'workbook'
  if (startsWith(bytes, legacyOffice)) return 'legacy-workbook'
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes))
  if (known) throw new AppError('sheets/unsupported-kind', { reason: known.reason })
  return 'text'
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
