import type { Migration } from './migration'

/** Certificates of employment and entrepreneurship (就业创业证). */
export const v007EmploymentCertificates: Migration = {
  version: 7,
  stores: { employmentCertificates: 'id, seq, personId, state, openedMonth, closedMonth' },
}
