import type { OperatorEntry } from '../../../shared/contract/contract'
import type { AgreedAct } from '../../../shared/rights/second-person'
import { useRoleText } from '../../composables/use-role-text'
import { useSecondPerson, type SecondSubject } from '../../composables/use-second-person'
import { useText } from '../../composables/use-text'
import { useSessionStore } from '../../stores/session.store'

/** One change of the accounts: what is agreed to, in the words of now, and how it is done then. */
export interface OperatorAct {
  readonly agreed: AgreedAct
  readonly subject: SecondSubject
  readonly act: (approvalId: string | null) => Promise<unknown>
}

/** Changes of the accounts, which two people make together; the list of the station is read again afterwards. */
export function useOperatorActs() {
  const { t } = useText()
  const roleText = useRoleText()
  const session = useSessionStore()
  const second = useSecondPerson()

  /** Whether it was done; `false`: somebody changed their mind. @throws AppError of the act */
  async function carryOut({ agreed, subject, act }: OperatorAct): Promise<boolean> {
    const agreement = await second.askOrAlone(agreed, subject)
    if (!agreement) return false
    await act(agreement.approvalId)
    await session.refresh()
    return true
  }

  /** Lines that tell somebody on file. */
  const linesOf = ({ displayName, account, role }: Pick<OperatorEntry, 'displayName' | 'account' | 'role'>) => [
    { label: t('station.field.displayName'), value: displayName },
    { label: t('station.field.account'), value: account },
    { label: t('station.field.role'), value: roleText.name(role) },
  ]

  return { second, carryOut, linesOf }
}
