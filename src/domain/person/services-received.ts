import { followUpsOf } from '../registration/follow-up'
import type { ContactResult, ContactWay, UnemploymentSpell } from '../registration/types'
import type { JobSeeking, RecommendationResult } from '../seeking/types'
import type { Assignment, Post } from '../posts/types'
import type { Certificate, Enrolment, TrainingClass } from '../training/types'
import type { LocalDate } from '../../shared/units'
import type { NoticeRecord, NoticeWay } from './notice'

/** Something that the station did for a person, on a day. */
export type ServiceReceived = { readonly id: string; readonly on: LocalDate; readonly by: string } & (
  | {
      readonly kind: 'recommendation'
      readonly vacancy: string
      /** `null` while nobody knows what came of it. */
      readonly result: RecommendationResult | null
    }
  | { readonly kind: 'follow-up'; readonly way: ContactWay; readonly result: ContactResult; readonly offered: string }
  | {
      readonly kind: 'class'
      readonly trainingClass: TrainingClass
      readonly isWithdrawn: boolean
      readonly certificate: Certificate | null
    }
  | { readonly kind: 'post'; readonly post: Post; readonly assignment: Assignment }
  | { readonly kind: 'notice'; readonly version: string; readonly how: NoticeWay }
)

/** What services are read from. */
export interface ServiceRecords {
  readonly unemployment: readonly UnemploymentSpell[]
  readonly seeking: readonly JobSeeking[]
  readonly training: readonly {
    readonly enrolment: Enrolment
    readonly trainingClass: TrainingClass
    readonly certificate: Certificate | null
  }[]
  readonly assignments: readonly { readonly assignment: Assignment; readonly post: Post }[]
  readonly notices: readonly NoticeRecord[]
}

/** Every service that a person received, newest first; a class on the day of the enrolment, a post on its first day. */
export function servicesReceived(records: ServiceRecords): readonly ServiceReceived[] {
  const all: ServiceReceived[] = [
    ...records.seeking.flatMap(({ id, recommendations }) =>
      recommendations.map(({ on, employer, job, handlerName, outcome }, at) => ({
        kind: 'recommendation' as const,
        id: `${id} ${at}`,
        on,
        by: handlerName,
        vacancy: [employer, job].filter((part) => part !== '').join(' · '),
        result: outcome?.result ?? null,
      })),
    ),
    ...records.unemployment.flatMap((spell) =>
      followUpsOf(spell).map(({ on, way, result, offered, handlerName }, at) => ({
        kind: 'follow-up' as const,
        id: `${spell.id} ${at}`,
        on,
        by: handlerName,
        way,
        result,
        offered,
      })),
    ),
    ...records.training.map(({ enrolment, trainingClass, certificate }) => ({
      kind: 'class' as const,
      id: enrolment.id,
      on: enrolment.enrolledOn,
      by: trainingClass.teacher,
      trainingClass,
      isWithdrawn: enrolment.withdrawnOn !== null,
      certificate,
    })),
    ...records.assignments.map(({ assignment, post }) => ({
      kind: 'post' as const,
      id: assignment.id,
      on: assignment.startedOn,
      by: post.userUnit,
      post,
      assignment,
    })),
    ...records.notices.map(({ id, toldOn, version, how, operatorName }) => ({
      kind: 'notice' as const,
      id,
      on: toldOn,
      by: operatorName,
      version,
      how,
    })),
  ]
  return all.sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
}
