import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findContradictions } from '../../../../src/domain/double-life/find-contradictions'
import { judge, ledgerOrder } from '../../../../src/domain/double-life/rules'
import type { Contradiction, LifeFact } from '../../../../src/domain/double-life/types'
import type { Id } from '../../../../src/shared/ids'
import { addDays, localDate, type LocalDate } from '../../../../src/shared/units'

const personId = 'p' as Id<'person'>
const start = localDate('2026-01-01')
const LAST = 60
const day = (at: number): LocalDate => addDays(start, at)

/** A stretch within two months; days of sessions are single. */
const stretch = fc.record({
  record: fc.integer({ min: 0, max: 5 }),
  at: fc.nat(LAST),
  length: fc.option(fc.integer({ min: -2, max: 25 })),
})
const fact: fc.Arbitrary<LifeFact> = fc
  .tuple(stretch, fc.constantFrom(...ledgerOrder), fc.boolean(), fc.constantFrom('morning', 'afternoon'), fc.nat(2))
  .map(([{ record, at, length }, ledger, flag, dayPart, way]): LifeFact => {
    const base = { recordId: `${ledger}-${record}`, from: day(at), to: length === null ? null : day(at + length) }
    switch (ledger) {
      case 'class':
        return { ...base, ledger, to: base.from, isAttended: flag, dayPart: dayPart }
      case 'employment':
        return {
          ...base,
          ledger,
          away: ([null, 'likely', 'certain'] as const)[way] ?? null,
          assignmentId: record === 0 ? 'post-0' : null,
          isBeside: flag,
        }
      case 'pension':
        return { ...base, ledger, pension: flag ? 'employee' : 'resident' }
      case 'leaving':
        return { ...base, ledger, reason: flag ? 'pension' : 'incapacity' }
      default:
        return { ...base, ledger }
    }
  })

/** Goes through all days and all pairs; days after the last one stand for "still". */
function oracle(facts: readonly LifeFact[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  const holds = ({ from, to }: LifeFact, on: LocalDate): boolean => from <= on && (to === null || on <= to)
  for (let at = 0; at <= LAST + 26; at++) {
    for (const [index, one] of facts.entries()) {
      for (const other of facts.slice(index + 1)) {
        if (!holds(one, day(at)) || !holds(other, day(at))) continue
        const pair = [one, other].sort(
          (a, b) => ledgerOrder.indexOf(a.ledger) - ledgerOrder.indexOf(b.ledger) || (a.recordId < b.recordId ? -1 : 1),
        ) as [LifeFact, LifeFact]
        const verdict = judge(...pair)
        if (!verdict) continue
        const key = `${verdict.kind} ${pair[0].recordId} ${pair[1].recordId}`
        found.set(key, (found.get(key) ?? new Set()).add(at))
      }
    }
  }
  return found
}

const keyOf = ({ kind, first, second }: Contradiction): string => `${kind} ${first.recordId} ${second.recordId}`

describe('contradictions in a life', () => {
  it('are those that going through all days and all pairs of records finds', () => {
    fc.assert(
      fc.property(
        // One record is one stretch, but for classes, of which each session is one.
        fc.uniqueArray(fact, {
          maxLength: 14,
          selector: (one) => (one.ledger === 'class' ? `${one.recordId} ${one.from} ${one.dayPart}` : one.recordId),
        }),
        (facts) => {
          const found = findContradictions({ personId, facts })
          const expected = oracle(facts)
          expect(new Set(found.map(keyOf))).toEqual(new Set(expected.keys()))
          for (const one of found) {
            const days = [...(expected.get(keyOf(one)) ?? [])].sort((a, b) => a - b)
            expect(one.from).toBe(day(days[0] ?? -1))
            if (one.to === null) expect(days.at(-1)).toBe(LAST + 26)
            else expect([one.to, one.days]).toEqual([day(days.at(-1) ?? -1), days.length])
          }
        },
      ),
      { numRuns: 300 },
    )
  }, 30_000)

  it('do not depend on the order in which the ledgers are read', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 10 }), (facts) => {
        const inOrder = findContradictions({ personId, facts }).map(keyOf).sort()
        expect(findContradictions({ personId, facts: facts.toReversed() }).map(keyOf).sort()).toEqual(inOrder)
      }),
    )
  }, 30_000)

  it('are none in a life in which one thing follows another', () => {
    const orderly: LifeFact[] = [
      { ledger: 'unemployment', recordId: 'u', from: day(0), to: day(9) },
      { ledger: 'class', recordId: 'c', from: day(4), to: day(4), dayPart: 'morning', isAttended: true },
      { ledger: 'class', recordId: 'd', from: day(4), to: day(4), dayPart: 'afternoon', isAttended: true },
      { ledger: 'post', recordId: 'a', from: day(10), to: day(20) },
      {
        ledger: 'employment',
        recordId: 'e',
        from: day(10),
        to: day(20),
        away: null,
        assignmentId: 'a',
        isBeside: true,
      },
      { ledger: 'unemployment', recordId: 'v', from: day(20), to: day(29) },
      { ledger: 'leaving', recordId: 'v', from: day(30), to: null, reason: 'pension' },
    ]
    expect(findContradictions({ personId, facts: orderly })).toEqual([])
  })
})
