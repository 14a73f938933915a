import { toHiringRosterModel } from '../../documents/hiring-roster/model'
import { valuesKnownOn } from '../../policies/parameters/own-values'
import { isLateOn } from '../../policies/registration/decide-employment'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { monthOf } from '../../shared/units'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import { withPeople } from '../with-people'
import { paperDraft, type PaperDraft } from './paper-draft'

/**
 * 用人单位招用人员登记花名册 of the roster that an employment came with.
 *
 * @throws AppError `registration/not-found`; `documents/nothing-to-print` when it came with none
 */
export async function draftHiringRoster(reader: RecordReader, id: Id<'employment'>): Promise<PaperDraft> {
  const { stationName, overrides } = await getSettings(reader)
  const { rosterNo, registeredOn } = await getRecord(reader, 'employmentSpells', id)
  if (rosterNo === undefined) throw new AppError('documents/nothing-to-print')
  const ofMonth = { index: 'openedMonth', equals: monthOf(registeredOn) } as const
  const spells = (await reader.list('employmentSpells', ofMonth))
    .filter((one) => one.rosterNo === rosterNo)
    .sort((a, b) => a.registrationNo.localeCompare(b.registrationNo))
  const hired = (await withPeople(reader, spells)).map(({ row: spell, person }) => ({
    spell,
    person,
    isLate: isLateOn(spell, valuesKnownOn(overrides, spell.registeredOn)),
  }))
  const model = toHiringRosterModel({ stationName, rosterNo, hired })
  return paperDraft('hiring-roster', model, { paperNo: rosterNo, subjectIds: spells.map((spell) => spell.id) })
}
