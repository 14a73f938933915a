import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import { notice2026v1 } from './notice-2026-1'
import type { NoticeText } from './types'

/** Every version, oldest first. One that was told to people is never edited: a change is a new version. */
const notices: readonly NoticeText[] = [notice2026v1]

/** The text that people are told on a day. @throws AppError `policy/not-in-force` before the first */
export function noticeOn(on: LocalDate, versions: readonly NoticeText[] = notices): NoticeText {
  const found = versions.findLast((one) => one.from <= on)
  if (!found) throw new AppError('policy/not-in-force', { parameter: 'notice', on })
  return found
}
