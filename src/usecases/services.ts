import type { AuditServices } from './audit/audit-services'
import type { DocumentsServices } from './documents/documents-services'
import type { DoubleLifeServices } from './double-life/double-life-services'
import type { EmploymentCertificateServices } from './employment-certificate/employment-certificate-services'
import type { MonthServices } from './month/month-services'
import type { PersonServices } from './person/person-services'
import type { PostsServices } from './posts/posts-services'
import type { RegistrationServices } from './registration/registration-services'
import type { RostersServices } from './rosters/roster-services'
import type { SeekingServices } from './seeking/seeking-services'
import type { SettingsServices } from './station/settings-services'
import type { TrainingServices } from './training/training-services'

/** All that an unlocked station can do: the interface calls these and nothing else. */
export interface StationServices {
  readonly person: PersonServices
  readonly rosters: RostersServices
  readonly registration: RegistrationServices
  readonly seeking: SeekingServices
  readonly employmentCertificate: EmploymentCertificateServices
  readonly training: TrainingServices
  readonly posts: PostsServices
  readonly doubleLife: DoubleLifeServices
  readonly documents: DocumentsServices
  readonly audit: AuditServices
  readonly month: MonthServices
  readonly station: SettingsServices
}
