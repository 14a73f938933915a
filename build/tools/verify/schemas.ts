import { z } from 'zod'
import manifestSchema from '../../../resources/schemas/manifest.schema.json'
import persons from '../../../resources/schemas/P1_persons.schema.json'
import unemployment from '../../../resources/schemas/R1_unemployment.schema.json'
import employment from '../../../resources/schemas/R1b_employment.schema.json'
import assignments from '../../../resources/schemas/R4_assignments.schema.json'
import classes from '../../../resources/schemas/R6_classes.schema.json'
import trainees from '../../../resources/schemas/R6b_trainees.schema.json'
import type { ControlSum } from '../../../src/domain/month/batch-columns'
import type { BatchFacts } from '../../../src/usecases/ports'
import type { ManifestFile } from '../../../src/platform/sheets/manifest'
import type { Fault } from './result'

/** A manifest that its schema accepts. */
export type Manifest = Omit<BatchFacts, 'stationName' | 'countyCode'> & {
  readonly station: string
  readonly county: string
  readonly files: readonly ManifestFile[]
}

/** What a schema file says about a table. */
export interface TableSchema {
  /** Field names in the order of the columns. */
  readonly fields: readonly string[]
  readonly titles: readonly string[]
  readonly controlSums: Readonly<Record<string, ControlSum>>
  /** Field of a row that its form does not accept, `null` when all are right. */
  findWrongField(row: readonly string[]): string | null
}

interface SchemaFile {
  readonly $id: string
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, { readonly title: string; readonly pattern: string }>>
  readonly 'x-control-sums': object
}

const files: readonly SchemaFile[] = [persons, unemployment, employment, assignments, classes, trainees]
const tables = new Map(files.map((file) => [file.$id, tableSchemaOf(file)]))
const manifestForm = z.fromJSONSchema(manifestSchema as Parameters<typeof z.fromJSONSchema>[0])

/** Schema of a table by the file name that the manifest gives. */
export function findTableSchema(name: string): TableSchema | undefined {
  return tables.get(name)
}

/** The manifest in a text, or what is wrong with it. */
export function parseManifest(text: string): { manifest: Manifest } | { fault: Fault } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: { zh: '不是 JSON', en: 'not JSON' } }
  }
  const parsed = manifestForm.safeParse(value)
  if (parsed.success) return { manifest: value as Manifest }
  const issue = parsed.error.issues[0]
  const place = issue?.path.join('.') || '/'
  return { fault: { zh: `${place} 不符合 manifest.schema.json`, en: `${place} does not match manifest.schema.json` } }
}

function tableSchemaOf(file: SchemaFile): TableSchema {
  const patterns = file.required.map((field) => new RegExp(file.properties[field]?.pattern ?? '$^', 'u'))
  return {
    fields: file.required,
    titles: file.required.map((field) => file.properties[field]?.title ?? ''),
    controlSums: file['x-control-sums'] as TableSchema['controlSums'],
    findWrongField: (row) => {
      const index = patterns.findIndex((pattern, at) => !pattern.test(row[at] ?? ''))
      return index < 0 ? null : (file.required[index] ?? null)
    },
  }
}
