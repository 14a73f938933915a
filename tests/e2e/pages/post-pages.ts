import { expect, type Page } from '@playwright/test'
import { goTo } from './station-pages'
import { words } from './words'

const { posts } = words

export interface PostEntry {
  readonly title: string
  readonly userUnit: string
  readonly place: string
  readonly kind: 'urban' | 'rural'
  readonly heads: number
  readonly workingTime: 'fullTime' | 'partTime'
  readonly hoursPerWeek: number
  readonly subsidyYuan: number
  readonly validFrom: string
}

export async function openPost(page: Page, entry: PostEntry): Promise<void> {
  await goTo(page, 'posts')
  await page.getByRole('button', { name: posts.action.openPost }).first().click()
  const { field } = posts
  await page.getByLabel(field.title).fill(entry.title)
  await page.getByLabel(field.userUnit).fill(entry.userUnit)
  await page.getByLabel(field.place).fill(entry.place)
  await page.getByLabel(posts.kind[entry.kind]).check()
  await page.getByLabel(field.heads).fill(String(entry.heads))
  await page.getByLabel(posts.action[entry.workingTime], { exact: true }).check()
  await page.getByLabel(field.hoursPerWeek).fill(String(entry.hoursPerWeek))
  await page.getByLabel(field.subsidy).fill(String(entry.subsidyYuan))
  await page.getByRole('textbox', { name: field.validFrom }).fill(entry.validFrom)
  await page.getByRole('button', { name: posts.action.savePost }).click()
  await expect(page.getByRole('heading', { name: entry.title, level: 1 })).toBeVisible()
}

/** Opens the rules that decide whether somebody may take the post that is shown. */
export async function assess(page: Page, idNumber: string): Promise<void> {
  await page.getByRole('combobox', { name: posts.field.person }).fill(idNumber)
  await page.getByRole('option').first().click()
  await expect(page.getByRole('heading', { name: posts.title.rules })).toBeVisible()
}

/** Assigns the person whose rules are shown; the paper is open afterwards. */
export async function assign(page: Page): Promise<void> {
  await page.getByRole('button', { name: posts.action.assign }).click()
}
