import type { JournalEntry, RowWrite } from '../../../src/shared/operation'
import { JournalFollower } from './journal-follower'

const classTables: ReadonlySet<string> = new Set([
  'trainingClasses',
  'sessions',
  'enrolments',
  'rollCalls',
  'certificates',
])

/**
 * Which class each training record belongs to, and who teaches it: what decides whether a teacher may write it. Holds
 * ids only.
 */
export class OwnClasses extends JournalFollower {
  readonly #classOf = new Map<string, string>()
  readonly #trainerOf = new Map<string, string>()
  /** Records that a print in the log is of. */
  readonly #printed = new Map<string, readonly string[]>()

  /**
   * Whether a teacher may write a row: it belongs to a class of theirs, before and afterwards. A row that ceases to be
   * belongs where it belonged.
   */
  mayWrite(trainerId: string, { table, id, row }: RowWrite): boolean {
    if (!classTables.has(table)) return false
    const before = this.#classOf.get(id)
    const now = row === null ? before : table === 'trainingClasses' ? id : textOf(row['classId'])
    if (now === undefined || (before !== undefined && before !== now)) return false
    if (table === 'trainingClasses' && textOf(row?.['trainerId']) !== trainerId) return false // never handed on by themselves
    return this.#trainerOf.get(now) === trainerId
  }

  /** Whether a teacher may write a print of the log: it is of own classes alone, before and afterwards. */
  mayWritePrint(trainerId: string, { id, row }: RowWrite): boolean {
    const before = this.#printed.get(id)
    const now = row === null ? before : idsOf(row['subjectIds'])
    if (now === undefined || now.length === 0) return false
    return [...(before ?? []), ...now].every((subject) => this.isOwn(trainerId, subject))
  }

  /** Whether a record (a class, session, enrolment, roll or certificate) is of a class of theirs. */
  isOwn(trainerId: string, recordId: string): boolean {
    const classId = this.#classOf.get(recordId)
    return classId !== undefined && this.#trainerOf.get(classId) === trainerId
  }

  protected take({ op }: JournalEntry): void {
    for (const { table, id, row } of op.writes) {
      if (table === 'printRecords' && row !== null) this.#printed.set(id, idsOf(row['subjectIds']))
      if (!classTables.has(table) || row === null) continue
      const classId = table === 'trainingClasses' ? id : textOf(row['classId'])
      if (classId !== undefined) this.#classOf.set(id, classId)
      if (table === 'trainingClasses') this.#trainerOf.set(id, textOf(row['trainerId']) ?? '')
    }
  }

  protected forget(): void {
    this.#classOf.clear()
    this.#trainerOf.clear()
    this.#printed.clear()
  }
}

function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
