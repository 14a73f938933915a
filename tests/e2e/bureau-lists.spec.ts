import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeName } from '../../src/domain/code-tables'
import { systemClock } from '../../src/platform/clock'
import { addDays } from '../../src/shared/units'
import { anIdNumber } from '../builders/person.builder'
import { typed } from '../fixtures/month-story'
import { expect, test } from './fixtures'
import { chooseFile } from './pages/files'
import { createPerson } from './pages/new-person'
import { begin, openPath, setUp, speak } from './pages/station-pages'
import { anyFilled, filled, wordsOf } from './pages/words'

const listed = { name: '王秀英', idNumber: anIdNumber({ sex: '2', serial: 71 }) }
const renamed = { name: '李建国', idNumber: anIdNumber({ serial: 72 }) }
const listedOn = addDays(systemClock.today(), -10)
const fileName = '防返贫名单.csv'
const list = [
  '姓名,身份证号,人员类别,认定时间',
  `${listed.name},${listed.idNumber},边缘易致贫户,2025-03-01`,
  `李建华,${renamed.idNumber},脱贫户,2020-11-01`,
  `周顺,${anIdNumber({ serial: 73 })},脱贫户,2020-11-01`,
  `吴四,${anIdNumber({ serial: 74 }).slice(0, 17)},脱贫户,2020-11-01`,
].join('\r\n')

for (const language of ['zh-CN', 'en'] as const) {
  test(`a bureau's monthly list is rehearsed, taken, stands on the person page, and is taken back, in ${language}`, async ({
    page,
    station,
  }) => {
    test.setTimeout(240_000)
    const { app, flags: words } = wordsOf(language)
    await setUp(page)
    await begin(page)
    await speak(page, language)
    const id = await createPerson(page, language, listed)
    await createPerson(page, language, renamed)
    const file = join(station.dataFolder, fileName)
    await writeFile(file, list)

    await openPath(page, '/people/lists')
    await expect(page.getByText(words.empty.past)).toBeVisible()
    await page.getByRole('button', { name: words.action.rehearse }).click()
    await expect(page.getByText(words.wrong.bureau)).toBeVisible()
    await expect(page.getByText(words.wrong.file)).toBeVisible()
    await page.getByRole('radio', { name: codeName('flagBureau', 'agriculture', language) }).check()
    await page.getByRole('textbox', { name: words.field.listedOn }).fill(typed(listedOn))
    await chooseFile(page, words.field.file, file, language)
    await page.getByRole('button', { name: words.action.rehearse }).click()
    await expect(
      page.getByText(filled(words.hint.summary, { added: 1, changed: 0, questions: 1, unknown: 1 })),
    ).toBeVisible()
    await expect(page.getByRole('table', { name: words.title.added })).toContainText(listed.name)
    await expect(page.getByRole('table', { name: words.title.unknown })).toContainText('周顺')
    await expect(page.getByRole('table', { name: words.title.problems })).toContainText(
      filled(words.hint.row, { sheet: 'CSV', row: 5 }),
    )
    await page.getByRole('checkbox', { name: `${words.field.take} ${renamed.name}` }).check()
    await page.getByRole('button', { name: filled(words.action.save, { count: 2 }) }).click()
    const taken = page.getByRole('table', { name: words.title.past })
    await expect(taken).toContainText(filled(words.counts, { added: 2, changed: 0, ended: 0, leftOpen: 0, unknown: 1 }))
    await taken.scrollIntoViewIfNeeded()

    await openPath(page, `/people/${id}`)
    const row = page.getByRole('table', { name: words.title.flags }).getByRole('row').nth(1)
    await expect(row).toContainText(codeName('flagKind', 'marginal', language))
    await expect(row).toContainText(words.status.inForce)
    await expect(row).toContainText(fileName)
    await expect(row).toContainText(language === 'en' ? '1 Mar 2025' : '2025年3月1日')
    await row.scrollIntoViewIfNeeded()

    await page.getByRole('button', { name: anyFilled(app.action.undoWhat) }).click()
    await expect(page.getByText(words.hint.none)).toBeVisible()
    await openPath(page, '/people/lists')
    await expect(page.getByText(words.empty.past)).toBeVisible()
  })
}
