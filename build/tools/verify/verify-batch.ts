import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { batchTableShapes } from '../../../src/domain/month/batch-columns'
import { formatBatchNo } from '../../../src/domain/month/batch-number'
import { month } from '../../../src/shared/units'
import { unpackPackage } from './package-files'
import { Checklist, type Fault, type VerifyResult } from './result'
import { parseManifest, type Manifest } from './schemas'
import { checkFile, checkTable } from './table-check'

/**
 * Checks a batch package as a receiver would, from the package alone: the archive, the manifest against its schema,
 * the numbers that must agree, and each file against what the manifest says of it.
 */
export async function verifyBatch(bytes: Uint8Array): Promise<VerifyResult> {
  const list = new Checklist()
  const files = openPackage(list, bytes)
  const manifest = files && openManifest(list, files)
  if (!files || !manifest) return list.result()
  checkNumbers(list, manifest)
  checkFileNames(list, manifest, [...files.keys()])
  for (const file of manifest.files) {
    const found = files.get(file.name)
    if (found) checkFile(list, file, found)
  }
  for (const csv of manifest.files.filter((file) => file.name.endsWith('.csv'))) {
    const xlsx = manifest.files.find((file) => file.name === `${csv.table}.xlsx`)
    if (xlsx && files.has(csv.name) && files.has(xlsx.name)) await checkTable(list, csv, xlsx, files)
  }
  return list.result()
}

const usage = [
  '用法 Usage: npm run verify-batch -- FILE',
  '核对一个批次包（.zip）。每项检查一行：✔ 通过，✘ 未通过。',
  'Checks one batch package (.zip), a line for each check: ✔ passed, ✘ failed.',
  '退出码 Exit code: 0 完好 sound, 1 有问题 not sound, 2 用法不对 wrong use',
].join('\n')

/** `verify-batch FILE`: one line a check; 0 when all passed, 1 when one failed or there is no such file, 2 for wrong use. */
export async function runVerifyBatch(argv: readonly string[]): Promise<number> {
  const [path, ...more] = argv
  if (path === undefined || path.startsWith('-') || more.length > 0) {
    console.log(usage)
    return path === '--help' || path === '-h' ? 0 : 2
  }
  // Where npm was called: it starts programs in the folder of the project.
  const bytes = await readFile(resolve(process.env['INIT_CWD'] ?? '.', path)).catch(toFault)
  if (!(bytes instanceof Uint8Array)) {
    console.log(`✘ ${bytes.zh}：${path} | ${bytes.en}: ${path}`)
    return 1
  }
  const { ok, checks } = await verifyBatch(bytes)
  for (const { passed, zh, en } of checks) console.log(`${passed ? '✔' : '✘'} ${zh} | ${en}`)
  const failed = checks.filter((check) => !check.passed)
  console.log(
    ok
      ? `批次包完好，共 ${checks.length} 项 | The package is sound, ${checks.length} checks`
      : `批次包有问题，未通过 | The package is not sound, failed:\n${failed.map(({ zh, en }) => `✘ ${zh} | ${en}`).join('\n')}`,
  )
  const hash = createHash('sha256').update(bytes).digest('hex')
  console.log(`SHA-256 ${hash}\n请与发送方月报页上的值核对 | Compare it with the value on the sender's month page`)
  return ok ? 0 : 1
}

function toFault(error: NodeJS.ErrnoException): Fault {
  if (error.code === 'ENOENT') return { zh: '没有这个文件', en: 'there is no such file' }
  if (error.code === 'EISDIR') return { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' }
  return { zh: '打不开文件', en: 'the file cannot be opened' }
}

function openPackage(list: Checklist, bytes: Uint8Array): ReturnType<typeof unpackPackage> | null {
  const name = { id: 'archive', zh: 'ZIP 文件', en: 'ZIP file' }
  try {
    const files = unpackPackage(bytes)
    list.note(name, null)
    return files
  } catch {
    list.note(name, { zh: '打不开，文件损坏或不是批次包', en: 'cannot be opened, it is damaged or no batch package' })
    return null
  }
}

function openManifest(list: Checklist, files: ReadonlyMap<string, Uint8Array>): Manifest | null {
  const bytes = files.get('manifest.json')
  const isThere = list.note(
    { id: 'manifest', zh: '清单 manifest.json', en: 'manifest.json' },
    bytes ? null : { zh: '缺少', en: 'missing' },
  )
  if (!isThere || !bytes) return null
  const parsed = parseManifest(new TextDecoder().decode(bytes))
  list.note(
    { id: 'manifest-schema', zh: '清单格式', en: 'form of the manifest' },
    'fault' in parsed ? parsed.fault : null,
  )
  return 'manifest' in parsed ? parsed.manifest : null
}

/** The batch number says county, month and sequence once more. */
function checkNumbers(list: Checklist, manifest: Manifest): void {
  const expected = formatBatchNo(manifest.county, month(manifest.month), manifest.sequence)
  const isSame = manifest.batchNo === expected
  list.note(
    {
      id: 'batch-number',
      zh: '批次号与县、月份、顺序号一致',
      en: 'batch number agrees with county, month and sequence',
    },
    isSame
      ? null
      : { zh: `应为 ${expected}，实为 ${manifest.batchNo}`, en: `expected ${expected}, found ${manifest.batchNo}` },
  )
}

/** Every listed file is there, nothing else is, no table is left out, and each table has its two files. */
function checkFileNames(list: Checklist, manifest: Manifest, present: readonly string[]): void {
  const listed = manifest.files.map((file) => file.name)
  const missing = listed.filter((name) => !present.includes(name))
  list.note(
    { id: 'files-present', zh: '清单所列文件都在', en: 'every listed file is there' },
    missing.length === 0 ? null : { zh: `缺少 ${missing.join(' ')}`, en: `missing ${missing.join(' ')}` },
  )
  const extra = present.filter((name) => name !== 'manifest.json' && !listed.includes(name))
  list.note(
    { id: 'files-extra', zh: '没有多余文件', en: 'no other file is there' },
    extra.length === 0 ? null : { zh: `多出 ${extra.join(' ')}`, en: `not listed ${extra.join(' ')}` },
  )
  const tables = new Set(manifest.files.map((file) => file.table))
  const leftOut = Object.values(batchTableShapes)
    .map((shape) => shape.name)
    .filter((name) => !tables.has(name))
  list.note(
    { id: 'tables', zh: '每张表都在', en: 'every table is there' },
    leftOut.length === 0 ? null : { zh: `缺少 ${leftOut.join(' ')}`, en: `missing ${leftOut.join(' ')}` },
  )
  const expected = [...new Set(manifest.files.flatMap(({ table }) => [`${table}.csv`, `${table}.xlsx`]))]
  const unpaired = expected.filter((name) => listed.filter((other) => other === name).length !== 1)
  list.note(
    { id: 'files-paired', zh: '每张表都有 CSV 和 XLSX 各一', en: 'each table has one CSV and one XLSX' },
    unpaired.length === 0 ? null : { zh: unpaired.join(' '), en: unpaired.join(' ') },
  )
}
