import { maskIdNumber } from '../../domain/person/mask'
import type { Person } from '../../domain/person/types'
import type { Acceptance } from '../../domain/registration/types'
import { documentNames } from '../_kit/code-names'
import { dateText, dueText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

export interface AcceptanceReceiptFacts {
  readonly stationName: string
  readonly person: Person
  readonly acceptance: Acceptance
}

/** Everything that 业务受理回执 shows, as text. */
export interface AcceptanceReceiptModel {
  readonly stationName: string
  readonly acceptanceNo: string
  readonly code: string
  readonly name: string
  readonly idNumber: string
  readonly materials: string
  readonly acceptedOn: string
  readonly dueOn: string
  readonly handlerName: string
}

/** Words of the receipt; it leaves the station in a pocket, so the number stands covered. */
export function toAcceptanceReceiptModel(facts: AcceptanceReceiptFacts): AcceptanceReceiptModel {
  const { person, acceptance } = facts
  return {
    stationName: facts.stationName,
    acceptanceNo: acceptance.acceptanceNo,
    code: paperCode('acceptance-receipt', acceptance.acceptanceNo),
    name: person.name,
    idNumber: maskIdNumber(person.idNumber),
    materials: documentNames[person.documentKind] + (person.documentKind === 'none' ? '' : labels.seen),
    acceptedOn: dateText(acceptance.acceptedOn),
    dueOn: dueText(acceptance.dueOn, acceptance.isDueCovered),
    handlerName: acceptance.handlerName,
  }
}
