import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problemTitle } from '../../src/domain/rosters/error-sheet'
import { systemClock } from '../../src/platform/clock'
import { generatePeople } from '../builders/people'
import { rosterCsv } from '../builders/roster'
import { expect, test } from './fixtures'
import { importRoster } from './pages/person-pages'
import { begin, goTo, setUp } from './pages/station-pages'
import { anyFilled, filled, words } from './pages/words'

test('the rows with problems come as a workbook; mended in another program they are taken, the good ones not again', async ({
  page,
  station,
}) => {
  await setUp(page)
  await begin(page)
  const people = generatePeople({ seed: 13, count: 4, today: systemClock.today() })
  const [first] = people
  if (!first) throw new Error('nobody generated')
  const file = join(station.dataFolder, 'roster.csv')
  await writeFile(file, rosterCsv(people).replace(first.idNumber, first.idNumber.slice(0, 17)))
  expect(await importRoster(page, file)).toMatchObject({ rows: 4, imported: 3, refusedRows: 1 })

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: anyFilled(words.sheets.action.errorBook) }).click()
  const book = join(station.dataFolder, 'problems.xlsx')
  await (await download).saveAs(book)
  const profile = `-env:UserInstallation=file://${join(station.dataFolder, 'office')}`
  const convert = ['--headless', profile, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1']
  execFileSync('soffice', [...convert, '--outdir', station.dataFolder, book], { stdio: 'ignore' })
  const csv = await readFile(join(station.dataFolder, 'problems.csv'), 'utf8')
  const [titles = '', row = '', ...others] = csv.trim().split('\n')
  expect(titles).toContain(problemTitle)
  expect(row).toContain(words.errors['person/id-number-length'].slice(0, 4))
  expect(others).toEqual([])

  await writeFile(file, csv.replace(first.idNumber.slice(0, 17), first.idNumber))
  await page.getByRole('button', { name: words.sheets.action.another }).click()
  expect(await importRoster(page, file)).toMatchObject({ rows: 1, imported: 1, refusedRows: 0 })
  await page.getByRole('button', { name: words.sheets.action.undo }).click()
  await expect(page.getByText(words.sheets.status.undone)).toBeVisible()
  await goTo(page, 'today')
  await expect(page.getByText(filled(words.app.status.onFile, { count: 3 }))).toBeVisible()
})
