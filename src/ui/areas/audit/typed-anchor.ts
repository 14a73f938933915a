import type { JournalPosition } from '../../../shared/operation'

/** What somebody copied from a printed report; nothing typed is no anchor and not wrong. */
export interface TypedAnchor {
  readonly anchor: JournalPosition | null
  readonly wrong: readonly ('seq' | 'hash')[]
}

/** Spaces, capitals, and a dot or comma between thousands come from paper and are no difference. */
export function typedAnchor(seq: string, hash: string): TypedAnchor {
  const number = seq.replaceAll(/[\s,，]/g, '')
  const digits = hash.replaceAll(/\s/g, '').toLowerCase()
  if (number === '' && digits === '') return { anchor: null, wrong: [] }
  const wrong: ('seq' | 'hash')[] = []
  if (!/^\d{1,12}$/.test(number)) wrong.push('seq')
  if (!/^(?:[0-9a-f]{16}|[0-9a-f]{64})$/.test(digits)) wrong.push('hash')
  return { anchor: wrong.length === 0 ? { seq: Number(number), hash: digits } : null, wrong }
}
