import { expect, type Page } from '@playwright/test'
import { openPath } from './station-pages'
import { wordsOf, type Language } from './words'

/** Who comes to the counter for the first time. */
export interface Newcomer {
  readonly name: string
  readonly idNumber: string
}

/** Fills in the form of a new person with what may not be missing. */
export async function enterPerson(page: Page, language: Language, { name, idNumber }: Newcomer): Promise<void> {
  const { field } = wordsOf(language).person
  await openPath(page, '/people/new')
  await page.getByLabel(field.idNumber, { exact: true }).fill(idNumber)
  await page.getByLabel(field.name, { exact: true }).fill(name)
  await page.getByLabel(field.education).selectOption('71')
}

/** Saves the form of a new person; their page is open afterwards. Gives the id of their file. */
export async function saveNewPerson(page: Page, language: Language, name: string): Promise<string> {
  const { person } = wordsOf(language)
  await page.getByRole('button', { name: person.action.create, exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible()
  return new URL(page.url()).hash.split('/')[2] ?? ''
}

/** Puts somebody on file; their page is open afterwards. Gives the id of their file. */
export async function createPerson(page: Page, language: Language, newcomer: Newcomer): Promise<string> {
  await enterPerson(page, language, newcomer)
  return saveNewPerson(page, language, newcomer.name)
}
