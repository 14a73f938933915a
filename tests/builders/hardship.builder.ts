import type { HardshipStatement, NotLabour } from '../../src/domain/person/hardship-types'
import type { HardshipSpell } from '../../src/domain/person/types'
import type { HardshipFacts, WorkRecords } from '../../src/policies/hardship/types'
import { localDate } from '../../src/shared/units'
import { aPerson } from './person.builder'
import { anUnemploymentSpell } from './registration.builder'

/** What somebody says who may apply and has nothing else to live on. */
export function aStatement(over: Partial<HardshipStatement> = {}): HardshipStatement {
  return { base: 'urban-hukou', insuredSince: null, hasOtherLiving: false, notLabour: [] as NotLabour[], ...over }
}

/** Somebody of working age with one unemployment registration in force. */
export function anUnemployed(over: Partial<WorkRecords> = {}): WorkRecords {
  const person = over.person ?? aPerson({ bornOn: localDate('1985-06-15') })
  const spell = anUnemploymentSpell({ personId: person.id, registeredOn: localDate('2026-01-10') })
  return { person, unemployment: [spell], employment: [], ...over }
}

/** Facts of a woman of 45 who is recognised as older on 2026-03-02 or later. */
export function hardshipFacts(over: Partial<HardshipFacts> = {}): HardshipFacts {
  const person = over.person ?? aPerson({ sex: '2', bornOn: localDate('1980-06-15') })
  return {
    ...anUnemployed({ person }),
    relatives: [],
    statement: aStatement(),
    evidence: 'identity-document',
    evidenceNote: '',
    evidenceUntil: null,
    ...over,
  }
}

/** An open recognition. */
export function aHardshipSpell(over: Partial<HardshipSpell> = {}): HardshipSpell {
  return { category: 'older', recognisedOn: localDate('2026-03-02'), endedOn: null, endReason: null, ...over }
}
