import { afterEach, describe, expect, it } from 'vitest'
import { personFrom } from '../../../src/domain/person/new-person'
import { localDate } from '../../../src/shared/units'
import { creditCode, employer, hireText, importHires, rehearseHires } from '../../builders/hires'
import { anApproval } from '../../builders/approval.builder'
import { draftHiringRoster } from '../../../src/usecases/documents/draft-hiring-roster'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople, newPersonOf } from '../../builders/people'
import { aNewUnemployment } from '../../builders/registration.builder'

const today = localDate('2026-11-22')
const stations: TestStation[] = []

afterEach(() => Promise.all(stations.splice(0).map((station) => station.close())))

async function open(): Promise<TestStation> {
  const station = await openTestStation(today)
  stations.push(station)
  return station
}
const people = (count: number) => generatePeople({ seed: 21, count, today })

/** The first `count` people are on file and registered unemployed. */
async function putUnemployed({ services }: TestStation, count: number) {
  const spells = []
  for (const one of people(count)) {
    const { result: person } = await services.person.create(newPersonOf(one))
    const spell = await services.registration.registerUnemployed(aNewUnemployment({ personId: person.id }))
    spells.push(spell.result)
  }
  return spells
}

/** Records without what differs from station to station. */
async function recordsOf({ store }: TestStation): Promise<unknown> {
  const persons = await store.listAll('persons')
  const numberOf = new Map<string, string>(persons.map(({ id, idNumber }) => [id, idNumber]))
  const employment = await store.listAll('employmentSpells')
  const unemployment = await store.listAll('unemploymentSpells')
  const jobs = new Map(employment.map(({ id, registrationNo }) => [id, registrationNo]))
  const bare = ({ id: _, personId, rosterNo: __, ...rest }: { id: string; personId: string; rosterNo?: string }) => ({
    ...rest,
    number: numberOf.get(personId),
  })
  return {
    persons: persons.map(({ id: _, ...rest }) => rest).sort((a, b) => a.idNumber.localeCompare(b.idNumber)),
    employment: employment.map(bare).sort((a, b) => String(a.number).localeCompare(String(b.number))),
    unemployment: unemployment.map((one) => ({
      ...bare(one),
      end: one.end?.kind === 'employed' ? { ...one.end, employmentId: jobs.get(one.end.employmentId) } : one.end,
    })),
  }
}

describe('an employer’s list of hires', () => {
  it('leaves the records that registering everybody one by one leaves, in one operation', async () => {
    const [listed, single] = [await open(), await open()]
    for (const station of [listed, single]) await putUnemployed(station, 2)
    const head = listed.store.head().seq
    const { run, saved, counts } = await importHires(listed.services, hireText(people(4)))
    expect(counts).toMatchObject({ new: 4, refused: 0 })
    expect(saved?.record).toMatchObject({ targetId: 'hires', state: 'done' })
    expect(listed.store.head().seq).toBe(head + 1)

    for (const at of run.rehearsal.rows.keys()) {
      const entry = run.rehearsal.read(at).reading?.entry
      if (!entry?.person) throw new Error('not read')
      const { idNumber } = personFrom(entry.person, { id: '' as never, today })
      const [known] = await single.store.findPersonsByIdNumber(idNumber)
      const person = known ?? (await single.services.person.create(entry.person)).result
      await single.services.registration.registerEmployed({ ...entry.hire, personId: person.id })
    }
    expect(await recordsOf(listed)).toEqual(await recordsOf(single))
    const ended = await listed.store.listAll('unemploymentSpells')
    expect(ended.map(({ end }) => end?.kind)).toEqual(['employed', 'employed'])
  })

  it('is taken in once: the same list changes nothing the second time', async () => {
    const station = await open()
    await importHires(station.services, hireText(people(3)))
    const again = await importHires(station.services, hireText(people(3)))
    expect(again.counts).toMatchObject({ new: 0, unchanged: 3 })
    expect(again.saved).toBeNull()
  })

  it('is undone whole: registrations leave, unemployment goes on, who was put on file leaves', async () => {
    const station = await open()
    await putUnemployed(station, 2)
    const before = await recordsOf(station)
    const { saved } = await importHires(station.services, hireText(people(4)))
    const undone = await station.services.rosters.undo(saved?.record.id as never, {})
    expect(undone).toMatchObject({ obstacles: null, record: { state: 'taken-back' } })
    expect(await recordsOf(station)).toEqual(before)
  })

  it('is not undone once an employment of it has ended, and says whose', async () => {
    const station = await open()
    const { saved } = await importHires(station.services, hireText(people(2)))
    const [job] = await station.store.listAll('employmentSpells')
    if (!job || !saved) throw new Error('nobody registered')
    const end = { employmentId: job.id, on: today, reason: '8', note: '' } as const
    await station.services.registration.endEmployment([end])
    const before = await recordsOf(station)
    const answer = await station.services.rosters.undo(saved.record.id, {})
    expect(answer).toMatchObject({ total: 1, obstacles: [{ personId: job.personId, what: 'employmentSpells' }] })
    expect(await recordsOf(station)).toEqual(before)
  })

  it('registers nobody when somebody was registered elsewhere since the rehearsal', async () => {
    const station = await open()
    const [spell] = await putUnemployed(station, 1)
    const run = await rehearseHires(station.services, hireText(people(2)))
    const elsewhere = {
      ...aNewUnemployment(),
      kind: '4',
      employer: '',
      job: '',
      workPlace: '',
      startedOn: today,
    } as const
    await station.services.registration.registerEmployed({
      ...elsewhere,
      personId: spell?.personId as never,
      registeredOn: today,
    })
    await expect(station.services.rosters.hires.commit(run, {})).rejects.toMatchObject({
      code: 'sheets/changed-since-rehearsal',
    })
    expect(await station.store.count('employmentSpells')).toBe(1)
  })

  it('gives each employer in the file a list with a number of its own, printed from any of its registrations', async () => {
    const station = await open()
    const lines = [
      ['姓名', '身份证号', '用人单位', '就业日期'],
      ...people(3).map((one, index) => [one.name, one.idNumber, index < 2 ? employer : '石桥机械厂', '2026-11-02']),
    ]
    const { saved } = await importHires(station.services, lines.map((line) => line.join(',')).join('\n'))
    const lists = await station.services.rosters.listsOf(saved?.record.id as never)
    expect(lists).toMatchObject([
      { rosterNo: 'ZG2026-000001', employer, count: 2 },
      { rosterNo: 'ZG2026-000002', employer: '石桥机械厂', count: 1 },
    ])
    const paper = await station.services.documents.make({
      form: 'hiring-roster',
      employmentId: lists[0]?.employmentId as never,
    })
    expect(paper).toMatchObject({ paperNo: 'ZG2026-000001', pages: 1 })
    expect(paper.subjectIds).toHaveLength(2)
  })

  it(
    'is one list with one number, however long: also where the code stands only in some rows',
    { timeout: 240_000 },
    async () => {
      const station = await open()
      const count = 1003
      const lines = [
        ['姓名', '身份证号', '用人单位', '统一社会信用代码', '就业日期'],
        ...people(count).map((one, index) => {
          const code = index % 3 === 1 ? creditCode : ''
          return [one.name, one.idNumber, employer, code, '2026-11-02']
        }),
      ]
      const head = station.store.head().seq
      const { saved, counts } = await importHires(station.services, lines.map((line) => line.join(',')).join('\n'))
      expect(counts).toMatchObject({ new: count, refused: 0 })
      expect(station.store.head().seq).toBe(head + 2) // so many rows are two operations
      const lists = await station.services.rosters.listsOf(saved?.record.id as never)
      expect(lists).toMatchObject([{ rosterNo: 'ZG2026-000001', employer, count }])
      const employmentId = lists[0]?.employmentId as never
      const paper = await station.services.documents.make({ form: 'hiring-roster', employmentId })
      expect(paper).toMatchObject({ paperNo: 'ZG2026-000001' })
      expect(paper.subjectIds).toHaveLength(count)
      // The next list gets the next number, and numbers of hires have no gap.
      const [more] = people(count + 1).slice(-1)
      await importHires(station.services, hireText([more as never]))
      const spells = await station.store.listAll('employmentSpells')
      expect(new Set(spells.map(({ registrationNo }) => registrationNo)).size).toBe(count + 1)
      expect(spells.filter(({ rosterNo }) => rosterNo === 'ZG2026-000002')).toHaveLength(1)
    },
  )

  it('registers nobody when somebody became unemployed since: that it ends with the hire was never shown', async () => {
    const station = await open()
    const [first] = people(1)
    const { result: person } = await station.services.person.create(newPersonOf(first as never))
    const run = await rehearseHires(station.services, hireText(people(2)))
    expect(run.rehearsal.rows.map(({ notes }) => notes.length)).toEqual([0, 1])
    const since = aNewUnemployment({ personId: person.id, registeredOn: localDate('2026-11-01') })
    await station.services.registration.registerUnemployed(since)
    const commit = station.services.rosters.hires.commit(run, {})
    await expect(commit).rejects.toMatchObject({ code: 'sheets/changed-since-rehearsal' })
    expect(await station.store.count('employmentSpells')).toBe(0)
    const again = await importHires(station.services, hireText(people(2)))
    expect(again.saved?.record.counts).toMatchObject({ new: 2 })
  })

  it('mended in the grid or by its error workbook comes to the same, also where no column says it', async () => {
    const [inGrid, byBook] = [await open(), await open()]
    const bare = ['姓名\t身份证号', ...people(2).map((one) => `${one.name}\t${one.idNumber}`)].join('\n')
    const rehearse = async ({ services }: TestStation, name: string, bytes: Uint8Array, startedOn: string) => {
      const opened = await services.rosters.hires.open(name, bytes, {})
      const given = new Map([
        ['employer', employer],
        ['startedOn', startedOn],
      ] as const)
      const lists = opened.lists.map((list) => ({ ...list, given }))
      return services.rosters.hires.rehearse({ ...opened, lists }, { overwrite: new Set() })
    }
    for (const station of [inGrid, byBook]) {
      const { id } = (await station.services.person.create(newPersonOf(people(1)[0] as never))).result
      const since = { registeredOn: localDate('2026-11-10'), unemployedOn: localDate('2026-11-10') }
      await station.services.registration.registerUnemployed(aNewUnemployment({ personId: id, ...since }))
      const { rosters } = station.services
      const run = await rehearse(station, '招用.txt', new TextEncoder().encode(bare), '2026-11-02')
      expect(run.rehearsal.rows.map(({ effect }) => effect)).toEqual(['refused', 'new'])
      if (station === inGrid) await rosters.hires.correct(run, 0, 'startedOn', '2026-11-12')
      const book = await rosters.hires.errorWorkbook(run, () => '改')
      await rosters.hires.commit(run, {})
      if (station === inGrid) continue
      const again = await rehearse(station, 'book.xlsx', book, '2026-11-02')
      expect(again.rehearsal.rows).toMatchObject([{ effect: 'refused', problems: [{ field: 'startedOn' }] }])
      await rosters.hires.commit(await rehearse(station, 'book.xlsx', book, '2026-11-12'), {})
    }
    const days = async ({ store }: TestStation) =>
      (await store.listAll('employmentSpells')).map(({ startedOn }) => startedOn).sort()
    expect(await days(inGrid)).toEqual(['2026-11-02', '2026-11-12'])
    expect(await days(byBook)).toEqual(await days(inGrid))
  })

  it('is marked late on every print by the rules that were known when it was registered', async () => {
    const station = await open()
    const { services, store } = station
    await importHires(services, hireText(people(1)))
    const [spell] = await store.listAll('employmentSpells')
    if (!spell) throw new Error('nobody registered')
    const print = async () => JSON.stringify((await draftHiringRoster(store, spell.id)).definition)
    const first = await print()
    station.setToday('2026-12-01')
    const shorter = { key: 'empReg.employerDays', from: localDate('2026-01-01'), value: 5, source: '演示〔2026〕1号' }
    const backdated = { ...shorter, backdatedBy: '自2026年1月1日起施行' }
    await services.station.setParameter(backdated, anApproval({ about: shorter.key }))
    expect(await print()).toBe(first)
  })

  it('keeps the credit code that stands above the list', async () => {
    const station = await open()
    await importHires(station.services, hireText(people(1)))
    expect(await station.store.listAll('employmentSpells')).toMatchObject([{ employer, creditCode, kind: '1' }])
  })
})
