import type { useText } from '../../composables/use-text'

/** Least length of a password; the service checks it again and knows the list of common ones. */
export const leastPasswordLength = 8

type T = ReturnType<typeof useText>['t']

/** What is wrong with a new password, before it is sent. */
export function passwordProblem(t: T, password: string): string | null {
  return Array.from(password).length < leastPasswordLength
    ? t('errors.station/password-too-short', { least: leastPasswordLength })
    : null
}

/** What is wrong with its repetition. */
export function repeatProblem(t: T, password: string, repeated: string): string | null {
  return password === repeated ? null : t('station.wrong.repeat')
}
