import type { Page } from '@playwright/test'
import { systemClock } from '../../src/platform/clock'
import { addDays } from '../../src/shared/units'
import { addingAct } from '../../src/shared/rights/second-person'
import { storyReviewer, type StaffMember } from '../fixtures/month-story'
import { callFromPage } from './bridge'
import { expect, test } from './fixtures'
import { StaffPages } from './pages/staff-pages'
import { begin, head, setUp, speak } from './pages/station-pages'
import { filled, wordsOf, type Language } from './pages/words'

const clerk: StaffMember = {
  displayName: '何丽',
  account: 'heli',
  role: 'clerk',
  temporary: 'linshi-jiang-519',
  password: 'tuojiang-2026-qiao',
}

/** A station in the language, with its head at work. */
async function openIn(page: Page, language: Language): Promise<StaffPages> {
  await setUp(page)
  await begin(page)
  await speak(page, language)
  return new StaffPages(page, language)
}

/** Opens the dialog for the station's own value of the first rule and fills it in. */
async function typeOwnValue(page: Page, language: Language): Promise<void> {
  const { station } = wordsOf(language)
  await page.getByRole('link', { name: station.title.rules }).click()
  await page.getByRole('row').filter({ hasText: station.parameter['unempReg-finishDays'] }).getByRole('button').click()
  await page.getByRole('dialog').getByLabel(station.field.ownValue).fill('7')
  await page.getByLabel(station.field.ownSource).fill('519900-2026-3')
}

for (const language of ['zh-CN', 'en'] as const) {
  const { errors, operators, station, app, audit } = wordsOf(language)

  test(`two people look after the accounts and the rules of a station (${language})`, async ({ page }) => {
    test.setTimeout(180_000)
    const staff = await openIn(page, language)

    await test.step('a rule needs a second person, and there is none yet', async () => {
      await staff.open()
      await typeOwnValue(page, language)
      await page.keyboard.press('Enter')
      await expect(staff.secondDialog.getByText(errors['station/second-person-missing'])).toBeVisible()
      await staff.secondDialog.getByRole('link', { name: operators.action.toOperators }).click()
      await expect(page.getByRole('heading', { name: station.title.operators, level: 1 })).toBeVisible()
    })

    await test.step('the first reviewer is taken in by the head alone, who is told so', async () => {
      await staff.askToAdd(storyReviewer)
      await staff.goOnAlone()
      await staff.expectDone('added', storyReviewer.displayName)
      await expect(staff.row(storyReviewer.displayName)).toContainText(operators.state.mustChange)
      await staff.lock()
      await staff.signInFirst(storyReviewer)
    })

    await test.step('the reviewer sees who works here and changes nobody', async () => {
      await staff.open()
      await expect(page.getByText(operators.headOnly)).toBeVisible()
      await expect(staff.row(head.displayName)).toContainText(operators.state.active)
      await expect(page.getByRole('form', { name: operators.title.add })).toHaveCount(0)
      await expect(page.getByRole('main').getByRole('table').getByRole('button')).toHaveCount(0)
      await staff.lock()
      await staff.signIn(head)
    })

    await test.step('from then on a clerk is taken in by two, and a wrong password or oneself does not do', async () => {
      await staff.open()
      await staff.askToAdd(clerk)
      await expect(
        staff.secondDialog.getByText(
          filled(operators.second.lead, { name: head.displayName, role: station.role.head }),
        ),
      ).toBeVisible()
      await expect(staff.secondDialog.getByText(clerk.account)).toBeVisible()
      await expect(staff.secondDialog.getByRole('option', { name: head.account })).toHaveCount(0)
      await expect(staff.secondPassword).toBeFocused()
      await staff.sign({ ...storyReviewer, password: 'not the password' })
      await expect(staff.secondPassword).toHaveAccessibleDescription(errors['station/wrong-password'])
      await expect(staff.secondPassword).toHaveValue('')
      await expect(staff.secondPassword).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(staff.secondDialog).toBeHidden()
      await expect(page.getByRole('textbox', { name: station.field.account })).toHaveValue(clerk.account)
      expect(
        await callFromPage(page, 'station:approve', {
          ...addingAct(clerk),
          by: { account: head.account, password: head.password },
        }),
      ).toMatchObject({ ok: false, code: 'station/second-person-same' })
      const form = page.getByRole('form', { name: operators.title.add })
      const add = form.getByRole('button', { name: operators.action.add })
      await expect(add).toBeFocused()
      await add.press('Enter')
      await staff.agree(storyReviewer)
      await staff.expectDone('added', clerk.displayName)
      await expect(staff.row(clerk.displayName)).toContainText(station.role.clerk)
    })

    await test.step('a value from a day that is past is refused until the words of the document are given', async () => {
      await typeOwnValue(page, language)
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(station.field.from).fill(addDays(systemClock.today(), -60))
      await page.keyboard.press('Enter')
      await expect(dialog.getByText(errors['policy/backdated']).first()).toBeVisible()
      await expect(staff.secondDialog).toBeHidden()
      await dialog.getByLabel(station.field.backdatedBy).fill('第九条')
      await expect(dialog.getByText(errors['policy/backdated'])).toHaveCount(0)
      await dialog.getByRole('button', { name: app.action.cancel }).click()
      await expect(dialog).toHaveCount(0)
    })

    await test.step('a preview says that nobody can be named for a time limit', async () => {
      await typeOwnValue(page, language)
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: station.action.preview }).click()
      await expect(dialog.getByText(station.hint.noPreview['from-event'])).toBeVisible()
      await dialog.getByRole('button', { name: app.action.cancel }).click()
      await expect(dialog).toHaveCount(0)
    })

    await test.step('a rule is changed by two, told before and after, and offered for no undo', async () => {
      await typeOwnValue(page, language)
      await page.keyboard.press('Enter')
      await expect(staff.secondDialog).toContainText(/→.*7/)
      await expect(staff.secondDialog).toContainText('519900-2026-3')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('textbox', { name: station.field.ownSource })).toHaveValue('519900-2026-3')
      await page.getByRole('button', { name: station.action.saveOverride }).click()
      await staff.agree(storyReviewer)
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.getByRole('row').filter({ hasText: '519900-2026-3' })).toContainText(station.status.own)
      await expect(page.getByRole('contentinfo').getByRole('button')).toHaveCount(0)
    })

    await test.step('the history of the value says who set it and who agreed', async () => {
      await typeOwnValue(page, language)
      const history = page.getByRole('dialog').getByRole('table', { name: station.field.history })
      const set = history.getByRole('row').filter({ hasText: '519900-2026-3' })
      await expect(set).toContainText(head.displayName)
      await expect(set).toContainText(storyReviewer.displayName)
      await page.getByRole('dialog').getByRole('button', { name: app.action.cancel }).click()
    })

    await test.step('the audit names both, at the change and at the consent to it', async () => {
      await page
        .getByRole('navigation', { name: app.title.areas })
        .getByRole('link', { name: app.area.audit, exact: true })
        .click()
      const both = page
        .getByRole('row')
        .filter({ hasText: audit.act['station:set-parameter'] })
        .filter({ hasText: new RegExp(`${head.displayName}.*${storyReviewer.displayName}`) })
      const consent = audit.act['station:approve']
      await expect(both.filter({ hasNotText: consent })).toHaveCount(1)
      await expect(both.filter({ hasText: consent })).toHaveCount(1)
    })

    await test.step('a reset password has to be changed, and who left does not come in', async () => {
      await staff.open()
      await staff
        .row(clerk.displayName)
        .getByRole('button', { name: filled(operators.action.resetNamed, { name: clerk.displayName }) })
        .click()
      const reset = page.getByRole('dialog', { name: filled(operators.title.reset, { name: clerk.displayName }) })
      await reset.getByLabel(operators.field.temporary).fill('linshi-erci-519')
      await page.keyboard.press('Enter')
      await staff.agree(storyReviewer)
      await expect(reset).toBeHidden()
      await staff.lock()
      await staff.signInFirst({ ...clerk, temporary: 'linshi-erci-519' })
      await staff.lock()
      await staff.signIn(head)
      await staff.open()
      await staff
        .row(clerk.displayName)
        .getByRole('button', { name: filled(operators.action.dismissNamed, { name: clerk.displayName }) })
        .click()
      await page.getByRole('dialog').getByRole('button', { name: operators.action.dismiss, exact: true }).click()
      await staff.agree(storyReviewer)
      await staff.expectDone('dismissed', clerk.displayName)
      await expect(staff.row(clerk.displayName)).toHaveCount(0)
      await page
        .locator('summary')
        .filter({ hasText: filled(operators.title.left, { count: 1 }) })
        .click()
      await expect(page.getByText(clerk.account, { exact: true })).toBeVisible()
      await staff.lock()
      await staff.enter(clerk)
      await expect(page.getByRole('alert')).toContainText(errors['station/wrong-password'])
      await expect(page.getByRole('navigation', { name: app.title.areas })).toHaveCount(0)
    })
  })
}
