import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const table = await readFile('electron/main/SECURITY.md', 'utf8')

interface Row {
  readonly name: string
  readonly done: string
  readonly proof: string
}

/** Rows of the tables that have the columns "done by" and "proved by". */
const rows: readonly Row[] = table.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim())
  const isNumbered = /^\d+$/.test(cells[1] ?? '')
  const [name = '', done = '', proof = ''] = cells.slice(isNumbered ? 2 : 1, -1)
  return cells.length >= 5 && proof.includes('tests/')
    ? [{ name: isNumbered ? `${cells[1] ?? ''} ${name}` : name, done, proof }]
    : []
})

/** The places named in a cell, each with the words quoted behind it. */
function placesIn(cell: string): { readonly path: string; readonly words: readonly string[] }[] {
  return [...cell.matchAll(/`([\w./-]+\.(?:ts|mjs|json|yml|md))`((?:(?!`[\w./-]+\.(?:ts|mjs|json|yml|md)`).)*)/g)].map(
    ([, path = '', behind = '']) => ({ path, words: [...behind.matchAll(/"([^"]+)"/g)].map(([, word]) => word ?? '') }),
  )
}

test('all twenty items of the list have their row', () => {
  const numbers = rows.map(({ name }) => /^\d+/.exec(name)?.[0]).filter((number) => number !== undefined)
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1)))
  expect(rows.length, 'and the others theirs').toBeGreaterThan(30)
})

test.each(rows)('$name: what is named exists, and so do its tests', async ({ done, proof }) => {
  expect(placesIn(done)).not.toEqual([])
  expect(placesIn(proof)).not.toEqual([])
  for (const { path, words } of placesIn(done)) {
    expect(existsSync(path), path).toBe(true)
    const text = await readFile(path, 'utf8')
    for (const word of words) expect(text.includes(word), `${path}: ${word}`).toBe(true)
  }
  for (const { path, words } of placesIn(proof)) {
    expect(existsSync(path), path).toBe(true)
    const text = await readFile(path, 'utf8')
    const isTitle = (word: string) => text.includes(`'${word}'`) || text.includes(`\`${word}\``)
    for (const word of words) expect(isTitle(word), `${path}: ${word}`).toBe(true)
  }
  const titles = placesIn(proof).flatMap(({ path, words }) => (path.includes('service-log') ? ['whole file'] : words))
  expect(titles.length, 'a proof names its test').toBeGreaterThan(0)
})

test('the table of fuses decides about the same nine', async () => {
  const { fuses } = await import('../../../build/scripts/after-pack.mjs')
  const named = [...table.matchAll(/^\| (\w+) +\| (?:on|off) +\|/gm)].map(([, name = '']) => name.toLowerCase())
  expect(named).toEqual(fuses.map((fuse) => fuse.toLowerCase()))
})

test('main and preload use nothing that opens the program', async () => {
  const openers = [
    'openExternal',
    'openPath',
    'crashReporter',
    'autoUpdater',
    'webSecurity',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'bypassCSP',
    'corsEnabled',
    'setUsePlainTextEncryption',
    'setCertificateVerifyProc',
    'executeJavaScript',
    'loadFile',
    'ELECTRON_RENDERER_URL',
    'disableHardwareSandbox',
    'no-sandbox',
    'partition:',
  ]
  for (const folder of ['electron/main', 'electron/preload']) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'))
    expect(names).not.toEqual([])
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8')
      expect(
        openers.filter((opener) => text.includes(opener)),
        name,
      ).toEqual([])
    }
  }
})

test('Electron is pinned to one version', async () => {
  const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
})

test('the checklist for Windows numbers its lines and leaves no cell empty', async () => {
  const checklist = await readFile('build/WINDOWS-CHECKLIST.md', 'utf8')
  const lines = checklist.split('\n').filter((line) => /^\| \d+ /.test(line))
  expect(lines.map((line) => Number(line.split('|')[1]))).toEqual(lines.map((_line, at) => at + 1))
  for (const line of lines)
    expect(
      line
        .split('|')
        .slice(1, -1)
        .filter((cell) => cell.trim() !== ''),
      line,
    ).toHaveLength(4)
})
