import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { account } from '../../builders/open-shell'
import { aNewPerson } from '../../builders/person.builder'
import { passwordField, rail, typePassword, useDesk } from './desk'

const { app, person } = zhCN
const desk = useDesk()

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const nameField = () => page.getByLabelText(person.field.name, { exact: true })

async function beginNewPerson(name: string): Promise<void> {
  location.hash = '#/people/new'
  await nameField().fill(name)
}

describe('a half-typed form', () => {
  test('of somebody new is there again after a lock, with the cursor where it was, until they leave', async () => {
    await desk.comeIn()
    await beginNewPerson('半路上的人')
    await userEvent.keyboard('{Control>}l{/Control}')
    await expect.element(passwordField()).toHaveFocus()
    expect(JSON.stringify({ ...localStorage })).not.toContain('半路上的人')
    expect(desk.shell.kept('operator-1')).toContain('半路上的人')
    await typePassword(account.password)
    await expect.element(nameField()).toHaveValue('半路上的人')
    await expect.element(nameField()).toHaveFocus()
    await rail().getByRole('link', { name: app.area.people }).click()
    await expect.element(nameField()).not.toBeInTheDocument()
    location.hash = '#/people/new'
    await expect.element(nameField()).toHaveValue('半路上的人')
    await press(`${zhCN.registration.action.leave}: 半路上的人`)
    await press(zhCN.registration.action.dropTyped)
    await expect.poll(() => desk.shell.kept('operator-1')).toBeNull()
    await expect.poll(() => location.hash).toBe('#/counter')
    location.hash = '#/people/new'
    await expect.element(nameField()).toHaveValue('')
  })

  test('is kept within a second of the last key, for a lock that nobody announced', async () => {
    await desk.comeIn()
    await beginNewPerson('半路上的人')
    await expect.poll(() => desk.shell.kept('operator-1'), { timeout: 1000 }).toContain('半路上的人')
    desk.shell.lockFromElsewhere('suspend')
    await typePassword(account.password)
    await expect.element(nameField()).toHaveValue('半路上的人')
  })

  test('of somebody at the counter waits at its place', async () => {
    const { result } = await desk.station.services.person.create(aNewPerson({ name: '王秀英' }))
    await desk.comeIn()
    location.hash = `#/counter/${result.id}/employment`
    const employer = page.getByLabelText(zhCN.registration.field.employer)
    await employer.fill('半截公司')
    await press(app.action.lock)
    await typePassword(account.password)
    await expect.element(employer).toHaveValue('半截公司')
    await expect.element(page.getByRole('button', { name: /王秀英/ }).first()).toBeVisible()
  })

  test('of a list that was pasted but not read yet is there again after a lock', async () => {
    await desk.comeIn({}, '#/counter/hires')
    const pasted = page.getByLabelText(zhCN.employment.field.hiresPasted)
    await pasted.fill('姓名\t身份证号')
    await press(app.action.lock)
    await typePassword(account.password)
    await expect.element(pasted).toHaveValue('姓名\t身份证号')
  })

  test('of a record that changed since is not taken up again', async () => {
    const { result } = await desk.station.services.person.create(aNewPerson({ name: '王秀英' }))
    await desk.comeIn()
    location.hash = `#/people/${result.id}/edit`
    const village = page.getByLabelText(person.field.village)
    await village.fill('半个村名')
    await press(app.action.lock)
    await desk.station.services.person.update(result.id, aNewPerson({ name: '王秀英', village: '新的村' }))
    await typePassword(account.password)
    await expect.element(village).toHaveValue('新的村')
  })

  test('that cannot be kept does not keep the station open', async () => {
    await desk.comeIn({
      access: { saveDrafts: () => Promise.reject(new AppError('journal/space-low', { needed: 1, free: 0 })) },
    })
    await beginNewPerson('半路上的人')
    await press(app.action.lock)
    await expect.element(passwordField()).toBeVisible()
    await expect.poll(() => desk.shell.locks()).toBe(1)
  })
})
