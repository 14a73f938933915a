import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AssetStore } from '../../../electron/service/assets/asset-store'

describe('the files of the interface', () => {
  let outside = ''
  let store: AssetStore

  beforeAll(async () => {
    outside = await mkdtemp(join(tmpdir(), 'assets-'))
    const folder = join(outside, 'renderer')
    await mkdir(join(folder, 'assets'), { recursive: true })
    await writeFile(join(outside, 'secret.js'), 'secret')
    await writeFile(join(folder, 'index.html'), '<p>')
    await writeFile(join(folder, 'assets/index-1a2b.js'), 'code')
    await writeFile(join(folder, 'notes.sqlite'), 'not a web file')
    await symlink(join(outside, 'secret.js'), join(folder, 'link.js'))
    store = new AssetStore(folder)
    await writeFile(join(folder, 'later.js'), 'put there after the start')
  })

  afterAll(() => rm(outside, { recursive: true }))

  test('are found by name, with their type', async () => {
    expect(await store.find('/')).toMatchObject({ contentType: 'text/html; charset=utf-8', immutable: false })
    expect(await store.find('/index.html')).toEqual(await store.find('/'))
    const script = await store.find('/assets/index-1a2b.js')
    expect(script).toMatchObject({ contentType: 'text/javascript; charset=utf-8', immutable: true })
    expect(new TextDecoder().decode(script?.bytes)).toBe('code')
  })

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/assets/../index.html',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/..\\secret.js',
    '\\..\\secret.js',
    '/index.html\0',
    '/index.html\0.js',
    '/index.html%00',
    '//index.html',
    '/./index.html',
    '/assets',
    '/assets/',
    '/INDEX.HTML',
    '/index.html:stream',
    '/link.js',
    '/later.js',
    '/notes.sqlite',
    '/secret.js',
    'index.html',
    '\\index.html',
    '?index.html',
    '/constructor',
    '',
  ])('are all there is: %j', async (path) => {
    expect(await store.find(path)).toBeNull()
  })

  test('are reached by their exact names only', async () => {
    const names = new Set(['/', '/index.html', '/assets/index-1a2b.js'])
    const parts = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2f',
      '%2e',
      '\\',
      '\0',
      'assets',
      'index.html',
      'secret.js',
      'index-1a2b.js',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(parts, { maxLength: 6 }).map((list) => list.join('')),
        async (path) => {
          expect((await store.find(path)) !== null).toBe(names.has(path))
        },
      ),
      { numRuns: 500 },
    )
  })
})
