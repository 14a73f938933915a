import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runVerifyBatch, verifyBatch } from '../../../build/tools/verify/verify-batch'
import { batchTables } from '../../../src/domain/month/batch-tables'
import { month } from '../../../src/shared/units'
import { aMarch, batchFacts } from '../../builders/month-records'
import { pack } from '../../builders/pack'

type Files = Record<string, Uint8Array>
interface Manifest {
  batchNo: string
  sequence: number
  month: string
  files: { name: string; rows: number; bytes: number; sha256: string; controlSums: Record<string, number> }[]
}

let sound: Uint8Array

beforeAll(async () => {
  sound = (await pack(batchFacts(), batchTables(aMarch(), month('2026-03')))).bytes
})

/** The package with its files changed. */
function tampered(change: (files: Files) => void): Uint8Array {
  const files: Files = unzipSync(sound)
  change(files)
  return zipSync(files)
}

/** Changes the manifest. */
function manifest(change: (manifest: Manifest) => void): (files: Files) => void {
  return (files) => {
    const value = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest
    change(value)
    files['manifest.json'] = strToU8(JSON.stringify(value))
  }
}

/** Changes a text file and, as a careful forger would, the manifest's length and hash with it. */
function forged(name: string, change: (text: string) => string): (files: Files) => void {
  return (files) => {
    files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())))
    resign(name)(files)
  }
}

function resign(name: string): (files: Files) => void {
  return (files) => {
    const bytes = files[name] ?? new Uint8Array()
    manifest((value) => {
      const file = value.files.find((one) => one.name === name)
      if (!file) return
      file.bytes = bytes.byteLength
      file.sha256 = createHash('sha256').update(bytes).digest('hex')
    })(files)
  }
}

const csv = 'R1_unemployment.csv'
const table = 'R1_unemployment'
const faults: readonly { name: string; check: string; change: (files: Files) => void }[] = [
  { name: 'the manifest is gone', check: 'manifest', change: (files) => delete files['manifest.json'] },
  {
    name: 'the manifest is no JSON',
    check: 'manifest-schema',
    change: (files) => (files['manifest.json'] = strToU8('{')),
  },
  {
    name: 'a manifest field is gone',
    check: 'manifest-schema',
    change: manifest((value) => Reflect.deleteProperty(value, 'month')),
  },
  {
    name: 'the manifest has a field too many',
    check: 'manifest-schema',
    change: manifest((value) => Object.assign(value, { more: 1 })),
  },
  { name: 'the month is another', check: 'batch-number', change: manifest((value) => (value.month = '2026-04')) },
  { name: 'the sequence is another', check: 'batch-number', change: manifest((value) => (value.sequence = 2)) },
  { name: 'a file is gone', check: 'files-present', change: (files) => delete files[csv] },
  { name: 'a file was added', check: 'files-extra', change: (files) => (files['note.txt'] = strToU8('x')) },
  {
    name: 'a table is left out, in the manifest too',
    check: 'tables',
    change: (files) => {
      for (const kind of ['csv', 'xlsx']) delete files[`R4_assignments.${kind}`]
      manifest((value) => (value.files = value.files.filter((file) => !file.name.startsWith('R4_'))))(files)
    },
  },
  { name: 'a table lost its workbook', check: 'files-paired', change: manifest((value) => value.files.splice(1, 1)) },
  {
    name: 'a file is longer',
    check: `bytes:${csv}`,
    change: (files) => (files[csv] = strToU8(strFromU8(files[csv] ?? new Uint8Array()) + ' ')),
  },
  {
    name: 'a digit of a file is another',
    check: `sha256:${csv}`,
    change: (files) =>
      (files[csv] = strToU8(strFromU8(files[csv] ?? new Uint8Array()).replace('2026-03-02', '2026-03-03'))),
  },
  {
    name: 'a row is gone and the hash forged',
    check: `rows:${table}`,
    change: forged(csv, (text) => text.replace(/SY2026000002.*\r\n/, '')),
  },
  {
    name: 'a column title is another',
    check: `header:${table}`,
    change: forged(csv, (text) => text.replace('AAE043', 'AAE044')),
  },
  {
    name: 'a cell is no date',
    check: `cells:${table}`,
    change: forged(csv, (text) => text.replace('2026-02-15', '15.2.2026')),
  },
  {
    name: 'a control sum is another',
    check: `control-sums:${table}`,
    change: manifest((value) => {
      for (const file of value.files) if (file.name === csv) file.controlSums['opened'] = 39
    }),
  },
  {
    name: 'the two files differ in a cell',
    check: `same-cells:${table}`,
    change: forged(csv, (text) => text.replace('装配工', '检验工')),
  },
]

describe('checking a package', () => {
  it.each(faults)('finds that $name, and says which check failed', async ({ check, change }) => {
    const { ok, checks } = await verifyBatch(tampered(change))
    expect(ok).toBe(false)
    expect(checks.filter((one) => !one.passed).map((one) => one.id)).toContain(check)
  })

  it('finds nothing in a package that was only packed anew', async () => {
    expect((await verifyBatch(tampered(() => undefined))).ok).toBe(true)
  })

  it('refuses what is no package at all', async () => {
    for (const bytes of [new Uint8Array(), strToU8('hello'), sound.slice(0, 5000)]) {
      expect((await verifyBatch(bytes)).checks).toMatchObject([{ id: 'archive', passed: false }])
    }
  })

  it('refuses a workbook that keeps identity numbers as numbers', async () => {
    const name = 'R1b_employment.xlsx'
    const rewritten = await writeXlsx({
      sheets: [{ name: 'R1b_employment', rows: [['登记编号'], [519900198506150011]] }],
    })
    const bytes = tampered((files) => {
      files[name] = rewritten
      resign(name)(files)
    })
    const failed = (await verifyBatch(bytes)).checks.filter((check) => !check.passed)
    expect(failed.map((check) => check.id)).toEqual(['same-cells:R1b_employment'])
  })

  describe('at the command line', () => {
    const lines: string[] = []
    let folder: string

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'verify-'))
      lines.length = 0
      vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(...line.split('\n')))
    })
    afterEach(() => {
      vi.restoreAllMocks()
      vi.unstubAllEnvs()
      rmSync(folder, { recursive: true })
    })

    /** Writes a file and checks it; gives the exit code. */
    const check = (name: string, bytes: Uint8Array): Promise<number> => {
      writeFileSync(join(folder, name), bytes)
      return runVerifyBatch([join(folder, name)])
    }
    const failures = () => [...new Set(lines.filter((line) => line.startsWith('✘')))]

    it('prints a line for each check of a sound package, and the value to compare', async () => {
      expect(await check('sound.zip', sound)).toBe(0)
      expect(failures()).toEqual([])
      expect(lines.filter((line) => line.startsWith('✔')).length).toBeGreaterThan(50)
      expect(lines).toContain(`SHA-256 ${createHash('sha256').update(sound).digest('hex')}`)
    })

    it('answers 1 for a package that is not sound, and says what is wrong', async () => {
      const added = tampered((files) => (files['note.txt'] = strToU8('x')))
      expect(await check('added.zip', added)).toBe(1)
      expect(failures()).toEqual(['✘ 没有多余文件：多出 note.txt | no other file is there: not listed note.txt'])
    })

    it('answers 1 for what is no package, a folder, and a file that is not there', async () => {
      expect(await check('letter.zip', strToU8('hello'))).toBe(1)
      expect(await runVerifyBatch([folder])).toBe(1)
      expect(await runVerifyBatch([join(folder, 'none.zip')])).toBe(1)
      expect(failures()).toEqual([
        '✘ ZIP 文件：打不开，文件损坏或不是批次包 | ZIP file: cannot be opened, it is damaged or no batch package',
        `✘ 这是文件夹，不是文件：${folder} | this is a folder, not a file: ${folder}`,
        `✘ 没有这个文件：${join(folder, 'none.zip')} | there is no such file: ${join(folder, 'none.zip')}`,
      ])
    })

    it('finds a file beside the person who calls it, wherever the project lies', async () => {
      vi.stubEnv('INIT_CWD', folder)
      writeFileSync(join(folder, 'sound.zip'), sound)
      expect(await runVerifyBatch(['sound.zip'])).toBe(0)
    })

    it('says how it is used when it is called in any other way', async () => {
      for (const argv of [[], ['a.zip', 'b.zip'], ['--all']]) expect(await runVerifyBatch(argv)).toBe(2)
      expect(await runVerifyBatch(['--help'])).toBe(0)
      expect(lines.filter((line) => line.startsWith('用法 Usage'))).toHaveLength(4)
    })
  })
})
