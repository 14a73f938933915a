import type { Page } from '@playwright/test'
import { storyReviewer as colleague } from '../fixtures/month-story'
import { callFromPage } from './bridge'
import { expect, test } from './fixtures'
import { DoorPages } from './pages/door-pages'
import { StaffPages } from './pages/staff-pages'
import { begin, head, setUp, speak } from './pages/station-pages'
import { wordsOf, type Language } from './pages/words'

const PIN = '592816'

/** A station in the language, with its head at work. */
async function openIn(page: Page, language: Language): Promise<string> {
  const code = await setUp(page)
  await begin(page)
  await speak(page, language)
  return code
}

for (const language of ['zh-CN', 'en'] as const) {
  const { app, errors, station: text, today } = wordsOf(language)
  const named = (role: 'head' | 'reviewer', name: string) =>
    app.action.operatorMenu.replace('{role}', text.role[role]).replace('{name}', name)

  test(`people take turns at one desk, and nobody loses a half-typed form (${language})`, async ({ page, station }) => {
    test.setTimeout(240_000)
    await openIn(page, language)
    const door = new DoorPages(page, language)
    const staff = new StaffPages(page, language)
    await staff.open()
    await staff.askToAdd(colleague)
    await staff.goOnAlone()

    await test.step('the quick code opens what was locked; something else does not', async () => {
      await door.setPin(head.password, PIN)
      await door.typeNewName('李娜的半张表')
      await page.keyboard.press('Control+l')
      await expect(door.password).toBeFocused()
      await expect(page.getByText(text.locked.asked)).toBeVisible()
      await door.tryPassword('739184')
      await expect(page.getByRole('alert')).toContainText(errors['station/wrong-quick-code'])
      await door.tryPassword(PIN)
      await expect(door.newName).toHaveValue('李娜的半张表')
      await expect(door.newName).toBeFocused()
    })

    await test.step('a colleague whose password the head gave chooses an own one on the way in', async () => {
      await door.beginSwitch()
      await door.tryPassword('not the password')
      await expect(door.switchDialog.getByRole('alert')).toContainText(errors['station/wrong-password'])
      await door.press(app.action.cancel)
      await expect(door.newName).toHaveValue('李娜的半张表')
      await door.beginSwitch()
      await door.tryPassword(colleague.temporary)
      await door.chooseNewPassword(colleague.password)
      await expect(page.getByRole('button', { name: named('reviewer', colleague.displayName) })).toBeVisible()
      await expect(door.heading).toHaveText(today.title.today)
      await door.typeNewName('周强的半张表')
    })

    await test.step('the head comes back with the quick code to the own form', async () => {
      await door.beginSwitch()
      await door.tryPassword(PIN)
      await expect(page.getByRole('button', { name: named('head', head.displayName) })).toBeVisible()
      await expect(door.newName).toHaveValue('李娜的半张表')
    })

    await test.step('the covered screen shows nothing of it', async () => {
      await page.keyboard.press('F9')
      await expect(door.newName).toBeHidden()
      await expect(page.getByText(app.hint.covered)).toBeVisible()
      await page.keyboard.press('F9')
      await expect(door.newName).toBeFocused()
    })

    await test.step('after a restart the password is needed, and both forms are still there', async () => {
      const next = await station.restart()
      const again = new DoorPages(next, language)
      await again.tryPassword(PIN)
      await expect(next.getByRole('alert')).toContainText(errors['station/wrong-quick-code'])
      await again.tryPassword(head.password)
      await expect(again.newName).toHaveValue('李娜的半张表')
      await again.beginSwitch()
      await again.tryPassword(colleague.password)
      await expect(again.newName).toHaveValue('周强的半张表')
    })
  })

  test(`the recovery code opens for reading, with its slip, and gives the head a new password (${language})`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const code = await openIn(page, language)
    const door = new DoorPages(page, language)
    await page.keyboard.press('Control+l')
    await door.recover(code, head.account)
    await expect(door.heading).toHaveText(text.title.recovered)
    await expect(page.getByText(app.hint.recoveryOnly)).toBeVisible()
    await expect(page.locator('iframe')).toBeAttached({ timeout: 60_000 })
    await expect(page.getByRole('button', { name: app.action.print, exact: true })).toBeVisible()
    const refused = await callFromPage(page, 'station:unlock-account', { operatorId: 'operator' })
    expect(refused).toMatchObject({ ok: false, code: 'station/recovery-reads-only' })
    await door.goTo('/people/new')
    await expect(door.newName).toHaveCount(0)
    await expect(page.getByText(app.hint.recoveryOnly)).toBeVisible()

    await page.getByRole('link', { name: text.title.backup, exact: true }).first().click()
    await door.press(text.action.backUp)
    await expect(page.getByText(text.status.keepElsewhere)).toBeVisible()

    await page.getByRole('link', { name: text.action.toRecovered }).click()
    await page.getByLabel(text.field.newPassword, { exact: true }).fill('xin-mima-2026-wan')
    await page.getByLabel(text.field.repeatPassword).fill('xin-mima-2026-wan')
    await door.press(text.action.resetByRecovery)
    await expect(page.getByText(text.locked.recovered)).toBeVisible()
    await door.tryPassword('xin-mima-2026-wan')
    await expect(door.rail).toBeVisible()
    await expect(page.getByText(app.hint.recoveryOnly)).toHaveCount(0)
  })
}
