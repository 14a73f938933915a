import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot } from './paths.mjs'

/**
 * Does `work` unless it was done for exactly these sources before.
 *
 * @param {{ stamp: string, sources: readonly string[], results: readonly string[], anew?: boolean }} what paths inside
 *   the project, a source may be a folder; `anew`: do it in any case
 * @param {() => Promise<void>} work
 */
export async function unlessFresh({ stamp, sources, results, anew = false }, work) {
  const stampFile = inRoot(stamp)
  const hash = hashOf(sources)
  const isDone = !anew && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash
  if (isDone && results.every((result) => existsSync(inRoot(result)))) return
  rmSync(stampFile, { force: true })
  await work()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
}

function hashOf(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(listFiles))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
  return hash.digest('hex')
}

function listFiles(path) {
  if (!existsSync(inRoot(path))) return []
  if (!statSync(inRoot(path)).isDirectory()) return [path]
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`))
}
