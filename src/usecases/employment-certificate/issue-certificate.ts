import {
  certificateNumbersWith,
  checkCertificate,
  tidyCertificate,
} from '../../domain/employment-certificate/certificate'
import type { EmploymentCertificate, NewEmploymentCertificate } from '../../domain/employment-certificate/types'
import { AppError } from '../../shared/errors/app-error'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { throwFirst } from '../throw-first'
import { findCertificateOwner } from './number-owner'

/**
 * Puts a certificate (就业创业证) on file: one that is given out now, or one that somebody brings along. The person is
 * found by its number from then on.
 *
 * @throws AppError the first thing that stops, see `checkCertificate`; `employment-certificate/number-taken` when the
 *   number is that of somebody else
 */
export async function issueEmploymentCertificate(
  deps: Deps,
  input: NewEmploymentCertificate,
): Promise<Committed<EmploymentCertificate>> {
  const owner = await findCertificateOwner(deps, input.certificateNo)
  if (owner && owner.id !== input.personId) throw new AppError('employment-certificate/number-taken')
  return deps.store.change('employment-certificate:issue', async (change) => {
    const person = await getRecord(change, 'persons', input.personId)
    const others = await change.list('employmentCertificates', { index: 'personId', equals: person.id })
    throwFirst(checkCertificate(person, input, others, deps.clock.today()))
    const certificate: EmploymentCertificate = {
      ...tidyCertificate(input),
      id: deps.ids.newId<'employmentCertificate'>(),
      handlerName: deps.operator.displayName,
      events: [],
      invalidated: null,
    }
    const certificateNumbers = certificateNumbersWith(person, certificate.certificateNo)
    change.put('employmentCertificates', certificate)
    change.put('persons', { ...person, certificateNumbers })
    return certificate
  })
}
