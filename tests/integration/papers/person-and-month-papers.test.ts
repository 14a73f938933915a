import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paperCode } from '../../../src/documents/_kit/paper-code'
import type { Batch } from '../../../src/domain/month/types'
import type { Person } from '../../../src/domain/person/types'
import { createMonthDesk } from '../../../src/platform/sheets/month-desk'
import { AppError } from '../../../src/shared/errors/app-error'
import { instantOf, localDate, month, type Month } from '../../../src/shared/units'
import { makePaper } from '../../../src/usecases/documents/make-paper'
import type { Clock, PaperRenderer } from '../../../src/usecases/ports'
import type { PaperRequest } from '../../../src/usecases/documents/documents-services'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewEmploymentCertificate } from '../../builders/employment-certificate.builder'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { aNewUnemployment } from '../../builders/registration.builder'

let station: TestStation
let person: Person

beforeEach(async () => {
  station = await openTestStation('2026-11-03')
  person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
})
afterEach(() => station.close())

const notices = async () => (await station.services.person.file(person.id)).notices
const registered = (personId: Person['id'], day: string) =>
  aNewUnemployment({ personId, registeredOn: localDate(day), unemployedOn: localDate('2026-09-01') })
const theNotice = () => station.services.documents.make({ form: 'privacy-notice', personId: person.id })

describe('telling a person how the data are handled', () => {
  it('is recorded once for a version, with the day, the way and who did it', async () => {
    const { result } = await station.services.person.recordNotice(person.id)
    expect(result).toMatchObject({ version: '2026-1', toldOn: '2026-11-03', how: 'shown', operatorName: '李娜' })
    const head = station.store.head()
    station.setToday('2026-11-04')
    expect((await station.services.person.recordNotice(person.id)).result).toEqual(result)
    expect(station.store.head()).toEqual(head)
    expect(await notices()).toEqual([result])
  })

  it('by a printed notice is recorded with the print', async () => {
    const { result: print } = await station.services.documents.recordPrint(await theNotice(), 'printer')
    expect(await notices()).toMatchObject([{ how: 'printed', printId: print.id, toldOn: '2026-11-03' }])
    await station.services.documents.recordPrint(await theNotice(), 'printer')
    expect(await notices()).toHaveLength(1)
    expect((await station.services.documents.listPrints(10)).map((one) => one.copy)).toEqual([2, 1])
  })

  it('did not happen when the print is void, and happens with the next one', async () => {
    const { result: print } = await station.services.documents.recordPrint(await theNotice(), 'printer')
    await station.services.documents.voidPrint(print.id, 'not-printed')
    expect(await notices()).toEqual([])
    const { result: next } = await station.services.documents.recordPrint(await theNotice(), 'printer')
    expect(await notices()).toMatchObject([{ printId: next.id }])
  })

  it('can be taken back', async () => {
    const { opId } = await station.services.person.recordNotice(person.id)
    await station.services.station.undo(opId)
    expect(await notices()).toEqual([])
  })

  it('is refused for somebody who is not on file', async () => {
    const nobody = '0198f000-0000-7000-8000-000000000000' as Person['id']
    await expect(station.services.person.recordNotice(nobody)).rejects.toMatchObject({ code: 'person/not-found' })
    expect(await station.store.count('notices')).toBe(0)
  })
})

describe('the own file of a person', () => {
  it('is made and recorded, and its number leads back to the person', async () => {
    const paper = await station.services.documents.make({
      form: 'person-file',
      personId: person.id,
      identityCheck: 'own-document',
    })
    const tail = person.id.slice(-6).toUpperCase()
    expect(paper).toMatchObject({
      paperNo: `DA20261103-${tail}`,
      fileName: `本人信息查询（复制）结果_DA20261103-${tail}_2026-11-03.pdf`,
      subjectIds: [person.id],
      missingCharacters: [],
    })
    const { documents } = station.services
    expect(await documents.resolveCode(paper.paperNo)).toBeNull()
    await station.services.documents.recordPrint(paper, 'printer')
    const target = { kind: 'person', personId: person.id }
    expect(await documents.resolveCode(paper.paperNo)).toEqual(target)
    expect(await documents.resolveCode(paperCode('person-file', paper.paperNo))).toEqual(target)
    expect(await notices()).toEqual([]) // who asks for the file is not told by it
  })
})

describe('the contents of an employment certificate', () => {
  it('are made and recorded among the papers of the person, and their number leads back to the person', async () => {
    const { documents, employmentCertificate } = station.services
    const { result } = await employmentCertificate.issue(aNewEmploymentCertificate({ personId: person.id }))
    const paper = await documents.make({ form: 'employment-certificate-pages', certificateId: result.id })
    expect(paper).toMatchObject({ subjectIds: [person.id, result.id], missingCharacters: [] })
    expect(paper.fileName).not.toContain(result.certificateNo)
    await documents.recordPrint(paper, 'printer')
    expect((await documents.printsOf(person.id, 12)).prints).toMatchObject([{ formId: 'employment-certificate-pages' }])
    expect(await documents.resolveCode(paperCode('employment-certificate-pages', paper.paperNo))).toEqual({
      kind: 'person',
      personId: person.id,
    })
  })
})

describe('the report of a sealed month', () => {
  const seal = async (one: Month) => (await station.services.month.seal(one, {})).result

  it('is made from the sealed records, and its number leads back to the month', async () => {
    await station.services.registration.registerUnemployed(registered(person.id, '2026-11-03'))
    const batch = await seal(month('2026-11'))
    const paper = await station.services.documents.make({ form: 'month-report', batchId: batch.id })
    expect(paper).toMatchObject({
      fileName: `就业服务站月报表_${batch.batchNo}_2026-11-03.pdf`,
      paperNo: batch.batchNo,
      pages: 1,
      subjectIds: [batch.id],
    })
    const target = { kind: 'month', month: '2026-11' }
    expect(await station.services.documents.resolveCode(batch.batchNo)).toEqual(target)
    expect(await station.services.documents.resolveCode(paperCode('month-report', batch.batchNo))).toEqual(target)
    expect(await station.services.documents.resolveCode('519900-202611-009')).toBeNull()
  })

  it('can be cancelled while it is counted', async () => {
    const batch = await seal(month('2026-11'))
    const stopped = new AbortController()
    stopped.abort()
    const request = { form: 'month-report', batchId: batch.id } as const
    const made = station.services.documents.make(request, { signal: stopped.signal })
    await expect(made).rejects.toSatisfy((error) => error instanceof AppError && error.code === 'month/cancelled')
  })
})

describe('the words of the papers', () => {
  /** What a paper says, as its definition hands it to the printer. */
  async function wordsOf(request: PaperRequest): Promise<string> {
    const drawn: string[] = []
    const papers: PaperRenderer = {
      render: (definition) => {
        drawn.push(JSON.stringify(definition))
        return Promise.resolve({ bytes: new Uint8Array(), pages: 1, missingCharacters: [] })
      },
      lacking: () => Promise.resolve([]),
    }
    const clock: Clock = { today: () => localDate('2026-11-03'), now: () => instantOf(0) }
    const operator = { operatorId: 'operator-1', displayName: '李娜', role: 'head' } as const
    await makePaper({ store: station.store, papers, clock, monthDesk: createMonthDesk(), operator }, request)
    return drawn.join('')
  }
  const ownFile = () => wordsOf({ form: 'person-file', personId: person.id, identityCheck: 'own-document' })

  it('of the own file name every record of the person and the papers printed for them', async () => {
    const { registration, documents, person: people } = station.services
    const { result: spell } = await registration.registerUnemployed(registered(person.id, '2026-11-03'))
    const form = await documents.make({ form: 'unemployment-registration-form', spellId: spell.id })
    await documents.recordPrint(form, 'file')
    await people.recordNotice(person.id)
    const words = await ownFile()
    for (const one of [person.idNumber, person.phone, spell.registrationNo, '材料：失业人员登记表', '方式：当面出示']) {
      expect(words).toContain(one)
    }
  })

  it('of the own file leave out what belongs to others', async () => {
    const other = (await station.services.person.create(aNewPerson({ idNumber: anIdNumber({ serial: 9 }) }))).result
    const { registration, documents } = station.services
    const { result: spell } = await registration.registerUnemployed(registered(other.id, '2026-11-03'))
    await documents.recordPrint(
      await documents.make({ form: 'unemployment-registration-form', spellId: spell.id }),
      'printer',
    )
    const words = await ownFile()
    for (const one of [other.idNumber, spell.registrationNo, '材料：失业人员登记表']) expect(words).not.toContain(one)
  })

  it('of two reports follow on: what was registered late for the month before stands as corrected', async () => {
    const other = (await station.services.person.create(aNewPerson({ idNumber: anIdNumber({ serial: 9 }) }))).result
    const { registration, month: months } = station.services
    await registration.registerUnemployed(registered(person.id, '2026-10-12'))
    const october = (await months.seal(month('2026-10'), {})).result
    const exported: Batch = { ...october, status: 'exported', manifestHash: 'a'.repeat(64) }
    await station.store.change('month:export', (change) => Promise.resolve(change.put('batches', exported)))
    await registration.registerUnemployed(registered(other.id, '2026-10-20'))
    const november = (await months.seal(month('2026-11'), {})).result
    const words = await wordsOf({ form: 'month-report', batchId: november.id })
    const [, counts = ''] = /登记失业人数(.*?)登记就业人数/.exec(words) ?? []
    expect([...counts.matchAll(/"text":"([^"]+)"/g)].map(([, text]) => text).slice(1, 6)).toEqual([
      '1',
      '0',
      '0',
      '+1',
      '2',
    ])
    expect(words).toContain(`第 ${november.sealedSeq} 条`)
  })
})
