import { describe, expect, it } from 'vitest'
import { formerNumbers } from '../../../../src/domain/person/former-numbers'
import { localDate } from '../../../../src/shared/units'
import { aPerson, anIdNumber } from '../../../builders/person.builder'

const on = localDate('2026-11-22')
const temporary = { documentKind: 'none', idNumber: 'LS2026000001', until: on } as const

describe('numbers under which somebody was on file', () => {
  it('keep the temporary one once a document takes its place', () => {
    const before = aPerson({ documentKind: 'none', idNumber: 'LS2026000001' })
    expect(formerNumbers(before, aPerson(), on)).toEqual([temporary])
  })

  it('do not keep a mistyped number of the same document', () => {
    const before = aPerson({ idNumber: anIdNumber({ serial: 1 }) })
    expect(formerNumbers(before, aPerson({ idNumber: anIdNumber({ serial: 2 }) }), on)).toEqual([])
  })

  it('do not keep a number whose kind alone was wrong', () => {
    const before = aPerson({ documentKind: 'resident-id-15' })
    expect(formerNumbers(before, aPerson({ idNumber: before.idNumber }), on)).toEqual([])
  })

  it('keep what was kept before', () => {
    const before = aPerson({ formerNumbers: [temporary] })
    expect(formerNumbers(before, before, on)).toEqual([temporary])
  })
})
