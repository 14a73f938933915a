import { anIdNumber } from '../builders/person.builder'
import { expect, test } from './fixtures'
import { noPrintDialogs, KeyLog, registerByKeys } from './pages/key-log'
import { createPerson } from './pages/new-person'
import { begin, goTo, setUp } from './pages/station-pages'

test('somebody on file is found from any screen, registered unemployed and printed with 25 keys', async ({ page }) => {
  await setUp(page)
  await begin(page)
  await createPerson(page, 'zh-CN', { name: '吴晓琴', idNumber: anIdNumber({ serial: 87 }) })
  await createPerson(page, 'zh-CN', { name: '王秀英', idNumber: anIdNumber({ serial: 88 }) })
  await goTo(page, 'month')
  await noPrintDialogs(page)

  const keys = new KeyLog(page)
  await keys.press('/')
  await keys.type('wxq')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await keys.press('Control+Enter') // opens what was done last, at first the registration of the unemployed
  await registerByKeys(page, keys)
  expect(keys.pressed.length, keys.pressed.join(' ')).toBeLessThanOrEqual(25)
})
