import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideClaims } from '../../../../src/policies/claims/decide-claims'
import { claimServices, type Claim, type ClaimFacts, type ClaimService } from '../../../../src/policies/claims/types'
import { addDays, addMonths, fraction, classHours, localDate, type LocalDate } from '../../../../src/shared/units'
import { claimFacts, ownValues } from '../../../builders/claim-facts'
import { anEmploymentCertificate } from '../../../builders/employment-certificate.builder'
import { aFlag } from '../../../builders/flag.builder'
import { aHardshipSpell } from '../../../builders/hardship.builder'
import { aPerson } from '../../../builders/person.builder'
import { aFollowUp, anUnemploymentSpell } from '../../../builders/registration.builder'
import { aJobSeeking } from '../../../builders/seeking.builder'

const on = localDate('2026-11-22')
/** Last of the days that are asked one by one. */
const last = addDays(on, 320)
const facts = (over: Partial<ClaimFacts> = {}): ClaimFacts => ({
  person: aPerson(),
  unemployment: [],
  employment: [],
  seeking: [],
  assignments: [],
  employmentCertificates: [],
  relatives: [],
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

  it('one employment certificate: may be put on file, is had, and may be put on file again once it is void', () => {
    expect(claimOf('employment-certificate').standing).toBe('now')
    const valid = anEmploymentCertificate({ issuedOn: addDays(on, -100) })
    expect(claimOf('employment-certificate', { employmentCertificates: [valid] })).toMatchObject({
      standing: 'has',
      from: null,
    })
    const invalidated = { on: addDays(on, -1), reason: 'other', note: '换省', handlerName: '李娜' } as const
    const claim = claimOf('employment-certificate', { employmentCertificates: [{ ...valid, invalidated }] })
    expect(claim.standing).toBe('now')
  })

  it('an employment certificate that is had says when its next check is, where the county does the check', () => {
    const valid = anEmploymentCertificate({ issuedOn: addDays(on, -100), events: [] })
    const check = { key: 'cert.annualCheck', from: on, value: true, source: '演示县人社〔2026〕5号' }
    const [claim] = decideClaims(facts({ employmentCertificates: [valid] }), on, [check], ['employment-certificate'])
    expect(claim).toMatchObject({ standing: 'has', from: addMonths(valid.issuedOn, 12) })
  })

  describe('of the recognition of difficulty, category by category', () => {
    const registered = anUnemploymentSpell({ registeredOn: addMonths(on, -3) })
    const ofCategory = (about: string, over: Partial<ClaimFacts>) =>
      decideClaims(facts(over), on, [], ['hardship']).find((one) => one.about === about)

    it('nothing speaks against it, and what is left to ask stands open', () => {
      const person = aPerson({ sex: '2', bornOn: addMonths(on, -45 * 12) })
      const claim = ofCategory('older', { person, unemployment: [registered] })
      expect(claim?.standing).toBe('open')
      expect(claim?.findings.filter(({ outcome }) => outcome === 'unknown').map(({ rule }) => rule)).toEqual([
        'hardship-base-population',
        'hardship-no-other-living',
        'hardship-evidence-accepted',
      ])
    })

    it('too young by now: from the birthday on, the rule says which age', () => {
      const person = aPerson({ sex: '2', bornOn: addMonths(on, -39 * 12) })
      const claim = ofCategory('older', { person, unemployment: [registered] })
      expect(claim).toMatchObject({ standing: 'from', from: addMonths(person.bornOn, 40 * 12) })
      expect(claim?.findings.find(({ rule }) => rule === 'hardship-older')).toMatchObject({ outcome: 'not-met' })
    })

    it('not without a registration, whatever the age', () => {
      expect(ofCategory('older', { person: aPerson({ sex: '2', bornOn: addMonths(on, -45 * 12) }) })).toMatchObject({
        standing: 'no',
        from: null,
      })
    })

    it('recognised already: has it, with what the records show to be over', () => {
      const person = aPerson({ sex: '2', pension: 'employee', hardship: [aHardshipSpell()] })
      const claim = ofCategory('older', { person, unemployment: [registered] })
      expect(claim).toMatchObject({ standing: 'has' })
      expect(claim?.findings.map(({ rule }) => rule)).toEqual(['exit-pension'])
    })
  })

  it('when next is the first day on which the answer turns: asked again day by day, no earlier one says so', () => {
    const waits = ({ standing }: Claim) => standing === 'from' || standing === 'no'
    fc.assert(
      fc.property(claimFacts(on), ownValues(on), fc.constantFrom(...claimServices), (one, overrides, service) => {
        const claims = decideClaims(one, on, overrides, [service])
        const turnedOn = claims.map((claim): LocalDate | null => (waits(claim) ? null : on))
        for (let day = addDays(on, 1); day <= last && turnedOn.includes(null); day = addDays(day, 1)) {
          decideClaims(one, day, overrides, [service]).forEach((answer, at) => {
            if (!waits(answer)) turnedOn[at] ??= day
          })
        }
        claims.forEach((claim, at) => {
          if (!waits(claim)) return
          const said = claim.from !== null && claim.from <= last ? claim.from : null
          expect([claim.service, claim.about, said]).toEqual([claim.service, claim.about, turnedOn[at]])
        })
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
