import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchDouble, type DoubleApplication } from '../double/launch-double'
import { callFromPage } from './bridge'
import { expect, test, type TestStation } from './fixtures'
import { head } from './pages/station-pages'

const { account, password } = head

function doubleOf(station: TestStation): DoubleApplication['double'] {
  if (!station.application) throw new Error('this spec runs on the double')
  return station.application.double
}

/** Sets the station up through the contract, as the page does. */
async function found(page: Page): Promise<void> {
  expect(await callFromPage(page, 'station:set-up', head)).toMatchObject({ ok: true })
}

const phaseOf = async (page: Page) => {
  const answer = await callFromPage(page, 'station:get-status', null)
  return answer.ok ? (answer.value as { phase: string }).phase : answer.code
}

const signIn = (page: Page) => callFromPage(page, 'station:sign-in', { account, password })

for (const event of ['suspend', 'lock-screen']) {
  test(`the open station locks at ${event}, and opens again with the password`, async ({ station, page }) => {
    await found(page)
    expect(await phaseOf(page)).toBe('open')
    doubleOf(station).powerMonitor.emit(event)
    await expect.poll(() => phaseOf(page)).toBe('locked')
    expect(await callFromPage(page, 'journal:get-head', null)).toMatchObject({ ok: false, code: 'station/locked' })
    expect(await signIn(page)).toMatchObject({ ok: true })
  })
}

test('the secret of this computer lies sealed in the profile, and the next start opens with it', async ({
  station,
  page,
}) => {
  await found(page)
  const folder = join(station.dataFolder, 'electron/device-secrets')
  const [file, ...others] = await readdir(folder)
  expect(others).toEqual([])
  const path = join(folder, file ?? '')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await readFile(path, 'latin1')).slice(0, 3), 'sealed with a key of the keyring').toBe('v11')
  const next = await station.restart()
  expect(await signIn(next)).toMatchObject({ ok: true })
})

test('a copied folder does not open with the right password for another account of a computer', async ({
  station,
  page,
}) => {
  await found(page)
  await station.close()
  const copy = await mkdtemp(join(tmpdir(), 'station-copied-'))
  await cp(station.dataFolder, copy, { recursive: true })
  const elsewhere = await launchDouble({ dataFolder: copy, account: 'somebody on another computer' })
  const copied = await elsewhere.firstWindow()
  expect(await signIn(copied)).toMatchObject({ ok: false, code: 'station/device-unknown' })
  expect(await phaseOf(copied)).toBe('locked')
  const kept = await readdir(join(copy, 'electron/device-secrets'))
  expect(kept, 'no new secret took its place').toEqual(
    await readdir(join(station.dataFolder, 'electron/device-secrets')),
  )
  await elsewhere.close()

  const atHome = await launchDouble({ dataFolder: copy })
  expect(await signIn(await atHome.firstWindow()), 'the account it was sealed for').toMatchObject({ ok: true })
  await atHome.close()
  await rm(copy, { recursive: true, force: true, maxRetries: 5 })
})

test('a computer that keeps no secret gets no station', async ({ station }) => {
  const dataFolder = join(station.dataFolder, 'open')
  const open = await launchDouble({ dataFolder, storageBackend: 'basic_text' })
  const page = await open.firstWindow()
  expect(await callFromPage(page, 'station:set-up', head)).toMatchObject({
    ok: false,
    code: 'station/device-store-unavailable',
  })
  expect(await phaseOf(page)).toBe('new')
  await open.close()
})
