import { numbersOf } from '../../../domain/person/duplicates/compared-person'
import { candidateQueries } from '../../../domain/person/duplicates/candidate-queries'
import { likenessOf } from '../../../domain/person/duplicates/likeness'
import type { ComparedPerson } from '../../../domain/person/duplicates/types'
import { leastScore } from '../../../domain/person/duplicates/weights'
import { checkDocumentNumber, convertFrom15, normaliseDocumentNumber } from '../../../domain/person/id-number'
import { normaliseName } from '../../../domain/person/name'
import { normaliseReading } from '../../../domain/person/name-reading'
import { normalisePhone } from '../../../domain/person/phone'
import { placeOf } from '../../../domain/person/place'
import type { NewPerson } from '../../../domain/person/types'
import type { Id } from '../../../shared/ids'
import type { Deps } from '../../ports'
import type { LikelyPerson } from './duplicate-views'
import { comparedPeople } from './read-names'

/** Hits of one question to the search. Of a common name more are looked at through the other questions. */
const HITS = 40
/** More than this is no help while somebody waits. */
const MOST_SHOWN = 5

/**
 * People on file who may be the one that is being entered, likeliest first. Whoever has exactly the number is not among
 * them: that stops the entry and is told elsewhere.
 */
export async function likelyPeople(deps: Deps, input: NewPerson): Promise<readonly LikelyPerson[]> {
  const entered = await comparedEntry(deps, input)
  if (entered.name === '' && entered.numbers.length === 0) return []
  const asked = await Promise.all(candidateQueries(entered).map((query) => deps.search.find(query, HITS)))
  const ids = new Set(asked.flatMap(({ hits }) => hits.map(({ personId }) => personId)))
  const people = await deps.store.findMany('persons', [...ids])
  const compared = await comparedPeople(deps, people)
  return people
    .map((person, index) => ({ person, ...likenessOf(entered, compared[index] ?? entered) }))
    .filter(({ score, findings }) => score >= leastScore && !findings.includes('number-same'))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
}

async function comparedEntry(deps: Deps, input: NewPerson): Promise<ComparedPerson> {
  const name = normaliseName(input.name)
  const [readings = []] = await deps.search.readings([{ name, reading: normaliseReading(input.nameReading ?? '') }])
  const check = checkDocumentNumber(input.documentKind, input.idNumber, deps.clock.today())
  const found = normaliseDocumentNumber(input.idNumber)
  const isOld = input.documentKind === 'resident-id-15' && /^\d{15}$/u.test(found)
  const number = { documentKind: input.documentKind, idNumber: isOld ? convertFrom15(found) : found }
  return {
    id: '' as Id<'person'>, // nobody yet
    name,
    readings,
    numbers: check.ok ? numbersOf([number]) : [],
    sex: (check.ok ? check.sex : null) ?? input.sex,
    bornOn: (check.ok ? check.bornOn : null) ?? input.bornOn,
    phone: normalisePhone(input.phone),
    place: placeOf({ ...input, village: input.village.trim() }),
    distinctFrom: [],
  }
}
