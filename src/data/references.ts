import type { TableName } from '../domain/tables'
import type { BelongingTable, Reference } from '../usecases/ports'
import type { View } from './view'

/** Columns that point at a record of another table. */
export const references: Readonly<Partial<Record<TableName, { column: string; from: readonly BelongingTable[] }>>> = {
  persons: {
    column: 'personId',
    from: [
      'mergedPersons',
      'acceptances',
      'unemploymentSpells',
      'employmentSpells',
      'jobSeekings',
      'employmentCertificates',
      'enrolments',
      'certificates',
      'assignments',
      'notices',
      'doubleLifeReviews',
    ],
  },
  trainingClasses: { column: 'classId', from: ['sessions', 'enrolments', 'rollCalls', 'certificates'] },
  sessions: { column: 'sessionId', from: ['rollCalls'] },
  enrolments: { column: 'enrolmentId', from: ['certificates'] },
  posts: { column: 'postId', from: ['assignments'] },
}

/** Look-ups one by one beat a walk over the index up to so many ids. */
const LOOKED_UP = 2000

/** Records of other tables that belong to the given ones. */
export async function findReferring(view: View, table: TableName, ids: readonly string[]): Promise<Reference[]> {
  const { column, from: tables } = references[table] ?? { column: '', from: [] }
  const wanted = new Set(ids)
  const found: Reference[] = []
  for (const from of ids.length === 0 ? [] : tables) {
    const hit = (id: string, by: string): void => void found.push({ id, from, by })
    await view.run(async (db) => {
      const rows = db.rows(from).where(column)
      const own = ids.length > LOOKED_UP ? db.rows(from).orderBy(column) : rows.anyOf(ids)
      await own.eachKey((key, { primaryKey }) => {
        if (typeof key === 'string' && wanted.has(key)) hit(key, primaryKey)
      })
    })
  }
  return found
}
