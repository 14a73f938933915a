import { unzipSync, zipSync, type Zippable } from 'fflate'
import { batchTableShapes } from '../../../src/domain/month/batch-columns'
import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'
import { benchPeople } from './bench-people'

/** Milliseconds of a package with so many rows (CSV, XLSX, hashes, ZIP), against fflate alone on the same files. */
export async function exportFigure(
  station: HarnessStation,
  rows: number,
): Promise<{ ours: number; fflate: number; megabytes: number }> {
  const shape = batchTableShapes.persons
  const people = benchPeople(station, rows, 11)
  const table = {
    name: shape.name,
    columns: shape.columns,
    rows: people.map((person) => shape.columns.map((_, index) => cell(Object.values(person)[index]))),
    controlSums: {},
  }
  const facts = {
    batchId: 'bench',
    batchNo: '519900-202611-001',
    stationName: '量测服务站',
    countyCode: '519900',
    month: '2026-11',
    sequence: 1,
    previousBatchHash: '0'.repeat(64),
    journalHead: { seq: 1, hash: '0'.repeat(64) },
    sealedAt: station.parts.clock.now(),
  }
  const { ms, result } = await timed(() => station.parts.sheets.packBatch(facts, [table], {}))
  const files: Zippable = unzipSync(result.bytes)
  const alone = await timed(() => Promise.resolve(zipSync(files, { level: 6 }).byteLength))
  return { ours: ms, fflate: alone.ms, megabytes: result.bytes.byteLength / 1e6 }
}

function cell(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}
