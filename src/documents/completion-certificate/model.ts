import type { Person } from '../../domain/person/types'
import type { Certificate, TrainingClass } from '../../domain/training/types'
import { documentNames, sexNames } from '../_kit/code-names'
import { dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

export interface CompletionCertificateFacts {
  readonly stationName: string
  readonly certificates: readonly {
    readonly certificate: Certificate
    readonly person: Person
    readonly trainingClass: TrainingClass
  }[]
}

/** One certificate, as text. */
export interface CertificatePage {
  readonly certificateNo: string
  readonly code: string
  readonly name: string
  readonly sex: string
  readonly documentKind: string
  readonly idNumber: string
  readonly course: string
  /** First and last day, in pieces between which a line may break. */
  readonly dates: readonly string[]
  readonly plannedHours: string
  readonly attendedHours: string
  readonly provider: string
  readonly issuer: string
  readonly issuedOn: string
}

export interface CompletionCertificateModel {
  /** First and last number, or the only one. */
  readonly paperNo: string
  readonly pages: readonly CertificatePage[]
}

function trainingDays({ startsOn, endsOn }: TrainingClass): string[] {
  return startsOn === endsOn ? [dateText(startsOn)] : [dateText(startsOn) + labels.until, dateText(endsOn)]
}

/** Words of the certificates, one page a trainee, in the order of their numbers. */
export function toCompletionCertificateModel(facts: CompletionCertificateFacts): CompletionCertificateModel {
  const pages = facts.certificates
    .map(({ certificate, person, trainingClass }) => ({
      certificateNo: certificate.certificateNo,
      code: paperCode('completion-certificate', certificate.certificateNo),
      name: person.name,
      sex: sexNames[person.sex],
      documentKind: documentNames[person.documentKind],
      idNumber: person.idNumber,
      course: trainingClass.title,
      dates: trainingDays(trainingClass),
      plannedHours: String(trainingClass.plannedHours),
      attendedHours: String(certificate.attended),
      provider: trainingClass.provider,
      issuer: facts.stationName,
      issuedOn: dateText(certificate.issuedOn),
    }))
    .sort((a, b) => (a.certificateNo < b.certificateNo ? -1 : 1))
  const [first, last] = [pages.at(0)?.certificateNo ?? '', pages.at(-1)?.certificateNo ?? '']
  return { paperNo: first === last ? first : `${first}-${last}`, pages }
}
