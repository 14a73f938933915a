import { v001CreateTables } from './001-create-tables'
import { v002Notices } from './002-notices'
import { v003JobSeekings } from './003-job-seekings'
import { v004PlaceTables } from './004-place-tables'
import { v005MergedPersons } from './005-merged-persons'
import { v006FlagLists } from './006-flag-lists'
import { v007EmploymentCertificates } from './007-employment-certificates'
import { v008Imports } from './008-imports'
import { v009DoubleLifeReviews } from './009-double-life-reviews'
import { v010Acceptances } from './010-acceptances'
import type { Migration } from './migration'

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  v001CreateTables,
  v002Notices,
  v003JobSeekings,
  v004PlaceTables,
  v005MergedPersons,
  v006FlagLists,
  v007EmploymentCertificates,
  v008Imports,
  v009DoubleLifeReviews,
  v010Acceptances,
]

/** Version of the database that this program writes. */
export const schemaVersion = migrations.length
