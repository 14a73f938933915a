import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disabilityGradeOn, flagsOn, priorityGroupsOn } from '../../../../../src/domain/person/flags/in-force'
import { kindsOf } from '../../../../../src/domain/person/flags/kinds'
import { endFlags, mergeFlags } from '../../../../../src/domain/person/flags/merge'
import type { FlagFacts, FlagKind, PersonFlag } from '../../../../../src/domain/person/flags/types'
import { addDays, addMonths, localDate } from '../../../../../src/shared/units'
import { aFlag, flagFacts } from '../../../../builders/flag.builder'
import { aPerson } from '../../../../builders/person.builder'

const kinds = kindsOf.agriculture
const listedOn = localDate('2026-11-05')
const list = {
  kinds,
  source: { bureau: 'agriculture' as const, listedOn, fileName: '十一月.xlsx' },
}

describe('a list of another bureau', () => {
  it('flags a person from the day that the bureau names, or else from the day of the list', () => {
    const told = [flagFacts('relocated', { since: localDate('2019-06-01') }), flagFacts('marginal')]
    const { flags, added } = mergeFlags([], list, told)
    expect(added).toEqual(['relocated', 'marginal'])
    expect(flags.map(({ from }) => from)).toEqual(['2019-06-01', '2026-11-05'])
    expect(flags[0]).toMatchObject({ endedOn: null, source: list.source })
  })

  it('that is taken twice changes nothing', () => {
    const told = [flagFacts('marginal', { isRiskEliminated: false })]
    const once = mergeFlags([], list, told).flags
    const again = mergeFlags(once, list, told)
    expect(again.flags).toBe(once)
    expect(again).toMatchObject({ added: [], changed: [], missing: [] })
  })

  it('that says something else ends what was known on its day and begins the new', () => {
    const before = [aFlag('marginal', { isRiskEliminated: false, from: localDate('2025-01-05') })]
    const { flags, changed } = mergeFlags(before, list, [flagFacts('marginal', { isRiskEliminated: true })])
    expect(changed).toEqual(['marginal'])
    const person = aPerson({ flags })
    expect(flagsOn(person, addDays(listedOn, -1)).map((flag) => flag.isRiskEliminated)).toEqual([false])
    expect(flagsOn(person, listedOn).map((flag) => flag.isRiskEliminated)).toEqual([true])
  })

  it('that is silent about a detail leaves it as it was known', () => {
    const disability = { category: '4', grade: 2 }
    const before = [aFlag('disabled', { disability, until: localDate('2030-01-01') })]
    expect(mergeFlags(before, list, [flagFacts('disabled')]).flags).toBe(before)
  })

  it('that does not name a person any more ends nothing by itself', () => {
    const before = [aFlag('relocated'), aFlag('subsistence')]
    const { flags, missing } = mergeFlags(before, list, [])
    expect(flags).toBe(before)
    expect(missing).toEqual(['relocated'])
    expect(endFlags(flags, missing, listedOn).map(({ endedOn }) => endedOn)).toEqual([listedOn, null])
  })
})

describe('groups of a person', () => {
  it('are those of the lists in force; what a roster noted counts until the first list says something of it', () => {
    const flags = [aFlag('unstable', { from: localDate('2026-03-05'), endedOn: localDate('2026-09-05') })]
    const person = aPerson({ priorityGroups: ['monitored', 'migrant-worker'], flags })
    const groups = (day: string) => [...priorityGroupsOn(person, localDate(day))].sort()
    expect(groups('2026-01-01')).toEqual(['migrant-worker', 'monitored'])
    expect(groups('2026-03-05')).toEqual(['migrant-worker', 'monitored'])
    expect(groups('2026-09-05')).toEqual(['migrant-worker'])
  })

  it('are as noted in records from before there were lists', () => {
    const person = aPerson({ priorityGroups: ['relocated'], disabilityGrade: 3 })
    expect(priorityGroupsOn(person, listedOn)).toEqual(['relocated'])
    expect(disabilityGradeOn(person, listedOn)).toBe(3)
  })

  it('a disability grade is that of the card in force, and none once the card has run out', () => {
    const flags = [aFlag('disabled', { disability: { category: '4', grade: 1 }, until: localDate('2026-06-30') })]
    const person = aPerson({ disabilityGrade: 3, flags })
    expect(disabilityGradeOn(person, localDate('2026-06-30'))).toBe(1)
    expect(disabilityGradeOn(person, localDate('2026-07-01'))).toBeNull()
  })
})

describe('lists month after month', () => {
  /** What the lists of some months say of one person: per month the kinds with their risk; absent: not named. */
  const month = fc.dictionary(fc.constantFrom(...kinds), fc.constantFrom(true, false, null), { maxKeys: 5 })
  const story = fc.array(fc.record({ named: month, isEnded: fc.boolean() }), { minLength: 1, maxLength: 14 })

  it('leave the flags that a naive replay of them leaves, on every day, and never two of a kind at once', () => {
    fc.assert(
      fc.property(story, (months) => {
        let flags: readonly PersonFlag[] = []
        const known = new Map<FlagKind, boolean | null>()
        const afterMonth: ReadonlyMap<FlagKind, boolean | null>[] = []
        const first = localDate('2025-01-05')
        for (const [index, { named, isEnded }] of months.entries()) {
          const day = addMonths(first, index)
          const told: FlagFacts[] = Object.entries(named).map(([kind, isRiskEliminated]) =>
            flagFacts(kind as FlagKind, { isRiskEliminated }),
          )
          const merged = mergeFlags(flags, { kinds, source: { ...list.source, listedOn: day } }, told)
          flags = isEnded ? endFlags(merged.flags, merged.missing, day) : merged.flags
          for (const kind of kinds) {
            if (Object.hasOwn(named, kind)) known.set(kind, named[kind] ?? known.get(kind) ?? null)
            else if (isEnded) known.delete(kind)
          }
          afterMonth.push(new Map(known))
        }
        for (const [index, expected] of afterMonth.entries()) {
          for (const day of [addMonths(first, index), addDays(addMonths(first, index + 1), -1)]) {
            const found = flagsOn({ flags }, day)
            expect(found).toHaveLength(expected.size)
            expect(new Map(found.map((flag) => [flag.kind, flag.isRiskEliminated]))).toEqual(expected)
          }
        }
      }),
    )
  })
})
