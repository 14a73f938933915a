import { describe, expect, it } from 'vitest'
import { joined } from '../../../../../src/domain/person/household'
import { mergedHousehold, relativesOf } from '../../../../../src/domain/person/merge/merged-household'
import { differingFields, mergeFields, offeredChoice } from '../../../../../src/domain/person/merge/merge-fields'
import { mergedRecord } from '../../../../../src/domain/person/merge/merged-record'
import { overlap } from '../../../../../src/domain/person/merge/overlaps'
import { tablesOfPerson } from '../../../../../src/domain/person/merge/tables-of-person'
import type { Person } from '../../../../../src/domain/person/types'
import { operationKinds } from '../../../../../src/shared/rights/operation-kinds'
import { localDate } from '../../../../../src/shared/units'
import { aPerson } from '../../../../builders/person.builder'

const on = localDate('2026-11-22')
const kept = aPerson({ name: '吴晓琴', sex: '2', documentKind: 'none', idNumber: 'LS2026000001', phone: '' })
const other = aPerson({ name: '吴小琴', sex: '2', phone: '13900000002', note: '丙', education: '21' })

describe('the record of two files that became one', () => {
  it('takes each field as chosen, and keeps the number that was not chosen as a former one', () => {
    const merged = mergedRecord({ kept, other, choice: { document: 'other', phone: 'other' }, on }, undefined)
    expect(merged).toMatchObject({
      id: kept.id,
      name: '吴晓琴',
      documentKind: 'resident-id',
      idNumber: other.idNumber,
      bornOn: other.bornOn,
      phone: '13900000002',
      education: kept.education,
      note: '丙',
      formerNumbers: [{ documentKind: 'none', idNumber: 'LS2026000001', until: on }],
    })
  })

  it('keeps recognitions, groups and told-apart people of both', () => {
    const third = { personId: aPerson().id, on, handlerName: '李娜' }
    const recognised = (day: string): Person['hardship'][number] => ({
      category: 'older',
      recognisedOn: localDate(day),
      endedOn: localDate(day),
      endReason: '退出',
    })
    const merged = mergedRecord(
      {
        kept: { ...kept, hardship: [recognised('2026-03-01')], priorityGroups: ['migrant-worker'] },
        other: { ...other, hardship: [recognised('2025-03-01')], priorityGroups: ['relocated'], distinctFrom: [third] },
        choice: {},
        on,
      },
      undefined,
    )
    expect(merged.hardship.map(({ recognisedOn }) => recognisedOn)).toEqual(['2025-03-01', '2026-03-01'])
    expect(merged.priorityGroups).toEqual(['migrant-worker', 'relocated'])
    expect(merged.distinctFrom).toEqual([third])
  })

  it('refuses a kind of retirement that is not of the chosen sex', () => {
    const man = aPerson({ sex: '1' })
    expect(() => mergedRecord({ kept, other: man, choice: { document: 'other' }, on }, undefined)).toThrow(
      expect.objectContaining({ code: 'person/retirement-kind-of-other-sex' }),
    )
  })

  it('offers what only the other file says, and names only fields that differ', () => {
    expect(offeredChoice(kept, other)).toEqual({ document: 'other', phone: 'other' })
    expect(differingFields(kept, other)).toEqual(['name', 'document', 'phone', 'education'])
    expect(mergeFields).toEqual(expect.arrayContaining([...differingFields(kept, other)]))
  })
})

describe('the household of two files that became one', () => {
  const head = aPerson({ name: '王秀英', sex: '2' })
  const child = aPerson({ name: '王小军', sex: '1' })

  it('puts the remaining file into the place of a member', () => {
    const [withOther, tied] = joined(head, other, '3')
    expect(relativesOf(tied)).toEqual([head.id])
    expect(mergedHousehold(kept, tied, [withOther])).toEqual({
      kind: 'merged',
      tie: { headId: head.id },
      relatives: [{ ...withOther, household: { headId: head.id, members: [{ personId: kept.id, relation: '3' }] } }],
    })
  })

  it('makes the remaining file the head when the other one was', () => {
    const [asHead, son] = joined(other, child, '2')
    expect(mergedHousehold(kept, asHead, [son])).toEqual({
      kind: 'merged',
      tie: { headId: kept.id, members: [{ personId: child.id, relation: '2' }] },
      relatives: [{ ...son, household: { headId: kept.id } }],
    })
  })

  it('leaves no household behind when the two files were all of it', () => {
    const [asHead, member] = joined(other, kept, '8')
    expect(mergedHousehold(member, asHead, [member])).toEqual({ kind: 'merged', tie: undefined, relatives: [] })
    const [keptHead, gone] = joined(kept, other, '8')
    expect(mergedHousehold(keptHead, gone, [keptHead])).toEqual({ kind: 'merged', tie: undefined, relatives: [] })
  })

  it('counts two members of one household once', () => {
    const [one, a] = joined(head, kept, '3')
    const [both, b] = joined(one, other, '3')
    const merge = mergedHousehold(a, b, [both])
    expect(merge).toMatchObject({ kind: 'merged', tie: { headId: head.id } })
    expect(merge.kind === 'merged' && merge.relatives[0]?.household?.members).toEqual([
      { personId: kept.id, relation: '3' },
    ])
  })

  it('asks where the person belongs when there are two', () => {
    const [, a] = joined(head, kept, '3')
    const [, b] = joined(child, other, '8')
    expect(mergedHousehold(a, b, [child])).toEqual({ kind: 'two-households' })
  })
})

describe('everything that belongs to a person', () => {
  it('may be moved by the operation that merges two files', () => {
    expect(operationKinds['person:merge'].tables).toEqual(expect.arrayContaining([...tablesOfPerson]))
  })
})

describe('two spans', () => {
  const span = (from: string, to: string | null) =>
    ({ name: '', from: localDate(from), to: to === null ? null : localDate(to) }) as const
  it.each([
    ['one ends on the day the other begins', span('2026-01-01', '2026-02-01'), span('2026-02-01', null), false],
    ['one lies in the other', span('2026-01-01', null), span('2026-02-01', '2026-03-01'), true],
    ['both are open', span('2026-01-01', null), span('2025-01-01', null), true],
    ['one ended on the day it began', span('2026-01-01', null), span('2026-02-01', '2026-02-01'), false],
  ] as const)('%s', (_what, a, b, isShared) => {
    expect(overlap(a, b)).toBe(isShared)
    expect(overlap(b, a)).toBe(isShared)
  })
})
