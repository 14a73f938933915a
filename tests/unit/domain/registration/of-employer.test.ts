import { describe, expect, it } from 'vitest'
import { ofEmployer } from '../../../../src/domain/registration/of-employer'
import { localDate } from '../../../../src/shared/units'
import { creditCode, employer } from '../../../builders/hires'
import { anEmploymentSpell } from '../../../builders/registration.builder'

const here = anEmploymentSpell({ employer, creditCode })
const left = anEmploymentSpell({ employer, creditCode, endedOn: localDate('2026-05-31') })
const elsewhere = anEmploymentSpell({ employer: '石桥机械厂' })
const all = [here, left, elsewhere]

describe('the open employments of an employer', () => {
  it.each([
    ['a part of the name', '高坎食品', [here]],
    ['the name in wide letters with spaces', ' 高坎　食品有限公司 ', [here]],
    ['the beginning of the credit code, in small letters', '91350100m0', [here]],
    ['a beginning of the code that many have', '9135', []],
    ['nothing', '  ', []],
  ])('are found by %s, those that ended left out', (_, text, expected) => {
    expect(ofEmployer(all, text)).toEqual(expected)
  })
})
