import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocumentNumber } from '../../../src/domain/person/id-number'
import { ageOn, localDate } from '../../../src/shared/units'
import { generatePeople } from '../../builders/people'

const today = localDate('2026-11-22')

describe('synthetic people', () => {
  it('have valid numbers of the demonstration range, each once, and are 16 to 68 years old', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 200 }), (seed, count) => {
        const people = generatePeople({ seed, count, today })
        expect(new Set(people.map((person) => person.idNumber)).size).toBe(count)
        for (const { idNumber, bornOn, sex } of people) {
          expect(idNumber.startsWith('5199')).toBe(true)
          expect(checkDocumentNumber('resident-id', idNumber, today)).toEqual({
            ok: true,
            bornOn,
            sex: sex === '男' ? '1' : '2',
          })
          const age = ageOn(bornOn, today)
          expect(age >= 16 && age <= 68).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are the same for the same seed and others for another', () => {
    const make = (seed: number) => generatePeople({ seed, count: 50, today })
    expect(make(1)).toEqual(make(1))
    expect(make(1)).not.toEqual(make(2))
  })

  it('include Yi and Tibetan names, two-character surnames and rare characters', () => {
    const names = generatePeople({ seed: 1, count: 300, today }).map((person) => person.name)
    expect(names.some((name) => name.includes('·'))).toBe(true)
    expect(names.some((name) => /^(?:欧阳|诸葛|司徒)/u.test(name))).toBe(true)
    for (const rare of ['㛃', '䶮', '𬭼', '𫖮']) expect(names.some((name) => name.includes(rare))).toBe(true)
  })
})
