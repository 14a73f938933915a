import { retirementSource, statutoryRetirement } from '../../domain/person/retirement'
import type { Id } from '../../shared/ids'
import { ageOn } from '../../shared/units'
import type { Deps } from '../ports'
import type { PersonFile } from './person-views'
import { readPerson } from './read-person'

/** Everything the station knows about one person. @throws AppError `person/not-found` */
export async function getPersonFile(deps: Deps, id: Id<'person'>): Promise<PersonFile> {
  const records = await readPerson(deps.store, id)
  const { bornOn, retirementKind } = records.person
  return {
    ...records,
    age: ageOn(bornOn, deps.clock.today()),
    statutoryRetirementOn: statutoryRetirement(bornOn, retirementKind),
    retirementSource,
  }
}
