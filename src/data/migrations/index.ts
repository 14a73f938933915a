import { v001CreateTables } from './001-create-tables'
import type { Migration } from './migration'

/** Every step, in order. */
export const migrations: readonly Migration[] = [v001CreateTables]

/** Version of the database that this program writes. */
export const schemaVersion = migrations.length
