import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'

export type Language = 'zh-CN' | 'en'

/** The catalogue the screen speaks: pages find everything by the words that a person reads. */
export const wordsOf = (language: Language): typeof zhCN | typeof en => (language === 'en' ? en : zhCN)

/** The Chinese catalogue; stations start in Chinese. */
export const words = zhCN

/** A sentence of the catalogue with its placeholders filled; `count` chooses between one and many. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  const forms = sentence.split(' | ')
  const form = (values['count'] === 1 ? forms[0] : forms.at(-1)) ?? sentence
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
}

/** Matches a sentence of the catalogue with anything in its places. */
export function anyFilled(sentence: string): RegExp {
  const parts = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.+?'))
}
