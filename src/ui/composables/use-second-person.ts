import { computed, onScopeDispose, shallowRef } from 'vue'
import type { OperatorEntry } from '../../shared/contract/contract'
import { mayApprove } from '../../shared/rights/roles'
import type { AgreedAct } from '../../shared/rights/second-person'
import type { Approval } from '../../usecases/ports'
import { useSessionStore } from '../stores/session.store'

/** What a second person is asked to agree to, in the words of now. */
export interface SecondSubject {
  /** The act, as its button says it. */
  readonly act: string
  readonly lines: readonly { readonly label: string; readonly value: string }[]
  readonly remark?: string
}

/** One question to a second person, as `SecondPerson` shows it. */
export interface SecondQuestion {
  /** As the service has to find it in what is done. */
  readonly act: AgreedAct
  readonly subject: SecondSubject
  /** Who could agree; `null`: the accounts are not known here, so the account is typed. */
  readonly candidates: readonly OperatorEntry[] | null
  /** Those who could, had they changed their temporary password. */
  readonly pending: readonly OperatorEntry[]
  /**
   * What is left where nobody of them can be had. `alone`: nobody else could ever agree, so the head goes on alone;
   * `code`: the recovery code of the station counts instead.
   */
  readonly wayOut: 'none' | 'alone' | 'code'
}

/** What was agreed to: by a second person (`approval`), by the recovery code, or alone (`approvalId` null). */
export interface Agreement {
  readonly approval: Approval | null
  readonly approvalId: string | null
}

/** What `SecondPerson` needs of the page that asks. */
export type SecondPersonDesk = Pick<ReturnType<typeof useSecondPerson>, 'question' | 'settle' | 'giveFocusBack'>

/**
 * Asks a second person to sign in on the spot and agree to one act. The page that asks shows
 * `<SecondPerson :desk="second" />`; leaving the page or locking the station answers no.
 */
export function useSecondPerson() {
  const session = useSessionStore()
  const question = shallowRef<SecondQuestion | null>(null)
  let answer: (agreed: Agreement | null) => void = () => undefined
  let opener: HTMLElement | null = null

  const others = computed(() => session.status?.operators ?? [])

  /** Everybody else who may agree to something, whatever it is about. */
  const approvers = computed(() =>
    others.value.filter(
      ({ operatorId, role, leftOn }) =>
        leftOn === null && mayApprove(role) && operatorId !== session.operator?.operatorId,
    ),
  )

  function candidatesBeside(about: string): Pick<SecondQuestion, 'candidates' | 'pending'> {
    const able = approvers.value.filter(({ operatorId }) => operatorId !== about)
    return {
      candidates: others.value.length === 0 ? null : able.filter((one) => !one.mustChangePassword),
      pending: able.filter((one) => one.mustChangePassword),
    }
  }

  /** Answers the question that is open. */
  function settle(agreed: Agreement | null): void {
    question.value = null
    const told = answer
    answer = () => undefined
    told(agreed)
  }

  /** Notes where the keyboard stands; for acts whose button is out of use by the time that the question comes. */
  function comeFrom(): void {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && activeElement !== document.body) opener = activeElement
  }

  /** The question is gone from the screen: the keyboard goes back, unless it already stands somewhere. */
  function giveFocusBack(): void {
    if (document.activeElement === document.body) opener?.focus()
    opener = null
  }

  function put(next: SecondQuestion): Promise<Agreement | null> {
    settle(null)
    comeFrom()
    question.value = next
    return new Promise((resolve) => (answer = resolve))
  }

  /** The approval; `null`: the person changed their mind, nothing is to be done. */
  async function ask(act: AgreedAct, subject: SecondSubject): Promise<Approval | null> {
    const agreed = await put({ act, subject, ...candidatesBeside(act.about), wayOut: 'none' })
    return agreed?.approval ?? null
  }

  /**
   * As `ask`, for a change of the accounts: where nobody could agree the head goes on alone after being told so, and
   * where nobody who could can be had, with the recovery code.
   *
   * @returns `null`: the person changed their mind
   */
  function askOrAlone(act: AgreedAct, subject: SecondSubject): Promise<Agreement | null> {
    const wayOut = approvers.value.length === 0 ? 'alone' : 'code'
    return put({ act, subject, ...candidatesBeside(act.about), wayOut })
  }

  onScopeDispose(() => settle(null))
  return { question, ask, askOrAlone, comeFrom, settle, giveFocusBack }
}
