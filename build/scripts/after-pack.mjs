import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE_VERSION = 1
/** The fuses that `electron-builder.yml` and this file decide about, in Electron's order. */
export const fuses = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
]

/**
 * Hook of electron-builder, run before it flips the fuses of `electron-builder.yml` and signs. The edition of
 * `@electron/fuses` that it brings knows eight of nine and leaves others as they are; so the ninth is set here, and an
 * Electron with a fuse that nobody has decided about is not packed.
 */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = electronPlatformName === 'linux' ? packager.executableName : `${packager.appInfo.productFilename}.exe`
  const path = join(appOutDir, name)
  await writeFile(path, decideNinthFuse(await readFile(path)))
}

/**
 * The program with the ninth fuse on: WebAssembly keeps its guard pages.
 *
 * @param {Buffer} program
 * @returns {Buffer}
 */
export function decideNinthFuse(program) {
  const at = program.indexOf(SENTINEL)
  if (at < 0 || at !== program.lastIndexOf(SENTINEL)) throw new Error('The program has no fuses, or more than one set.')
  const wire = at + SENTINEL.length
  const version = program[wire]
  const length = program[wire + 1]
  if (version !== WIRE_VERSION || length !== fuses.length) {
    throw new Error(
      `Electron has ${length} fuses (version ${version}); ${fuses.length} are decided about. ` +
        'Decide about the others in electron-builder.yml and build/scripts/after-pack.mjs.',
    )
  }
  const decided = Buffer.from(program)
  decided.write('1', wire + 2 + fuses.indexOf('wasmTrapHandlers'), 'latin1')
  return decided
}
