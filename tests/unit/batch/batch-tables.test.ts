import { describe, expect, it } from 'vitest'
import { batchTables, countBatchPeople } from '../../../src/domain/month/batch-tables'
import type { MonthRecords } from '../../../src/domain/month/month-records'
import { localDate, month } from '../../../src/shared/units'
import { aMarch, noRecords } from '../../builders/month-records'
import { aPerson } from '../../builders/person.builder'
import { anAssignment, aPost } from '../../builders/posts.builder'
import { anUnemploymentSpell } from '../../builders/registration.builder'
import { aTrainingClass } from '../../builders/training.builder'

const march = month('2026-03')

function tableOf(records: MonthRecords, name: string): Record<string, string>[] {
  const table = batchTables(records, march).find((one) => one.name === name)
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries((table?.columns ?? []).map((column, index) => [column.field, row[index] ?? ''])),
  )
}

describe('tables of a batch', () => {
  it('hold spells that began or ended in the month, as its last day left them', () => {
    const person = aPerson({ name: '吉克·阿木' })
    const spell = (registrationNo: string, registeredOn: string, endedOn: string | null) =>
      anUnemploymentSpell({
        personId: person.id,
        registrationNo,
        registeredOn: localDate(registeredOn),
        end: endedOn === null ? null : { kind: 'cancelled', endedOn: localDate(endedOn), reason: '9', note: '' },
      })
    const rows = tableOf(
      {
        ...noRecords(),
        persons: new Map([[person.id, person]]),
        unemploymentSpells: [
          spell('5', '2026-04-01', null),
          spell('4', '2026-03-31', '2026-04-02'),
          spell('3', '2026-03-01', '2026-03-09'),
          spell('2', '2026-02-01', '2026-03-01'),
          spell('1', '2026-02-01', null),
        ],
      },
      'R1_unemployment',
    )
    expect(rows.map((row) => [row['registration_no'], row['opened_in_month'], row['ended_on']])).toEqual([
      ['2', '0', '2026-03-01'],
      ['3', '1', '2026-03-09'],
      ['4', '1', ''],
    ])
    expect(rows[0]).toMatchObject({ AAC003: '吉克·阿木', AAC147: person.idNumber, AAC001: person.id, end_reason: '9' })
  })

  it('tell a class as the county asks for it, without the account of its trainer', () => {
    const given = aTrainingClass({ trainerId: 'operator-7', teacher: '任课教师' })
    const [row] = tableOf({ ...noRecords(), trainingClasses: [given] }, 'R6_classes')
    expect(row).toMatchObject({ class_no: given.classNo, teacher: '任课教师' })
    expect(JSON.stringify(batchTables({ ...noRecords(), trainingClasses: [given] }, march))).not.toContain('operator-7')
  })

  it('tell new, staying, ended and both on posts', () => {
    const [person, post] = [aPerson(), aPost()]
    const assignment = (assignmentNo: string, startedOn: string, endedOn: string | null) =>
      anAssignment({
        assignmentNo,
        personId: person.id,
        postId: post.id,
        startedOn: localDate(startedOn),
        endedOn: endedOn === null ? null : localDate(endedOn),
      })
    const records = {
      ...noRecords(),
      persons: new Map([[person.id, person]]),
      posts: [post],
      assignments: [
        assignment('a', '2026-01-01', null),
        assignment('b', '2026-03-05', null),
        assignment('c', '2026-01-01', '2026-03-31'),
        assignment('d', '2026-03-01', '2026-03-02'),
        assignment('e', '2026-01-01', '2026-04-05'),
        assignment('f', '2026-01-01', '2026-02-28'),
      ],
    }
    const rows = tableOf(records, 'R4_assignments')
    expect(rows.map((row) => `${row['assignment_no']} ${row['movement']}`)).toEqual([
      'a on-post',
      'b new',
      'c ended',
      'd new-and-ended',
      'e on-post',
    ])
    const table = batchTables(records, march).find((one) => one.name === 'R4_assignments')
    expect(table?.controlSums).toEqual({ new: 2, ended: 2, onPostAtEnd: 3, subsidyMonthlyFen: 5 * post.subsidyMonthly })
  })

  it('carry integers as control sums, hours in tenths', () => {
    const sums = Object.fromEntries(batchTables(aMarch(), march).map((table) => [table.name, table.controlSums]))
    expect(sums).toMatchObject({
      R1_unemployment: { opened: 40, ended: 8 },
      R1b_employment: { opened: 3, ended: 0 },
      R6_classes: { plannedHoursTimes10: 400, heldHoursTimes10: 105, trainees: 20, certificates: 10 },
      R6b_trainees: { withdrawn: 0, certificates: 10, attendedHoursTimes10: 950 },
    })
  })

  it('name each person of their rows once, and nobody else', () => {
    const records = aMarch()
    const stranger = aPerson()
    const persons = new Map([...records.persons, [stranger.id, stranger]])
    const ids = tableOf({ ...records, persons }, 'P1_persons').map((row) => row['AAC001'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(40)
    expect(ids).not.toContain(stranger.id)
    expect(countBatchPeople({ ...records, persons: new Map() }, march), 'told before the export').toBe(ids.length)
  })

  it('are the same whatever order the records come in', () => {
    const records = aMarch()
    const turned = Object.fromEntries(
      Object.entries(records).map(([name, list]) => [
        name,
        list instanceof Map ? new Map([...list].reverse()) : [...(list as unknown[])].reverse(),
      ]),
    ) as unknown as MonthRecords
    expect(batchTables(turned, march)).toEqual(batchTables(records, march))
  })

  it('keep line breaks and control characters out of the cells', () => {
    const person = aPerson({ hukouAddress: '丰裕镇\r\n高坎村\u0000\uD800 3组' })
    const records = {
      ...noRecords(),
      persons: new Map([[person.id, person]]),
      unemploymentSpells: [anUnemploymentSpell({ personId: person.id })],
    }
    expect(tableOf(records, 'P1_persons')[0]).toMatchObject({ AAC010: '丰裕镇 高坎村  3组' })
  })
})
