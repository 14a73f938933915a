import { decideClaims } from '../../policies/claims/decide-claims'
import type { Claim } from '../../policies/claims/types'
import type { Id } from '../../shared/ids'
import type { Deps } from '../ports'
import { getOverrides } from '../station/settings'
import { readUndecidedClasses } from '../training/undecided-classes'
import { readHardshipRecords } from './hardship-records'
import { findOnFile } from './read-person'

/** What a person may claim today, and from when what not yet. @throws AppError `person/not-found`, `person/merged` */
export async function getClaims(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  id: Id<'person'>,
): Promise<readonly Claim[]> {
  const person = await findOnFile(store, id)
  const ofPerson = { index: 'personId', equals: id } as const
  const [records, seeking, assignments, employmentCertificates, enrolments, certificates] = await Promise.all([
    readHardshipRecords(store, person),
    store.list('jobSeekings', { ...ofPerson, oldestFirst: true }),
    store.list('assignments', ofPerson),
    store.list('employmentCertificates', { ...ofPerson, oldestFirst: true }),
    store.list('enrolments', ofPerson),
    store.list('certificates', ofPerson),
  ])
  const classes = await readUndecidedClasses(store, { enrolments, certificates })
  const facts = { ...records, seeking, assignments, employmentCertificates, classes }
  return decideClaims(facts, clock.today(), await getOverrides(store))
}
