import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleFiles } from './sample/sample-files'

/** Writes the sample rosters again; the folder can be another one. */
const folder = process.argv[2] ?? 'resources/samples'
await mkdir(folder, { recursive: true })
for (const { name, bytes } of await sampleFiles()) await writeFile(join(folder, name), bytes)
