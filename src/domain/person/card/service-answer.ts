import type { CardServiceField, CardServiceName } from '../../../shared/card-services'
import { AppError } from '../../../shared/errors/app-error'
import { detectDocumentKind, normaliseDocumentNumber } from '../id-number'
import { normaliseName } from '../name'
import { cardDay, cardEnd, cardEthnicity, cardSex } from './card-values'
import { required } from './text-record'
import type { CardKind, CardPerson } from './types'

/** Kinds as each service names them; residents' cards have an empty flag, or none. */
const kinds: Readonly<Record<CardServiceName, Readonly<Record<string, CardKind>>>> = {
  // The flag of the chip. "Y" is unconfirmed: no answer of a card of 2023 was found.
  huashi: { J: 'hmt-residence-permit', I: 'foreign-permanent-2017', Y: 'foreign-permanent-2023' },
  routon: { J: 'hmt-residence-permit', I: 'foreign-permanent-2017', Y: 'foreign-permanent-2023' },
  synjones: {
    '0': 'resident-id',
    '1': 'foreign-permanent-2017',
    '2': 'hmt-residence-permit',
    '3': 'foreign-permanent-2023',
  },
}

const cardKinds: readonly string[] = [
  'resident-id',
  'hmt-residence-permit',
  'foreign-permanent-2017',
  'foreign-permanent-2023',
] satisfies readonly CardKind[]

/**
 * What a vendor's service says of a card. Where the service names no kind, the form of the number does: it is the same
 * in all documents of that kind.
 *
 * @throws AppError `card/field-missing`, `card/kind-unknown`
 */
export function cardOfAnswer(
  service: CardServiceName,
  fields: Readonly<Partial<Record<CardServiceField, string>>>,
): CardPerson {
  const of = (field: CardServiceField) => (fields[field] ?? '').trim()
  const idNumber = normaliseDocumentNumber(of('idNumber'))
  const kind = kindOf(service, of('kind'), idNumber)
  const latinName = of('latinName')
  return required({
    kind,
    idNumber,
    name: normaliseName(of('name')) || latinName,
    latinName,
    sex: cardSex(of('sex')),
    bornOn: cardDay(of('born')),
    // Foreign cards have the country in the place of the ethnicity.
    ethnicity: kind === 'resident-id' ? cardEthnicity(of('ethnicity')) : '',
    nationality: kind.startsWith('foreign') ? of('ethnicity') : '',
    address: of('address'),
    issuer: of('issuer'),
    validFrom: cardDay(of('from')),
    validUntil: cardEnd(of('until')),
    passNo: kind === 'hmt-residence-permit' ? normaliseDocumentNumber(of('passNo')) : '',
  })
}

function kindOf(service: CardServiceName, flag: string, idNumber: string): CardKind {
  const named = kinds[service][flag]
  if (named) return named
  const seen = detectDocumentKind(idNumber)
  if (seen === null || !isCardKind(seen)) throw new AppError('card/kind-unknown', { flag })
  return seen
}

function isCardKind(kind: string): kind is CardKind {
  return cardKinds.includes(kind)
}
