import { openRecognitions } from '../../domain/person/hardship'
import type { Person } from '../../domain/person/types'
import type { Assignment } from '../../domain/posts/types'
import type { EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
import type { HardshipRecords, WorkRecords } from '../../policies/hardship/types'
import { AppError } from '../../shared/errors/app-error'
import type { JobControl, Store } from '../ports'
import { readRelatives } from './relatives'

/** Somebody with an open recognition, and everything that a decision about it looks at. */
export interface RecognisedPerson extends HardshipRecords {
  readonly assignments: readonly Assignment[]
}

const spellTables = ['unemploymentSpells', 'employmentSpells', 'assignments'] as const
type SpellRow = UnemploymentSpell | EmploymentSpell | Assignment
type SpellTable = (typeof spellTables)[number]

/**
 * Everybody with an open recognition, with the registrations of the person and, for a zero-employment household, of the
 * relatives. Reads each table once, page by page: nobody is looked up one at a time.
 *
 * @throws AppError `registration/listing-cancelled`
 */
export async function readRecognised(
  store: Store,
  { signal, onProgress }: JobControl,
): Promise<readonly RecognisedPerson[]> {
  const counts = await Promise.all(['persons' as const, ...spellTables].map((table) => store.count(table)))
  const total = counts.reduce((sum, count) => sum + count, 0)
  let done = 0
  const step = (rows: number): void => {
    if (signal?.aborted) throw new AppError('registration/listing-cancelled')
    done += rows
    onProgress?.({ phase: 'reading', done: Math.min(done, total), total })
  }
  step(0)
  const recognised: Person[] = []
  for await (const page of store.pages('persons', { asOfSeq: null })) {
    recognised.push(...page.filter((one) => openRecognitions(one).length > 0))
    step(page.length)
  }
  const households = await readRelatives(
    store,
    recognised.filter((one) => openRecognitions(one).some(({ category }) => category === 'zero-employment-household')),
  )
  const wanted = new Set([...recognised, ...[...households.values()].flat()].map(({ id }) => id))
  const rows = { unemploymentSpells: new Map(), employmentSpells: new Map(), assignments: new Map() } as Rows
  for (const table of spellTables) {
    for await (const page of store.pages(table, { asOfSeq: null })) {
      for (const row of page) if (wanted.has(row.personId)) keep(rows[table], row)
      step(page.length)
    }
  }
  const workOf = (person: Person): WorkRecords => ({
    person,
    unemployment: rows.unemploymentSpells.get(person.id) ?? [],
    employment: rows.employmentSpells.get(person.id) ?? [],
  })
  return recognised.map((person) => ({
    ...workOf(person),
    relatives: (households.get(person.id) ?? []).map(workOf),
    assignments: rows.assignments.get(person.id) ?? [],
  }))
}

interface Rows {
  readonly unemploymentSpells: Map<string, UnemploymentSpell[]>
  readonly employmentSpells: Map<string, EmploymentSpell[]>
  readonly assignments: Map<string, Assignment[]>
}

function keep(rows: Rows[SpellTable], row: SpellRow): void {
  const list = rows.get(row.personId) as SpellRow[] | undefined
  if (list) list.push(row)
  else (rows as Map<string, SpellRow[]>).set(row.personId, [row])
}
