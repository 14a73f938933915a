import { parsePaperCode } from '../../documents/_kit/paper-code'
import { classNoOfSheet } from '../../documents/sign-in-sheet/model'
import { monthOfPersonPaper } from '../../domain/documents/person-paper-no'
import type { TableIndexes, Tables } from '../../domain/tables'
import type { Month } from '../../shared/units'
import { addToMonth, month } from '../../shared/units'
import type { Deps, RecordReader } from '../ports'
import type { PaperTarget } from './documents-services'

type NumberedTable = 'acceptances' | 'unemploymentSpells' | 'employmentSpells' | 'jobSeekings' | 'assignments'

const january = (year: number): Month => month(`${year}-01`)

/** Months in which a record with a number of that year was opened: its year, then those around it (backdated records). */
function monthsAround(year: number): Month[] {
  return [year, year + 1, year - 1].flatMap((one) =>
    Array.from({ length: 12 }, (_, index) => addToMonth(january(one), 11 - index)),
  )
}

/** These tables have no index of the number, so the months it can lie in are read, newest first. */
async function findByNumber<T extends NumberedTable>(
  reader: RecordReader,
  table: T,
  number: string,
  isIt: (record: Tables[T]) => boolean,
): Promise<Tables[T] | undefined> {
  const index = 'openedMonth' as TableIndexes[T]
  for (const equals of monthsAround(Number(number.slice(2, 6)))) {
    const found = (await reader.list(table, { index, equals })).find(isIt)
    if (found) return found
  }
  return undefined
}

function person(record: { personId: Tables['persons']['id'] } | undefined): PaperTarget | null {
  return record ? { kind: 'person', personId: record.personId } : null
}

async function findClass(reader: RecordReader, classNo: string): Promise<PaperTarget | null> {
  const found = (await reader.listAll('trainingClasses')).find((one) => one.classNo === classNo)
  return found ? { kind: 'class', classId: found.id } : null
}

async function findPost(reader: RecordReader, postNo: string): Promise<PaperTarget | null> {
  const found = (await reader.listAll('posts')).find((one) => one.postNo === postNo)
  return found ? { kind: 'post', postId: found.id } : null
}

/** A paper about a person without a series of its own is found in the print log; it may be printed the day after. */
async function findByPrint(reader: RecordReader, number: string, made: Month): Promise<PaperTarget | null> {
  for (const equals of [made, addToMonth(made, 1)]) {
    const prints = await reader.list('printRecords', { index: 'printedMonth', equals })
    const personId = prints.find((one) => one.paperNo === number)?.subjectIds[0]
    if (personId !== undefined) return { kind: 'person', personId: personId as Tables['persons']['id'] }
  }
  return null
}

async function findBatch(reader: RecordReader, batchNo: string): Promise<PaperTarget | null> {
  const found = (await reader.listAll('batches')).find((one) => one.batchNo === batchNo)
  return found ? { kind: 'month', month: found.month } : null
}

async function findNumber(reader: RecordReader, number: string): Promise<PaperTarget | null> {
  if (/^\d{16}$/.test(number)) {
    const [certificate] = await reader.list('certificates', { index: 'certificateNo', equals: number, limit: 1 })
    return person(certificate)
  }
  if (/^\d{6}-\d{6}-\d{3,}$/.test(number)) return findBatch(reader, number)
  const made = monthOfPersonPaper(number)
  if (made) return findByPrint(reader, number, made)
  if (!/^[A-Z]{2}20\d{2}-\d{6}(-\d{2,3})?$/.test(number)) return null
  switch (number.slice(0, 2)) {
    case 'SY':
      return person(await findByNumber(reader, 'unemploymentSpells', number, (one) => one.registrationNo === number))
    case 'JY':
      return person(await findByNumber(reader, 'employmentSpells', number, (one) => one.registrationNo === number))
    case 'SL':
      return person(await findByNumber(reader, 'acceptances', number, (one) => one.acceptanceNo === number))
    case 'ZG': // whoever of the roster comes first
      return person(await findByNumber(reader, 'employmentSpells', number, (one) => one.rosterNo === number))
    case 'QZ':
      return person(await findByNumber(reader, 'jobSeekings', number, (one) => one.registrationNo === number))
    case 'SG': {
      const found = await findByNumber(reader, 'assignments', number, (one) => one.assignmentNo === number)
      return found ? { kind: 'post', postId: found.postId } : null
    }
    case 'PX':
      return findClass(reader, classNoOfSheet(number))
    case 'GW':
      return findPost(reader, number)
    default:
      return null
  }
}

/**
 * Which record a paper belongs to: its code as a scanner types it, or a number as a person types it.
 * `null`: not a code or number of ours, misread, or of a record that is not here.
 */
export async function resolveCode(deps: Pick<Deps, 'store'>, code: string): Promise<PaperTarget | null> {
  const scanned = parsePaperCode(code)
  return findNumber(deps.store, scanned ? scanned.paperNo : code.trim().toUpperCase())
}
