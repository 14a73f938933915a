import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toComparedPerson } from '../../../../../src/domain/person/duplicates/compared-person'
import { findPairs } from '../../../../../src/domain/person/duplicates/find-pairs'
import { likenessOf } from '../../../../../src/domain/person/duplicates/likeness'
import type { ComparedPerson } from '../../../../../src/domain/person/duplicates/types'
import { leastScore } from '../../../../../src/domain/person/duplicates/weights'
import { createNameReader } from '../../../../../src/platform/search/name-readings'
import { localDate } from '../../../../../src/shared/units'
import { anIdNumber, aPerson } from '../../../../builders/person.builder'
import { orderedId } from '../../../../builders/synthetic-person'

const read = createNameReader()

function found(people: readonly ComparedPerson[], limit = 1000) {
  const steps = findPairs(people, limit)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** People of a few names, days, villages and telephones, so that many of them look alike. */
const person = fc.record({
  name: fc.constantFrom('吴晓琴', '吴小琴', '吴晓英', '张伟', '章伟', '吉克·阿依', '吉克阿依', '单国华'),
  bornOn: fc.constantFrom('1985-06-12', '1985-12-06', '1985-06-13', '1986-06-12').map(localDate),
  sex: fc.constantFrom('1' as const, '2' as const),
  serial: fc.integer({ min: 1, max: 3 }),
  region: fc.constantFrom('519900', '519901', '159900'),
  hasDocument: fc.boolean(),
  village: fc.constantFrom('', '云台村', '大坪村'),
  phone: fc.constantFrom('', '13900000001', '13900000002'),
})

const people = fc.array(person, { maxLength: 40 }).map((all) =>
  all.map(({ hasDocument, serial, region, ...rest }, ordinal): ComparedPerson => {
    const own = { ...rest, id: orderedId<'person'>(ordinal + 1) }
    const number = hasDocument
      ? { idNumber: anIdNumber({ bornOn: rest.bornOn, sex: rest.sex, serial, region }) }
      : ({ documentKind: 'none', idNumber: `LS2026${String(ordinal).padStart(6, '0')}` } as const)
    const file = aPerson({ ...own, ...number, residenceAddress: '', hukouAddress: '' })
    return toComparedPerson(
      file,
      read(file.name).map((one) => one.join(' ')),
    )
  }),
)

describe('looking for files of one person among everybody', () => {
  it('finds what comparing everybody with everybody finds among those of one name or number, and nothing else', () => {
    fc.assert(
      fc.property(people, (all) => {
        const naive = all.flatMap((a, at) =>
          all.slice(at + 1).flatMap((b) => {
            const likeness = likenessOf(a, b)
            return likeness.score >= leastScore ? [`${a.id} ${b.id} ${likeness.score}`] : []
          }),
        )
        const pairs = found(all).pairs.map(({ personIds, score }) => `${personIds.join(' ')} ${score}`)
        expect(pairs.toSorted()).toEqual(naive.toSorted())
      }),
      { numRuns: 1000 },
    )
  })

  it('hands back the likeliest first, no more than asked for, and says how many there are', () => {
    const one = (ordinal: number, over: Partial<ComparedPerson>): ComparedPerson => ({
      id: orderedId(ordinal),
      name: '吴晓琴',
      readings: ['wu xiao qin'],
      numbers: [],
      sex: '2',
      bornOn: localDate('1985-06-12'),
      phone: '',
      place: '',
      distinctFrom: [],
      ...over,
    })
    const all = [one(1, {}), one(2, { phone: '1' }), one(3, { phone: '1' })]
    const { pairs, total } = found(all, 2)
    expect(total).toBe(3)
    expect(pairs.map(({ personIds }) => personIds)).toEqual([
      [orderedId(2), orderedId(3)],
      [orderedId(1), orderedId(2)],
    ])
  })

  it('leaves out a pair that was told apart, and lists it as such', () => {
    const base = {
      name: '吴晓琴',
      readings: ['wu xiao qin'],
      numbers: [],
      sex: '2',
      bornOn: localDate('1985-06-12'),
      phone: '',
      place: '',
    } as const
    const a = { ...base, id: orderedId<'person'>(1), distinctFrom: [orderedId<'person'>(2)] }
    const b = { ...base, id: orderedId<'person'>(2), distinctFrom: [orderedId<'person'>(1)] }
    const { pairs, toldApart } = found([a, b])
    expect(pairs).toEqual([])
    expect(toldApart.map(({ personIds }) => personIds)).toEqual([[a.id, b.id]])
  })

  it('leaves out a telephone that hundreds share, and says so', () => {
    const all = Array.from({ length: 401 }, (_, at): ComparedPerson => ({
      id: orderedId(at + 1),
      name: `吴${String.fromCodePoint(0x4e00 + at)}`,
      readings: [],
      numbers: [],
      sex: '2',
      bornOn: null,
      phone: '13900000001',
      place: '',
      distinctFrom: [],
    }))
    expect(found(all)).toMatchObject({ total: 0, keysLeftOut: 1, people: 401 })
  })
})
