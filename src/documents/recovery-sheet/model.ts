import type { LocalDate } from '../../shared/units'
import { dateText } from '../_kit/date-text'

export interface RecoverySheetFacts {
  readonly stationName: string
  readonly recoveryCode: string
  readonly printedOn: LocalDate
}

export interface RecoverySheetModel {
  readonly stationName: string
  /** The code in the groups in which it is typed. */
  readonly groups: readonly string[]
  readonly printedOn: string
}

/** Groups as the code has them (`-` or blanks between), else four characters each. */
function codeGroups(code: string): string[] {
  const given = code.trim().split(/[-\s]+/)
  return given.length > 1 ? given : (code.trim().match(/.{1,4}/gu) ?? [])
}

/** Words of the sheet that keeps the recovery code. */
export function toRecoverySheetModel(facts: RecoverySheetFacts): RecoverySheetModel {
  return {
    stationName: facts.stationName,
    groups: codeGroups(facts.recoveryCode),
    printedOn: dateText(facts.printedOn),
  }
}
