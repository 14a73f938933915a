import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideClaims, type ClaimFacts } from '../../../../src/policies/claims/decide-claims'
import type { ClaimService } from '../../../../src/policies/claims/types'
import { addDays, addMonths, fraction, classHours, localDate, type LocalDate } from '../../../../src/shared/units'
import { aFlag } from '../../../builders/flag.builder'
import { aPerson } from '../../../builders/person.builder'
import { anAssignment } from '../../../builders/posts.builder'
import { aFollowUp, anEmploymentSpell, anUnemploymentSpell } from '../../../builders/registration.builder'
import { aJobSeeking } from '../../../builders/seeking.builder'

const on = localDate('2026-11-22')
const facts = (over: Partial<ClaimFacts> = {}): ClaimFacts => ({
  person: aPerson(),
  unemployment: [],
  employment: [],
  seeking: [],
  assignments: [],
  classes: [],
  ...over,
})
const claimOf = (service: ClaimService, over: Partial<ClaimFacts> = {}, day: LocalDate = on) => {
  const claim = decideClaims(facts(over), day, []).find((one) => one.service === service)
  if (!claim) throw new Error(`${service} is missing`)
  return claim
}

describe('what a person may claim', () => {
  it('unemployment registration now, with no more than a document; not while registered, and then what would end it', () => {
    expect(claimOf('unemployment-registration').standing).toBe('now')
    const spell = anUnemploymentSpell({ registeredOn: addMonths(on, -7), followUps: [] })
    const has = claimOf('unemployment-registration', { unemployment: [spell] })
    expect(has.standing).toBe('has')
    expect(has.findings.map(({ rule }) => rule)).toEqual(['cancel-no-contact'])
    const reached = { ...spell, followUps: [aFollowUp({ on: addDays(on, -3) })] }
    expect(claimOf('unemployment-registration', { unemployment: [reached] }).findings).toEqual([])
  })

  it('nothing before sixteen, and from the birthday on what waits for it alone', () => {
    const person = aPerson({ bornOn: addMonths(on, -16 * 12 + 1) })
    const from = addMonths(person.bornOn, 16 * 12)
    expect(claimOf('unemployment-registration', { person })).toMatchObject({ standing: 'from', from })
    expect(claimOf('job-seeking', { person })).toMatchObject({ standing: 'from', from })
  })

  it('no unemployment registration for somebody who draws an employee pension: waiting does not help', () => {
    const pensioner = aPerson({ pension: 'employee' })
    expect(claimOf('unemployment-registration', { person: pensioner })).toMatchObject({ standing: 'no', from: null })
  })

  it('job seeking again from the day after it runs out', () => {
    const valid = aJobSeeking({ registeredOn: addDays(on, -10), validUntil: addDays(on, 30) })
    expect(claimOf('job-seeking', { seeking: [valid] })).toMatchObject({ standing: 'has', from: addDays(on, 31) })
  })

  it('a rural post for somebody on a list of the agriculture bureau, an urban one only with a recognition', () => {
    const person = aPerson({ flags: [aFlag('lifted-from-poverty')] })
    expect(claimOf('rural-post', { person }).standing).toBe('now')
    const urban = claimOf('urban-post', { person })
    expect(urban.standing).toBe('no')
    expect(urban.findings.find(({ rule }) => rule === 'posts-hardship-or-priority')).toMatchObject({
      outcome: 'not-met',
    })
  })

  it('a certificate as the class decides it', () => {
    const of = (attended: number) => ({
      title: '家政服务员',
      facts: {
        attendance: { attended: classHours(attended), countable: classHours(40), rate: fraction(attended / 40) },
        sessionsPlanned: 10,
        sessionsCalled: 10,
        classEndedOn: on,
      },
    })
    expect(claimOf('certificate', { classes: [of(36)] as unknown as ClaimFacts['classes'] }).standing).toBe('now')
    expect(claimOf('certificate', { classes: [of(20)] as unknown as ClaimFacts['classes'] }).standing).toBe('no')
  })

  it('from the day that is named it may be claimed, and on the day before it may not', () => {
    const day = fc.integer({ min: -600, max: 600 }).map((at) => addDays(on, at))
    const people = fc.record({
      bornOn: fc.integer({ min: 15 * 12, max: 66 * 12 }).map((months) => addMonths(on, -months)),
      sex: fc.constantFrom('1' as const, '2' as const),
      recognisedOn: fc.option(day),
      endedOn: fc.option(day),
      registeredOn: fc.option(day),
      jobEndedOn: fc.option(day),
      postEndedOn: fc.option(day),
      isListed: fc.boolean(),
    })
    fc.assert(
      fc.property(people, (one) => {
        const { recognisedOn, endedOn, registeredOn, jobEndedOn, postEndedOn } = one
        const hardship =
          recognisedOn === null ? [] : [{ category: 'older' as const, recognisedOn, endedOn, endReason: null }]
        const over: Partial<ClaimFacts> = {
          person: aPerson({
            bornOn: one.bornOn,
            sex: one.sex,
            hardship,
            flags: one.isListed ? [aFlag('lifted-from-poverty')] : [],
          }),
          unemployment: registeredOn === null ? [] : [anUnemploymentSpell({ registeredOn })],
          employment:
            jobEndedOn === null
              ? []
              : [anEmploymentSpell({ startedOn: addDays(jobEndedOn, -90), endedOn: jobEndedOn })],
          assignments:
            postEndedOn === null ? [] : [anAssignment({ startedOn: addDays(postEndedOn, -90), endedOn: postEndedOn })],
        }
        for (const claim of decideClaims(facts(over), on, [])) {
          if (claim.standing !== 'from' || claim.from === null) continue
          expect(claim.from > on).toBe(true)
          expect(['now', 'has']).toContain(claimOf(claim.service, over, claim.from).standing)
          expect(claimOf(claim.service, over, addDays(claim.from, -1)).standing).not.toBe('now')
        }
      }),
      { numRuns: 80 },
    )
  })
})
