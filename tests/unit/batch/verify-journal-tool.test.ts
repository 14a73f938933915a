import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runVerifyJournal } from '../../../build/tools/verify/verify-journal'
import { batchTables } from '../../../src/domain/month/batch-tables'
import type { JournalPosition } from '../../../src/shared/operation'
import { month } from '../../../src/shared/units'
import { aMarch, batchFacts } from '../../builders/month-records'
import { pack } from '../../builders/pack'
import { aFolder, anOperation, aStation, filesUnder } from '../service/a-station'

let lines: string[]
beforeEach(() => {
  lines = []
  vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(...text.split('\n')))
})
afterEach(() => vi.restoreAllMocks())

const run = async (...argv: string[]) => {
  lines = []
  return runVerifyJournal(argv)
}
const failed = () => lines.filter((line) => line.startsWith('✘'))

async function aBatch(journalHead: JournalPosition): Promise<string> {
  const { bytes } = await pack({ ...batchFacts(), journalHead }, batchTables(aMarch(), month('2026-03')))
  const path = join(await aFolder(), 'batch.zip')
  await writeFile(path, bytes)
  return path
}

it('says in both languages that a journal is sound, without a password, while its station is running', async () => {
  const { folder, ask } = await aStation({ operations: 3 })
  const { head } = await ask('journal:get-head', { atSeq: null })
  const before = await filesUnder(folder)
  const batch = await aBatch(head)
  expect(await run('--data', folder, '--anchor', `${head.seq}:${head.hash.slice(0, 16)}`, '--batch', batch)).toBe(0)
  expect(failed()).toEqual([])
  expect(lines.join('\n')).toContain('操作日志完好 | The journal is sound')
  expect(lines.filter((line) => line.startsWith('✔') && line.includes('anchor'))).toHaveLength(2)
  expect(await filesUnder(folder)).toEqual(before)
})

it('names the segment file and the place where the chain is broken', async () => {
  const { folder, service } = await aStation({ operations: 3 })
  await service.close()
  const path = join(folder, 'journal', '000001.jrn')
  const bytes = await readFile(path)
  bytes[180] = (bytes[180] ?? 0) ^ 1
  await writeFile(path, bytes)
  expect(await run('--data', folder)).toBe(1)
  expect(failed()[0]).toMatch(/第 1 条.*000001\.jrn, 128.*\|.*record 1.*000001\.jrn, 128/)
  expect(lines.join('\n')).not.toMatch(/程序停了下来|program stopped/)
})

it('finds by a batch package alone that the end was cut off together with the note beside it', async () => {
  const { folder, ask, service, operatorId } = await aStation({ operations: 2 })
  const path = join(folder, 'journal', '000001.jrn')
  const early = await readFile(path)
  const before = await ask('journal:get-head', { atSeq: null })
  await ask('journal:append', { expectedSeq: before.head.seq, op: anOperation({ operatorId }), approvalId: null })
  const { head } = await ask('journal:get-head', { atSeq: null })
  await service.close()
  const batch = await aBatch(head)
  await writeFile(path, early)
  await rm(join(folder, 'journal', 'head.json'), { force: true })
  expect(await run('--data', folder)).toBe(3)
  expect(lines.join('\n')).toContain('No anchor was given')
  expect(lines.at(-1)).toBe('不能证明操作日志完好 | The journal is not proven to be sound')
  expect(await run('--data', folder, '--batch', batch)).toBe(1)
  expect(failed().join('\n')).toContain('records were cut off its end')
})

it('calls a journal with a torn end and no note beside it not proven, also with an anchor of its last whole record', async () => {
  const { folder, ask, service } = await aStation({ operations: 2 })
  const { head } = await ask('journal:get-head', { atSeq: null })
  await service.close() // notes itself as one more record
  const path = join(folder, 'journal', '000001.jrn')
  const bytes = await readFile(path)
  await writeFile(path, bytes.subarray(0, -5))
  await rm(join(folder, 'journal', 'head.json'))
  const anchor = `${head.seq}:${head.hash}`
  expect(await run('--data', folder)).toBe(3)
  expect(failed()).toEqual([])
  expect(await run('--data', folder, '--anchor', anchor)).toBe(3) // what stood behind it may be more than a torn write
  expect(lines.join('\n')).toContain('Nothing proves that the end was not cut off')
})

it('asks to check an anchor that does not fit before one that does', async () => {
  const { folder, ask } = await aStation({ operations: 2 })
  const { head } = await ask('journal:get-head', { atSeq: null })
  const batch = await aBatch(head)
  const mistyped = ['--data', folder, '--anchor', `1:${'0'.repeat(16)}`]
  expect(await run(...mistyped, '--batch', batch)).toBe(3)
  expect(failed()[0]).toContain('copied wrongly')
  expect(await run(...mistyped)).toBe(1)
})

it('tells a wrong use from a journal that is not there', async () => {
  expect(await run()).toBe(2)
  expect(await run('--data')).toBe(2)
  expect(await run('--data', '/nowhere', '--anchor', '12:xyz')).toBe(2)
  expect(lines[0]).toContain('--anchor 12:xyz')
  expect(await run('--help')).toBe(0)
  const empty = await aFolder()
  expect(await run('--data', empty)).toBe(2)
  expect(lines.join('\n')).toContain('no data folder')
  expect(lines.join('\n')).not.toContain('not sound')
  await mkdir(join(empty, 'keys'))
  expect(await run('--data', empty)).toBe(1) // the keys were here once
  expect(await readdir(empty)).toEqual(['keys'])
})

it('reads a position as people copy it from paper, and refuses what is no batch package', async () => {
  const { folder, ask } = await aStation({ operations: 2 })
  const { head } = await ask('journal:get-head', { atSeq: null })
  const grouped = (head.hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')
  expect(await run('--data', folder, '--anchor', `${head.seq}:${grouped}`)).toBe(0)
  expect(await run('--data', folder, '--batch', join(folder, 'keys', 'keyring.json'))).toBe(2)
  expect(failed()[0]).toContain('no batch package')
  expect(lines.join('\n')).not.toContain('not sound')
})
