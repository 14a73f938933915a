import { expect, type Page } from '@playwright/test'
import { words, type Language } from './words'

export interface HeadAccount {
  readonly stationName: string
  readonly countyCode: string
  readonly displayName: string
  readonly account: string
  readonly password: string
}

/** The station head of tests and the demonstration. */
export const head: HeadAccount = {
  stationName: '丰裕镇服务站',
  countyCode: '519900',
  displayName: '李娜',
  account: 'lina',
  password: 'qingxi-2026-heping',
}

const { station } = words

/** First-run set-up, up to the first page of the open station. Returns the recovery code. */
export async function setUp(page: Page, input: HeadAccount = head): Promise<string> {
  await page.getByLabel(station.field.stationName).fill(input.stationName)
  await page.getByLabel(station.field.countyCode).fill(input.countyCode)
  await page.getByLabel(station.field.displayName).fill(input.displayName)
  await page.getByLabel(station.field.account).fill(input.account)
  await page.getByLabel(station.field.newPassword, { exact: true }).fill(input.password)
  await page.getByLabel(station.field.repeatPassword).fill(input.password)
  await page.getByRole('button', { name: station.action.setUp }).click()
  const heading = page.getByRole('heading', { name: station.title.recoveryCode, level: 1 })
  await expect(heading).toBeVisible({ timeout: 60_000 }) // keys are made slow to guess, also on a busy computer
  const code = /[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]+)+/.exec(await page.locator('main').innerText())?.[0]
  if (!code) throw new Error('no recovery code on the page')
  return code
}

/** Leaves the recovery code page once the code is kept. */
export async function begin(page: Page): Promise<void> {
  await page.getByLabel(station.field.recoveryKept).check()
  await page.getByRole('button', { name: station.action.begin }).click()
  await expect(openStation(page)).toBeVisible()
}

/** Goes on in a language, from Chinese. */
export async function speak(page: Page, language: Language): Promise<void> {
  if (language === 'zh-CN') return
  await page.locator('[aria-controls="operator-menu"]').click()
  await page.getByRole('button', { name: words.app.action.switchLanguage, exact: true }).click()
}

export async function signIn(page: Page, { account, password }: HeadAccount = head): Promise<void> {
  await page.getByLabel(station.field.account).fill(account)
  await page.getByLabel(station.field.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: station.action.signIn, exact: true }).click()
  await expect(openStation(page)).toBeVisible({ timeout: 30_000 })
}

/** Locks the open station. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.app.action.lock, exact: true }).click()
  await expect(openStation(page)).toBeHidden()
}

/** The rail of areas: there only while somebody is signed in. */
export function openStation(page: Page) {
  return page.getByRole('navigation', { name: words.app.title.areas })
}

export async function goTo(page: Page, area: keyof typeof words.app.area): Promise<void> {
  await openStation(page).getByRole('link', { name: words.app.area[area] }).click()
}

/** Opens a page of the open station by its address. */
export async function openPath(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
}
