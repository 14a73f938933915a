import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import type { OperatorEntry, RequestOf } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { addingAct, dismissingAct, type AgreedAct } from '../../../src/shared/rights/second-person'
import { anApproval } from '../../builders/approval.builder'
import { account, type ShellOptions } from '../../builders/open-shell'
import { useDesk } from './desk'

const { errors, operators: words, station: shared } = zhCN
const desk = useDesk()

const ordinary = { leftOn: null, isLockedOut: false, mustChangePassword: false, hasPin: false } as const
const head: OperatorEntry = {
  operatorId: 'operator-1',
  account: account.account,
  displayName: '李娜',
  role: 'head',
  ...ordinary,
}
const reviewer: OperatorEntry = {
  operatorId: 'operator-2',
  account: 'zhouqiang',
  displayName: '周强',
  role: 'reviewer',
  ...ordinary,
}
const clerk: OperatorEntry = {
  operatorId: 'operator-3',
  account: 'heli',
  displayName: '何丽',
  role: 'clerk',
  ...ordinary,
}

const openStaff = (list: readonly OperatorEntry[], options: ShellOptions = {}): Promise<void> =>
  desk.comeIn({ operators: () => list, ...options }, '#/settings/operators')

/** A dialog fades in: what is still pale is no fault of it. */
const expectNoViolations = () => vi.waitFor(async () => expect(await desk.shell.violations()).toEqual([]), 5_000)

const second = page.getByRole('dialog', { name: words.title.second })
const password = second.getByLabelText(words.field.secondPassword)

async function askToAdd(): Promise<void> {
  const form = page.getByRole('form', { name: words.title.add })
  await form.getByLabelText(shared.field.displayName).fill('陈刚')
  await form.getByLabelText(shared.field.account).fill('chengang')
  await form.getByLabelText(words.field.temporary).fill('linshi-jiang-519')
  await form.getByRole('button', { name: words.action.add }).click()
  await expect.element(second).toBeVisible()
}

type Add = (request: RequestOf<'station:add-operator'>) => Promise<OperatorEntry>

describe('the question to a second person', () => {
  test('offers those who may agree, and says refusals beside their field', async () => {
    const refusals = [
      new AppError('station/second-person-role'),
      new AppError('station/wrong-password'),
      new AppError('bridge/unexpected'),
    ]
    const approve = vi.fn(() => {
      const refusal = refusals.shift()
      return refusal ? Promise.reject(refusal) : Promise.resolve(anApproval())
    })
    const addOperator = vi.fn<Add>(() => Promise.resolve(clerk))
    const otherHead = { ...head, operatorId: 'operator-4', account: 'wang', displayName: '王芳' }
    const gone = { ...otherHead, operatorId: 'operator-5', account: 'gone', displayName: '离任', leftOn: '2026-01-05' }
    const fresh = { ...reviewer, operatorId: 'operator-6', account: 'fresh', mustChangePassword: true }
    await openStaff([head, reviewer, clerk, otherHead, gone, fresh], { access: { approve, addOperator } })
    await askToAdd()
    const choice = second.getByLabelText(words.field.second, { exact: true })
    const offered = [...(choice.element() as HTMLSelectElement).options].map((option) => option.value)
    expect(offered).toEqual(['', reviewer.account, otherHead.account])
    await expect.element(choice).toHaveFocus()
    await expectNoViolations()
    await userEvent.selectOptions(choice, reviewer.account)
    for (const [place, code] of [
      [choice, 'station/second-person-role'],
      [password, 'station/wrong-password'],
    ] as const) {
      await password.fill('fuhe-2026-shanshui')
      await userEvent.keyboard('{Enter}')
      await expect.element(place).toHaveAccessibleDescription(errors[code])
      await expect.element(password).toHaveValue('')
      await expect.element(place).toHaveFocus()
    }
    await password.fill('fuhe-2026-shanshui')
    await userEvent.keyboard('{Enter}')
    await expect.element(second.getByRole('alert')).toHaveTextContent(errors['bridge/unexpected'])
    await password.fill('fuhe-2026-shanshui')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(words.done.added.replace('{name}', '陈刚'))).toBeVisible()
    const act = addingAct({ account: 'chengang', displayName: '陈刚', role: 'clerk' })
    expect(approve).toHaveBeenLastCalledWith(act, reviewer.account, 'fuhe-2026-shanshui')
    expect(addOperator).toHaveBeenCalledExactlyOnceWith({
      account: 'chengang',
      displayName: '陈刚',
      role: 'clerk',
      password: 'linshi-jiang-519',
      approvalId: anApproval().approvalId,
    })
  })

  test('counts down how long to wait, and takes no try before', async () => {
    const approve = vi.fn(() => Promise.reject(new AppError('station/too-many-tries', { seconds: 2 })))
    await openStaff([head, reviewer], { access: { approve } })
    await askToAdd()
    await expect.element(password).toHaveFocus()
    await userEvent.keyboard('wrong password{Enter}')
    await expect.element(second.getByRole('timer')).toBeVisible()
    await expect.element(second.getByRole('button', { name: words.action.agree })).toBeDisabled()
    await userEvent.keyboard('again{Enter}')
    expect(approve).toHaveBeenCalledOnce()
    await expect.element(second.getByRole('button', { name: words.action.agree })).toBeEnabled()
  })

  test('says that nobody else could agree, and goes on alone', async () => {
    const addOperator = vi.fn<Add>(() => Promise.resolve(clerk))
    await openStaff([head, clerk], { access: { addOperator } })
    await askToAdd()
    await expect.element(second.getByText(words.second.alone)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(second).not.toBeInTheDocument()
    expect(addOperator).not.toHaveBeenCalled()
    await expect.element(page.getByRole('textbox', { name: shared.field.account })).toHaveValue('chengang')
    await page.getByRole('form').getByRole('button', { name: words.action.add }).click()
    await expect.element(second.getByRole('button', { name: words.action.alone })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(words.done.added.replace('{name}', '陈刚'))).toBeVisible()
    expect(addOperator.mock.calls[0]?.[0].approvalId).toBeNull()
  })

  test('says who could agree after a first sign-in; until then only the recovery code leads on', async () => {
    await openStaff([head, { ...reviewer, mustChangePassword: true }], { access: {} })
    await askToAdd()
    await expect.element(second.getByText(words.second.pending.replace('{names}', '周强'))).toBeVisible()
    await expect.element(second.getByRole('button', { name: words.action.alone })).not.toBeInTheDocument()
    await expect.element(second.getByRole('button', { name: words.action.toCode })).toHaveFocus()
  })

  test('does not offer whom the change is about; the recovery code does in their place', async () => {
    const approveByCode = vi.fn<(act: AgreedAct, code: string) => Promise<string>>()
    approveByCode.mockRejectedValueOnce(new AppError('station/wrong-recovery-code')).mockResolvedValue('approval-7')
    const dismissOperator = vi.fn(() => Promise.resolve())
    await openStaff([head, reviewer], { access: { approveByCode, dismissOperator } })
    await page.getByRole('button', { name: words.action.dismissNamed.replace('{name}', '周强') }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.action.dismiss, exact: true }).click()
    await expect.element(second.getByText(words.second.nobody)).toBeVisible()
    await second.getByRole('button', { name: words.action.toCode }).click()
    const code = second.getByLabelText(shared.field.recoveryCode)
    await expect.element(code).toHaveFocus()
    await expectNoViolations()
    await userEvent.keyboard('{Enter}')
    await expect.element(second.getByRole('alert')).toHaveTextContent(shared.wrong.recoveryCode)
    await code.fill('wrong')
    await userEvent.keyboard('{Enter}')
    await expect.element(second.getByRole('alert')).toHaveTextContent(errors['station/wrong-recovery-code'])
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(words.done.dismissed.replace('{name}', '周强'))).toBeVisible()
    expect(approveByCode).toHaveBeenLastCalledWith(dismissingAct(reviewer.operatorId), 'wrong')
    expect(dismissOperator).toHaveBeenCalledExactlyOnceWith({
      ...{ operatorId: reviewer.operatorId, approvalId: 'approval-7' },
    })
  })
})

describe('the people of the station', () => {
  test('show how their accounts stand; a locked one is opened again without a second person', async () => {
    let list: readonly OperatorEntry[] = [
      head,
      { ...reviewer, isLockedOut: true },
      { ...clerk, mustChangePassword: true },
      { ...clerk, operatorId: 'operator-4', account: 'zhang', displayName: '张明', leftOn: '2026-03-02' },
    ]
    const unlockAccount = vi.fn(() => {
      list = list.map((one) => ({ ...one, isLockedOut: false }))
      return Promise.resolve()
    })
    await openStaff([], { operators: () => list, access: { unlockAccount } })
    const row = (name: string) => page.getByRole('row', { name })
    await expect.element(row('周强')).toHaveTextContent(words.state.lockedOut)
    await expect.element(row('何丽')).toHaveTextContent(words.state.mustChange)
    await expect.element(row('李娜')).toHaveTextContent(words.state.active)
    await expectNoViolations()
    await page.getByText(words.title.left.replace('{count}', '1')).first().click()
    await expect.element(row('张明')).toHaveTextContent('2026年3月2日')
    await page.getByRole('button', { name: words.action.unlockNamed.replace('{name}', '周强') }).click()
    await expect.element(page.getByText(words.done.unlocked.replace('{name}', '周强'))).toBeVisible()
    expect(unlockAccount).toHaveBeenCalledExactlyOnceWith(reviewer.operatorId)
    await expect.element(row('周强')).toHaveTextContent(words.state.active)
  })

  test('keep their only head in the role, who may be given another name', async () => {
    await openStaff([head, reviewer])
    await page.getByRole('button', { name: words.action.changeNamed.replace('{name}', '李娜') }).click()
    const dialog = page.getByRole('dialog')
    await expect.element(dialog.getByText(words.hint.lastHead)).toBeVisible()
    await expect.element(dialog.getByRole('radio', { name: shared.role.clerk })).toBeDisabled()
    await expectNoViolations()
    await dialog.getByRole('button', { name: words.action.saveChange }).click()
    await expect.element(dialog.getByRole('alert')).toHaveTextContent(words.wrong.unchanged)
    await dialog.getByLabelText(shared.field.displayName).fill('李娜娜')
    await dialog.getByRole('button', { name: words.action.saveChange }).click()
    await expect.element(second.getByText('李娜 → 李娜娜')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(second).not.toBeInTheDocument()
    await expect.element(dialog.getByLabelText(shared.field.displayName)).toHaveValue('李娜娜')
  })

  test('are a list to read for everybody but the head', async () => {
    await openStaff([{ ...head, role: 'auditor' }, reviewer], { role: 'auditor' })
    await expect.element(page.getByText(words.headOnly)).toBeVisible()
    await expect.element(page.getByRole('row', { name: '周强' })).toBeVisible()
    expect(page.getByRole('form', { name: words.title.add }).query()).toBeNull()
    expect(page.getByRole('table').getByRole('button').elements()).toEqual([])
  })

  test('are there in English too', async () => {
    await openStaff([head, reviewer])
    await expect.element(page.getByRole('row', { name: '周强' })).toBeVisible()
    await page.getByRole('button', { name: '站长 李娜' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect.element(page.getByRole('heading', { name: en.station.title.operators, level: 1 })).toBeVisible()
    await expect.element(page.getByText(en.operators.does.trainer)).toBeVisible()
    await expectNoViolations()
  })
})
