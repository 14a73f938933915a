import { describe, expect, test } from 'vitest'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { errorCodes } from '../../../src/shared/errors/codes'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  )
}
const chinese = new Map(leaves(zhCN))
const english = new Map(leaves(en))
const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort()

describe('the two catalogues', () => {
  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  test('name no fact in one language that the other leaves out', () => {
    const differing = [...chinese].filter(([key, sentence]) => {
      const facts = placeholders(english.get(key) ?? '').filter((one) => one !== '{count}')
      return String(facts) !== String(placeholders(sentence).filter((one) => one !== '{count}'))
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('speak to the person as 您', () => {
    expect([...chinese].filter(([, sentence]) => sentence.includes('你')).map(([key]) => key)).toEqual([])
  })

  test('shout at nobody', () => {
    const loud = [...chinese, ...english].filter(([, sentence]) => /[!！]/.test(sentence))
    expect(loud.map(([key]) => key)).toEqual([])
  })

  test('hold nothing that the translation library would take for a link', () => {
    expect([...chinese, ...english].filter(([, sentence]) => sentence.includes('@'))).toEqual([])
  })

  test('choose between singular and plural only by a count, and only where a language has both', () => {
    const plural = [...english].filter(([, sentence]) => sentence.includes('|'))
    expect(plural.length).toBeGreaterThan(0)
    expect([...chinese].filter(([, sentence]) => sentence.includes('|'))).toEqual([])
  })
})

describe('sentences of errors', () => {
  test('there is one for every code, and it is a whole sentence without the code', () => {
    for (const code of Object.values(errorCodes).flat()) {
      expect(chinese.get(`errors.${code}`), code).toMatch(/[。]$/)
      expect(english.get(`errors.${code}`), code).toMatch(/\.$/)
      expect(chinese.get(`errors.${code}`)).not.toContain(code)
    }
  })

  test('do not leave it at "failed"', () => {
    expect([...chinese.values()].filter((sentence) => sentence.includes('操作失败'))).toEqual([])
  })
})
