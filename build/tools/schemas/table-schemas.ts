import { type BatchColumn, type BatchTableShape, type ColumnKind } from '../../../src/domain/month/batch-columns'

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

function property({ title, kind, optional }: BatchColumn): object {
  const form = forms[kind]
  return { title, type: 'string', pattern: optional ? `^(?:${form})?$` : `^${form}$` }
}
