import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'prettier'
import {
  batchTableShapes,
  type BatchColumn,
  type BatchTableShape,
  type ColumnKind,
} from '../../src/domain/month/batch-columns'

/** Form of a cell's text. */
const forms: Readonly<Record<ColumnKind, string>> = {
  text: '.+',
  code: '[0-9A-Za-z-]+',
  'number-text': '[0-9A-Za-z-]+',
  date: '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])',
  flag: '[01]',
  integer: '\\d+',
  hours: '\\d+(?:\\.\\d)?',
  rate: '(?:0\\.\\d{4}|1\\.0000)',
}

/**
 * JSON Schema of a batch table: an object is a row, a property a field, every value the text of the cell. The order of
 * `required` is the order of the columns; `x-control-sums` tells how the receiver computes each sum.
 */
export function tableSchema(shape: BatchTableShape): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${shape.name}.schema.json`,
    title: shape.title,
    type: 'object',
    properties: Object.fromEntries(shape.columns.map((column) => [column.field, property(column)])),
    required: shape.columns.map((column) => column.field),
    additionalProperties: false,
    'x-control-sums': shape.controlSums,
  }
}

/** Writes the table schemas into a folder, `resources/schemas` unless told otherwise. */
export async function main(argv: readonly string[]): Promise<number> {
  const folder = argv[0] ?? 'resources/schemas'
  await mkdir(folder, { recursive: true })
  for (const shape of Object.values(batchTableShapes)) {
    const text = await format(JSON.stringify(tableSchema(shape)), { parser: 'json', printWidth: 120 })
    await writeFile(join(folder, `${shape.name}.schema.json`), text)
  }
  return 0
}

function property({ title, kind, optional }: BatchColumn): object {
  const form = forms[kind]
  return { title, type: 'string', pattern: optional ? `^(?:${form})?$` : `^${form}$` }
}
