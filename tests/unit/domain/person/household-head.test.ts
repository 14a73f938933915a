import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkJoining, joined, parted, type Household } from '../../../../src/domain/person/household'
import {
  checkHeadChange,
  othersOf,
  relationToNewHead,
  withNewHead,
  type HeadChange,
} from '../../../../src/domain/person/household-head'
import type { FamilyRelation, Person } from '../../../../src/domain/person/types'
import { aPerson } from '../../../builders/person.builder'

const father = aPerson({ name: '李大山', sex: '1' })
const mother = aPerson({ name: '王秀英', sex: '2' })
const son = aPerson({ name: '李小军', sex: '1' })
const daughter = aPerson({ name: '李小梅', sex: '2' })
const grandmother = aPerson({ name: '张桂花', sex: '2' })
const uncle = aPerson({ name: '李二山', sex: '1' })

const home: Household = {
  head: father,
  members: [
    { person: mother, relation: '1' },
    { person: son, relation: '2' },
    { person: daughter, relation: '3' },
    { person: grandmother, relation: '5' },
    { person: uncle, relation: '7' },
  ],
}
const derivedFor = (newHead: Person) =>
  Object.fromEntries(
    othersOf(home, { newHeadId: newHead.id, headLeaves: false }).map((one) => [
      one.person.name,
      relationToNewHead(home, newHead.id, one),
    ]),
  )

describe('what follows for the relations when the head changes', () => {
  it('is certain for the couple, and for the children and parents of one of the two', () => {
    expect(derivedFor(mother)).toEqual({ 李大山: '1', 李小军: '2', 李小梅: '3', 张桂花: '5', 李二山: null })
  })

  it('makes parents and grandparents of the head and the spouse; a sister may be a wife, so she is asked', () => {
    expect(derivedFor(son)).toEqual({ 李大山: '5', 王秀英: '5', 李小梅: null, 张桂花: '6', 李二山: null })
  })

  it('makes children of the couple by their sex, and grandchildren of their children', () => {
    expect(derivedFor(grandmother)).toEqual({ 李大山: '2', 王秀英: '3', 李小军: '4', 李小梅: '4', 李二山: null })
  })

  it('is asked altogether where the new head is a brother or another relative', () => {
    expect(Object.values(derivedFor(uncle))).toEqual([null, null, null, null, null])
  })
})

describe('changing the head', () => {
  const all: HeadChange = {
    newHeadId: mother.id,
    headLeaves: false,
    relations: { [father.id]: '1', [son.id]: '2', [daughter.id]: '3', [grandmother.id]: '5', [uncle.id]: '8' },
  }

  it('moves every tie to the new head', () => {
    expect(checkHeadChange(home, all)).toBeNull()
    const records = withNewHead(home, all)
    expect(records.map(({ id, household }) => [id, household?.headId])).toEqual(
      [mother, father, son, daughter, grandmother, uncle].map(({ id }) => [id, mother.id]),
    )
    expect(records[0]?.household?.members).toHaveLength(5)
  })

  it('with a head who leaves, leaves that head without a household', () => {
    const records = withNewHead(home, { ...all, headLeaves: true })
    expect(records.find(({ id }) => id === father.id)?.household).toBeUndefined()
    expect(records[0]?.household?.members?.map(({ personId }) => personId)).not.toContain(father.id)
  })

  it('of two ends the household when the head leaves', () => {
    const couple: Household = { head: father, members: [{ person: mother, relation: '1' }] }
    const records = withNewHead(couple, { newHeadId: mother.id, headLeaves: true, relations: {} })
    expect(records.map(({ household }) => household)).toEqual([undefined, undefined])
  })

  it.each([
    { what: 'nobody of the household', change: { newHeadId: father.id }, code: 'person/household-none' },
    { what: 'a relation left open', change: { relations: {} }, code: 'person/relation-missing' },
    {
      what: 'the wrong sex',
      change: { relations: { ...all.relations, [son.id]: '3' } },
      code: 'person/relation-of-other-sex',
    },
  ] as const)('is refused with $what', ({ change, code }) => {
    expect(checkHeadChange(home, { ...all, ...change })).toBe(code)
  })
})

type File = Map<string, Person>

/** The household of a person as the records have it. */
function householdIn(file: File, person: Person): Household | null {
  const head = person.household && file.get(person.household.headId)
  if (!head) return null
  const members = (head.household?.members ?? []).flatMap(({ personId, relation }) => {
    const member = file.get(personId)
    return member ? [{ person: member, relation }] : []
  })
  return { head, members }
}

describe('whatever is linked, parted and changed', () => {
  const people = Array.from({ length: 7 }, (_, index) => aPerson({ sex: index % 2 === 0 ? '1' : '2' }))
  const who = fc.nat({ max: people.length - 1 })
  const relation = fc.constantFrom<FamilyRelation>('1', '2', '3', '4', '5', '6', '7', '8')
  const act = fc.record({
    kind: fc.constantFrom('join', 'part', 'head', 'head leaves'),
    one: who,
    other: who,
    relation,
  })

  it('everybody is in one household at most; heads list just those whose ties point at them', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const file: File = new Map(people.map((person) => [person.id, person]))
        const put = (records: readonly Person[]) => {
          for (const record of records) file.set(record.id, record)
        }
        for (const { kind, one, other, relation: as } of acts) {
          const [first, second] = [one, other].map((at) => file.get(people[at]?.id ?? ''))
          if (!first || !second) continue
          if (kind === 'join') {
            if (checkJoining(first, second, as) === null) put(joined(first, second, as))
            continue
          }
          const household = householdIn(file, first)
          if (!household) continue
          if (kind === 'part') {
            if (household.head.id !== first.id) put(parted(household.head, first))
            continue
          }
          const newHeadId = second.id
          const change = { newHeadId, headLeaves: kind === 'head leaves', relations: {} }
          const relations = Object.fromEntries(
            othersOf(household, change).map((place) => [
              place.person.id,
              relationToNewHead(household, newHeadId, place) ?? '8',
            ]),
          )
          if (checkHeadChange(household, { ...change, relations }) === null) {
            put(withNewHead(household, { ...change, relations }))
          }
        }
        const listed = [...file.values()].flatMap(({ id, household }) =>
          (household?.members ?? []).map(({ personId }) => `${personId} under ${id}`),
        )
        const tied = [...file.values()].flatMap(({ id, household }) =>
          household && household.headId !== id ? [`${id} under ${household.headId}`] : [],
        )
        expect(listed.toSorted()).toEqual(tied.toSorted())
        expect(new Set(listed.map((line) => line.split(' ')[0])).size).toBe(listed.length)
        for (const { id, household } of file.values()) {
          expect(household?.members?.length).not.toBe(0)
          expect(household?.members !== undefined).toBe(household?.headId === id)
        }
      }),
    )
  })
})
