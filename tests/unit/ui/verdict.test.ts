import { expect, test } from 'vitest'
import type { AppErrorCode } from '../../../src/shared/errors/codes'
import { isBehindDamage, isInDoubt, lastGoodRecord, type Verdict } from '../../../src/ui/areas/audit/verdict'

function aVerdict(code: AppErrorCode | null, seq: number | null, anchors: Verdict['anchors'] = []): Verdict {
  const problem = code === null ? null : { code, params: seq === null ? {} : { seq } }
  return { records: 9, head: { seq: 9, hash: 'b'.repeat(64) }, problem, anchors }
}
const proof = (seq: number, fits: boolean) => ({ seq, hash: 'a'.repeat(64), fits })

test.each([
  ['a whole journal', aVerdict(null, null), 9],
  ['one that is shorter than a proof', aVerdict('journal/shorter-than-anchor', 12), 9],
  ['a break at a known record', aVerdict('journal/damaged', 7), 6],
  ['a break at no record that could be told', aVerdict('journal/damaged', null), 9],
  [
    'a proof that does not fit, an earlier one that does',
    aVerdict('journal/differs-from-anchor', 5, [proof(1, true), proof(3, true), proof(5, false)]),
    3,
  ],
  [
    'a proof that does not fit, and only later ones that do',
    aVerdict('journal/differs-from-anchor', 5, [proof(5, false), proof(8, true)]),
    null,
  ],
  [
    'a proof that was likely copied wrongly',
    aVerdict('journal/anchor-in-doubt', 3, [proof(3, false), proof(8, true)]),
    8,
  ],
])('of %s it is known how far it is as it was', (_what, verdict, good) => {
  expect(lastGoodRecord(verdict)).toBe(good)
})

test('a proof is to be looked at first when one further on fits', () => {
  const verdict = aVerdict('journal/anchor-in-doubt', 3, [proof(3, false), proof(8, true), proof(9, false)])
  expect(verdict.anchors.map((anchor) => isInDoubt(verdict, anchor))).toEqual([true, false, false])
})

test('a proof behind a break of the chain is not held against the journal', () => {
  expect(isBehindDamage(aVerdict('journal/damaged', 10), 12)).toBe(true)
  expect(isBehindDamage(aVerdict('journal/damaged', 10), 9)).toBe(false)
  expect(isBehindDamage(aVerdict('journal/differs-from-anchor', 5), 12)).toBe(false)
})
