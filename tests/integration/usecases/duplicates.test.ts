import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { overlap } from '../../../src/domain/person/merge/overlaps'
import type { NewPerson, Person } from '../../../src/domain/person/types'
import { tableNames } from '../../../src/domain/tables'
import type { Id } from '../../../src/shared/ids'
import { localDate, type LocalDate } from '../../../src/shared/units'
import { anIdNumber, aNewPerson } from '../../builders/person.builder'
import { anAcceptance } from '../../builders/registration.builder'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { everything } from '../../builders/test-store'

let station: TestStation
beforeEach(async () => {
  station = await openTestStation('2026-11-22')
})
afterEach(() => station.close())

const today = localDate('2026-11-22')
const day = localDate('1985-06-12')
const man = (over: Partial<NewPerson> = {}) =>
  aNewPerson({ name: '吴国华', idNumber: anIdNumber({ bornOn: day }), phone: '13900000001', ...over })
const unregistered = (over: Partial<NewPerson> = {}) =>
  man({ documentKind: 'none', noDocumentReason: 'lost', idNumber: '', bornOn: day, sex: '1', ...over })

async function create(input: NewPerson): Promise<Person> {
  return (await station.services.person.create(input)).result
}
async function two(): Promise<[Person, Person]> {
  return [await create(unregistered()), await create(man({ name: '吴国花' }))]
}
const ids = ([a, b]: readonly Person[]) => [a?.id, b?.id] as [Id<'person'>, Id<'person'>]
const jobless = (personId: Id<'person'>, on: LocalDate) => ({
  personId,
  registeredOn: on,
  place: 'hukou' as const,
  unemployedOn: on,
  reason: '01' as const,
  previousEmployer: '',
  previousJob: '',
  jobWish: '',
  wantsTraining: false,
  wantsStartUp: false,
})
const seeking = (personId: Id<'person'>) => ({
  personId,
  registeredOn: today,
  jobs: ['保洁'],
  region: '',
  monthlyPay: null,
  acceptsDormitory: false,
  acceptsShifts: false,
  availableFrom: null,
  wantsTraining: false,
  skills: '',
})
/** Records without their revisions: what a digest of the database is made of. */
const records = () => everything(station.store)

describe('merging two files of one person', () => {
  it('moves everything to the older file, with the fields as chosen', async () => {
    const { registration, person, training, documents } = station.services
    const pair = await two()
    const [kept, other] = pair
    const spell = (await registration.registerUnemployed(jobless(other.id, today))).result
    await station.services.seeking.register(seeking(other.id))
    await person.recordNotice(other.id)
    const relative = await create(man({ name: '李秀英', idNumber: anIdNumber({ sex: '2', serial: 9 }) }))
    await person.joinHousehold(other.id, relative.id, '1')
    const open = (await training.openClass(aClass())).result
    await training.enrol(open.id, [other.id], today)
    const paper = await documents.make({ form: 'privacy-notice', personId: other.id })
    await documents.recordPrint(paper, 'printer')
    const files = await person.compareFiles(ids(pair))
    expect(files).toMatchObject({ kept: { id: kept.id }, overlaps: [], offered: { document: 'other' }, moving: 4 })

    const { result } = await person.merge(ids([other, kept]), { ...files.offered, name: 'other' })
    expect(result).toMatchObject({ id: kept.id, name: '吴国花', idNumber: other.idNumber })
    expect(result.formerNumbers).toMatchObject([{ documentKind: 'none', idNumber: kept.idNumber }])
    const file = await person.file(kept.id)
    expect(file.unemployment.map(({ id }) => id)).toEqual([spell.id])
    expect(file.seeking).toHaveLength(1)
    expect(file.notices).toHaveLength(1)
    expect(file.training).toHaveLength(1)
    expect(file.household?.head.id).toBe(kept.id)
    expect((await person.file(relative.id)).household?.head.id).toBe(kept.id)
    expect(file.mergedFrom).toMatchObject([{ id: other.id, file: { name: '吴国花' }, handlerName: '李娜' }])
    const prints = await documents.listPrints(10)
    expect(prints.map(({ subjectIds }) => subjectIds)).toEqual([[kept.id]])
    expect(JSON.stringify({ ...(await records()), mergedPersons: [] })).not.toContain(other.id)
  })

  it('leads from the other file, its number and the codes of its papers to the one that remains', async () => {
    const { registration, person, documents } = station.services
    const pair = await two()
    const [kept, other] = pair
    const spell = (await registration.registerUnemployed(jobless(other.id, today))).result
    const notice = await documents.make({ form: 'privacy-notice', personId: other.id })
    await documents.recordPrint(notice, 'printer')
    await person.merge(ids(pair), {})
    await expect(person.file(other.id)).rejects.toMatchObject({ code: 'person/merged' })
    expect(await person.mergedInto(other.id)).toMatchObject({ person: { id: kept.id }, merged: { mergedOn: today } })
    expect(await person.findByNumber(other.idNumber)).toMatchObject({ id: kept.id })
    expect((await person.search(other.idNumber, 5)).hits).toMatchObject([{ personId: kept.id }])
    for (const code of [spell.registrationNo, notice.paperNo]) {
      expect(await documents.resolveCode(code)).toEqual({ kind: 'person', personId: kept.id })
    }
    await expect(create(man())).rejects.toMatchObject({ code: 'person/already-on-file' })
    expect(await person.check(man())).toMatchObject({ onFile: { id: kept.id } })
  })

  it('follows a file that was merged twice', async () => {
    const { person } = station.services
    const first = await create(unregistered())
    const pair = await two()
    await person.merge(ids(pair), {})
    await person.merge([pair[0].id, first.id], {})
    expect(await person.mergedInto(pair[1].id)).toMatchObject({ person: { id: first.id } })
    expect(await person.findByNumber(pair[1].idNumber)).toMatchObject({ id: first.id })
    expect((await person.file(first.id)).mergedFrom).toHaveLength(2)
  })

  it('is refused while one person would be registered twice at once, and names both', async () => {
    const { registration, person } = station.services
    const pair = await two()
    const spells = []
    for (const { id } of pair) spells.push((await registration.registerUnemployed(jobless(id, today))).result)
    const before = await records()
    const [kept, other] = spells.map(({ registrationNo }) => registrationNo)
    await expect(person.merge(ids(pair), {})).rejects.toMatchObject({
      code: 'person/merge-overlap',
      params: { kept, other },
    })
    expect(await records()).toEqual(before)
    await registration.cancelUnemployment(spells[1]?.id ?? ('' as Id<'unemployment'>), '10', today, '重复登记')
    await person.merge(ids(pair), {})
    expect((await person.file(pair[0].id)).unemployment).toHaveLength(2)
  })

  it('is refused while one person would have two applications, or one beside a registration, until one is withdrawn', async () => {
    const { registration, person } = station.services
    const pair = await two()
    const { answers } = anAcceptance()
    const [kept, other] = [
      (await registration.acceptUnemployment(pair[0].id, answers)).result,
      (await registration.acceptUnemployment(pair[1].id, answers)).result,
    ]
    const overlapsOf = async () =>
      (await person.compareFiles(ids(pair))).overlaps.map((one) => [one.kind, one.kept.name, one.other.name])
    expect(await overlapsOf()).toEqual([['acceptance', kept.acceptanceNo, other.acceptanceNo]])
    await expect(person.merge(ids(pair), {})).rejects.toMatchObject({ code: 'person/merge-overlap' })
    const { registrationNo } = (await registration.registerUnemployed(jobless(pair[0].id, today))).result
    expect(await overlapsOf()).toEqual([['acceptance', registrationNo, other.acceptanceNo]])
    await registration.withdrawAcceptance(other.id, '重复申请')
    expect(await overlapsOf()).toEqual([])
    await person.merge(ids(pair), {})
    expect((await person.file(pair[0].id)).acceptances).toHaveLength(2)
  })

  it('is for those who check the work of the counter', async () => {
    const pair = await two()
    const clerk = station.servicesOf({ operatorId: 'operator-2', displayName: '王芳', role: 'clerk' })
    await clerk.person.tellApart(ids(pair))
    await expect(station.services.person.merge(ids(pair), {})).rejects.toMatchObject({
      code: 'person/merge-told-apart',
    })
    await clerk.person.askAgain(ids(pair))
    await station.services.person.merge(ids(pair), {})
  })

  it('taken back leaves every record as it was', async () => {
    const { registration, person } = station.services
    const pair = await two()
    await registration.registerUnemployed(jobless(pair[1].id, today))
    const before = await records()
    const { opId } = await person.merge(ids(pair), { document: 'other' })
    expect(await records()).not.toEqual(before)
    await station.services.station.undo(opId)
    expect(await records()).toEqual(before)
    expect(await person.findByNumber(pair[1].idNumber)).toMatchObject({ id: pair[1].id })
  })

  it('is not taken back once something new stands on the person', async () => {
    const { registration, person } = station.services
    const pair = await two()
    const { opId } = await person.merge(ids(pair), {})
    await registration.registerUnemployed(jobless(pair[0].id, today))
    await expect(station.services.station.undo(opId)).rejects.toMatchObject({ code: 'data/undo-overtaken' })
  })

  it('never loses a row, keeps spells apart and can be taken back, whatever the two files hold', async () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 4 })
    /** Days on which somebody was registered and struck off in turn. */
    const history = days.map((all) =>
      all.toSorted((a, b) => a - b).map((one) => localDate(`2026-10-${String(one).padStart(2, '0')}`)),
    )
    let serial = 20
    await fc.assert(
      fc.asyncProperty(history, history, fc.boolean(), async (first, second, takesDocument) => {
        const { registration, person } = station.services
        const number = anIdNumber({ bornOn: day, serial: (serial += 1) })
        const pair: [Person, Person] = [await create(unregistered()), await create(man({ idNumber: number }))]
        for (const [at, turns] of [first, second].entries()) {
          for (let turn = 0; turn < turns.length; turn += 2) {
            const [from, to] = [turns[turn], turns[turn + 1]]
            const owner = pair[at]
            if (!from || !owner) continue
            const { result } = await registration.registerUnemployed(jobless(owner.id, from))
            if (to) await registration.cancelUnemployment(result.id, '10', to, '测试')
          }
        }
        const before = await records()
        const count = (all: Awaited<ReturnType<typeof records>>) =>
          tableNames.reduce((sum, table) => sum + all[table].length, 0)
        const merged = await person
          .merge(ids(pair), takesDocument ? { document: 'other' } : {})
          .catch((error: unknown) => error as { code: string })
        if ('code' in merged) {
          expect(merged.code).toBe('person/merge-overlap')
          expect(await records()).toEqual(before)
          return
        }
        expect(count(await records())).toBe(count(before)) // the other file stands among those that were merged
        const spans = (await person.file(pair[0].id)).unemployment.map(({ registeredOn, end }) => ({
          name: '',
          from: registeredOn,
          to: end?.endedOn ?? null,
        }))
        const shared = spans.flatMap((a, at) => spans.slice(at + 1).filter((b) => overlap(a, b)))
        expect(shared).toEqual([])
        await station.services.station.undo(merged.opId)
        expect(await records()).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })
})

describe('people who may be on file already', () => {
  it('are shown for an entry that is like them, and stop nothing', async () => {
    const { person } = station.services
    await create(man({ name: '单国华' }))
    await create(man({ name: '罗正碧', idNumber: anIdNumber({ serial: 40, sex: '2' }), phone: '13900000009' }))
    const entry = unregistered({ name: '山国华', bornOn: localDate('1985-12-06') })
    const likely = await person.likely(entry)
    expect(likely.map(({ person: { name } }) => name)).toEqual(['单国华'])
    expect(likely[0]?.findings).toEqual(['name-homophone', 'birth-swapped', 'phone-same', 'place-same'])
    await create(entry)
  })

  it('are found in the whole station, and not again once they were told apart', async () => {
    const { person } = station.services
    const pair = await two()
    await create(man({ name: '罗正碧', idNumber: anIdNumber({ serial: 40, sex: '2' }), phone: '' }))
    const progress: number[] = []
    const found = await person.findDuplicates({ onProgress: ({ done }) => progress.push(done) })
    expect(found).toMatchObject({
      people: 3,
      total: 1,
      pairs: [{ older: { id: pair[0].id }, newer: { id: pair[1].id } }],
    })
    expect(progress.at(-1)).toBe(3)
    await person.tellApart(ids(pair))
    expect(await person.findDuplicates({})).toMatchObject({ total: 0, toldApart: [{ older: { id: pair[0].id } }] })
    await person.askAgain(ids(pair))
    expect(await person.findDuplicates({})).toMatchObject({ total: 1, toldApart: [] })
  })

  it('the search can be cancelled', async () => {
    await two()
    const controller = new AbortController()
    const search = station.services.person.findDuplicates({
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(search).rejects.toMatchObject({ code: 'person/search-cancelled' })
  })
})

function aClass() {
  return {
    title: '家政服务',
    kind: '01' as const,
    provider: '',
    place: '',
    teacher: '',
    plannedHours: 40 as never,
    capacity: 30,
    startsOn: today,
    endsOn: today,
  }
}
