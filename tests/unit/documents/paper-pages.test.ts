import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { toAcceptanceReceiptModel } from '../../../src/documents/acceptance-receipt/model'
import { toClassRosterModel } from '../../../src/documents/class-roster/model'
import { toCompletionCertificateModel } from '../../../src/documents/completion-certificate/model'
import { toCertificatePagesModel } from '../../../src/documents/employment-certificate-pages/model'
import { toHardshipApplicationModel } from '../../../src/documents/hardship-application-form/model'
import { toEmploymentRegistrationModel } from '../../../src/documents/employment-registration-form/model'
import { toHiringRosterModel } from '../../../src/documents/hiring-roster/model'
import { toJobSeekingModel } from '../../../src/documents/job-seeking-form/model'
import { toMonthReportModel } from '../../../src/documents/month-report/model'
import { toPersonFileModel } from '../../../src/documents/person-file/model'
import { toPostApprovalModel } from '../../../src/documents/post-approval-form/model'
import { toPrivacyNoticeModel } from '../../../src/documents/privacy-notice/model'
import { toRecoverySheetModel } from '../../../src/documents/recovery-sheet/model'
import { toRecoverySlipModel } from '../../../src/documents/recovery-slip/model'
import { paperForms } from '../../../src/documents/registry'
import { toSignInSheetModel } from '../../../src/documents/sign-in-sheet/model'
import { toUnemploymentRegistrationModel } from '../../../src/documents/unemployment-registration-form/model'
import type { FormId } from '../../../src/domain/documents/types'
import { instantOf, localDate } from '../../../src/shared/units'
import * as facts from '../../builders/papers.builder'
import type { RenderedPaper } from '../../../src/usecases/ports'
import { readPgm, readQr } from './read-qr'
import { engine, pageTexts, poppler, popplerBytes } from './render-in-node'

const longText = '四川省演示彝族自治州演示县青石彝族乡云台山村民委员会第十三村民小组附近便民服务中心旁边'
const recovery = {
  stationName: facts.stationName,
  recoveryCode: 'K7QF2-MXR9W-TDH4V-B6JNC-8PZE3-Y',
  printedOn: localDate('2026-03-05'),
}

const recoveryUse = {
  stationName: facts.stationName,
  operatorName: '李娜',
  usedAt: instantOf(Date.parse('2026-03-05T01:12:00.000Z')),
  entry: { seq: 812, hash: '0123456789abcdef'.repeat(4) },
}

const registration = (over = {}) =>
  paperForms['unemployment-registration-form'].define(toUnemploymentRegistrationModel(facts.registrationFacts(over)))
const roster = (people: number) => paperForms['class-roster'].define(toClassRosterModel(facts.rosterFacts(people)))
const signIn = (people: number) => paperForms['sign-in-sheet'].define(toSignInSheetModel(facts.signInFacts(people)))
const certificates = (count: number) =>
  paperForms['completion-certificate'].define(toCompletionCertificateModel(facts.certificateFacts(count)))
const approval = (over = {}) => paperForms['post-approval-form'].define(toPostApprovalModel(facts.approvalFacts(over)))

const hardship = (relatives?: number) =>
  paperForms['hardship-application-form'].define(toHardshipApplicationModel(facts.hardshipApplicationFacts(relatives)))
const receipt = () => paperForms['acceptance-receipt'].define(toAcceptanceReceiptModel(facts.receiptFacts()))
const employment = () =>
  paperForms['employment-registration-form'].define(toEmploymentRegistrationModel(facts.employmentFacts()))
const hiring = (people: number) => paperForms['hiring-roster'].define(toHiringRosterModel(facts.hiringFacts(people)))
const certificatePages = () =>
  paperForms['employment-certificate-pages'].define(toCertificatePagesModel(facts.certificatePagesFacts()))
const seeking = (over = {}) => paperForms['job-seeking-form'].define(toJobSeekingModel(facts.seekingFacts(over)))
const notice = (over = {}) => paperForms['privacy-notice'].define(toPrivacyNoticeModel(facts.noticeFacts(over)))
const personFile = (over = {}) => paperForms['person-file'].define(toPersonFileModel(facts.personFileFacts(over)))
const monthReport = (over = {}) => paperForms['month-report'].define(toMonthReportModel(facts.monthReportFacts(over)))

const everyForm: Record<FormId, () => TDocumentDefinitions> = {
  'unemployment-registration-form': registration,
  'acceptance-receipt': receipt,
  'employment-registration-form': employment,
  'hiring-roster': () => hiring(30),
  'job-seeking-form': seeking,
  'employment-certificate-pages': certificatePages,
  'hardship-application-form': () => hardship(),
  'class-roster': () => roster(50),
  'sign-in-sheet': () => signIn(50),
  'completion-certificate': () => certificates(2),
  'post-approval-form': approval,
  'recovery-sheet': () => paperForms['recovery-sheet'].define(toRecoverySheetModel(recovery)),
  'recovery-slip': () => paperForms['recovery-slip'].define(toRecoverySlipModel(recoveryUse)),
  'privacy-notice': notice,
  'person-file': personFile,
  'month-report': monthReport,
}
const forms = Object.keys(everyForm) as FormId[]
const drawn = new Map<FormId, Promise<RenderedPaper>>()

/** Each form is drawn once for all that is asked about it. */
function drawnForm(form: FormId): Promise<RenderedPaper> {
  const paper = drawn.get(form) ?? engine.render(everyForm[form]())
  drawn.set(form, paper)
  return paper
}

/** Words with their boxes, points from the upper left corner. */
function wordBoxes(bytes: Uint8Array) {
  const html = poppler('pdftotext', bytes, ['-bbox', '{}', '-'])
  const pattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g
  return [...html.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

function topOf(boxes: ReturnType<typeof wordBoxes>, text: string): number {
  const box = boxes.find((one) => one.text.includes(text))
  if (!box) throw new Error(`no ${text} on the page`)
  return box.top
}

describe('every form', () => {
  it.each(forms)('%s is plain data that can cross into a worker', (form) => {
    const definition = everyForm[form]()
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
  })

  it.each(forms)('%s embeds its fonts, only as far as they are used', async (form) => {
    const { bytes } = await drawnForm(form)
    const fonts = poppler('pdffonts', bytes, ['{}']).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSansSC-\w+\s.*\s+yes\s+yes\s+yes\s/)
    expect(bytes.length).toBeLessThan(200_000)
  })

  it.each(forms)('%s is named by its number and never by a person', async (form) => {
    const { bytes } = await drawnForm(form)
    const info = poppler('pdfinfo', bytes, ['{}'])
    for (const name of [...facts.hardNames, '5199001985']) expect(info).not.toContain(name)
    const halfSheet = form === 'acceptance-receipt'
    expect(info).toMatch(
      halfSheet
        ? /Page size:\s+595\.28 x 419\.53 pts/
        : /Page size:\s+(595\.28 x 841\.89|841\.89 x 595\.28) pts \(A4\)/,
    )
  })

  it.each(forms)('%s keeps every word on the paper', async (form) => {
    const { bytes } = await drawnForm(form)
    for (const box of wordBoxes(bytes)) {
      expect(box.left).toBeGreaterThan(20)
      expect(box.right).toBeLessThan(842 - 20)
      expect(box.bottom).toBeLessThan(842 - 10)
    }
  })
})

describe('names', () => {
  it('come back from the certificates whole, rare characters and middle dots too', async () => {
    const paper = await engine.render(certificates(facts.hardNames.length))
    const pages = pageTexts(paper.bytes)
    expect(pages).toHaveLength(facts.hardNames.length)
    expect(paper.pages).toBe(facts.hardNames.length)
    expect(paper.missingCharacters).toEqual([])
    facts.hardNames.forEach((name, index) => expect(pages[index]).toContain(name))
  })

  it('that no font has are shown as 〓 and reported', async () => {
    const paper = await engine.render(registration({ name: '𠮷田𪚥', residenceAddress: '𠮷村' }))
    expect(paper.missingCharacters).toEqual(['𠮷', '𪚥'])
    expect(pageTexts(paper.bytes)[0]).toContain('〓田〓')
  })

  it('of fifty characters shrink and wrap, and the form keeps to its page', async () => {
    expect([...facts.longestName]).toHaveLength(50)
    const over = { name: facts.longestName, hukouAddress: longText + longText, residenceAddress: longText }
    for (const definition of [registration(over), approval(over)]) {
      const paper = await engine.render(definition)
      expect(paper.pages).toBe(1)
      const text = pageTexts(paper.bytes)[0] ?? ''
      for (const part of ['阿卜杜热依木·吐尔逊', '如则麦麦提江']) expect(text).toContain(part)
    }
  })
})

describe('rosters', () => {
  it.each([
    ['培训学员花名册', roster, '本人签字'],
    ['培训签到表', signIn, '签退时间'],
  ] as const)('%s repeats its header on every page and counts the pages', async (_, define, heading) => {
    const paper = await engine.render(define(50))
    const pages = pageTexts(paper.bytes)
    expect(pages).toHaveLength(3)
    pages.forEach((text, index) => {
      expect(text).toContain(heading)
      expect(text).toMatch(new RegExp(`第 ?${index + 1} ?页 +共 ?3 ?页`))
    })
    expect(pages.join('').match(/^ *\d+ +\S+.*5199/gm)).toHaveLength(50)
  })
})

describe('the application for recognition of difficulty', () => {
  const textOf = (bytes: Uint8Array) => poppler('pdftotext', bytes, ['-layout', '{}', '-']).replace(/\s+/g, '')

  it('names the household with relation and work, and fills the boxes of category and of who may apply', async () => {
    const text = textOf((await drawnForm('hardship-application-form')).bytes)
    expect(text).toContain('■零就业家庭人员')
    expect(text).toContain('□大龄失业人员')
    expect(text).toContain('■城镇户籍')
    expect(text).toContain('2026年1月10日')
    expect(text).toMatch(/4人/)
    expect(text).toMatch(/配偶登记失业/)
    expect(text.match(/在校学生/g)).toHaveLength(2)
    for (const name of facts.hardNames.slice(0, 3)) expect(text).toContain(name)
  })

  it('goes over to the next page with a very large household, and loses nobody', async () => {
    const { bytes, pages } = await engine.render(hardship(14))
    expect(pages).toBe(2)
    expect(textOf(bytes).match(/5199\d{14}/g)?.length).toBe(15)
  })
})

describe('seals', () => {
  const seal = (35 * 72) / 25.4

  it('have at least 35 mm in each of the four opinions', async () => {
    const boxes = wordBoxes((await drawnForm('post-approval-form')).bytes)
    const rows = [topOf(boxes, '用人单位意见'), topOf(boxes, '乡镇（街道）意见')]
    expect((rows[1] ?? 0) - (rows[0] ?? 0)).toBeGreaterThan(seal)
    const days = boxes.filter((one) => one.text.includes('（盖章）')).map((one) => one.bottom)
    expect(Math.max(...days) - (rows[1] ?? 0)).toBeGreaterThan(seal)
  })

  it('have at least 35 mm in each of the three opinions on a recognition, on one page with three relatives', async () => {
    const { bytes, pages } = await engine.render(hardship(3))
    expect(pages).toBe(1)
    const boxes = wordBoxes(bytes)
    const days = boxes.filter((one) => one.text.includes('（盖章）'))
    expect(days).toHaveLength(3)
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(595.28 - (17 * 72) / 25.4)
    const county = topOf(boxes, '县级公共就业服务机构')
    expect(county - topOf(boxes, '村（社区）意见')).toBeGreaterThan(seal)
    expect(Math.max(...days.map(({ bottom }) => bottom)) - county).toBeGreaterThan(seal)
  })

  it('have at least 35 mm where the station signs a registration', async () => {
    const boxes = wordBoxes((await drawnForm('unemployment-registration-form')).bytes)
    const day = boxes.find((one) => one.text.includes('登记日期'))
    expect((day?.bottom ?? 0) - topOf(boxes, '经审核')).toBeGreaterThan(seal)
  })
})

describe('the code on the paper', () => {
  it('reads back from the printed page as it was meant, module by module', async () => {
    const { bytes } = await drawnForm('unemployment-registration-form')
    const corner = ['-x', '1950', '-y', '150', '-W', '350', '-H', '245'] // upper right, 300 dots per inch
    const picture = readPgm(popplerBytes('pdftoppm', bytes, ['-r', '300', '-gray', ...corner, '{}']))
    const model = toUnemploymentRegistrationModel(facts.registrationFacts())
    const read = readQr(picture)
    expect(read.text).toBe(model.code)
    expect(['M', 'Q', 'H']).toContain(read.level) // L would not survive a stamp or a fold
  })
})

describe('papers on what the station knows', () => {
  it('the notice keeps to one page and says at its foot that its wording is not confirmed; declarations are on the next', async () => {
    const long = { name: facts.longestName }
    const paper = await engine.render(notice(long))
    expect(paper).toMatchObject({ pages: 2, missingCharacters: [] })
    const [text = '', declared = ''] = pageTexts(paper.bytes)
    expect(declared.match(/本人（签字）/g)).toHaveLength(3)
    expect(declared.match(/□同意/g)).toHaveLength(2)
    expect(text).toContain('八、怎样行使权利')
    expect(text).toContain('本告知的文字尚未经主管部门法制机构确认。')
  })

  it('the pages of a certificate bring its number whole, every entry, and that they do not replace it', async () => {
    const { bytes } = await engine.render(certificatePages())
    const pages = pageTexts(bytes)
    const text = pages.join('').replace(/\s/g, '')
    const { certificate } = facts.certificatePagesFacts()
    expect(text).toContain(certificate.certificateNo)
    expect(text).toContain('有效，补发1次')
    for (const title of ['就业登记', '失业登记', '就业援助卡', '享受就业扶持政策', '变更、补发和审验'])
      expect(text).toContain(title)
    expect(text).toContain('遗失，赶集时遗失')
    expect(text).toContain('不代替证件')
    expect(pages).toHaveLength(2)
  })

  it('the own file brings the identity number whole, names every section, and repeats a long one on the next page', async () => {
    const prints = Array.from({ length: 60 }, () => ({ print: facts.aPrint(), title: '失业人员登记表' }))
    const file = facts.personFileFacts({ prints, assignments: [] })
    const pages = pageTexts((await engine.render(paperForms['person-file'].define(toPersonFileModel(file)))).bytes)
    const all = pages.join('')
    expect(all).toContain(file.person.idNumber)
    for (const title of [
      '一、基本信息',
      '二、受理的申请',
      '三、失业登记',
      '五、求职登记',
      '七、其他部门名单所列',
      '八、就业创业证',
      '十五、个人信息处理告知',
    ])
      expect(all).toContain(title)
    const empty = ['posts', 'lists of other bureaus', 'notes']
    expect(all.match(/没有记录。/g)).toHaveLength(empty.length)
    expect(pages.filter((text) => text.includes('十四、打印过的材料')).length).toBeGreaterThan(1)
  })

  it('the report brings the anchor on one page, and its code leads back to the batch', async () => {
    const paper = await engine.render(monthReport())
    expect(paper.pages).toBe(1)
    const text = pageTexts(paper.bytes)[0] ?? ''
    expect(text).toMatch(/操作记录锚点：第 12408 条 [·・] 0123 4567 89ab cdef/)
    expect(text).toContain('审计核对时，与本机操作记录同一条的校验值对照')
  })
})

describe('papers of registrations', () => {
  it('the receipt says what was taken in and by when it is finished, on half a sheet, with the number covered', async () => {
    const { bytes, pages } = await drawnForm('acceptance-receipt')
    const [text = ''] = pageTexts(bytes)
    expect(pages).toBe(1)
    for (const part of ['业务受理回执', 'SL2026-000008', '失业登记', '居民身份证', '2026年11月25日'])
      expect(text).toContain(part)
    expect(text).not.toContain('519900198506150018')
  })

  it('the employment form shows contract, pay and insurance on one page', async () => {
    const { bytes, pages } = await drawnForm('employment-registration-form')
    const [text = ''] = pageTexts(bytes)
    expect(pages).toBe(1)
    const parts = ['就业登记表', '91350100M000100Y43', '制造业', '固定期限', '3,200.00', '■养老', '□失业', '本人承诺']
    for (const part of parts) expect(text).toContain(part)
  })

  it('the roster of thirty people repeats its header, and marks who was registered late', async () => {
    const { bytes, pages } = await drawnForm('hiring-roster')
    const texts = pageTexts(bytes)
    expect(pages).toBeGreaterThan(1)
    for (const text of texts.slice(0, -1)) expect(text).toContain('合同期限起止')
    expect(texts.join('')).toContain('30人')
    expect(texts.join('').split('晚报')).toHaveLength(2)
  })
})
