import { join } from 'node:path'
import { expect } from '@playwright/test'
import { systemClock } from '../../src/platform/clock'
import { addDays, localDate } from '../../src/shared/units'
import { aNewEmploymentCertificate } from '../builders/employment-certificate.builder'
import { employer, hireText } from '../builders/hires'
import { generatePeople } from '../builders/people'
import { anIdNumber } from '../builders/person.builder'
import { createPerson } from '../e2e/pages/new-person'
import { savePaper } from '../e2e/pages/papers'
import { openPath } from '../e2e/pages/station-pages'
import { anyFilled, words, wordsOf } from '../e2e/pages/words'
import type { MonthRun } from './run-month'

type Run = Pick<MonthRun, 'page' | 'out' | 'screens'>

const newcomer = { name: '陈秀兰', idNumber: anIdNumber({ bornOn: localDate('1982-07-09'), sex: '2', serial: 35 }) }

/** Pictures and papers of registrations that the month itself does not play: a job, an application, a certificate, an employer. */
export async function takeRegistrations(run: Run): Promise<void> {
  const personId = await createPerson(run.page, 'zh-CN', newcomer)
  await takeJob(run, personId)
  await takeApplication(run, personId)
  await takeCertificate(run, personId)
  await takeEmployer(run)
}

/** A job with its form, and the form that ends it. */
async function takeJob({ page, out, screens }: Run, personId: string): Promise<void> {
  const { registration } = words
  await openPath(page, `/counter/${personId}/employment`)
  const form = page.getByRole('form', { name: registration.title.employment })
  await form.getByLabel(registration.field.employmentKind).selectOption('1')
  await form.getByLabel(registration.field.employer).fill('石桥机械厂')
  await form.getByRole('textbox', { name: registration.field.startedOn }).fill(addDays(systemClock.today(), -100))
  await screens.take('counter-employment-filled')
  await form.getByRole('button', { name: registration.action.registerEmployed, exact: true }).click()
  await savePaper(page, 'employment-registration-form', join(out, 'employment-registration.pdf'))
  await screens.visit(`/counter/${personId}/end-employment`, 'counter-end-employment')
}

/** Somebody who still has the job applies as unemployed: accepted, and on the worklist with its clock. */
async function takeApplication({ page, out, screens }: Run, personId: string): Promise<void> {
  await openPath(page, `/counter/${personId}/unemployment`)
  const form = page.getByRole('form', { name: words.registration.title.unemployment })
  await form.getByRole('checkbox', { name: /石桥机械厂/ }).check()
  await form.getByRole('checkbox', { name: /石桥机械厂/ }).scrollIntoViewIfNeeded()
  await screens.take('counter-unemployment-employed')
  await form.getByRole('button', { name: words.unemployment.action.accept, exact: true }).click()
  await savePaper(page, 'acceptance-receipt', join(out, 'acceptance-receipt.pdf'))
  await screens.visit('/counter/accepted', 'accepted')
}

async function takeCertificate({ page, out, screens }: Run, personId: string): Promise<void> {
  const certificate = words.employmentCertificate
  await openPath(page, `/counter/${personId}/certificate`)
  const form = page.getByRole('form', { name: certificate.title.issue })
  await form.getByLabel(certificate.field.number).fill(aNewEmploymentCertificate().certificateNo)
  await form.getByRole('button', { name: certificate.action.issue }).click()
  await expect(form).toBeHidden()
  await screens.visit(`/counter/${personId}/certificate`, 'counter-certificate-valid')
  await page.getByRole('button', { name: certificate.action.print, exact: true }).click()
  await savePaper(page, 'employment-certificate-pages', join(out, 'employment-certificate-pages.pdf'))
}

/** An employer's list from the paste to the roster, and who left the employer. */
async function takeEmployer({ page, out, screens }: Run): Promise<void> {
  const { employment, sheets } = words
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const people = generatePeople({ seed: 17, count: 6, today: systemClock.today() })
  const late = addDays(systemClock.today(), -40)
  const hires = (index: number) => ({ 入职日期: index === 0 ? late : systemClock.today() })
  await openPath(page, '/counter/hires')
  await page.getByLabel(employment.field.hiresPasted).fill(hireText(people, hires))
  await screens.take('hires')
  await press(employment.action.readHires)
  await expect(page.getByRole('button', { name: sheets.action.next })).toBeVisible()
  await screens.take('hires-columns')
  await press(sheets.action.next)
  await expect(page.getByRole('button', { name: anyFilled(sheets.action.commit) })).toBeVisible()
  await screens.take('hires-rehearsal')
  await press(anyFilled(sheets.action.commit))
  await expect(page.getByRole('heading', { name: sheets.title.result })).toBeVisible()
  await screens.take('hires-result')
  await press(new RegExp(`ZG.*${employer}`))
  await savePaper(page, 'hiring-roster', join(out, 'hiring-roster.pdf'))
  await openPath(page, '/counter/leavers')
  await page.getByLabel(employment.field.findEmployer).fill(employer.slice(0, 4))
  await page.getByRole('button', { name: employment.action.find, exact: true }).click()
  await page.getByRole('checkbox').first().check()
  await screens.take('leavers')
  await openPath(page, '/settings/rules')
  await screens.takeOver('rule-value', (language) =>
    page
      .getByRole('button', { name: new RegExp(`^${wordsOf(language).station.action.override}`) })
      .first()
      .click(),
  )
}
