import { describe, expect, it } from 'vitest'
import { findList, withHire, type NumberedList } from '../../../../src/domain/registration/hires/hire-lists'
import { creditCode, employer } from '../../../builders/hires'

const other = '91510100M000100Y40'
type Hire = readonly [employer: string, creditCode: string]

/** The list of each hire, numbered in the order in which they are met. */
function listsOf(hires: readonly Hire[]): string[] {
  let lists: readonly NumberedList[] = []
  return hires.map(([name, code]) => {
    const hire = { employer: name, creditCode: code }
    const rosterNo = findList(lists, hire)?.rosterNo ?? String(lists.length + 1)
    lists = withHire(lists, rosterNo, hire)
    return rosterNo
  })
}

describe('the lists in what an employer handed in', () => {
  it('are one where rows name the credit code only partly, whichever come first', () => {
    const [coded, bare]: Hire[] = [
      [employer, creditCode],
      [employer, ''],
    ]
    expect(listsOf([coded, bare, coded] as Hire[])).toEqual(['1', '1', '1'])
    expect(listsOf([bare, coded, bare] as Hire[])).toEqual(['1', '1', '1'])
  })

  it('are one under one code, however the name is written', () => {
    expect(
      listsOf([
        [employer, creditCode],
        [`${employer}（总厂）`, creditCode],
        ['高坎食品 有限公司', ''],
      ]),
    ).toEqual(['1', '1', '1'])
  })

  it('are two for two employers: by name, and by code where they share a name', () => {
    expect(
      listsOf([
        [employer, ''],
        ['石桥机械厂', ''],
        [employer, creditCode],
        [employer, other],
        [employer, creditCode],
        [employer, other],
      ]),
    ).toEqual(['1', '2', '1', '3', '1', '3'])
  })
})
