import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parameterKeys } from '../../../../src/policies/parameters/parameters'
import { compareDecisions, isDifferent } from '../../../../src/policies/preview/compare-decisions'
import { looksAt, previewedDecisions, touchedBy, type LookedAt } from '../../../../src/policies/preview/touched'
import { localDate } from '../../../../src/shared/units'
import { claimFacts, valueOf } from '../../../builders/claim-facts'

const on = localDate('2026-11-22')

/** As many kinds of people as it takes to turn every decision. */
const people = fc.sample(claimFacts(on), { numRuns: 600, seed: 20261122 })

const all: Readonly<Record<LookedAt, true>> = {
  ...{ unemployment: true, employment: true, assignments: true },
  ...{ relatives: true, classes: true, employmentCertificates: true },
}

/** The sources of the program, without the table of parameters, their names and what is said of them. */
const readers = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|vue)$/.test(path) && !/^(i18n|policies\/parameters|policies\/preview)\//.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'))

/** Records that nobody may look at. */
const sealed = new Proxy([], {
  get: () => {
    throw new Error('looked at')
  },
})

describe('what a decision looks at', () => {
  it.each(previewedDecisions)('is said completely of %s', (decision) => {
    const hidden = (Object.keys(all) as LookedAt[]).filter((one) => !looksAt[decision].includes(one))
    const values = { before: [], after: [] }
    for (const facts of people) {
      const seen = { ...facts, ...Object.fromEntries(hidden.map((one) => [one, sealed])) }
      expect(compareDecisions(seen, on, values, [decision])).toEqual(compareDecisions(facts, on, values, [decision]))
    }
  })
})

describe('what a value of a rule touches', () => {
  it('is said completely: whatever the facts and the value, no other decision turns', () => {
    const thought = fc
      .constantFrom(...parameterKeys)
      .chain((key) =>
        fc.record({ key: fc.constant(key), value: valueOf(key), from: fc.constant(on), source: fc.constant('x') }),
      )
    fc.assert(
      fc.property(fc.array(claimFacts(on), { minLength: 2, maxLength: 2 }), thought, (some, override) => {
        const touched = touchedBy[override.key]
        const values = { before: [], after: [override] }
        const turned = some.flatMap((facts) =>
          compareDecisions(facts, on, values, previewedDecisions).filter(isDifferent),
        )
        for (const { decision } of turned) expect(touched).toContain(decision)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it.each(parameterKeys.filter((key) => typeof touchedBy[key] === 'object'))(
    '%s can turn every decision that is said of it',
    (key) => {
      const found = new Set<string>()
      const wanted = touchedBy[key]
      if (typeof wanted === 'string') throw new Error('unreachable')
      const thought = fc.sample(valueOf(key), { numRuns: 6, seed: 20261122 })
      for (const facts of people) {
        const left = wanted.filter((decision) => !found.has(decision))
        if (left.length === 0) break
        for (const value of thought) {
          const values = { before: [], after: [{ key, value, from: on, source: 'x' }] }
          for (const one of compareDecisions(facts, on, values, left)) if (isDifferent(one)) found.add(one.decision)
        }
      }
      expect([...found].sort()).toEqual([...wanted].sort())
    },
    60_000,
  )

  it.each(parameterKeys.filter((key) => touchedBy[key] === 'unused'))('%s is read nowhere', (key) => {
    expect(readers.filter((source) => source.includes(`'${key}'`))).toEqual([])
  })

  it.each(parameterKeys.filter((key) => touchedBy[key] !== 'unused' && !key.startsWith('hardship.category.')))(
    '%s is read somewhere',
    (key) => {
      expect(readers.some((source) => source.includes(`'${key}'`))).toBe(true)
    },
  )
})
