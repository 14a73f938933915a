import { toCompletionCertificateModel } from '../../documents/completion-certificate/model'
import type { TableName, Tables } from '../../domain/tables'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

async function recordsById<T extends TableName>(
  reader: RecordReader,
  table: T,
  ids: readonly Tables[T]['id'][],
): Promise<ReadonlyMap<string, Tables[T]>> {
  const records = await reader.findMany(table, [...new Set(ids)])
  return new Map(records.map((record) => [record.id, record]))
}

/** 培训合格证书, one page each. @throws AppError `documents/nothing-to-print`, or `data/not-found` when a record is missing */
export async function draftCertificates(reader: RecordReader, ids: readonly Id<'certificate'>[]): Promise<PaperDraft> {
  if (ids.length === 0) throw new AppError('documents/nothing-to-print')
  const { stationName } = await getSettings(reader)
  const found = await reader.findMany('certificates', ids)
  if (found.length < new Set(ids).size) throw new AppError('data/not-found')
  const persons = await recordsById(
    reader,
    'persons',
    found.map((one) => one.personId),
  )
  const classes = await recordsById(
    reader,
    'trainingClasses',
    found.map((one) => one.classId),
  )
  const certificates = found.map((certificate) => {
    const [person, trainingClass] = [persons.get(certificate.personId), classes.get(certificate.classId)]
    if (!person || !trainingClass) throw new AppError('data/not-found')
    return { certificate, person, trainingClass }
  })
  const model = toCompletionCertificateModel({ stationName, certificates })
  return paperDraft('completion-certificate', model, { paperNo: model.paperNo, subjectIds: found.map((one) => one.id) })
}
