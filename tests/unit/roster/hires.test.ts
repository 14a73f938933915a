import { describe, expect, it } from 'vitest'
import { personFrom } from '../../../src/domain/person/new-person'
import type { HireKnown } from '../../../src/domain/registration/hires/hires-known'
import { findLists, missingFields } from '../../../src/domain/rosters/find-lists'
import { Rehearsal } from '../../../src/domain/rosters/rehearsal'
import { hiresTarget } from '../../../src/policies/registration/hires-target'
import { localDate } from '../../../src/shared/units'
import { creditCode, employer, hireTitles } from '../../builders/hires'
import { generatePeople, idNumberOf, newPersonOf, type SyntheticPerson } from '../../builders/people'
import { anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'
import { rawSheet, type RosterLine } from '../../builders/roster'
import { orderedId } from '../../builders/synthetic-person'

const today = localDate('2026-11-22')
const [first, second] = generatePeople({ seed: 4, count: 2, today }) as [SyntheticPerson, SyntheticPerson]
const nothing = { spells: { unemployment: [], employment: [] }, acceptances: [], overrides: [] }
const nobody: HireKnown = { person: null, ...nothing }
const known = (person: SyntheticPerson, over: Partial<HireKnown['spells']> = {}): HireKnown => ({
  person: personFrom(newPersonOf(person), { id: orderedId(1), today }),
  ...nothing,
  spells: { ...nothing.spells, ...over },
})
const otherCode = '91510100M000100Y40'
const above: RosterLine[] = [['招用人员花名册'], [`单位名称：${employer}`, `信用代码 ${creditCode}`]]

function judge(lines: readonly RosterLine[], onFile: ReadonlyMap<string, HireKnown> = new Map()) {
  const lists = findLists([rawSheet(lines)], hiresTarget)
  const rehearsal = new Rehearsal(hiresTarget, lists, { today, overwrite: new Set() })
  const drafts = rehearsal.draft(Array.from({ length: rehearsal.size }, (_, at) => at))
  const of = (key: string): HireKnown => onFile.get(key) ?? nobody
  rehearsal.settle(drafts, new Map(drafts.map(({ reading }) => [reading?.key ?? '', of(reading?.key ?? '')])))
  return { lists, rows: rehearsal.rows, hires: drafts.map(({ reading }) => reading?.entry?.hire) }
}

const row = (person: SyntheticPerson, cells: Readonly<Record<number, string>> = {}): RosterLine =>
  ['1', person.name, person.idNumber, '缝纫工', '2026-11-02', '', '', person.phone].map((cell, at) => cells[at] ?? cell)

describe('an employer’s list of hires', () => {
  it('takes employer and credit code from the lines above the header, and the terms of the work from the columns', () => {
    const terms = { 5: '2026年11月2日—2028年11月1日', 6: '3,500元' }
    const { rows, hires } = judge([...above, hireTitles, row(first, terms)])
    expect(rows.map(({ effect }) => effect)).toEqual(['new'])
    expect(hires[0]).toMatchObject({
      registeredOn: today,
      kind: '1',
      employer,
      creditCode,
      job: '缝纫工',
      startedOn: '2026-11-02',
      contractKind: 'fixed',
      contractFrom: '2026-11-02',
      contractTo: '2028-11-01',
      monthlyPay: 350_000,
    })
  })

  it('keeps the first employer above the header, and no code of the firm that sent the list', () => {
    const sent: RosterLine[] = [['招用人员花名册'], [`用人单位：${employer}`], ['派遣单位：劳务派遣公司', otherCode]]
    const { hires } = judge([...sent, hireTitles, row(first)])
    expect(hires[0]).toMatchObject({ employer, creditCode: '' })
    const twice: RosterLine[] = [...above, [`信用代码 ${otherCode}`], ['单位名称：石桥机械厂']]
    expect(judge([...twice, hireTitles, row(first)]).hires[0]).toMatchObject({ employer, creditCode })
  })

  it('wants an employer and a first day, as columns or for the whole list', () => {
    const [list] = findLists(
      [
        rawSheet([
          ['姓名', '身份证号'],
          [first.name, first.idNumber],
        ]),
      ],
      hiresTarget,
    )
    if (!list) throw new Error('no list found')
    expect(missingFields(list, hiresTarget.required)).toEqual(['employer', 'startedOn'])
    const given = new Map([
      ['employer', employer],
      ['startedOn', '2026-11-02'],
    ] as const)
    expect(missingFields({ ...list, given }, hiresTarget.required)).toEqual([])
  })

  it('refuses a hire without a day, a day in the future, a child, a post, and a stranger under a number on file', () => {
    const young = { ...first, name: '小明', idNumber: idNumberOf('519900', localDate('2014-01-01'), 1) }
    const kinds = [...hireTitles, '就业类型']
    const { rows } = judge(
      [
        ...above,
        kinds,
        row(first, { 4: '' }),
        row(first, { 4: '2026-12-01' }),
        [...row(first), '公益性岗位'],
        row(second, { 1: '别人' }),
        row(first, { 4: '2026.11' }),
        row(young),
      ],
      new Map([[second.idNumber, known(second)]]),
    )
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['registration/started-missing'],
      ['registration/date-order'],
      ['sheets/value-not-in-list'],
      ['sheets/differs-on-file'],
      ['unit/invalid-date'],
      ['registration/under-age'],
    ])
  })

  it('mends in one row what was given for the whole list; the others and the file stay as they were', () => {
    const spell = anUnemploymentSpell({ registeredOn: localDate('2026-11-10'), registrationNo: 'SY2026-000003' })
    const onFile = new Map([[first.idNumber, known(first, { unemployment: [spell] })]])
    const [found] = findLists(
      [rawSheet([['姓名', '身份证号'], ...[first, second].map(({ name, idNumber }) => [name, idNumber])])],
      hiresTarget,
    )
    if (!found) throw new Error('no list found')
    const given = new Map([
      ['employer', employer],
      ['startedOn', '2026-11-02'],
    ] as const)
    const rehearsal = new Rehearsal(hiresTarget, [{ ...found, given }], { today, overwrite: new Set() })
    const settle = (places: readonly number[]) => {
      const drafts = rehearsal.draft(places)
      rehearsal.settle(
        drafts,
        new Map(drafts.map(({ reading }) => [reading?.key ?? '', onFile.get(reading?.key ?? '') ?? nobody])),
      )
    }
    settle([0, 1])
    expect(rehearsal.rows.map(({ effect }) => effect)).toEqual(['refused', 'new'])
    expect(rehearsal.rows[0]?.problems).toMatchObject([{ field: 'startedOn', code: 'registration/date-order' }])
    expect(rehearsal.textOf(0, 'startedOn')).toBe('2026-11-02')
    settle(rehearsal.correct(0, 'startedOn', '2026-11-12'))
    expect(rehearsal.rows.map(({ effect }) => effect)).toEqual(['new', 'new'])
    expect([0, 1].map((at) => rehearsal.read(at).reading?.entry?.hire.startedOn)).toEqual(['2026-11-12', '2026-11-02'])
    expect([0, 1].map((at) => rehearsal.isCorrected(at))).toEqual([true, false])
    expect(rehearsal.rowAsFound(0)).toEqual(found.rows[0])
    // Other terms judge the corrected row; an emptied correction is what was given again.
    expect(rehearsal.under({ today, overwrite: new Set() }).textOf(0, 'startedOn')).toBe('2026-11-12')
    settle(rehearsal.correct(0, 'startedOn', ''))
    expect(rehearsal.rows[0]?.effect).toBe('refused')
  })

  it('refuses who is employed elsewhere, and says which registration is to end first', () => {
    const open = anEmploymentSpell({ startedOn: localDate('2025-01-01'), registrationNo: 'JY2025-000007' })
    const { rows } = judge(
      [...above, hireTitles, row(first)],
      new Map([[first.idNumber, known(first, { employment: [open] })]]),
    )
    expect(rows[0]?.problems).toEqual([
      {
        field: 'idNumber',
        code: 'registration/end-employment-first',
        params: { registrationNo: 'JY2025-000007' },
      },
    ])
  })

  it('takes what comes after thirty days with a remark, and says which unemployment registration ends', () => {
    const spell = anUnemploymentSpell({ registeredOn: localDate('2026-03-02'), registrationNo: 'SY2026-000003' })
    const { rows } = judge(
      [...above, hireTitles, row(first, { 4: '2026-10-22' }), row(second, { 4: '2026-10-23' })],
      new Map([[first.idNumber, known(first, { unemployment: [spell] })]]),
    )
    expect(rows.map(({ effect }) => effect)).toEqual(['new', 'new'])
    expect(rows[0]?.warnings).toMatchObject([{ code: 'registration/reported-late', params: { lastOn: '2026-11-21' } }])
    expect(rows[0]?.notes).toMatchObject([
      { code: 'registration/ends-unemployment', params: { registrationNo: 'SY2026-000003' } },
    ])
    expect(rows[1]?.warnings).toEqual([])
    expect(rows[1]?.notes).toMatchObject([{ code: 'registration/new-file' }])
  })

  it('changes nothing about what was registered already, whatever the employer is called by then', () => {
    const spell = anEmploymentSpell({ startedOn: localDate('2026-11-02'), employer: '旧名', creditCode })
    const { rows } = judge(
      [...above, hireTitles, row(first)],
      new Map([[first.idNumber, known(first, { employment: [spell] })]]),
    )
    expect(rows.map(({ effect }) => effect)).toEqual(['unchanged'])
  })

  it('says what a file would lack where somebody is not on file, and asks nothing more of who is', () => {
    const passport = row(first, { 1: 'MARIA LOPEZ', 2: 'E12345678' })
    const { rows } = judge([...above, hireTitles, passport])
    expect(rows[0]?.problems.map(({ field, code }) => [field, code])).toEqual([
      ['sex', 'person/sex-missing'],
      ['bornOn', 'person/birth-missing'],
    ])
    const maria = { ...known(first).person, name: 'MARIA LOPEZ', idNumber: 'E12345678' } as HireKnown['person']
    const onFile = new Map([['E12345678', { ...nobody, person: maria }]])
    expect(judge([...above, hireTitles, passport], onFile).rows[0]?.effect).toBe('new')
  })
})
