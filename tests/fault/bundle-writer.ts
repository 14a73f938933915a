import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** A program of this folder as one file that plain Node runs, in a folder of its own. */
export async function bundleWriter(name: string): Promise<{ folder: string; program: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'station-kill-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, name),
      outDir: join(folder, 'bundle'),
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
  return { folder, program: join(folder, 'bundle', 'writer.mjs') }
}
