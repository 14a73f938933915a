import { afterEach, beforeEach, expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { today } from '../../../src/ui/composables/today'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { account, openShell, type Shell, type ShellOptions } from '../../builders/open-shell'

const { app, station: words } = zhCN

export const rail = () => page.getByRole('navigation', { name: app.title.areas })
export const passwordField = () => page.getByLabelText(words.field.password, { exact: true })

/** Answers whatever asks for the password. */
export async function typePassword(secret: string): Promise<void> {
  await passwordField().fill(secret)
  await userEvent.keyboard('{Enter}')
}

/** Comes in at the sign-in page of a shell that stands locked. */
export async function signIn(): Promise<void> {
  await page.getByLabelText(words.field.account).fill(account.account)
  await typePassword(account.password)
  await expect.element(rail()).toBeVisible()
}

/** A station for each test of a file, and the shell that the test opens over it. */
export function useDesk() {
  let station: TestStation
  let shell: Shell

  beforeEach(async () => {
    await page.viewport(1366, 768)
    station = await openTestStation(today())
  })
  afterEach(async () => {
    shell.close()
    await station.close()
  })

  function open(options: ShellOptions = {}): void {
    shell = openShell(station.services, options)
  }

  return {
    get station() {
      return station
    },
    get shell() {
      return shell
    },
    open,
    /** Opens the shell and signs in; goes to the page of the address then. */
    async comeIn(options: ShellOptions = {}, hash?: string): Promise<void> {
      open(options)
      await signIn()
      if (hash !== undefined) location.hash = hash
    },
  }
}
