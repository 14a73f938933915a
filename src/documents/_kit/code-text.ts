import { codeName } from '../../domain/code-tables'
import type { UnemploymentSpell } from '../../domain/registration/types'

/** Name of a code in a code table; empty where there is none. */
export function named(table: Parameters<typeof codeName>[0], code: string | null | undefined): string {
  return code ? codeName(table, code, 'zh-CN') : ''
}

/** Why an unemployment registration ended; empty while it is in force. */
export function registrationEndName(end: UnemploymentSpell['end']): string {
  if (!end) return ''
  return end.kind === 'employed' ? '实现就业' : named('cancellationReason', end.reason)
}
