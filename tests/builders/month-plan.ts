import { personFrom } from '../../src/domain/person/new-person'
import type { Person } from '../../src/domain/person/types'
import { statutoryRetirement } from '../../src/domain/person/retirement'
import type { Id } from '../../src/shared/ids'
import { addMonths, ageOn, type LocalDate } from '../../src/shared/units'
import { readTables, type SheetPart } from '../../src/platform/sheets/read-tables'
import { diceOf } from './people'
import { readRoster } from './read-roster'

/** Who comes to the station in the demonstrated month. */
export interface MonthPlan {
  /** Registered unemployed at the counter; the last of them will take the post. */
  readonly unemployed: readonly Person[]
  readonly trainees: readonly Person[]
  /** Older registered person with years before retirement. */
  readonly postHolder: Person
  /** Somebody whom the rules refuse, and why is shown. */
  readonly refused: Person
}

const UNEMPLOYED = 10
const TRAINEES = 24

/**
 * Picks people of a roster for the month, the same ones for the same seed. The roster is read here only to know whom to
 * ask for at the counter; everything that happens goes through the program.
 *
 * @throws Error when the roster has too few people of working age
 */
export async function planMonth(file: Uint8Array, seed: number, today: LocalDate): Promise<MonthPlan> {
  const people = await readPeople(file, today)
  const dice = diceOf(seed)
  const shuffled = people.map((person) => ({ person, place: dice.roll(1_000_000) })).sort((a, b) => a.place - b.place)
  const ofAge = shuffled.map(({ person }) => person).filter((person) => isOfWorkingAge(person, today))
  const postHolder = ofAge.find((person) => mayTakePost(person, today))
  const refused = ofAge.find((person) => person !== postHolder && ageOn(person.bornOn, today) < 35)
  if (!postHolder || !refused) throw new Error('the roster has nobody who could show the rules of a post')
  const others = ofAge.filter((person) => person !== postHolder && person !== refused)
  return {
    unemployed: [...others.slice(0, UNEMPLOYED - 1), postHolder],
    trainees: others.slice(0, TRAINEES),
    postHolder,
    refused,
  }
}

async function readPeople(file: Uint8Array, today: LocalDate): Promise<Person[]> {
  const sheets: { name: string; rows: SheetPart['rows'][number][] }[] = []
  for await (const part of readTables(file))
    (sheets[part.sheet] ??= { name: part.name, rows: [] }).rows.push(...part.rows)
  return readRoster(sheets, today).people.map(({ input }) => personFrom(input, { id: '' as Id<'person'>, today }))
}

function isOfWorkingAge(person: Person, today: LocalDate): boolean {
  const age = ageOn(person.bornOn, today)
  return age >= 18 && age < 48 && statutoryRetirement(person.bornOn, person.retirementKind) > addMonths(today, 24)
}

/** A woman of 40 or more with over five years to her retirement: older by the Sichuan rule, 36 months of subsidy. */
function mayTakePost(person: Person, today: LocalDate): boolean {
  return (
    person.sex === '2' &&
    ageOn(person.bornOn, today) >= 40 &&
    statutoryRetirement(person.bornOn, person.retirementKind) > addMonths(today, 61) &&
    person.pension === 'none'
  )
}
