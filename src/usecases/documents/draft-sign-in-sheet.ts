import { toSignInSheetModel } from '../../documents/sign-in-sheet/model'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { listTrainees } from './list-trainees'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

/** 培训签到表 of one session. @throws AppError `documents/nothing-to-print` when nobody is enrolled on its day */
export async function draftSignInSheet(reader: RecordReader, sessionId: Id<'session'>): Promise<PaperDraft> {
  const session = await getRecord(reader, 'sessions', sessionId)
  const trainingClass = await getRecord(reader, 'trainingClasses', session.classId)
  const trainees = await listTrainees(reader, session.classId)
  const model = toSignInSheetModel({ trainingClass, session, trainees })
  if (model.rows.length === 0) throw new AppError('documents/nothing-to-print')
  return paperDraft('sign-in-sheet', model, { paperNo: model.sheetNo, subjectIds: [sessionId] })
}
