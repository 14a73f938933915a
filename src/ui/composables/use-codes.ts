import { codeName, listCommonCodes, type CodeTableName } from '../../domain/code-tables'
import type { Choice } from '../components/choice'
import { useText } from './use-text'

/** Names of codes in the language of the interface, and what a form offers of a table. */
export function useCodes() {
  const { language } = useText()
  const nameOf = (table: CodeTableName, code: string): string => codeName(table, code, language.value)
  /** The short list of a table for a select or radio field. */
  const choicesOf = <Code extends string>(table: CodeTableName): readonly Choice<Code>[] =>
    listCommonCodes(table).map(({ code }) => ({ value: code as Code, label: nameOf(table, code) }))
  /** The same, each with its code before its name: typing the digits chooses one in a select field. */
  const codedChoicesOf = <Code extends string>(table: CodeTableName): readonly Choice<Code>[] =>
    choicesOf<Code>(table).map(({ value, label }) => ({ value, label: `${value} ${label}` }))
  return { nameOf, choicesOf, codedChoicesOf }
}
