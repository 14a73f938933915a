import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { request as sendRequest } from 'node:http'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { callFromPage } from './bridge'
import { expect, test } from './fixtures'
import { findFreePort, launchStation, startHost } from './launch'

/** One raw request: a browser would not let a page choose these headers. */
function send(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; contentType: string; text: string }> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body = '' } = options
    const request = sendRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? '', text })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

test('only the session itself, from its own page, gets an answer', async ({ station }) => {
  const { port } = new URL(station.page.url())
  const cookies = await station.page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const origin = `http://127.0.0.1:${port}`
  const post = { method: 'POST', body: 'x' }
  const wire = { 'content-type': 'application/x-station-wire' }
  const statusOf = async (path: string, options: Parameters<typeof send>[2]) =>
    (await send(Number(port), path, options)).status

  expect(await statusOf('/', { headers: { cookie } })).toBe(200)
  expect(await statusOf('/', { headers: { cookie, host: `attacker.example:${port}` } })).toBe(421)
  expect(await statusOf('/', { headers: { cookie, host: `localhost:${port}` } })).toBe(421)
  expect(await statusOf('/', {})).toBe(401)
  expect(await statusOf('/', { headers: { cookie: cookie.replace(/.$/, '~') } })).toBe(401)
  expect(await statusOf('/open/guess', {})).toBe(403)
  expect(await statusOf('/api/events', { headers: { cookie, 'sec-fetch-site': 'same-site' } })).toBe(403)
  expect(await statusOf('/api/events', { headers: { cookie, origin: 'http://127.0.0.1:1' } })).toBe(403)
  expect(await statusOf('/api/invoke', { ...post, headers: { ...wire, cookie } })).toBe(403)
  expect(await statusOf('/api/invoke', { ...post, headers: { ...wire, cookie, origin: 'http://127.0.0.1:1' } })).toBe(
    403,
  )
  expect(await statusOf('/api/invoke', { ...post, headers: { ...wire, origin } })).toBe(401)
  expect(await statusOf('/api/invoke', { ...post, headers: { cookie, origin, 'content-type': 'text/plain' } })).toBe(
    415,
  )
  expect(await statusOf('/api/invoke', { ...post, headers: { ...wire, cookie, origin } })).toBe(400)
  for (const path of [
    '/..%2f..%2fpackage.json',
    '/../package.json',
    '/assets/',
    '/assets',
    '/index.html%00',
    '/\\main',
  ]) {
    expect(await statusOf(path, { headers: { cookie } }), path).toBe(404)
  }
})

test('without the secret the door says where the program is opened', async ({ station }) => {
  const { port } = new URL(station.page.url())
  const door = await send(Number(port), '/', {})
  expect(door.contentType).toContain('text/html')
  expect(door.text).toContain('请从程序打开')
  expect(door.text).toContain('Open it from the program')
})

test('the cookie cannot be read by scripts and dies with the host', async ({ station }) => {
  expect(await station.page.evaluate(() => document.cookie)).toBe('')
  const [cookie] = await station.page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  await station.restart()
  const { port } = new URL(station.page.url())
  const old = { headers: { cookie: `${cookie?.name ?? ''}=${cookie?.value ?? ''}` } }
  expect((await send(Number(port), '/', old)).status).toBe(401)
})

test('a page of another port may neither read nor write', async ({ station }) => {
  const { origin } = new URL(station.page.url())
  const other = await launchStation({ dataFolder: join(station.dataFolder, 'other') })
  try {
    await other.page.setContent('<p>elsewhere</p>')
    const answers = await other.page.evaluate(async (target) => {
      const attempts = [
        fetch(`${target}/api/invoke`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'x' }),
        fetch(`${target}/`, { credentials: 'include' }),
      ]
      const outcomes = await Promise.allSettled(attempts)
      return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.type : 'refused'))
    }, origin)
    expect(answers).not.toContain('basic')
    expect(answers).not.toContain('cors')
  } finally {
    await other.close()
  }
})

test('a second start over the same records says in the terminal who has them, and fails', async ({ station }) => {
  const wanted = JSON.stringify({ dataFolder: station.dataFolder, port: await findFreePort(), window: false })
  const script = `
    import { openLocally } from './build/scripts/lib/open-locally.mjs'
    import { runScript } from './build/scripts/lib/say.mjs'
    await runScript(() => openLocally(${wanted}))`
  const started = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  const told = text(started.stderr)
  const [code] = (await once(started, 'exit')) as [number | null]
  expect(code).toBe(1)
  const { pid } = JSON.parse(await readFile(join(station.dataFolder, 'lock'), 'utf8')) as { pid: number }
  expect(await told).toMatch(new RegExp(`正被另一个程序使用（电脑 ${hostname()}，进程 ${String(pid)}）`))
  expect(await told).toContain(`process ${String(pid)} on ${hostname()}`)
  expect(await told).toContain('--data')
})

test('a second host over the same records only says that they are in use', async ({ station }) => {
  const second = await launchStation({ dataFolder: station.dataFolder, headless: true }).catch(() => null)
  expect(second, 'the browser profile is taken too').toBeNull()
  const host = await startHost({ dataFolder: station.dataFolder })
  const page = await station.page.context().newPage()
  await page.goto(host.openAddress)
  const answer = await callFromPage(page, 'station:get-status', null)
  expect(answer).toMatchObject({ ok: true, value: { phase: 'refused', problem: { code: 'journal/folder-in-use' } } })
  expect(await host.stop()).toBe(0)
})
