import { decideClaims } from '../../policies/claims/decide-claims'
import type { Claim, ClaimFacts } from '../../policies/claims/types'
import type { Id } from '../../shared/ids'
import type { Deps, RecordReader } from '../ports'
import { getOverrides } from '../station/settings'
import { certificateFacts } from '../training/class-file'
import { readHardshipRecords } from './hardship-records'
import { readPerson, type PersonRecords } from './read-person'

/** What a person may claim today, and from when what not yet. @throws AppError `person/not-found` */
export async function getClaims(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  id: Id<'person'>,
): Promise<readonly Claim[]> {
  const records = await readPerson(store, id)
  const facts: ClaimFacts = {
    ...records,
    ...(await readHardshipRecords(store, records.person)),
    assignments: records.assignments.map(({ assignment }) => assignment),
    classes: await readClasses(store, records),
  }
  return decideClaims(facts, clock.today(), await getOverrides(store))
}

/** Classes whose certificates are not decided yet, with the hours that the person was there. */
function readClasses(reader: RecordReader, { training }: PersonRecords): Promise<ClaimFacts['classes']> {
  const running = training.filter(
    ({ enrolment, trainingClass, certificate }) =>
      enrolment.withdrawnOn === null && trainingClass.status === 'open' && certificate === null,
  )
  return Promise.all(
    running.map(async ({ enrolment, trainingClass }) => {
      const ofClass = { index: 'classId', equals: trainingClass.id } as const
      const sessions = await reader.list('sessions', ofClass)
      const rollCalls = await reader.list('rollCalls', ofClass)
      return { title: trainingClass.title, facts: certificateFacts({ trainingClass, sessions, rollCalls }, enrolment) }
    }),
  )
}
