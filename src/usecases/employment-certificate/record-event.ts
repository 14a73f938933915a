import { certificateNumbersWith, withEvent } from '../../domain/employment-certificate/certificate'
import type { EmploymentCertificate, NewCertificateEvent } from '../../domain/employment-certificate/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { OperationKindName } from '../../shared/rights/operation-kinds'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { findCertificateOwner } from './number-owner'

const kinds = {
  reissued: 'employment-certificate:reissue',
  changed: 'employment-certificate:change',
  checked: 'employment-certificate:check',
} as const satisfies Record<NewCertificateEvent['kind'], OperationKindName>

/**
 * Keeps what happened to a certificate: given out again, contents changed, checked.
 *
 * @throws AppError see `withEvent`; `registration/date-in-future`; `employment-certificate/number-taken` when a number
 *   is put right to that of somebody else
 */
export async function recordCertificateEvent(
  deps: Deps,
  id: Id<'employmentCertificate'>,
  input: NewCertificateEvent,
): Promise<Committed<EmploymentCertificate>> {
  if (input.on > deps.clock.today()) throw new AppError('registration/date-in-future')
  const isNumber = input.kind === 'changed' && input.item === 'number'
  const owner = isNumber ? await findCertificateOwner(deps, input.becomes) : null
  return deps.store.change(kinds[input.kind], async (change) => {
    const before = await getRecord(change, 'employmentCertificates', id)
    if (owner && owner.id !== before.personId) throw new AppError('employment-certificate/number-taken')
    const after = withEvent(before, input, deps.operator.displayName)
    change.put('employmentCertificates', after)
    if (isNumber) {
      const person = await getRecord(change, 'persons', before.personId)
      change.put('persons', { ...person, certificateNumbers: certificateNumbersWith(person, after.certificateNo) })
    }
    return after
  })
}
