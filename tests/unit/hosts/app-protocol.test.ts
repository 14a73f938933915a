import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { AssetStore } from '../../../electron/service/assets/asset-store'
import { contentSecurityPolicy } from '../../../src/shared/security'

vi.mock('electron', () => ({ protocol: {} })) // the module is a native program; nothing of it runs here
const { answer } = await import('../../../electron/main/app-protocol')

let folder = ''
let assets: AssetStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'protocol-'))
  await writeFile(join(folder, 'index.html'), '<p>')
  assets = new AssetStore(folder)
})

afterAll(() => rm(folder, { recursive: true }))

test('a file comes with its type and the policy', async () => {
  const response = await answer(assets, { method: 'GET', url: 'app://local/' })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(await response.text()).toBe('<p>')
})

test.each([
  ['GET', 'app://local/missing.html'],
  ['GET', 'app://other/index.html'],
  ['GET', 'app://local:81/index.html'],
  ['POST', 'app://local/index.html'],
])('%s %s is not there, and even that comes with the policy', async (method, url) => {
  const response = await answer(assets, { method, url })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
})
