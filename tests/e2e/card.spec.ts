import { cardServices, type CardServiceName } from '../../src/shared/card-services'
import { anIdNumber } from '../builders/person.builder'
import { simulateCardService } from '../simulators/card-service'
import { expect, test, type HostKind, type TestStation } from './fixtures'
import { KeyLog, noPrintDialogs, registerByKeys } from './pages/key-log'
import { saveNewPerson } from './pages/new-person'
import { begin, goTo, setUp } from './pages/station-pages'
import { words } from './pages/words'

/** The ports are the makers' own, so hosts that are tested at the same time get a maker each. */
const makers = { local: 'huashi', double: 'synjones', electron: 'routon' } as const satisfies Record<
  HostKind,
  CardServiceName
>
const idNumber = anIdNumber({ sex: '2', serial: 321 })
const flat = { resultFlag: 0, partyName: '王秀英', certNumber: idNumber, nation: '汉', certAddress: '演示县甲村' }
const answers = {
  huashi: { '/OpenDevice': { resultFlag: 0 }, '/readcard': flat },
  synjones: {
    '/api/ReadMsg': { code: '0', CardType: '0', name: '王秀英', cardno: idNumber, nation: '汉', address: '演示县甲村' },
  },
  routon: { '/api/connect': { resultFlag: 0 }, '/api/readCard': { resultFlag: 0, resultContent: flat } },
} as const

test.describe.configure({ mode: 'default' }) // one after the other: a maker has one port

/** Chooses the reader of an open station, which is the maker's of this host; `act` runs while the maker's program answers. */
async function withReader({ page, host }: TestStation, act: () => Promise<void>): Promise<void> {
  const maker = makers[host]
  await goTo(page, 'settings')
  await page.getByLabel(words.card.choice[maker]).check()
  await goTo(page, 'counter')
  await page.getByRole('button', { name: words.card.action.read }).click()
  await expect(page.getByRole('alert')).toContainText(words.errors['reader/unreachable'])

  const texts = Object.entries(answers[maker]).map(
    ([path, answer]) => [path, { text: JSON.stringify(answer) }] as const,
  )
  const service = cardServices[maker]
  const port = Number(new URL(service.origin).port)
  const simulator = await simulateCardService(service, Object.fromEntries(texts), port)
  try {
    await act()
  } finally {
    simulator.stop()
  }
}

test('a card fills the form of a newcomer, and opens the person when they come again', async ({ station }) => {
  const { page } = station
  await setUp(page)
  await begin(page)
  await withReader(station, async () => {
    await page.keyboard.press('F6')
    await expect(page.getByLabel(words.person.field.name, { exact: true })).toHaveValue('王秀英')
    await expect(page.getByLabel(words.person.field.idNumber, { exact: true })).toHaveValue(idNumber)
    await expect(page.getByLabel(words.person.field.hukouAddress)).toHaveValue('演示县甲村')
    await page.getByLabel(words.person.field.education).selectOption('71')
    await saveNewPerson(page, 'zh-CN', '王秀英')

    await page.getByRole('button', { name: words.registration.action.callNext }).click()
    await page.getByRole('button', { name: words.card.action.read }).click()
    await expect(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
    expect(page.url()).toContain('#/counter/')
  })
})

test('somebody new is taken in by card, registered unemployed and printed with 40 keys', async ({ station }) => {
  const { page } = station
  const keys = new KeyLog(page)
  await setUp(page)
  await begin(page)
  await noPrintDialogs(page)
  await withReader(station, async () => {
    await keys.press('F6')
    const phone = page.getByLabel(words.person.field.phone)
    await expect(phone).toBeFocused() // the first thing that a card does not say
    await keys.type('13800990001')
    await keys.press('Enter') // tells what is missing still: the education
    await expect(page.getByRole('alert')).toBeFocused()
    await keys.press('Tab', 'Enter')
    await expect(page.getByLabel(words.person.field.education)).toBeFocused()
    await keys.press('7', '1', 'Control+Enter')
    await expect(page.getByRole('heading', { name: '王秀英', level: 2 })).toBeVisible()
    await registerByKeys(page, keys)
  })
  expect(keys.pressed.length, keys.pressed.join(' ')).toBeLessThanOrEqual(40)
})
