import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { account } from '../../builders/open-shell'
import { passwordField, rail, typePassword, useDesk } from './desk'

const { app, person } = zhCN
const desk = useDesk()

const nameField = () => page.getByLabelText(person.field.name, { exact: true })

describe('the covered screen', () => {
  const back = () => page.getByRole('button', { name: app.action.uncover })

  test('hides a page and its dialogs from eyes, keys and readers, and gives them back as they were', async () => {
    await desk.comeIn()
    location.hash = '#/people/new'
    await nameField().fill('不给人看')
    await userEvent.keyboard('{F9}')
    await expect.element(back()).toHaveFocus()
    expect(nameField().query()?.checkVisibility({ visibilityProperty: true })).toBe(false)
    expect(document.querySelector('.shell')?.closest('[inert]')).not.toBeNull()
    expect(document.title).not.toContain('不给人看')
    expect(await desk.shell.violations()).toEqual([])
    await userEvent.keyboard('x/{F8}')
    expect(page.getByRole('dialog').query()).toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.element(nameField()).toHaveFocus()
    await expect.element(nameField()).toHaveValue('不给人看')
    await userEvent.keyboard('{Control>}k{/Control}')
    const box = page.getByRole('dialog').getByRole('combobox')
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('{F9}')
    await expect.element(back()).toHaveFocus()
    await userEvent.keyboard('{F9}')
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: app.action.cover, exact: true }).click()
    await back().click()
    await expect.element(nameField()).toBeVisible()
  })

  test('goes with the lock, which comes by its key and by itself', async () => {
    await desk.comeIn()
    await userEvent.keyboard('{F9}')
    await expect.element(back()).toBeVisible()
    desk.shell.lockFromElsewhere('idle')
    await expect.element(passwordField()).toBeVisible()
    expect(back().query()).toBeNull()
    await typePassword(account.password)
    await expect.element(rail()).toBeVisible()
    await userEvent.keyboard('{F9}{Control>}l{/Control}')
    await expect.element(passwordField()).toBeVisible()
  })
})
