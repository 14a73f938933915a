import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'prettier'
import { batchTableShapes } from '../../src/domain/month/batch-columns'
import { tableSchema } from './schemas/table-schemas'

/** Writes the schemas of the batch tables again, after a column was added; the folder can be another one. */
const folder = process.argv[2] ?? 'resources/schemas'
await mkdir(folder, { recursive: true })
for (const shape of Object.values(batchTableShapes)) {
  const text = await format(JSON.stringify(tableSchema(shape)), { parser: 'json', printWidth: 120 })
  await writeFile(join(folder, `${shape.name}.schema.json`), text)
}
