import type { OperatorRole } from '../../shared/rights/roles'
import { useText } from './use-text'

/** Roles in words. */
export function useRoleText() {
  const { t, language } = useText()

  function name(role: OperatorRole): string {
    return t(`station.role.${role}`)
  }

  /** All who may, as one says it: `经办、复核或站长`. */
  function list(roles: readonly OperatorRole[]): string {
    return new Intl.ListFormat(language.value, { type: 'disjunction' }).format(roles.map(name))
  }

  return { name, list }
}
