import { callFromPage } from './bridge'
import { expect, test } from './fixtures'

test('the page reaches the service and nothing of Node', async ({ station, page }) => {
  const answer = await callFromPage(page, 'station:get-status', null)
  expect(answer).toMatchObject({
    ok: true,
    value: { phase: 'new', host: station.host === 'local' ? 'local' : 'electron' },
  })
  const reachable = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  )
  expect(reachable).toEqual([])
})

test('every answer carries the content security policy', async ({ page }) => {
  const headers = await page.evaluate(async () => {
    const response = await fetch(location.href)
    return Object.fromEntries(response.headers)
  })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
})

test('the policy stops inline scripts, code made from text and foreign connections', async ({ page }) => {
  const stopped = await page.evaluate(async () => {
    const violations: string[] = []
    addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    // The debugger that runs this may evaluate text itself, a timer may not.
    Reflect.apply(setTimeout, window, ['window.injected = true'])
    await fetch('https://example.invalid/').catch(() => undefined)
    await new Promise((done) => setTimeout(done, 10))
    return { violations, injected: 'injected' in window }
  })
  expect(stopped.injected).toBe(false)
  expect(stopped.violations).toEqual(expect.arrayContaining(['script-src-elem', 'script-src', 'connect-src']))
})

test('what the contract does not know comes back as a typed error', async ({ page }) => {
  expect(await callFromPage(page, 'station:wipe', null)).toMatchObject({ ok: false, code: 'bridge/unknown-channel' })
  expect(await callFromPage(page, '__proto__', null)).toMatchObject({ ok: false, code: 'bridge/unknown-channel' })
  expect(await callFromPage(page, 'station:sign-in', { account: 7 })).toMatchObject({
    ok: false,
    code: 'bridge/invalid-payload',
  })
})

test('a request that is too large comes back as a typed error', async ({ page }) => {
  const answer = await page.evaluate(() => {
    const { station } = window as unknown as {
      station: { invoke(channel: string, request: unknown): Promise<unknown> }
    }
    return station.invoke('log:report', { code: 'x'.repeat(17 * 1024 * 1024), where: '' })
  })
  expect(answer).toMatchObject({ ok: false, code: 'bridge/payload-too-large' })
})

test('bytes cross whole in both directions', async ({ page }) => {
  const setUp = await callFromPage(page, 'station:set-up', {
    stationName: '青石镇就业服务站',
    countyCode: '519901',
    account: 'head',
    displayName: '站长',
    password: 'a long enough passphrase 7',
  })
  expect(setUp).toMatchObject({ ok: true })
  const answer = await page.evaluate(async () => {
    const { station } = window as unknown as {
      station: { invoke(channel: string, request: unknown): Promise<unknown> }
    }
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_value, index) => index % 251)
    await station.invoke('snapshot:write-part', { name: 'search', seq: 0, part: 0, parts: 1, bytes })
    const back = (await station.invoke('snapshot:read-part', { name: 'search', part: 0 })) as {
      value: { bytes: Uint8Array } | null
    }
    return (
      back.value !== null && back.value.bytes.every((byte, index) => byte === bytes[index]) && back.value.bytes.length
    )
  })
  expect(answer).toBe(1_000_000)
})

test('the window is told what happens without asking', async ({ page }) => {
  await callFromPage(page, 'station:set-up', {
    stationName: '青石镇就业服务站',
    countyCode: '519901',
    account: 'head',
    displayName: '站长',
    password: 'a long enough passphrase 7',
  })
  const told = await page.evaluate(async () => {
    const { station } = window as unknown as {
      station: {
        invoke(channel: string, request: unknown): Promise<unknown>
        on(name: string, listener: (payload: unknown) => void): () => void
      }
    }
    const heard = new Promise((done) => station.on('station:locked', done))
    const repeat = setInterval(() => void station.invoke('station:lock', null), 200)
    const payload = await heard
    clearInterval(repeat)
    return payload
  })
  expect(told).toEqual({ reason: 'asked' })
})

test('the database of the browser is there again at the next visit', async ({ station, page }) => {
  await page.evaluate(async () => {
    await new Promise((done) => {
      const request = indexedDB.open('visit', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('notes').put('kept', 1)
      request.onsuccess = done
    })
  })
  const names = (await (await station.restart()).evaluate(() => indexedDB.databases())).map(({ name }) => name)
  expect(names).toContain('visit')
  const after = await (await station.restart({ forgetBrowser: true })).evaluate(() => indexedDB.databases())
  expect(after.map(({ name }) => name)).not.toContain('visit')
})
