import type { CertificateEvent } from '../../domain/employment-certificate/types'
import { named } from './code-text'

const kinds: Readonly<Record<CertificateEvent['kind'], string>> = { reissued: '补发', changed: '变更', checked: '审验' }
const causes = { lost: '遗失', damaged: '损毁' } as const

/** What happened to a certificate: what it was, what it was about (cause, entry), and what was noted. */
export interface EventWords {
  readonly kind: string
  readonly about: string
  readonly told: readonly string[]
}

/**
 * An entry of a 就业创业证 in words.
 *
 * @param becomes stands between the old and the new text of an entry
 */
export function eventWords(event: CertificateEvent, becomes: string): EventWords {
  const kind = kinds[event.kind]
  switch (event.kind) {
    case 'reissued':
      return { kind, about: causes[event.cause], told: [event.statement] }
    case 'checked':
      return { kind, about: '', told: [event.note] }
    case 'changed': {
      const word = (text: string): string => (event.item === 'medium' ? named('certificateMedium', text) : text)
      return {
        kind,
        about: named('certificateItem', event.item),
        told: [word(event.was), becomes, word(event.becomes)],
      }
    }
  }
}
