import type { FieldIssue } from '../domain/person/remarks'
import { AppError } from '../shared/errors/app-error'
import { isAppErrorCode } from '../shared/errors/codes'

/** Turns what a check says stops into the error that a form shows; nothing when nothing stops. */
export function throwFirst(stops: readonly FieldIssue[]): void {
  const first = stops[0]
  if (first && isAppErrorCode(first.code)) throw new AppError(first.code, first.params)
}
