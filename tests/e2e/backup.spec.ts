import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { launchStation } from './launch'
import { chooseFile } from './pages/files'
import { importRoster } from './pages/person-pages'
import { begin, goTo, head, openStation, setUp, signIn } from './pages/station-pages'
import { filled, words } from './pages/words'

const { station: text } = words

async function makeBackup(page: Page): Promise<void> {
  await goTo(page, 'settings')
  await page.getByRole('link', { name: text.title.backup, exact: true }).click()
  await page.getByRole('button', { name: text.action.backUp }).click()
  await expect(page.getByText(/核对通过/)).toBeVisible()
}

test('a backup file opens on an empty computer with the recovery code, and with no other', async ({
  page,
  station,
}) => {
  test.setTimeout(180_000)
  const recoveryCode = await setUp(page)
  await begin(page)
  await importRoster(page, 'resources/samples/roster-gb18030.csv')
  await makeBackup(page)
  const exports = join(station.dataFolder, 'exports')
  const name = (await readdir(exports)).find((one) => one.endsWith('.station-backup'))
  if (!name) throw new Error('no backup file')

  const dataFolder = await mkdtemp(join(tmpdir(), 'restored-'))
  const other = await launchStation({ dataFolder })
  try {
    const empty = other.page
    await empty.getByRole('button', { name: text.action.toRestore }).click()
    await chooseFile(empty, text.field.backupFile, join(exports, name))
    await empty.getByLabel(text.field.account).fill(head.account)
    await empty.getByLabel(text.field.newPassword, { exact: true }).fill('xin-mima-2026-wan')
    await empty.getByLabel(text.field.repeatPassword).fill('xin-mima-2026-wan')
    await empty
      .getByLabel(text.field.recoveryCode)
      .fill(recoveryCode.replace(/^./, (first) => (first === '7' ? '8' : '7')))
    await empty.getByRole('button', { name: text.action.restore }).click()
    await expect(empty.getByText(words.errors['station/wrong-recovery-code'])).toBeVisible()

    await empty.getByLabel(text.field.recoveryCode).fill(recoveryCode.toLowerCase().replaceAll('-', ' '))
    await empty.getByRole('button', { name: text.action.restore }).click()
    await expect(openStation(empty)).toBeVisible()
    await expect(empty.getByText(filled(words.app.status.onFile, { count: '300' }))).toBeVisible()
  } finally {
    await other.close()
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('a wrong password is refused with a reason, a locked station asks for it again', async ({ page, station }) => {
  await setUp(page)
  await begin(page)
  await page.getByRole('button', { name: words.app.action.lock, exact: true }).click()
  await page.getByLabel(text.field.account).fill(head.account)
  await page.getByLabel(text.field.password, { exact: true }).fill('not-the-password')
  await page.getByRole('button', { name: text.action.signIn, exact: true }).click()
  await expect(page.getByText(words.errors['station/wrong-password'])).toBeVisible()
  await expect(openStation(page)).toBeHidden()
  const next = await station.restart()
  await expect(openStation(next)).toBeHidden()
  await signIn(next)
})
