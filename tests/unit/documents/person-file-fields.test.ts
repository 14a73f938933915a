import { describe, expect, it } from 'vitest'
import type { RecordRow } from '../../../src/documents/person-file/row-parts'
import { seekingRow } from '../../../src/documents/person-file/seeking-rows'
import {
  acceptanceRow,
  employmentRow,
  hardshipRow,
  unemploymentRow,
} from '../../../src/documents/person-file/spell-rows'
import type { HardshipStatement, KeptDecision } from '../../../src/domain/person/hardship-types'
import type { HardshipSpell, RecognitionGrounds } from '../../../src/domain/person/types'
import type {
  Acceptance,
  AcceptedAnswers,
  Commitment,
  EmploymentSpell,
  FollowUp,
  SpellEnd,
  UnemploymentSpell,
} from '../../../src/domain/registration/types'
import type { JobSeeking, Recommendation } from '../../../src/domain/seeking/types'
import { fen, localDate } from '../../../src/shared/units'
import { hardshipApplicationFacts } from '../../builders/papers.builder'
import { aStatement } from '../../builders/hardship.builder'
import { anId } from '../../builders/id.builder'
import { aFollowUp, anAcceptance, anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'
import { aJobSeeking, aRecommendation } from '../../builders/seeking.builder'

/** Leads to other records and tells the person nothing, or is told by a group of fields of its own below. */
const untold = Symbol('untold')

/** For each field a value other than the one on record. A field that is added and forgotten here does not compile. */
type Others<T> = { readonly [K in keyof Required<T>]: Required<T>[K] | typeof untold }

function tellsEveryField<T extends object>(what: string, row: (one: T) => RecordRow, record: T, others: Others<T>) {
  describe(`the line of ${what} on the paper`, () => {
    const told = Object.entries<unknown>({ ...others }).filter(([, other]) => other !== untold)
    it.each(told)('is another one where %s is another', (field, other) => {
      expect(row({ ...record, [field]: other })).not.toEqual(row(record))
    })
  })
}

const [early, late] = [localDate('2026-05-04'), localDate('2026-06-05')]
const spell = anUnemploymentSpell({ reasonDetail: '1', commitment: { signedOn: early, wording: '2026-1' } })

tellsEveryField<UnemploymentSpell>('an unemployment registration', unemploymentRow, spell, {
  id: untold,
  personId: untold,
  acceptanceId: untold,
  registrationNo: 'SY2026-999999',
  registeredOn: early,
  place: 'work',
  unemployedOn: early,
  reason: '06',
  reasonDetail: '2',
  previousEmployer: '演示砖厂',
  previousJob: '烧窑工',
  jobWish: '保安',
  wantsTraining: false,
  wantsStartUp: true,
  handlerName: '王强',
  end: { kind: 'employed', endedOn: late, employmentId: anId<'employment'>() },
  commitment: { signedOn: late, wording: '2026-1' },
  policySource: '演示依据',
  followUps: [aFollowUp()],
})

tellsEveryField<Commitment>(
  'a signed commitment',
  (commitment) => unemploymentRow({ ...spell, commitment }),
  { signedOn: early, wording: '2026-1' },
  { signedOn: late, wording: '2027-1' },
)

tellsEveryField<Required<Extract<SpellEnd, { kind: 'cancelled' }>>>(
  'a cancelled registration',
  (end) => unemploymentRow({ ...spell, end }),
  { kind: 'cancelled', endedOn: early, reason: '2', note: '', policySource: '' },
  { kind: untold, endedOn: late, reason: '3', note: '开小卖部', policySource: '演示依据' },
)

tellsEveryField<FollowUp>('a contact', (one) => unemploymentRow({ ...spell, followUps: [one] }), aFollowUp(), {
  on: late,
  way: 'visit',
  result: 'refused',
  offered: '演示物流园',
  note: '嫌远',
  handlerName: '王强',
})

tellsEveryField<EmploymentSpell>('an employment registration', employmentRow, anEmploymentSpell(), {
  id: untold,
  personId: untold,
  registrationNo: 'JY2026-999999',
  registeredOn: late,
  kind: '2',
  employer: '演示砖厂',
  job: '烧窑工',
  startedOn: late,
  workPlace: '演示市',
  handlerName: '王强',
  endedOn: late,
  endReason: '合同到期',
  endCode: '2',
  endRegisteredOn: late,
  rosterNo: 'ZG2026-000002',
  policySource: '演示依据',
  endPolicySource: '演示依据',
  creditCode: '91350100M000100Y43',
  industry: 'C',
  contractKind: 'fixed',
  contractFrom: early,
  contractTo: late,
  monthlyPay: fen(320_000),
  insured: ['pension'],
})

const accepted = anAcceptance()

tellsEveryField<Acceptance>('an application', acceptanceRow, accepted, {
  id: untold,
  personId: untold,
  acceptanceNo: 'SL2026-999999',
  acceptedOn: early,
  dueOn: late,
  isDueCovered: false,
  policySource: '演示依据',
  answers: untold,
  handlerName: '王强',
  end: { kind: 'withdrawn', on: late, note: '不办了' },
})

tellsEveryField<AcceptedAnswers>(
  'what an application answered',
  (answers) => acceptanceRow({ ...accepted, answers }),
  accepted.answers,
  {
    place: 'work',
    unemployedOn: early,
    reason: '02',
    reasonDetail: '1',
    previousEmployer: '演示砖厂',
    previousJob: '烧窑工',
    jobWish: '保安',
    wantsTraining: true,
    wantsStartUp: true,
  },
)

tellsEveryField<JobSeeking>('a job-seeking registration', seekingRow, aJobSeeking(), {
  id: untold,
  personId: untold,
  registrationNo: 'QZ2026-999999',
  registeredOn: early,
  validUntil: late,
  handlerName: '王强',
  jobs: ['保安'],
  region: '演示市',
  monthlyPay: null,
  acceptsDormitory: false,
  acceptsShifts: true,
  availableFrom: late,
  wantsTraining: false,
  skills: '叉车证',
  recommendations: [aRecommendation()],
  end: { reason: 'withdrawn', on: late },
})

const outcome = { result: 'declined', on: late, note: '照顾病人' } as const

tellsEveryField<Recommendation>(
  'a recommendation',
  (one) => seekingRow(aJobSeeking({ recommendations: [one] })),
  aRecommendation(),
  { on: late, employer: '演示砖厂', job: '烧窑工', handlerName: '王强', outcome },
)

const { spell: recognition } = hardshipApplicationFacts()
const { grounds, decision } = recognition
if (!decision) throw new Error('the builder keeps what was decided')

tellsEveryField<HardshipSpell>('a recognition', hardshipRow, recognition, {
  category: 'disabled',
  recognisedOn: late,
  endedOn: late,
  endReason: '已就业',
  grounds: untold,
  decision: untold,
  exit: { note: '本人来办', handlerName: '王强' },
})

tellsEveryField<RecognitionGrounds>(
  'the grounds of a recognition',
  (one) => hardshipRow({ ...recognition, grounds: one }),
  grounds,
  {
    appliedOn: late,
    recognitionNo: 'KN-9',
    evidence: 'medical-proof',
    evidenceNote: '县医院',
    evidenceUntil: late,
    handlerName: '王强',
  },
)

tellsEveryField<KeptDecision>(
  'what was decided for a recognition',
  (one) => hardshipRow({ ...recognition, decision: one }),
  decision,
  { decidedFor: late, verdict: 'open', statement: untold, findings: [], countyReason: '集体研究' },
)

tellsEveryField<HardshipStatement>(
  'what was said for a recognition',
  (statement) => hardshipRow({ ...recognition, decision: { ...decision, statement } }),
  aStatement(),
  {
    base: 'land-lost',
    insuredSince: early,
    hasOtherLiving: true,
    notLabour: [{ personId: anId<'person'>(), notLabour: 'student' }],
  },
)
