import pdfMake from 'pdfmake/build/pdfmake'
import { completionCertificate } from '../../../src/documents/completion-certificate/definition'
import {
  toCompletionCertificateModel,
  type CompletionCertificateModel,
} from '../../../src/documents/completion-certificate/model'
import type { Certificate, TrainingClass } from '../../../src/domain/training/types'
import { classHours, fraction } from '../../../src/shared/units'
import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'
import { benchPeople } from './bench-people'

/** Milliseconds of certificates in one file, against pdfmake alone putting the same words on as many pages. */
export async function certificatesFigure(
  station: HarnessStation,
  pages: number,
): Promise<{ ours: number; bare: number; pages: number }> {
  const model = certificates(station, pages)
  await station.parts.papers.render(completionCertificate({ ...model, pages: model.pages.slice(0, 1) })) // fonts in place
  const { ms, result } = await timed(() => station.parts.papers.render(completionCertificate(model)))
  await loadBareFonts()
  await bare({ ...model, pages: model.pages.slice(0, 1) })
  return { ours: ms, bare: (await timed(() => bare(model))).ms, pages: result.pages }
}

function certificates(station: HarnessStation, count: number): CompletionCertificateModel {
  const { ids, clock } = station.parts
  const today = clock.today()
  const trainingClass: TrainingClass = {
    id: ids.newId<'trainingClass'>(),
    classNo: 'PX2026-000001',
    title: 'SYB 第3期',
    kind: '05',
    provider: '示例培训学校',
    place: '丰裕镇文化站',
    teacher: '周老师',
    plannedHours: classHours(70),
    capacity: 100,
    startsOn: today,
    endsOn: today,
    status: 'closed',
  }
  return toCompletionCertificateModel({
    stationName: '量测服务站',
    certificates: benchPeople(station, count, 7).map((person, index) => ({
      person,
      trainingClass,
      certificate: {
        id: ids.newId<'certificate'>(),
        certificateNo: `5199002026${String(index + 1).padStart(6, '0')}`,
        enrolmentId: ids.newId<'enrolment'>(),
        classId: trainingClass.id,
        personId: person.id,
        issuedOn: today,
        attended: classHours(70),
        rate: fraction(1),
        policySource: '',
      } satisfies Certificate,
    })),
  })
}

// The type package leaves out the file store that the browser build reads fonts from.
const { virtualfs } = pdfMake as typeof pdfMake & {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void }
}

async function loadBareFonts(): Promise<void> {
  for (const name of ['NotoSansSC-Regular.ttf', 'NotoSansSC-Bold.ttf']) {
    const response = await fetch(`./fonts/${name}`)
    virtualfs.writeFileSync(name, new Uint8Array(await response.arrayBuffer()))
  }
  const [normal, bold] = ['NotoSansSC-Regular.ttf', 'NotoSansSC-Bold.ttf']
  pdfMake.addFonts({ SC: { normal, bold, italics: normal, bolditalics: bold } })
}

async function bare(model: CompletionCertificateModel): Promise<number> {
  const content = model.pages.map((page, index) => ({
    stack: Object.values(page).flat(),
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
  }))
  const definition = {
    pageSize: 'A4' as const,
    pageOrientation: 'landscape' as const,
    defaultStyle: { font: 'SC' },
    content,
  }
  return (await pdfMake.createPdf(definition).getBuffer()).byteLength
}
