import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { DoorPages } from './pages/door-pages'
import { begin, goTo, head, openStation, setUp, signIn } from './pages/station-pages'
import { anyFilled, words } from './pages/words'

const { station: text } = words

test('a press of the mouse is not lost while the sheet of the recovery code arrives', async ({ page }) => {
  await setUp(page)
  const kept = page.getByLabel(text.field.recoveryKept)
  await kept.scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: text.action.recoverySheet }).click()
  await kept.hover()
  await page.mouse.down() // the button stays down while the sheet comes
  await expect(page.locator('iframe')).toBeAttached({ timeout: 60_000 })
  await page.mouse.up()
  await expect(kept).toBeChecked()
})

test('the head renews the recovery code; the old one ends with it', async ({ page }) => {
  test.setTimeout(180_000)
  const oldCode = await setUp(page)
  await begin(page)
  await goTo(page, 'settings')
  await page.getByRole('link', { name: text.title.recoveryCode, exact: true }).click()
  await page.getByLabel(text.field.ownPassword).fill(head.password)
  await page.getByRole('button', { name: text.action.renewRecovery }).click()
  await page.getByRole('button', { name: text.action.recoverySheet }).click()
  await expect(page.getByRole('button', { name: text.action.saveToStick })).toBeVisible({ timeout: 60_000 })
  const newCode = await page.getByRole('group', { name: text.field.recoveryCode }).innerText()
  await page.getByLabel(text.field.recoveryKept).check()
  await page.getByRole('button', { name: text.action.confirmRecovery }).click()
  await expect(page.getByText(text.status.recoveryRenewed)).toBeVisible()

  await page.getByRole('button', { name: words.app.action.lock, exact: true }).click()
  const door = new DoorPages(page)
  await door.recover(oldCode, head.account)
  await expect(page.getByText(words.errors['station/wrong-recovery-code'])).toBeVisible()
  await page.getByLabel(text.field.recoveryCode).fill(newCode)
  await door.press(text.action.recover)
  await expect(openStation(page)).toBeVisible()
})

test('a backup is saved where the person says, and the page says to take it away', async ({ page, station }) => {
  const place = join(station.dataFolder, 'stick.station-backup')
  station.application?.double.remembered.saveAnswers.push(place)
  if (station.host === 'local') {
    // No test can press the save dialog of the system; the file it gives is one of the browser's own.
    await page.addInitScript(() => {
      const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })
      Object.assign(window, { showSaveFilePicker })
    })
    await page.reload()
  }
  await setUp(page)
  await begin(page)
  await goTo(page, 'settings')
  await page.getByRole('link', { name: text.title.backup, exact: true }).click()
  await page.getByRole('button', { name: text.action.backUp }).click()
  await page.getByRole('button', { name: text.action.saveBackup }).click()
  if (station.host === 'local') {
    await expect(page.getByText(anyFilled(text.status.copied))).toBeVisible()
    return
  }
  // In this test both are on one disk, and that is told.
  await expect(page.getByText(anyFilled(text.status.copiedSameVolume))).toBeVisible()
  expect((await stat(place)).size).toBeGreaterThan(1000)
  expect((await readFile(place)).subarray(0, 8).toString('latin1')).toBe('STNBAKUP')
})

test('a sign-in tells nothing about accounts', async ({ page }) => {
  await setUp(page)
  await begin(page)
  await page.getByRole('button', { name: words.app.action.lock, exact: true }).click()
  await page.getByLabel(text.field.account).fill('nobody')
  await page.getByLabel(text.field.password, { exact: true }).fill('not-the-password')
  await page.getByRole('button', { name: text.action.signIn, exact: true }).click()
  await expect(page.getByText(words.errors['station/wrong-password'])).toBeVisible()
  await signIn(page)
})
