import type { PersonFileFacts } from '../../documents/person-file/facts'
import { toPersonFileModel } from '../../documents/person-file/model'
import { paperForms } from '../../documents/registry'
import type { IdentityCheck } from '../../domain/documents/types'
import { statutoryRetirement } from '../../domain/person/retirement'
import { attendanceSummary } from '../../domain/training/attendance'
import type { PersonRecords } from '../../domain/person/person-records'
import type { Session } from '../../domain/training/types'
import type { Id } from '../../shared/ids'
import { monthOf, type LocalDate } from '../../shared/units'
import { readPerson } from '../person/read-person'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'
import { printsOfPerson } from './prints-of-person'

/** Who asks for which file, and when. */
export interface FileRequest {
  readonly personId: Id<'person'>
  readonly identityCheck: IdentityCheck
  readonly askedOn: LocalDate
}

/** Sessions of the classes and the hours that the person was there. */
async function readTraining(reader: RecordReader, records: PersonRecords) {
  const sessionIds: Session['id'][] = []
  const training: PersonFileFacts['training'][number][] = []
  for (const one of records.training) {
    const ofClass = { index: 'classId', equals: one.trainingClass.id } as const
    const sessions = await reader.list('sessions', ofClass)
    const attendance = attendanceSummary(sessions, await reader.list('rollCalls', ofClass), one.enrolment.id)
    sessionIds.push(...sessions.map(({ id }) => id))
    training.push({ ...one, attendance })
  }
  return { training, sessionIds }
}

/** 本人信息查询（复制）结果: everything on file about a person, for that person. @throws AppError `person/not-found` */
export async function draftPersonFile(
  reader: RecordReader,
  { personId, identityCheck, askedOn }: FileRequest,
): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const records = await readPerson(reader, personId)
  const { training, sessionIds } = await readTraining(reader, records)
  const model = toPersonFileModel({
    ...records,
    stationName,
    askedOn,
    identityCheck,
    statutoryRetirementOn: statutoryRetirement(records.person.bornOn, records.person.retirementKind),
    training,
    reviews: await reader.list('doubleLifeReviews', { index: 'personId', equals: personId }),
    prints: (await printsOfPerson(reader, records, sessionIds, monthOf(askedOn))).map((print) => ({
      print,
      title: paperForms[print.formId].title,
    })),
  })
  return paperDraft('person-file', model, { paperNo: model.fileNo, subjectIds: [personId] })
}
