import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import { declarations2026v1 } from './declarations-2026-1'
import { notice2026v1 } from './notice-2026-1'
import type { DeclarationTexts, NoticeText } from './types'

/** Every version, oldest first. One that was told to people is never edited: a change is a new version. */
const notices: readonly NoticeText[] = [notice2026v1]
const declarations: readonly DeclarationTexts[] = [declarations2026v1]

/** The text that people are told on a day. @throws AppError `policy/not-in-force` before the first */
export function noticeOn(on: LocalDate, versions: readonly NoticeText[] = notices): NoticeText {
  return inForce('notice', versions, on)
}

/** The commitment and the consents that people are asked for on a day. @throws AppError `policy/not-in-force` */
export function declarationsOn(on: LocalDate): DeclarationTexts {
  return inForce('declarations', declarations, on)
}

function inForce<T extends { readonly from: LocalDate }>(parameter: string, versions: readonly T[], on: LocalDate): T {
  const found = versions.findLast((one) => one.from <= on)
  if (!found) throw new AppError('policy/not-in-force', { parameter, on })
  return found
}
