import type { MergedPerson, Person } from '../../../domain/person/types'
import type { Id } from '../../../shared/ids'
import { getRecord } from '../../get-record'
import type { RecordReader } from '../../ports'

/** Where a file went that was merged into another one; `null` when it was not. */
export async function getMergedInto(
  reader: RecordReader,
  id: Id<'person'>,
): Promise<{ readonly merged: MergedPerson; readonly person: Person } | null> {
  const merged = await reader.find('mergedPersons', id)
  return merged ? { merged, person: await getRecord(reader, 'persons', merged.personId) } : null
}
