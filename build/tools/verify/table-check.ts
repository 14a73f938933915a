import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { controlSumsOf } from '../../../src/domain/month/batch-control-sums'
import type { ManifestFile } from '../../../src/platform/sheets/manifest'
import { listSheetNames, readSheetRows } from '../../../src/platform/sheets/spreadsheet'
import type { Checklist, Fault } from './result'
import { findTableSchema, type TableSchema } from './schemas'

type Bytes = Uint8Array<ArrayBuffer>
type Files = ReadonlyMap<string, Bytes>

/** Checks a file against what the manifest says of it: how long it is and its SHA-256. */
export function checkFile(list: Checklist, file: ManifestFile, bytes: Bytes): void {
  const found = bytes.byteLength
  list.note(
    { id: `bytes:${file.name}`, zh: `${file.name} 长度`, en: `${file.name} length` },
    found === file.bytes ? null : differ(file.bytes, found),
  )
  const hash = createHash('sha256').update(bytes).digest('hex')
  list.note(
    { id: `sha256:${file.name}`, zh: `${file.name} 校验值 SHA-256`, en: `${file.name} SHA-256` },
    hash === file.sha256 ? null : differ(file.sha256.slice(0, 16), hash.slice(0, 16)),
  )
}

/** Checks the two files of a table: header, form of the cells, row counts, control sums, and that both say the same. */
export async function checkTable(list: Checklist, csv: ManifestFile, xlsx: ManifestFile, files: Files): Promise<void> {
  const { table } = csv
  const schema = findTableSchema(csv.schema)
  const isKnown = list.note(
    { id: `schema:${table}`, zh: `${table} 有表结构`, en: `${table} has a schema` },
    schema ? null : { zh: `没有 ${csv.schema}`, en: `no ${csv.schema}` },
  )
  if (!schema || !isKnown) return
  const [fields = [], ...rows] = readCsvRows(files.get(csv.name))
  list.note(
    { id: `header:${table}`, zh: `${table} 表头`, en: `${table} header` },
    sameCells(fields, schema.fields) ? null : differ(schema.fields.join(','), fields.join(',')),
  )
  list.note(
    { id: `cells:${table}`, zh: `${table} 每格格式`, en: `${table} form of the cells` },
    cellFault(schema, rows),
  )
  list.note(
    { id: `rows:${table}`, zh: `${table} 行数`, en: `${table} row count` },
    rows.length === csv.rows && csv.rows === xlsx.rows ? null : differ(`${csv.rows}/${xlsx.rows}`, rows.length),
  )
  const sums = controlSumsOf(schema.controlSums, fields, rows)
  list.note(
    { id: `control-sums:${table}`, zh: `${table} 控制合计`, en: `${table} control sums` },
    sumFault(csv.controlSums, sums) ?? sumFault(xlsx.controlSums, sums),
  )
  list.note(
    { id: `same-cells:${table}`, zh: `${table} 两种文件逐格相同`, en: `${table} CSV and XLSX hold the same cells` },
    await differenceFault([schema.titles, ...rows], files.get(xlsx.name)),
  )
}

function readCsvRows(bytes: Bytes | undefined): string[][] {
  const text = new TextDecoder('utf-8').decode(bytes ?? new Uint8Array())
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data
}

function cellFault(schema: TableSchema, rows: readonly string[][]): Fault | null {
  for (const [index, row] of rows.entries()) {
    const field = row.length === schema.fields.length ? schema.findWrongField(row) : '/'
    if (field !== null) return { zh: `第${index + 2}行 ${field}`, en: `row ${index + 2}, ${field}` }
  }
  return null
}

function sumFault(stated: ManifestFile['controlSums'], found: Readonly<Record<string, number>>): Fault | null {
  const names = new Set([...Object.keys(stated), ...Object.keys(found)])
  const wrong = [...names].find((name) => stated[name] !== found[name])
  if (wrong === undefined) return null
  const { zh, en } = differ(stated[wrong] ?? '–', found[wrong] ?? '–')
  return { zh: `${wrong} ${zh}`, en: `${wrong} ${en}` }
}

/** First cell of the workbook that is not what it should be; every cell must be text. */
async function differenceFault(
  expected: readonly (readonly string[])[],
  bytes: Bytes | undefined,
): Promise<Fault | null> {
  let row = 0
  try {
    if ((await listSheetNames(bytes ?? new Uint8Array())).length !== 1)
      return { zh: '不止一张表', en: 'more than one sheet' }
    for await (const { rowNumber, cells } of readSheetRows(bytes ?? new Uint8Array(), 0)) {
      const texts = expected[row] ?? []
      row += 1
      const isText = cells.every((cell) => cell.kind === 'text' || cell.kind === 'empty')
      const same = rowNumber === row && isText && cells.length <= texts.length
      if (!same || texts.some((text, index) => text !== (cells[index]?.text ?? ''))) {
        return { zh: `第${rowNumber}行不同`, en: `row ${rowNumber} differs` }
      }
    }
  } catch {
    return { zh: 'XLSX 打不开', en: 'the XLSX cannot be opened' }
  }
  return row === expected.length ? null : differ(expected.length, row)
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index])
}

function differ(stated: string | number, found: string | number): Fault {
  return { zh: `应为 ${stated}，实为 ${found}`, en: `expected ${stated}, found ${found}` }
}
