import { voidCertificate } from '../../domain/employment-certificate/certificate'
import type { CertificateVoiding, EmploymentCertificate } from '../../domain/employment-certificate/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/** Makes a certificate void (注销). @throws AppError see `voidCertificate`, and `registration/date-in-future` */
export async function voidEmploymentCertificate(
  deps: Deps,
  id: Id<'employmentCertificate'>,
  voiding: CertificateVoiding,
): Promise<Committed<EmploymentCertificate>> {
  if (voiding.on > deps.clock.today()) throw new AppError('registration/date-in-future')
  return deps.store.change('employment-certificate:void', async (change) => {
    const before = await getRecord(change, 'employmentCertificates', id)
    const after = voidCertificate(before, voiding, deps.operator.displayName)
    change.put('employmentCertificates', after)
    return after
  })
}
