import { AppError } from '../../shared/errors/app-error'

/** The failure as one of ours; anything else is `bridge/unexpected`, so that a person never reads a code or a stack. */
export function asAppError(failure: unknown): AppError {
  return failure instanceof AppError ? failure : new AppError('bridge/unexpected', {}, { cause: failure })
}
