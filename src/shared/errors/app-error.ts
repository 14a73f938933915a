import type { AppErrorCode } from './codes'

/** Values for the placeholders of an error's sentence. Never personal data. */
export type ErrorParams = Readonly<Record<string, string | number>>

/**
 * Every failure that a person at the station can meet. The code picks the sentence (in both languages,
 * `src/i18n/messages/<language>/errors.ts`), the parameters fill its placeholders.
 */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: AppErrorCode,
    readonly params: ErrorParams = {},
    options?: { cause?: unknown },
  ) {
    super(code, options)
  }
}

/** Compile-time proof that a union was handled whole; throws when the types were lied to. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
