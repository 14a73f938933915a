import type { PersonLedgers } from '../../../domain/person/merge/overlaps'
import type { Person } from '../../../domain/person/types'
import type { RecordReader } from '../../ports'

/** What of a person may stand in the way of a merge. */
export async function readLedgers(reader: RecordReader, person: Person): Promise<PersonLedgers> {
  const ofPerson = { index: 'personId', equals: person.id } as const
  const [acceptances, unemployment, employment, seeking, assignments, enrolments] = await Promise.all([
    reader.list('acceptances', ofPerson),
    reader.list('unemploymentSpells', ofPerson),
    reader.list('employmentSpells', ofPerson),
    reader.list('jobSeekings', ofPerson),
    reader.list('assignments', ofPerson),
    reader.list('enrolments', ofPerson),
  ])
  return { person, acceptances, unemployment, employment, seeking, assignments, enrolments }
}
