import type { Id } from '../../../shared/ids'
import type { TableName, Tables } from '../../tables'

/** Tables whose records belong to one person. */
export type TableOfPerson = {
  [T in TableName]: Tables[T] extends { readonly personId: Id<'person'> } ? T : never
}[TableName]

/** Every one of them, so that a table that is added and forgotten here does not compile. */
const all: Readonly<Record<TableOfPerson, true>> = {
  mergedPersons: true,
  acceptances: true,
  unemploymentSpells: true,
  employmentSpells: true,
  jobSeekings: true,
  employmentCertificates: true,
  enrolments: true,
  certificates: true,
  assignments: true,
  notices: true,
  doubleLifeReviews: true,
}

/** Tables whose records move along when their person's file is merged into another one. */
export const tablesOfPerson = Object.keys(all) as readonly TableOfPerson[]
