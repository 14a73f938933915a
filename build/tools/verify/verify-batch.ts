import { readFile } from 'node:fs/promises'
import { formatBatchNo } from '../../../src/domain/month/batch-number'
import { month } from '../../../src/shared/units'
import { unpackPackage } from './package-files'
import { Checklist, type VerifyResult } from './result'
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

/** `verify-batch FILE`: one line a check; 0 when all passed, 1 when one failed, 2 when there is no such file. */
export async function runVerifyBatch(argv: readonly string[]): Promise<number> {
  const [path] = argv
  if (path === undefined) {
    console.log('用法 Usage: npm run verify-batch -- FILE')
    return 2
  }
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) {
    console.log(`✘ 打不开文件 cannot open the file: ${path}`)
    return 2
  }
  const { ok, checks } = await verifyBatch(bytes)
  for (const { passed, zh, en } of checks) console.log(`${passed ? '✔' : '✘'} ${zh} | ${en}`)
  const failed = checks.filter((check) => !check.passed)
  console.log(
    ok
      ? `批次包完好，共 ${checks.length} 项 | The package is sound, ${checks.length} checks`
      : `批次包有问题，未通过 | The package is not sound, failed:\n${failed.map(({ zh, en }) => `✘ ${zh} | ${en}`).join('\n')}`,
  )
  return ok ? 0 : 1
}

function openPackage(list: Checklist, bytes: Uint8Array): ReturnType<typeof unpackPackage> | null {
  const name = { id: 'archive', zh: 'ZIP 可以读取', en: 'the ZIP can be read' }
  try {
    const files = unpackPackage(bytes)
    list.note(name, null)
    return files
  } catch {
    list.note(name, { zh: '文件损坏或不是批次包', en: 'the file is damaged or no batch package' })
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

/** Every listed file is there, nothing else is, and each table has its two files. */
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
  const expected = [...new Set(manifest.files.flatMap(({ table }) => [`${table}.csv`, `${table}.xlsx`]))]
  const unpaired = expected.filter((name) => listed.filter((other) => other === name).length !== 1)
  list.note(
    { id: 'files-paired', zh: '每张表都有 CSV 和 XLSX 各一', en: 'each table has one CSV and one XLSX' },
    unpaired.length === 0 ? null : { zh: unpaired.join(' '), en: unpaired.join(' ') },
  )
}
