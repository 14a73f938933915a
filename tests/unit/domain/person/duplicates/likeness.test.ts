import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likenessOf } from '../../../../../src/domain/person/duplicates/likeness'
import { toComparedPerson } from '../../../../../src/domain/person/duplicates/compared-person'
import { gradeOf, leastScore } from '../../../../../src/domain/person/duplicates/weights'
import type { ComparedPerson } from '../../../../../src/domain/person/duplicates/types'
import type { Person } from '../../../../../src/domain/person/types'
import { createNameReader, readPerson } from '../../../../../src/platform/search/name-readings'
import { localDate } from '../../../../../src/shared/units'
import { anIdNumber, aPerson } from '../../../../builders/person.builder'

const read = createNameReader()
const compared = (over: Partial<Person>): ComparedPerson => {
  const person = aPerson({ name: '吴晓琴', sex: '2', phone: '', village: '', ...noAddress, ...over })
  const readings = readPerson(read, { name: person.name, reading: person.nameReading ?? '' })
  return toComparedPerson(
    person,
    readings.map((one) => one.join(' ')),
  )
}
const noAddress = { residenceAddress: '', hukouAddress: '' }
const without = { documentKind: 'none', idNumber: 'LS2026000001' } as const
const born = (day: string) => ({ bornOn: localDate(day) })
const number = (day: string, serial = 1, region?: string) => ({
  ...born(day),
  idNumber: anIdNumber({ bornOn: localDate(day), sex: '2', serial, ...(region !== undefined && { region }) }),
})
const day = '1985-06-12'

/** A file, another one, what is found, and whether the pair is worth a look. */
const vectors: readonly {
  readonly what: string
  readonly a: Partial<Person>
  readonly b: Partial<Person>
  readonly findings: readonly string[]
  readonly isShown: boolean
}[] = [
  {
    what: 'the same number under a disability card',
    a: number(day),
    b: { ...number(day), documentKind: 'disability-card', idNumber: `${number(day).idNumber}44`, name: '吴小芹' },
    findings: ['number-same', 'name-homophone', 'birth-same'],
    isShown: true,
  },
  {
    what: 'a former number that the other one has now',
    a: {
      ...without,
      ...born(day),
      formerNumbers: [{ documentKind: 'passport', idNumber: 'E12345678', until: localDate(day) }],
    },
    b: { ...born('1990-01-01'), documentKind: 'passport', idNumber: 'E12345678', name: '某某' },
    findings: ['number-same', 'names-differ', 'births-differ'],
    isShown: true,
  },
  {
    what: 'a digit of the birth date mistyped, the check digit right by chance',
    a: number(day),
    b: number('1985-06-13'),
    findings: ['number-one-digit', 'name-same', 'birth-one-digit'],
    isShown: true,
  },
  {
    what: 'two digits of the address swapped',
    a: number(day, 1, '519900'),
    b: number(day, 1, '159900'),
    findings: ['number-swapped', 'name-same', 'birth-same'],
    isShown: true,
  },
  {
    what: 'strangers of one county born on one day',
    a: number(day, 1),
    b: { ...number(day, 2), name: '罗正碧' },
    findings: ['number-sequence', 'names-differ', 'birth-same'],
    isShown: false,
  },
  {
    what: 'twins',
    a: { ...number(day, 1), name: '张春燕' },
    b: { ...number(day, 2), name: '张春梅' },
    findings: ['number-sequence', 'name-one-character', 'birth-same', 'twins-possible'],
    isShown: false,
  },
  {
    what: 'one name and one birthday with two citizen numbers of two counties',
    a: number(day, 1, '519900'),
    b: number(day, 77, '519941'),
    findings: ['numbers-differ', 'name-same', 'birth-same'],
    isShown: false,
  },
  {
    what: 'the same with one telephone',
    a: { ...number(day, 1, '519900'), phone: '13900000001' },
    b: { ...number(day, 77, '519941'), phone: '13900000001' },
    findings: ['numbers-differ', 'name-same', 'birth-same', 'phone-same'],
    isShown: true,
  },
  {
    what: 'somebody without a document who is on file with one',
    a: number(day),
    b: { ...without, ...born(day) },
    findings: ['name-same', 'birth-same'],
    isShown: true,
  },
  {
    what: 'a name heard and typed with another character',
    a: number(day),
    b: { ...without, ...born(day), name: '吴小琴' },
    findings: ['name-homophone', 'birth-same'],
    isShown: true,
  },
  {
    what: 'a surname of several readings, read as typed',
    a: { ...number(day), name: '单国华' },
    b: { ...without, ...born(day), name: '山国华' },
    findings: ['name-homophone', 'birth-same'],
    isShown: true,
  },
  {
    what: 'a Yi name typed with another dot',
    a: { ...number(day), name: '吉克·阿依' },
    b: { ...without, ...born(day), name: '吉克阿依' },
    findings: ['name-marks', 'birth-same'],
    isShown: true,
  },
  {
    what: 'day and month swapped',
    a: number(day),
    b: { ...without, ...born('1985-12-06') },
    findings: ['name-same', 'birth-swapped'],
    isShown: true,
  },
  {
    what: 'one character of three other, in one village',
    a: { ...number(day), village: '云台村' },
    b: { ...without, ...born(day), name: '吴晓英', village: '云台村' },
    findings: ['name-one-character', 'birth-same', 'place-same'],
    isShown: true,
  },
  {
    what: 'one of two characters other: mostly a relative',
    a: { ...number(day), name: '吴琴' },
    b: { ...without, ...born(day), name: '吴英' },
    findings: ['name-one-of-two', 'birth-same'],
    isShown: false,
  },
  {
    what: 'one name in one family, father and son',
    a: { ...number('1960-01-05'), phone: '13900000001' },
    b: { ...number('1985-06-12'), phone: '13900000001' },
    findings: ['numbers-differ', 'name-same', 'births-differ', 'phone-same'],
    isShown: false,
  },
  {
    what: 'a rare character beyond the common plane, other in both files',
    a: { ...number(day), name: '吴𬭼英', village: '云台村' },
    b: { ...without, ...born(day), name: '吴𫖮英', village: '云台村' },
    findings: ['name-one-character', 'birth-same', 'place-same'],
    isShown: true,
  },
]

describe('how much two files look like one person', () => {
  it.each(vectors)('$what', ({ a, b, findings, isShown }) => {
    const likeness = likenessOf(compared(a), compared(b))
    expect(likeness.findings).toEqual(findings)
    expect(likeness.score >= leastScore).toBe(isShown)
  })

  it('is the same both ways round, and within 0 and 100', () => {
    const file = fc.constantFrom(...vectors.flatMap(({ a, b }) => [a, b]).map(compared))
    fc.assert(
      fc.property(file, file, (a, b) => {
        const { score, findings } = likenessOf(a, b)
        expect(likenessOf(b, a)).toEqual({ score, findings })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('says nothing by what is not known', () => {
    const nobody = { ...compared(without), bornOn: null, sex: null, name: '某', readings: [] }
    expect(likenessOf(nobody, compared(number(day)))).toEqual({ score: 0, findings: ['names-differ'] })
  })

  it.each([
    [100, 'certain'],
    [84, 'likely'],
    [60, 'likely'],
    [59, 'possible'],
  ] as const)('a score of %i is called %s', (score, grade) => {
    expect(gradeOf(score)).toBe(grade)
  })
})
