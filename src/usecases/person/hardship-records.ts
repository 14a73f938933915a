import type { Person } from '../../domain/person/types'
import type { HardshipRecords, WorkRecords } from '../../policies/hardship/types'
import type { RecordReader } from '../ports'
import { readHousehold } from './household'

/** What a recognition is decided on and stands in the records: the person's registrations and those of the household. */
export async function readHardshipRecords(reader: RecordReader, person: Person): Promise<HardshipRecords> {
  const household = await readHousehold(reader, person)
  const everybody = household ? [household.head, ...household.members.map((member) => member.person)] : []
  const relatives = everybody.filter(({ id }) => id !== person.id)
  return {
    ...(await readWork(reader, person)),
    relatives: await Promise.all(relatives.map((one) => readWork(reader, one))),
  }
}

async function readWork(reader: RecordReader, person: Person): Promise<WorkRecords> {
  const ofPerson = { index: 'personId', equals: person.id } as const
  const [unemployment, employment] = await Promise.all([
    reader.list('unemploymentSpells', ofPerson),
    reader.list('employmentSpells', ofPerson),
  ])
  return { person, unemployment, employment }
}
