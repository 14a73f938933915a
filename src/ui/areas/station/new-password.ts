import { requireGoodPassword } from '../../../shared/password-rules'
import type { useText } from '../../composables/use-text'
import { ruleProblem } from './rule-problem'

type Text = ReturnType<typeof useText>

/**
 * What is wrong with a new password, before it is sent.
 *
 * @param names what a stranger knows anyway: account, county code
 */
export function passwordProblem(
  { sentence }: Pick<Text, 'sentence'>,
  password: string,
  names: readonly string[],
): string | null {
  return ruleProblem(sentence, () => requireGoodPassword(password, names))
}

/** What is wrong with its repetition. */
export function repeatProblem({ t }: Pick<Text, 't'>, password: string, repeated: string): string | null {
  return password === repeated ? null : t('station.wrong.repeat')
}
