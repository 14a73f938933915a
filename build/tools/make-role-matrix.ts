import { writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { roleMatrixText } from './roles/role-matrix'

/** Writes the table of rights again, after a channel, a kind of operation or a role was changed. */
const path = 'electron/service/ROLES.md'
const options = (await resolveConfig(path)) ?? {}
await writeFile(path, await format(roleMatrixText(), { ...options, parser: 'markdown' }))
