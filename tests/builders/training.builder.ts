import type { AttendanceMark, Enrolment, RollCall, Session, TrainingClass } from '../../src/domain/training/types'
import { classHours, localDate } from '../../src/shared/units'
import { anId } from './id.builder'

/** An open class of 40 class hours in March 2026. */
export function aTrainingClass(over: Partial<TrainingClass> = {}): TrainingClass {
  return {
    id: anId<'trainingClass'>(),
    classNo: 'PX2026000001',
    title: '家政服务员',
    kind: '01',
    provider: '演示职业培训学校',
    place: '甲村村委会',
    teacher: '任课教师',
    plannedHours: classHours(40),
    capacity: 50,
    startsOn: localDate('2026-03-02'),
    endsOn: localDate('2026-03-13'),
    status: 'open',
    ...over,
  }
}

/** A morning of four class hours whose roll was called. */
export function aSession(over: Partial<Session> = {}): Session {
  return {
    id: anId<'session'>(),
    classId: anId<'trainingClass'>(),
    ordinal: 1,
    heldOn: localDate('2026-03-02'),
    dayPart: 'morning',
    classHours: classHours(4),
    topic: '职业道德',
    rollCalled: true,
    ...over,
  }
}

/** A person's place in a class. */
export function anEnrolment(over: Partial<Enrolment> = {}): Enrolment {
  return {
    id: anId<'enrolment'>(),
    classId: anId<'trainingClass'>(),
    personId: anId<'person'>(),
    ordinal: 1,
    enrolledOn: localDate('2026-02-25'),
    withdrawnOn: null,
    ...over,
  }
}

/** The roll of a session; `marks` as pairs of enrolment and mark. */
export function aRollCall(
  session: Session,
  marks: readonly (readonly [Pick<Enrolment, 'id'>, AttendanceMark])[],
): RollCall {
  return {
    id: anId<'rollCall'>(),
    sessionId: session.id,
    classId: session.classId,
    calledOn: session.heldOn,
    marks: marks.map(([enrolment, mark]) => ({ enrolmentId: enrolment.id, mark })),
  }
}
