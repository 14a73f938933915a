import { expect, it } from 'vitest'
import { findInName } from '../../../src/domain/person/name-findings'
import { engine } from './render-in-node'

it('every shipped font has the characters that names are not asked about', async () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  const everyday = all.filter((character) => findInName(character) === null)
  expect(everyday.length).toBeGreaterThan(20_000)
  expect(await engine.lacking(everyday.join('').replace(/\s/gu, ''))).toEqual([])
})
