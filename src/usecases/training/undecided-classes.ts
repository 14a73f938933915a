import type { Certificate, Enrolment } from '../../domain/training/types'
import type { ClaimFacts } from '../../policies/claims/types'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import { certificateFacts, type ClassRecords } from './class-file'

/** A class with what tells who was there how long. */
export type ClassHours = Pick<ClassRecords, 'trainingClass' | 'sessions' | 'rollCalls'>

/** What a person has of classes. */
export interface ClassesOfPerson {
  readonly enrolments: readonly Enrolment[]
  readonly certificates: readonly Certificate[]
}

/**
 * Classes whose certificates are not decided yet, with the hours that the person was there.
 *
 * @param known classes that were read before, for asking about many people
 */
export async function readUndecidedClasses(
  reader: RecordReader,
  { enrolments, certificates }: ClassesOfPerson,
  known = new Map<Id<'trainingClass'>, ClassHours | null>(),
): Promise<ClaimFacts['classes']> {
  const issued = new Set(certificates.map(({ enrolmentId }) => enrolmentId))
  const undecided = enrolments.filter(({ id, withdrawnOn }) => withdrawnOn === null && !issued.has(id))
  const classes: ClaimFacts['classes'][number][] = []
  for (const enrolment of undecided) {
    let hours = known.get(enrolment.classId)
    if (hours === undefined) known.set(enrolment.classId, (hours = await readOpenClass(reader, enrolment.classId)))
    if (hours) classes.push({ title: hours.trainingClass.title, facts: certificateFacts(hours, enrolment) })
  }
  return classes
}

/** `null` for a class that is closed: its certificates are decided. */
async function readOpenClass(reader: RecordReader, id: Id<'trainingClass'>): Promise<ClassHours | null> {
  const trainingClass = await reader.find('trainingClasses', id)
  if (trainingClass?.status !== 'open') return null
  const ofClass = { index: 'classId', equals: id } as const
  const [sessions, rollCalls] = await Promise.all([reader.list('sessions', ofClass), reader.list('rollCalls', ofClass)])
  return { trainingClass, sessions, rollCalls }
}
