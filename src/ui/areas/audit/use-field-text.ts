import type { CodeTableName } from '../../../domain/code-tables'
import type { Json } from '../../../shared/operation'
import type { MessageKey } from '../../../i18n/message-types'
import { zhCN } from '../../../i18n/zh-CN'
import { fieldOf } from '../../../domain/audit/row-diff'
import { isLocalDate, isMonth, type Fen, type Instant } from '../../../shared/units'
import { useCodes } from '../../composables/use-codes'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'
import { findLabel } from './field-labels'

/** Fields that hold a code of a table. */
const codeTables: Readonly<Record<string, CodeTableName>> = {
  documentKind: 'documentKind',
  noDocumentReason: 'noDocumentReason',
  relation: 'familyRelation',
  sex: 'sex',
  ethnicity: 'ethnicity',
  education: 'education',
  householdKind: 'householdKind',
  retirementKind: 'retirementKind',
  pension: 'pension',
  priorityGroups: 'priorityGroup',
  evidence: 'hardshipEvidence',
  'persons.category': 'hardshipCategory',
  'unemploymentSpells.place': 'registrationPlace',
  'end.reason': 'cancellationReason',
  'unemploymentSpells.reason': 'unemploymentReason',
  'employmentSpells.kind': 'employmentKind',
  'trainingClasses.kind': 'trainingKind',
}

/** Fields whose values are words of the interface: where the words are. */
const wordLists: Readonly<Record<string, { readonly words: Readonly<Record<string, string>>; readonly at: string }>> = {
  way: { words: zhCN.registration.contactWay, at: 'registration.contactWay' },
  result: { words: zhCN.registration.contactResult, at: 'registration.contactResult' },
  mark: { words: zhCN.training.mark, at: 'training.mark' },
  dayPart: { words: zhCN.training.dayPart, at: 'training.dayPart' },
  'trainingClasses.status': { words: zhCN.training.status, at: 'training.status' },
  'batches.status': { words: zhCN.month.status, at: 'month.status' },
  'posts.kind': { words: zhCN.posts.kind, at: 'posts.kind' },
  'assignments.category': { words: zhCN.posts.category, at: 'posts.category' },
  clockEnd: { words: { 'max-duration': 'duration', retirement: 'retirement' }, at: 'posts.hint' },
  formId: { words: zhCN.app.form, at: 'app.form' },
  sentTo: { words: zhCN.documents.sentTo, at: 'documents.sentTo' },
  'voided.reason': { words: zhCN.documents.voidReason, at: 'documents.voidReason' },
  'end.kind': { words: { employed: '', cancelled: '' }, at: 'audit.record' },
  how: { words: { shown: '', printed: '' }, at: 'audit.record' },
}

const lookUp = <T>(list: Readonly<Record<string, T>>, names: readonly string[]): T | undefined => {
  const found = names.find((name) => Object.hasOwn(list, name))
  return found === undefined ? undefined : list[found]
}

/** Fields of records and what they hold, in words. */
export function useFieldText() {
  const { t, language } = useText()
  const format = useFormat()
  const codes = useCodes()

  /** `困难认定 · 第 2 项 · 认定类别`. */
  function labelOf(table: string, path: readonly string[], names: ReadonlyMap<string, string>): string {
    return path
      .filter((part, index) => !(part === 'grounds' || (index > 0 && part === 'mark')))
      .map((part, index) => {
        if (/^\d+$/.test(part)) return t('audit.hint.part', { number: part })
        if (Object.hasOwn(zhCN.station.parameter, part)) return t(`station.parameter.${part}` as MessageKey)
        const key = findLabel(table, path[index - 1], part)
        return key ? t(key) : (names.get(part) ?? part)
      })
      .join(' · ')
  }

  function valueOf(
    table: string,
    path: readonly string[],
    value: Json | undefined,
    names: ReadonlyMap<string, string>,
  ): string {
    if (Array.isArray(value)) {
      const parts = (value as readonly Json[]).map((part) => valueOf(table, path, part, names))
      return parts.join(language.value === 'en' ? ', ' : '、') || t('app.status.none')
    }
    if (value === undefined || value === null || value === '') return t('app.status.none')
    if (typeof value === 'boolean') return t(value ? 'app.status.yes' : 'app.status.no')
    const field = fieldOf(path)
    const parent = path.at(-2)
    const places = [`${parent ?? ''}.${field}`, `${table}.${field}`, field]
    if (typeof value === 'number') return numberOf(field, value)
    if (typeof value !== 'string') return JSON.stringify(value)
    const codeTable = lookUp(codeTables, places)
    if (codeTable) return codes.nameOf(codeTable, value)
    const list = lookUp(wordLists, places)
    if (list && Object.hasOwn(list.words, value)) return t(wordKey(list.at, field, value))
    if (isLocalDate(value)) return format.date(value)
    if (isMonth(value)) return format.month(value)
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return format.instant(value as Instant)
    return names.get(value) ?? value
  }

  function wordKey(at: string, field: string, value: string): MessageKey {
    const name = field === 'clockEnd' && value === 'max-duration' ? 'duration' : value
    return `${at}.${name}` as MessageKey
  }

  function numberOf(field: string, value: number): string {
    if (field === 'subsidyMonthly') return format.yuan(value as Fen)
    if (field === 'rate') return format.percent(value)
    return format.number(value)
  }

  return { labelOf, valueOf }
}
