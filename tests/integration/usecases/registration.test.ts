import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmployments } from '../../../src/domain/registration/on-post'
import { endOfSpell, isOpen, registrationState } from '../../../src/domain/registration/spells'
import type { EmploymentSpell, UnemploymentSpell } from '../../../src/domain/registration/types'
import { AppError } from '../../../src/shared/errors/app-error'
import type { Id } from '../../../src/shared/ids'
import { addDays, localDate, type LocalDate } from '../../../src/shared/units'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { aNewEmployment, aNewUnemployment, anAcceptance } from '../../builders/registration.builder'

const begin = localDate('2026-03-02')
let station: TestStation
let personId: Id<'person'>
beforeEach(async () => {
  station = await openTestStation(begin)
  personId = (await station.services.person.create(aNewPerson())).result.id
})
afterEach(() => station.close())

const registration = () => station.services.registration
const fileOf = (id = personId) => station.services.person.file(id)
const unemployed = (over: Parameters<typeof aNewUnemployment>[0] = {}) =>
  registration().registerUnemployed(aNewUnemployment({ personId, registeredOn: begin, ...over }))
const employed = (over: Parameters<typeof aNewEmployment>[0] = {}) =>
  registration().registerEmployed(aNewEmployment({ personId, registeredOn: begin, startedOn: begin, ...over }))

describe('an application that is accepted first', () => {
  it('stands on the worklist with its day, is finished by the registration, and both go back together', async () => {
    const { answers } = anAcceptance()
    const accepted = (await registration().acceptUnemployment(personId, answers)).result
    expect(accepted).toMatchObject({
      acceptanceNo: 'SL2026-000001',
      dueOn: '2026-03-05',
      isDueCovered: true,
      end: null,
    })
    expect(await registration().listAccepted()).toMatchObject([{ acceptance: { id: accepted.id } }])
    await expect(registration().acceptUnemployment(personId, answers)).rejects.toMatchObject({
      code: 'registration/already-accepted',
    })

    const committed = await unemployed()
    expect(await registration().listAccepted()).toEqual([])
    expect((await fileOf()).acceptances[0]?.end).toMatchObject({ kind: 'registered', spellId: committed.result.id })
    expect(committed.result.acceptanceId).toBe(accepted.id)

    await station.services.station.undo(committed.opId)
    expect(await registration().listAccepted()).toHaveLength(1)
    expect((await fileOf()).unemployment).toEqual([])
  })

  it('is taken back with a word, and may come again', async () => {
    const { answers } = anAcceptance()
    const { id } = (await registration().acceptUnemployment(personId, answers)).result
    await expect(registration().withdrawAcceptance(id, '')).rejects.toMatchObject({
      code: 'registration/reason-missing',
    })
    await registration().withdrawAcceptance(id, '本人另行考虑')
    expect((await registration().acceptUnemployment(personId, answers)).result.acceptanceNo).toBe('SL2026-000002')
  })
})

describe('a registration of unemployment', () => {
  it('ends open work in the same operation where the entry says so, with day, reason and rules', async () => {
    const work = (await employed({ startedOn: localDate('2025-01-06') })).result
    await expect(unemployed()).rejects.toMatchObject({ code: 'registration/still-employed' })
    const end = { employmentId: work.id, on: localDate('2026-02-10'), reason: '4', note: '' } as const
    const committed = await unemployed({ endsEmployment: [end] })
    const file = await fileOf()
    expect(file.employment).toMatchObject([{ endedOn: '2026-02-10', endCode: '4', endRegisteredOn: begin }])
    expect(file.employment[0]?.endPolicySource).toContain('empReg.endDays')
    expect(file.unemployment[0]).not.toHaveProperty('endsEmployment')
    await station.services.station.undo(committed.opId)
    expect((await fileOf()).employment[0]?.endedOn).toBeNull()
  })

  it('keeps what it was decided under, and the day and wording of the commitment once it is signed', async () => {
    const { id, policySource } = (await unemployed()).result
    expect(policySource).toContain('[unempReg.minAge 1995-01-01]')
    await expect(registration().signCommitment(id, addDays(begin, 1))).rejects.toMatchObject({
      code: 'registration/date-in-future',
    })
    const signed = (await registration().signCommitment(id, begin)).result
    expect(signed.commitment).toEqual({ signedOn: begin, wording: '2026-1' })
  })
})

describe('an employment on a public-welfare post', () => {
  const asEnding = (employmentId: Id<'employment'>) => ({ employmentId, on: begin, reason: '8', note: '' }) as const

  it('that was registered without an assignment stands in the way of an unemployment registration until it ends', async () => {
    const { id, registrationNo } = (await employed({ kind: '5' })).result
    await expect(unemployed()).rejects.toMatchObject({
      code: 'registration/still-employed',
      params: { registrationNo },
    })
    expect((await unemployed({ endsEmployment: [asEnding(id)] })).result.end).toBeNull()
    expect((await fileOf()).employment).toMatchObject([{ id, endedOn: begin }])
  })

  it('ends at the counter, and is found among the people of its employer, where it has no assignment', async () => {
    const { id, employer } = (await employed({ kind: '5' })).result
    expect(await registration().listEmployees(employer, {})).toMatchObject([{ spell: { id } }])
    expect((await registration().endEmployment([asEnding(id)])).result).toMatchObject([{ id, endedOn: begin }])
  })
})

describe('ends of employments that come together', () => {
  it('say whose is wrong by the number of the registration, and end none of them', async () => {
    const other = (await station.services.person.create(aNewPerson({ idNumber: anIdNumber({ serial: 7 }) }))).result
    const [one, two] = [await employed(), await employed({ personId: other.id })]
    const end = (employmentId: Id<'employment'>, on = begin) => ({ employmentId, on, reason: '8', note: '' }) as const
    const early = [end(one.result.id), end(two.result.id, addDays(begin, -1))]
    await expect(registration().endEmployment(early)).rejects.toMatchObject({
      code: 'registration/date-order',
      params: { employmentNo: two.result.registrationNo, earliestOn: begin },
    })
    const twice = [end(one.result.id), end(two.result.id), end(one.result.id)]
    await expect(registration().endEmployment(twice)).rejects.toMatchObject({
      code: 'registration/not-open',
      params: { employmentNo: one.result.registrationNo },
    })
    expect((await fileOf()).employment[0]?.endedOn).toBeNull()
  })
})

/** Steps of a history; those that a rule forbids on the day are refused and change nothing. */
type Step = 'unemployed' | 'employed' | 'cancel' | 'end' | 'accept'
const steps = fc.array(
  fc.record({
    step: fc.constantFrom<Step>('unemployed', 'employed', 'cancel', 'end', 'accept'),
    wait: fc.integer({ min: 0, max: 20 }),
    endsWork: fc.boolean(),
  }),
  { minLength: 6, maxLength: 12 },
)

async function take(id: Id<'person'>, step: Step, on: LocalDate, endsWork: boolean): Promise<void> {
  const { unemployment, employment } = await fileOf(id)
  const open = unemployment.find(isOpen)
  const endings = openEmployments(employment, []).map((work) => ({
    employmentId: work.id,
    on: addDays(on, -1),
    reason: '8' as const,
    note: '',
  }))
  const endsEmployment = endsWork ? endings : []
  const entry = { personId: id, registeredOn: on, endsEmployment }
  if (step === 'unemployed') await registration().registerUnemployed(aNewUnemployment({ ...entry, unemployedOn: on }))
  else if (step === 'employed') await registration().registerEmployed(aNewEmployment({ ...entry, startedOn: on }))
  else if (step === 'cancel' && open) await registration().cancelUnemployment(open.id, '6', on, '')
  else if (step === 'end' && endings.length > 0) await registration().endEmployment(endings)
  else if (step === 'accept') await registration().acceptUnemployment(id, anAcceptance().answers)
}

/** Spells of one kind follow each other. The day of an end belongs to employment, not to unemployment. */
function disjoint(spells: readonly (UnemploymentSpell | EmploymentSpell)[]): boolean {
  const spans = spells
    .map((one) => {
      const isWork = 'startedOn' in one
      const end = endOfSpell(one)
      return { from: isWork ? one.startedOn : one.registeredOn, until: end && isWork ? addDays(end, 1) : end }
    })
    .sort((a, b) => a.from.localeCompare(b.from) || (a.until ?? '9').localeCompare(b.until ?? '9'))
  return spans.every(({ until }, at) => at === spans.length - 1 || (until !== null && until <= spans[at + 1]!.from))
}

describe('any history of registrations', () => {
  it('keeps spells of one kind disjoint and their states consistent', { timeout: 120_000 }, async () => {
    let serial = 10
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        let day = begin
        station.setToday(day)
        const person = aNewPerson({ idNumber: anIdNumber({ serial: serial++ }) })
        const { id } = (await station.services.person.create(person)).result
        for (const { step, wait, endsWork } of history) {
          day = addDays(day, wait)
          station.setToday(day)
          const refusal = await take(id, step, day, endsWork).catch((failure: unknown) => failure)
          if (refusal !== undefined) expect(refusal).toBeInstanceOf(AppError)
          const { unemployment, employment, acceptances } = await fileOf(id)
          expect(disjoint(unemployment)).toBe(true)
          expect(disjoint(employment)).toBe(true)
          expect(acceptances.filter(({ end }) => end === null).length).toBeLessThanOrEqual(1)
          if (unemployment.some(isOpen)) expect(acceptances.every(({ end }) => end !== null)).toBe(true)
          if (unemployment.some(isOpen)) expect(employment.some(isOpen)).toBe(false)
          for (const spell of unemployment) {
            expect(registrationState(spell, day)).toBe(spell.end ? spell.end.kind : 'in-force')
          }
        }
      }),
      { numRuns: 12 },
    )
  })
})
