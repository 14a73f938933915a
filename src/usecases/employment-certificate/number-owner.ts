import { normaliseCertificateNo } from '../../domain/employment-certificate/number'
import type { Person } from '../../domain/person/types'
import type { Deps } from '../ports'

/** More people than ever bear one number; the whole number ranks before parts of others. */
const LOOKED_AT = 20

/**
 * The person on file who has the number of a certificate; `null`: nobody has it. The search knows every number, so that
 * no look-up column for it lies in the records.
 */
export async function findCertificateOwner({ search, store }: Deps, typed: string): Promise<Person | null> {
  const certificateNo = normaliseCertificateNo(typed)
  if (!/\d/.test(certificateNo)) return null
  const { hits } = await search.find(certificateNo, LOOKED_AT)
  const people = await store.findMany(
    'persons',
    hits.map(({ personId }) => personId),
  )
  return people.find(({ certificateNumbers = [] }) => certificateNumbers.includes(certificateNo)) ?? null
}
