import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tableSchema } from '../../../build/tools/schemas/table-schemas'
import { batchTableShapes } from '../../../src/domain/month/batch-columns'

describe('schemas of the batch', () => {
  it.each(Object.values(batchTableShapes))('ship as the columns of $name are', (shape) => {
    const shipped: unknown = JSON.parse(readFileSync(`resources/schemas/${shape.name}.schema.json`, 'utf8'))
    expect(shipped).toEqual(tableSchema(shape))
  })

  it.each(Object.values(batchTableShapes))('sum only columns that $name has', ({ columns, controlSums }) => {
    const fields = columns.map((column) => column.field)
    expect(new Set(fields).size).toBe(fields.length)
    for (const { field } of Object.values(controlSums)) expect(fields).toContain(field)
  })
})
