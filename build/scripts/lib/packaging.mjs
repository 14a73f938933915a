import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot, root } from './paths.mjs'

const load = createRequire(import.meta.url)

/** What goes into an installed program; `electron-builder.yml` says the same. */
const shipped = ['out/main', 'out/preload', 'out/renderer', 'package.json']

/** Checks `electron-builder.yml` against the schema of the pinned electron-builder. @throws Error naming the key */
export async function validateBuilderConfig() {
  // Not a public door of the package, so its version is pinned and this stops loudly when it moves.
  const { getConfig, validateConfiguration } = load('app-builder-lib/out/util/config/config')
  const { DebugLogger } = load('builder-util')
  await validateConfiguration(await getConfig(root, null, null), new DebugLogger(false))
}

/**
 * Packs the built program into an archive, as an installer would carry it.
 *
 * @param {string} archive path of the archive
 * @returns {Promise<string[]>} names of the files in it
 */
export async function packArchive(archive) {
  const { createPackage, listPackage } = load('@electron/asar')
  const stage = mkdtempSync(join(tmpdir(), 'station-package-'))
  try {
    for (const place of shipped) cpSync(inRoot(place), join(stage, place), { recursive: true })
    mkdirSync(join(archive, '..'), { recursive: true })
    await createPackage(stage, archive)
    return listPackage(archive, { isPack: false })
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}
