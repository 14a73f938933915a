import { rosterTemplate } from '../../domain/person/roster/template'
import type { Deps } from '../ports'

/** An empty roster as an .xlsx file, for stations that begin one. @throws AppError `bridge/unexpected` */
export function makeRosterTemplate(deps: Pick<Deps, 'sheets'>): Promise<Uint8Array<ArrayBuffer>> {
  return deps.sheets.write([{ name: '人员名册', ...rosterTemplate() }])
}
