import fc from 'fast-check'
import { usualEvidence } from '../../src/domain/person/hardship'
import { hardshipCategories } from '../../src/domain/person/types'
import type { ParameterOverride } from '../../src/domain/station/types'
import type { ClaimFacts } from '../../src/policies/claims/types'
import type { WorkRecords } from '../../src/policies/hardship/types'
import { definitions } from '../../src/policies/parameters/parameters'
import { addDays, addMonths, classHours, fraction, type LocalDate } from '../../src/shared/units'
import { anEmploymentCertificate } from './employment-certificate.builder'
import { aFlag } from './flag.builder'
import { aStatement } from './hardship.builder'
import { aPerson } from './person.builder'
import { anAssignment } from './posts.builder'
import { aFollowUp, anEmploymentSpell, anUnemploymentSpell } from './registration.builder'

const past = (on: LocalDate, most = 900) => fc.integer({ min: 0, max: most }).map((days) => addDays(on, -days))

const flags = {
  none: [],
  poor: [aFlag('lifted-from-poverty')],
  monitored: [aFlag('unstable', { isRiskEliminated: true })],
}

/** Somebody with what a person may have on file on a day: every record begins by then, ends of work and posts may lie ahead. */
function work(on: LocalDate): fc.Arbitrary<WorkRecords> {
  return fc
    .record({
      months: fc.integer({ min: 15 * 12, max: 66 * 12 }),
      day: fc.integer({ min: 0, max: 27 }),
      sex: fc.constantFrom('1' as const, '2' as const),
      pension: fc.constantFrom('none' as const, 'none' as const, 'resident' as const, 'employee' as const),
      isCadreFamily: fc.boolean(),
      list: fc.constantFrom('none' as const, 'poor' as const, 'monitored' as const),
      category: fc.option(fc.constantFrom(...hardshipCategories)),
      recognisedOn: past(on),
      registeredOn: fc.option(past(on)),
      refusedOn: fc.array(past(on, 100), { maxLength: 4 }),
      jobEndedOn: fc.option(fc.option(past(on))),
    })
    .map((one) => {
      const evidence = one.category && usualEvidence[one.category]
      const grounds = {
        recognitionNo: '',
        appliedOn: one.recognisedOn,
        evidence: evidence ?? ('shared-data' as const),
        evidenceNote: '一类',
        evidenceUntil: null,
        handlerName: '李娜',
      }
      const statement = aStatement({ base: 'insured-resident', insuredSince: addMonths(one.recognisedOn, -30) })
      const decision = {
        ...{ decidedFor: one.recognisedOn, verdict: 'qualifies' as const, findings: [], countyReason: '' },
        statement,
      }
      const { recognisedOn, category } = one
      const spell = { recognisedOn, endedOn: null, endReason: null, grounds, decision }
      const startedOn = addDays(one.jobEndedOn ?? on, -200)
      return {
        person: aPerson({
          bornOn: addDays(addMonths(on, -one.months), one.day),
          sex: one.sex,
          pension: one.pension,
          isVillageCadreFamily: one.isCadreFamily,
          flags: flags[one.list],
          hardship: category ? [{ ...spell, category }] : [],
        }),
        unemployment: one.registeredOn
          ? [
              anUnemploymentSpell({
                registeredOn: one.registeredOn,
                followUps: one.refusedOn.sort().map((day) => aFollowUp({ on: day, result: 'refused' })),
              }),
            ]
          : [],
        employment:
          one.jobEndedOn === null ? [] : [anEmploymentSpell({ startedOn, endedOn: one.jobEndedOn, kind: '4' })],
      }
    })
}

/** Facts of claims as they may stand on file on a day. */
export function claimFacts(on: LocalDate): fc.Arbitrary<ClaimFacts> {
  return fc
    .record({
      own: work(on),
      relatives: fc.array(work(on), { maxLength: 2 }),
      postEndedOn: fc.option(fc.option(fc.integer({ min: -300, max: 200 }).map((days) => addDays(on, days)))),
      issuedOn: fc.option(past(on)),
      attended: fc.option(fc.integer({ min: 0, max: 40 })),
    })
    .map(({ own, relatives, postEndedOn, issuedOn, attended }) => ({
      ...own,
      relatives,
      seeking: [],
      assignments:
        postEndedOn === null
          ? []
          : [anAssignment({ startedOn: addDays(postEndedOn ?? on, -400), endedOn: postEndedOn })],
      employmentCertificates: issuedOn === null ? [] : [anEmploymentCertificate({ issuedOn, events: [] })],
      classes:
        attended === null
          ? []
          : [
              {
                title: '家政服务员',
                facts: {
                  attendance: {
                    ...{ attended: classHours(attended), countable: classHours(40), rate: fraction(attended / 40) },
                  },
                  sessionsPlanned: 10,
                  sessionsCalled: 10,
                  classEndedOn: on,
                },
              },
            ],
    }))
}

/** A value of a rule that the station may set: any within its limits. */
export function valueOf(key: string): fc.Arbitrary<number | boolean> {
  const definition = definitions.get(key)
  if (!definition) throw new Error(`${key} is no parameter`)
  if (definition.unit === 'yes-no') return fc.boolean()
  const { min, max } = definition
  return definition.unit === 'share' ? fc.double({ min, max, noNaN: true }) : fc.integer({ min, max })
}

/** Values of the station's own, some of which begin ahead. */
export function ownValues(on: LocalDate): fc.Arbitrary<readonly ParameterOverride[]> {
  const one = fc.constantFrom(...definitions.keys()).chain((key) =>
    fc.record({
      key: fc.constant(key),
      value: valueOf(key),
      from: fc.integer({ min: -200, max: 300 }).map((days) => addDays(on, days)),
      source: fc.constant('演示县人社〔2026〕1号'),
    }),
  )
  return fc.array(one, { maxLength: 3 })
}
