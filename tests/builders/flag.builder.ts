import type { FlagFacts, FlagKind, PersonFlag } from '../../src/domain/person/flags/types'
import { localDate } from '../../src/shared/units'

/** What a list says of a person that tells nothing beyond the kind. */
export function flagFacts(kind: FlagKind, over: Partial<FlagFacts> = {}): FlagFacts {
  return { kind, since: null, until: null, isRiskEliminated: null, disability: null, ...over }
}

/** A flag by the list of January 2026, in force. */
export function aFlag(kind: FlagKind, over: Partial<PersonFlag> = {}): PersonFlag {
  const listedOn = over.from ?? localDate('2026-01-05')
  return {
    ...flagFacts(kind),
    source: { bureau: 'agriculture', listedOn, fileName: '名单.xlsx' },
    from: listedOn,
    endedOn: null,
    ...over,
  }
}
