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
  bureau: 'flagBureau',
  kinds: 'flagKind',
  'persons.kind': 'flagKind',
  'disability.category': 'disabilityCategory',
  'persons.endReason': 'hardshipExitReason',
  base: 'basePopulation',
  notLabour: 'labourState',
  'unemploymentSpells.place': 'registrationPlace',
  'end.reason': 'cancellationReason',
  'unemploymentSpells.reason': 'unemploymentReason',
  'employmentSpells.kind': 'employmentKind',
  'acceptances.place': 'registrationPlace',
  'acceptances.reason': 'unemploymentReason',
  reasonDetail: 'jobEndReason',
  endCode: 'jobEndReason',
  industry: 'industry',
  contractKind: 'contractKind',
  insured: 'socialInsurance',
  'trainingClasses.kind': 'trainingKind',
  medium: 'certificateMedium',
  item: 'certificateItem',
  'employmentCertificates.reason': 'certificateVoidReason',
}

/** Words of a list of the catalogue, by the code that each is the word for. */
function wordsAt(list: string, words: Readonly<Record<string, string>>): Readonly<Record<string, MessageKey>> {
  return Object.fromEntries(Object.keys(words).map((code) => [code, `${list}.${code}` as MessageKey]))
}

/** Fields whose values are words of the interface. */
const wordLists: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  way: wordsAt('registration.contactWay', zhCN.registration.contactWay),
  'outcome.result': wordsAt('seeking.result', zhCN.seeking.result),
  'unemploymentSpells.result': wordsAt('registration.contactResult', zhCN.registration.contactResult),
  cause: wordsAt('employmentCertificate.cause', zhCN.employmentCertificate.cause),
  'employmentCertificates.kind': wordsAt('employmentCertificate.event', zhCN.employmentCertificate.event),
  verdict: wordsAt('registration.verdict', zhCN.registration.verdict),
  'doubleLifeReviews.kind': wordsAt('doubleLife.kind', zhCN.doubleLife.kind),
  mark: wordsAt('training.mark', zhCN.training.mark),
  dayPart: wordsAt('training.dayPart', zhCN.training.dayPart),
  'trainingClasses.status': wordsAt('training.status', zhCN.training.status),
  'batches.status': wordsAt('month.status', zhCN.month.status),
  'posts.kind': wordsAt('posts.kind', zhCN.posts.kind),
  'assignments.category': wordsAt('posts.category', zhCN.posts.category),
  clockEnd: { 'max-duration': 'posts.hint.duration', retirement: 'posts.hint.retirement' },
  formId: wordsAt('app.form', zhCN.app.form),
  sentTo: wordsAt('documents.sentTo', zhCN.documents.sentTo),
  'voided.reason': wordsAt('documents.voidReason', zhCN.documents.voidReason),
  'end.kind': {
    employed: 'audit.record.employed',
    cancelled: 'audit.record.cancelled',
    registered: 'unemployment.status.finished',
    withdrawn: 'unemployment.status.withdrawn',
  },
  'notices.kind': wordsAt('person.declaration.kind', zhCN.person.declaration.kind),
  'imports.state': wordsAt('sheets.state', zhCN.sheets.state),
  how: { shown: 'audit.record.shown', printed: 'audit.record.printed' },
}

/** Parts of a record that only hold others together. */
const unnamed: ReadonlySet<string> = new Set(['grounds', 'decision', 'statement'])

const lookUp = <T>(list: Readonly<Record<string, T>>, names: readonly string[]): T | undefined => {
  const found = names.find((name) => Object.hasOwn(list, name))
  return found === undefined ? undefined : list[found]
}

/** Fields of records and what they hold, in words. */
export function useFieldText() {
  const { t } = useText()
  const format = useFormat()
  const codes = useCodes()

  /** `困难认定 · 第 2 项 · 认定类别`. */
  function labelOf(table: string, path: readonly string[], names: ReadonlyMap<string, string>): string {
    return path
      .filter((part, index) => !(unnamed.has(part) || (index > 0 && part === 'mark')))
      .map((part, index) => {
        if (/^\d+$/.test(part)) return t('audit.hint.part', { number: part })
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
      return format.list(parts) || t('app.status.none')
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
    const words = lookUp(wordLists, places)
    const word = words && lookUp(words, [value])
    if (word) return t(word)
    if (isLocalDate(value)) return format.date(value)
    if (isMonth(value)) return format.month(value)
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return format.moment(value as Instant)
    return names.get(value) ?? value
  }

  function numberOf(field: string, value: number): string {
    if (field === 'subsidyMonthly' || field === 'monthlyPay') return format.yuan(value as Fen)
    if (field === 'rate') return format.percent(value)
    return format.number(value)
  }

  return { labelOf, valueOf }
}
