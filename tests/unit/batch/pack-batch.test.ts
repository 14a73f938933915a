import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBatch } from '../../../build/tools/verify/verify-batch'
import { batchTables } from '../../../src/domain/month/batch-tables'
import { month } from '../../../src/shared/units'
import { aMarch, batchFacts, noRecords } from '../../builders/month-records'
import { pack } from '../../builders/pack'

const march = month('2026-03')
const records = aMarch()
const tables = batchTables(records, march)
const failures = async (bytes: Uint8Array): Promise<string[]> =>
  (await verifyBatch(bytes)).checks.filter((check) => !check.passed).map((check) => check.en)

describe('the package of a batch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'))
  let bytes: Uint8Array
  let files: Record<string, Uint8Array>

  beforeAll(async () => {
    bytes = (await pack(batchFacts(), tables)).bytes
    files = unzipSync(bytes)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('passes every check', async () => {
    expect(await failures(bytes)).toEqual([])
  })

  it('passes every check when nothing happened in the month', async () => {
    const empty = await pack(batchFacts(), batchTables(noRecords(), march))
    expect(empty.rows).toBe(0)
    expect(await failures(empty.bytes)).toEqual([])
  })

  it('is the same to the byte when packed again', async () => {
    const again = await pack(
      batchFacts(),
      batchTables({ ...records, unemploymentSpells: [...records.unemploymentSpells].reverse() }, march),
    )
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
    expect(again.manifestHash).toBe((await pack(batchFacts(), tables)).manifestHash)
  })

  it('has hashes that sha256sum computes', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      files: { name: string; sha256: string; bytes: number }[]
    }
    expect(manifest.files).toHaveLength(12)
    for (const { name, sha256, bytes: length } of manifest.files) {
      expect(execFileSync('sha256sum', [join(folder, name)], { encoding: 'utf8' }).slice(0, 64), name).toBe(sha256)
      expect(files[name]).toHaveLength(length)
    }
  })

  it('has a manifest whose fields stand in one order', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object
    expect(Object.keys(manifest)).toEqual([
      'format',
      'batchId',
      'batchNo',
      'station',
      'county',
      'month',
      'sequence',
      'previousBatchHash',
      'journalHead',
      'sealedAt',
      'files',
    ])
  })

  it('carries the place of the journal at which the month was sealed, so that a cut journal no longer fits it', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { journalHead: unknown }
    expect(manifest.journalHead).toEqual(batchFacts().journalHead)
  })

  it('opens in LibreOffice with identity numbers still text', () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const name = 'P1_persons'
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
        '--outdir',
        join(folder, 'lo'),
        join(folder, `${name}.xlsx`),
      ],
      { stdio: 'ignore', timeout: 110_000 },
    )
    const [titles, ...rows] = Papa.parse<string[]>(readFileSync(join(folder, 'lo', `${name}.csv`), 'utf8'), {
      skipEmptyLines: true,
    }).data
    const expected = tables.find((table) => table.name === name)
    expect(titles).toEqual(expected?.columns.map((column) => column.title))
    expect(rows).toEqual(expected?.rows)
  }, 120_000)
})
