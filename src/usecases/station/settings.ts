import type { ParameterOverride, StationSettings } from '../../domain/station/types'
import type { SeriesName } from '../../domain/station/numbers'
import { formatNumber, seriesId } from '../../domain/station/numbers'
import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import type { Change, RecordReader } from '../ports'

/**
 * Settings of the station.
 *
 * @throws AppError `station/not-set-up` before the station head's set-up was saved
 */
export async function getSettings(reader: Pick<RecordReader, 'find'>): Promise<StationSettings> {
  const settings = await reader.find('settings', 'station')
  if (!settings) throw new AppError('station/not-set-up')
  return settings
}

/** The station's own values of policy parameters. */
export async function getOverrides(reader: RecordReader): Promise<readonly ParameterOverride[]> {
  return (await getSettings(reader)).overrides
}

/** Next number of a series as people read it; part of the running change, so a crash neither skips nor repeats one. */
export async function allocateNumber(
  change: Pick<Change, 'find' | 'nextNumber'>,
  series: SeriesName,
  on: LocalDate,
): Promise<string> {
  const { next } = await openSeries(change, series, on)
  return next()
}

/** As `allocateNumber`, for many numbers of a series in one change. */
export async function openSeries(
  change: Pick<Change, 'find' | 'nextNumber'>,
  series: SeriesName,
  on: LocalDate,
): Promise<{ readonly next: () => Promise<string> }> {
  const { countyCode } = await getSettings(change)
  const next = async () => formatNumber(series, await change.nextNumber(seriesId(series, on)), on, countyCode)
  return { next }
}
