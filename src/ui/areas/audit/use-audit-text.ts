import type { MessageKey } from '../../../i18n/message-types'
import type { AppErrorCode } from '../../../shared/errors/codes'
import { operationKinds } from '../../../shared/rights/operation-kinds'
import { serviceEvents } from '../../../shared/rights/service-events'
import type { AuditLine } from '../../../usecases/audit/audit-types'
import { zhCN } from '../../../i18n/zh-CN'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'
import { useParameterText } from '../station/use-parameter-text'
import type { OperatorNames } from '../../composables/use-operator-names'

type Act = keyof typeof zhCN.audit.act
/** Acts that tell how many people they are about. */
const importing: ReadonlySet<string> = new Set([
  'person:import-roster',
  'registration:import-hires',
  'person:undo-import',
  'person:take-long-flag-list',
])
const acts = new Set<string>([...Object.keys(operationKinds), ...serviceEvents])
const isErrorCode = (code: string | number): code is AppErrorCode => Object.hasOwn(zhCN.errors, code)
const isAct = (useCase: string): useCase is Act => acts.has(useCase)

/** Whether the facts hold all that the sentence of a code says; those of an earlier version of the program may not. */
function hasAllOf(sentence: string, facts: AuditLine['facts']): boolean {
  return [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => name !== undefined && name in facts)
}

/** An entry of the journal in plain words. */
export function useAuditText({ nameOf, isKnown }: Pick<OperatorNames, 'nameOf' | 'isKnown'>) {
  const { t, sentence, language } = useText()
  const format = useFormat()
  const parameters = useParameterText()

  function actOf({ useCase, operatorId, facts }: Pick<AuditLine, 'useCase' | 'operatorId' | 'facts'>): string {
    if (useCase === 'station:reset-password' && facts['operatorId'] === operatorId) return t('audit.ownReset')
    return isAct(useCase) ? t(`audit.act.${useCase}`) : t('audit.otherAct', { useCase })
  }

  /** The word of a code where there is one; codes of other versions of the program stay as they are. */
  function word(choices: Readonly<Record<string, string>>, prefix: string, code: string | number): string {
    return Object.hasOwn(choices, code) ? t(`${prefix}.${code}` as MessageKey) : String(code)
  }

  function ruleText(key: string | number): string {
    return t('audit.detail.rule', { name: parameters.name(String(key)) })
  }

  /** What a second person agreed to: a rule, a batch, else an account (of a new one only its name is known). */
  function aboutText(purpose: string | number | undefined, about: string | number): string {
    if (purpose === 'station:set-parameter') return ruleText(about)
    if (purpose === 'month:export') return t('audit.detail.batch', { number: about })
    const account = String(about)
    return t('audit.detail.account', { name: isKnown(account) ? nameOf(account) : account })
  }

  /** What a check of the journal found, with the place. */
  function resultText(code: string | number, facts: AuditLine['facts']): string {
    if (code === 'whole') return t('audit.detail.whole')
    if (!isErrorCode(code)) return String(code)
    return hasAllOf(zhCN.errors[code], facts) ? sentence({ code, params: facts }) : t('audit.detail.broken')
  }

  /** What is known of an act beyond its name: which paper, which file, which account, why. */
  function detailsOf({ useCase, facts, people, group }: AuditLine): string[] {
    const parts: string[] = []
    const add = (name: string, text: (value: string | number) => string): void => {
      const value = facts[name]
      if (value !== undefined && value !== '') parts.push(text(value))
    }
    const plain = (...names: string[]): void => names.forEach((name) => add(name, String))
    const counted = (name: string, key: MessageKey): void =>
      add(name, (value) => t(key, { count: Math.abs(Number(value)) }))
    if (useCase === 'station:undo') return parts
    if (importing.has(useCase)) parts.push(t('audit.detail.people', { count: people }))
    plain('title')
    add('formId', (code) => word(zhCN.app.form, 'app.form', code))
    add('form', (code) => word(zhCN.app.form, 'app.form', code))
    plain('paperNo', 'registrationNo', 'assignmentNo', 'batchNo', 'fileName')
    if (group === 'prints') {
      add('sentTo', (code) => word(zhCN.documents.sentTo, 'documents.sentTo', code))
      add('voidReason', (code) =>
        t('audit.detail.voided', { reason: word(zhCN.documents.voidReason, 'documents.voidReason', code) }),
      )
    }
    add('field', (code) => word(zhCN.audit.revealed, 'audit.revealed', code))
    add('purpose', (code) => word(zhCN.audit.act, 'audit.act', code))
    if (useCase === 'station:approve') add('about', (about) => aboutText(facts['purpose'], about))
    add('rule', ruleText)
    add('way', (code) => word(zhCN.audit.way, 'audit.way', code))
    add('pin', (code) => word(zhCN.audit.pin, 'audit.pin', code))
    if (facts['operatorId'] !== undefined) {
      parts.push(t('audit.detail.account', { name: nameOf(String(facts['operatorId'])) }))
    }
    if (useCase === 'station:sign-in-failed') counted('count', 'audit.detail.tries')
    add('role', (role) => {
      const before = facts['roleBefore']
      const name = word(zhCN.station.role, 'station.role', role)
      return before === undefined || before === role
        ? t('audit.detail.role', { role: name })
        : t('audit.detail.roleChange', { before: word(zhCN.station.role, 'station.role', before), role: name })
    })
    add('seconds', (value) =>
      t(Number(value) < 0 ? 'audit.detail.secondsBack' : 'audit.detail.secondsOn', { count: Math.abs(Number(value)) }),
    )
    add('version', (version) => t('audit.detail.version', { before: String(facts['before'] ?? ''), version }))
    if (useCase === 'audit:export') {
      if (facts['from'] || facts['to']) {
        parts.push(t('audit.detail.span', { from: String(facts['from']) || '…', to: String(facts['to']) || '…' }))
      }
      counted('entries', 'audit.detail.entries')
    }
    counted('records', 'audit.detail.records')
    add('result', (code) => resultText(code, facts))
    add('bytes', (value) => format.bytes(Number(value)))
    add('reason', (code) => reasonText(useCase, code))
    add('alone', () => t('audit.detail.alone'))
    return parts
  }

  function reasonText(useCase: string, code: string | number): string {
    if (useCase === 'station:lock') return word(zhCN.audit.lockReason, 'audit.lockReason', code)
    return t('audit.detail.reason', { reason: word(zhCN.rights.reason, 'rights.reason', code) })
  }

  /** Who did it, and the second person in brackets. */
  function whoOf({ operatorId, approvedBy }: AuditLine): string {
    const name = nameOf(operatorId)
    if (approvedBy === null) return name
    return language.value === 'en' ? `${name} (${nameOf(approvedBy)})` : `${name}（${nameOf(approvedBy)}）`
  }

  /** The people by name; of many the first and how many. */
  function peopleOf({ named, people }: AuditLine): string {
    const names = format.list(named.map(({ name }) => name || t('audit.hint.gone')))
    const rest = people > named.length
    return rest ? t('audit.hint.others', { names, count: people }) : names
  }

  return { actOf, detailsOf, whoOf, peopleOf }
}

export type AuditText = ReturnType<typeof useAuditText>
