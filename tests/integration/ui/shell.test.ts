import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { classHours } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { account } from '../../builders/open-shell'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { passwordField, rail, typePassword, useDesk } from './desk'

const { app, station: words } = zhCN
const desk = useDesk()

describe('signing in and locking', () => {
  test('a wrong password says so and keeps the door shut; the right one opens the start page', async () => {
    desk.open()
    await page.getByLabelText(words.field.account).fill(account.account)
    await typePassword('wrong-password')
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['station/wrong-password'])
    await expect.element(passwordField()).toHaveValue('')
    await typePassword(account.password)
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(zhCN.today.title.today)
  })

  test('locking covers the records at once and tells the service', async () => {
    await desk.comeIn()
    await page.getByRole('button', { name: app.action.lock, exact: true }).click()
    await expect.element(passwordField()).toBeVisible()
    expect(rail().query()).toBeNull()
    expect(desk.shell.locks()).toBe(1)
  })

  test('who goes on to the recovery page before the service has answered stays there', async () => {
    let answer: () => void = () => undefined
    let held: Promise<void> = Promise.resolve()
    const access = { status: () => held.then(() => desk.shell.status('locked')) }
    await desk.comeIn({ access })
    held = new Promise((done) => (answer = done))
    await page.getByRole('button', { name: app.action.lock, exact: true }).click()
    await page.getByRole('button', { name: words.action.toRecover }).click()
    answer()
    await held
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(words.title.recover)
    await new Promise((done) => setTimeout(done, 50)) // the answer has been taken in by now
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(words.title.recover)
  })

  test('another window that takes the records over locks this one, and the reason is told', async () => {
    await desk.comeIn()
    desk.shell.lockFromElsewhere()
    await expect.element(page.getByText(words.locked['other-window'])).toBeVisible()
  })
})

describe('first set-up', () => {
  test('the recovery code must be kept before the station opens', async () => {
    desk.open({ phase: 'new' })
    await page.getByLabelText(words.field.stationName).fill('丰裕镇服务站')
    await page.getByLabelText(words.field.countyCode).fill('519900')
    await page.getByLabelText(words.field.displayName).fill('李娜')
    await page.getByLabelText(words.field.account).fill('lina')
    await page.getByLabelText(words.field.newPassword).fill(account.password)
    await page.getByLabelText(words.field.repeatPassword).fill('another')
    await page.getByRole('button', { name: words.action.setUp }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.wrong.repeat)
    await page.getByLabelText(words.field.repeatPassword).fill(account.password)
    await page.getByRole('button', { name: words.action.setUp }).click()
    await expect.element(page.getByText('AAAAA-BBBBB-CCCCC')).toBeVisible()
    const begin = page.getByRole('button', { name: words.action.begin })
    await expect.element(begin).toBeDisabled()
    await page.getByLabelText(words.field.recoveryKept).click()
    await begin.click()
    await expect.element(rail()).toBeVisible()
    expect(document.body.textContent).not.toContain('AAAAA-BBBBB-CCCCC')
  })
})

describe('a station that does not open', () => {
  test('says what is safe, what is not and what to do', async () => {
    desk.open({
      phase: 'refused',
      problem: { code: 'journal/damaged', params: { segment: 1, seq: 812, offset: 4 } },
    })
    await expect.element(page.getByRole('alert')).toHaveTextContent('812')
    await expect.element(page.getByText(words.refused.damaged.safe)).toBeVisible()
    await expect.element(page.getByText(words.refused.damaged.toDo)).toBeVisible()
    expect(await desk.shell.violations()).toEqual([])
  })

  test('a view that was rebuilt is told once, with its count', async () => {
    await desk.comeIn({ startUp: { view: 'rebuilt', rows: 12408 } })
    const notice = page.getByText('12,408', { exact: false })
    await expect.element(notice).toBeVisible()
    await page.getByRole('button', { name: app.action.dismiss }).click()
    expect(notice.query()).toBeNull()
  })
})

describe('the shell', () => {
  test('speaks English after one press, remembers it, and keeps people out of the title', async () => {
    await desk.comeIn()
    await page.getByRole('button', { name: '站长 李娜' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Today')
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('station.language')).toBe('en')
    expect(document.title).toBe('Employment Service Station · 丰裕镇服务站')
  })

  test('a scanner that sends Enter before the answer leads to the record of its code, not to whom an earlier letter found', async () => {
    const { person, training } = desk.station.services
    const stranger = (await person.create(aNewPerson({ name: '王秀英' }))).result
    const { classNo, title } = (
      await training.openClass({
        title: 'SYB 第3期',
        kind: '05',
        provider: '示例培训学校',
        place: '丰裕镇文化站',
        teacher: '周老师',
        plannedHours: classHours(12),
        capacity: 3,
        startsOn: today(),
        endsOn: today(),
      })
    ).result
    const hit = {
      personId: stranger.id,
      name: stranger.name,
      sex: '2',
      birthYear: 1985,
      village: '',
      idTail: '',
      phoneTail: '',
    }
    person.search = async (text) => {
      await new Promise((done) => setTimeout(done, 200))
      return text === classNo ? { hits: [], total: 0 } : { hits: [hit], total: 1 }
    }
    await desk.comeIn()
    await userEvent.keyboard('/')
    const box = page.getByRole('dialog').getByRole('combobox')
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard(`${classNo}{Enter}`)
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(title)
  })

  test('one key opens the search from anywhere, and an unknown text is looked up as the number of a paper', async () => {
    const person = (await desk.station.services.person.create(aNewPerson({ name: '王秀英' }))).result
    const spell = await desk.station.services.registration.registerUnemployed({
      personId: person.id,
      registeredOn: today(),
      place: 'hukou',
      unemployedOn: today(),
      reason: '02',
      previousEmployer: '',
      previousJob: '',
      jobWish: '',
      wantsTraining: false,
      wantsStartUp: false,
    })
    await desk.comeIn()
    await expect.element(page.getByRole('link', { name: '王秀英' })).toBeVisible()
    await userEvent.keyboard('/')
    const box = page.getByRole('dialog').getByRole('combobox')
    await expect.element(box).toHaveFocus()
    await box.fill(spell.result.registrationNo)
    await expect.element(page.getByText(zhCN.person.search.tryCode)).toBeVisible()
    expect(await desk.shell.violations()).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(zhCN.person.title.person)
  })

  test('Ctrl+Enter in a dialog presses its button at the foot, outside the form', async () => {
    await desk.comeIn({}, '#/settings/rules')
    await page
      .getByRole('button', { name: new RegExp(`^${zhCN.station.action.override}`) })
      .first()
      .click()
    const source = page.getByLabelText(zhCN.station.field.ownSource)
    await source.click()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['policy/source-missing'])
  })

  test('a save is told in the status line and can be taken back', async () => {
    await desk.comeIn()
    await rail().getByRole('link', { name: app.area.people }).click()
    await page.getByRole('button', { name: zhCN.person.action.new }).first().click()
    await page.getByLabelText(zhCN.person.field.idNumber).fill(anIdNumber({ serial: 3 }))
    await page.getByLabelText(zhCN.person.field.name, { exact: true }).fill('李建国')
    await page.getByRole('combobox', { name: zhCN.person.field.education }).selectOptions('71')
    await page.getByRole('button', { name: zhCN.person.action.create }).click()
    await expect.element(page.getByRole('heading', { name: '李建国' })).toBeVisible()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await expect.element(page.getByText('已撤销', { exact: false })).toBeVisible()
    expect(await desk.station.services.person.count()).toBe(0)
  })

  test.each(['today', 'counter', 'people', 'training', 'posts', 'month', 'prints', 'settings'] as const)(
    'the area %s has one heading and breaks no accessibility rule',
    async (area) => {
      await desk.comeIn()
      await rail().getByRole('link', { name: app.area[area], exact: true }).click()
      await expect
        .element(rail().getByRole('link', { name: app.area[area], exact: true }))
        .toHaveAttribute('aria-current')
      await expect.poll(() => document.querySelectorAll('h1').length).toBe(1)
      expect(await desk.shell.violations()).toEqual([])
    },
  )
})
