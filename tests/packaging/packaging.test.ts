import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packArchive, validateBuilderConfig } from '../../build/scripts/lib/packaging.mjs'
import { decideNinthFuse, fuses } from '../../build/scripts/after-pack.mjs'
import { fusesIn, fuseWire, makeFakeElectron } from './fake-electron'

describe('the packaged program', () => {
  let folder = ''
  let unpacked = ''
  let entries: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'station-packaging-'))
    const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      devDependencies: Record<string, string>
    }
    await makeFakeElectron(join(folder, 'electron'), devDependencies['electron'] ?? '')
    await promisify(execFile)(process.execPath, [
      'node_modules/electron-builder/cli.js',
      ...['--linux', '--dir', '--x64'],
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ])
    unpacked = join(folder, 'dist/linux-unpacked')
    entries = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false })
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('holds what was built and package.json, nothing else', async () => {
    const isFolder = (entry: string) => entries.some((other) => other.startsWith(`${entry}/`))
    const files = entries.filter((entry) => !isFolder(entry))
    expect(files).toContain('/package.json')
    expect(files).toContain('/out/main/index.js')
    expect(files).toContain('/out/preload/index.cjs')
    expect(files).toContain('/out/renderer/index.html')
    const foreign = files.filter((file) => !/^\/(package\.json|out\/(main|preload|renderer)\/.+)$/.test(file))
    expect(foreign).toEqual([])
    expect(files.filter((file) => /node_modules|\.map$|\.ts$|\.vue$/.test(file))).toEqual([])
    expect((await stat(join(unpacked, 'resources/app.asar'))).size).toBeLessThan(40 * 1024 * 1024)
  })

  test('is the same list that npm run package packs where the runtime is missing', async () => {
    expect((await packArchive(join(folder, 'app.asar'))).sort()).toEqual([...entries].sort())
  })

  test('needs no package at run time', async () => {
    const bundles = ['out/main/index.js', 'out/preload/index.cjs']
    for (const bundle of bundles) {
      const code = await readFile(bundle, 'utf8')
      const asked = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name ?? '')
      expect(asked.filter((name) => name !== 'electron' && !name.startsWith('node:'))).toEqual([])
    }
    expect([...(await readFile('out/preload/index.cjs', 'utf8')).matchAll(/require\("node:/g)]).toEqual([])
  })

  test('has the nine fuses that a shared PC needs', async () => {
    const states = fusesIn(await readFile(join(unpacked, 'station')))
    expect(Object.fromEntries(fuses.map((name, at) => [name, states[at] === '1']))).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      wasmTrapHandlers: true,
    })
    expect(states).toHaveLength(9)
  })

  test('brings the two languages of the program and no more', async () => {
    expect((await readdir(join(unpacked, 'locales'))).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })
})

test('the installer configuration fits the schema of electron-builder', async () => {
  await expect(validateBuilderConfig()).resolves.toBeUndefined()
})

test.each([
  ['a tenth fuse', fuseWire('1011000110')],
  ['a fuse less', fuseWire('10110001')],
  ['another kind of wire', fuseWire('101100011', 2)],
  ['no fuses', Buffer.from('a program')],
  ['two sets of fuses', Buffer.concat([fuseWire('101100011'), fuseWire('101100011')])],
])('an Electron with %s is not packed', (_name, program) => {
  expect(() => decideNinthFuse(program)).toThrow(/fuses/)
})

test('installers are for the whole computer, ask no server for updates and leave the records alone', async () => {
  const config = await readFile('electron-builder.yml', 'utf8')
  for (const line of [/^ {2}perMachine: true/m, /^publish: null/m, /^ {2}deleteAppDataOnUninstall: false/m]) {
    expect(config).toMatch(line)
  }
})
