import type { PrintRecord } from '../../domain/documents/types'
import type { PersonRecords } from '../../domain/person/person-records'
import type { Session } from '../../domain/training/types'
import type { Id } from '../../shared/ids'
import { addToMonth, monthOf, type Month } from '../../shared/units'
import { readPerson } from '../person/read-person'
import type { Deps, RecordReader } from '../ports'
import type { PersonPrints } from './documents-services'
import { listPrintsSince, monthMade } from './prints-since'

/** Prints of the person's own papers and of the lists that the person stands on, from when the person was put on file. */
export async function printsOfPerson(
  reader: RecordReader,
  records: PersonRecords,
  sessionIds: readonly Session['id'][],
  until: Month,
): Promise<readonly PrintRecord[]> {
  return ofPerson(await listPrintsSince(reader, [records.person.id], until), records, sessionIds)
}

/**
 * Papers issued to a person in the last months. Prints have no index of their subjects, so the months are read; how far
 * back is for the page to say.
 *
 * @param months how many, this one among them
 * @throws AppError `person/not-found`
 */
export async function listPrintsOfPerson(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  personId: Id<'person'>,
  months: number,
): Promise<PersonPrints> {
  const records = await readPerson(store, personId)
  const sessions = await Promise.all(
    records.training.map(({ trainingClass }) => store.list('sessions', { index: 'classId', equals: trainingClass.id })),
  )
  const until = monthOf(clock.today())
  const [oldest, wanted] = [monthMade(personId), addToMonth(until, 1 - months)]
  const lists: PrintRecord[][] = []
  for (let month = until; month >= oldest && month >= wanted; month = addToMonth(month, -1)) {
    lists.push(await store.list('printRecords', { index: 'printedMonth', equals: month }))
  }
  const sessionIds = sessions.flat().map(({ id }) => id)
  return { prints: ofPerson(lists.flat(), records, sessionIds), hasOlder: oldest < wanted }
}

function ofPerson(
  prints: readonly PrintRecord[],
  records: PersonRecords,
  sessionIds: readonly Session['id'][],
): readonly PrintRecord[] {
  const own = new Set<string>([
    records.person.id,
    ...records.acceptances.map(({ id }) => id),
    ...records.unemployment.map(({ id }) => id),
    ...records.employment.map(({ id }) => id),
    ...records.seeking.map(({ id }) => id),
    ...records.training.flatMap(({ trainingClass, certificate }) => [trainingClass.id, certificate?.id ?? '']),
    ...sessionIds,
    ...records.assignments.map(({ assignment }) => assignment.id),
  ])
  return prints.filter((print) => print.subjectIds.some((id) => own.has(id)))
}
