import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { pageMarks, paperFont } from '../../domain/documents/paper-marks'
import { a4, mm } from './lengths'

/** Margins of a form page, points: left, top, right, bottom. */
const margins: Readonly<Record<PageFrame['orientation'], [number, number, number, number]>> = {
  portrait: [mm(18), mm(15), mm(18), mm(16)],
  landscape: [mm(14), mm(13), mm(14), mm(16)],
  a5: [mm(18), mm(10), mm(18), mm(13)],
}

/** Width between the margins, points. */
export const contentWidth = {
  portrait: a4.width - 2 * mm(18),
  landscape: a4.height - 2 * mm(14),
} as const

/** Foot of a page: the paper's number, and which page of how many this is. */
function pageFooter(left: string, side: number): Content {
  return {
    columns: [
      { text: left, alignment: 'left' },
      { text: `第 ${pageMarks.page} 页　共 ${pageMarks.pages} 页`, alignment: 'right', width: 120 },
    ],
    fontSize: 8,
    color: '#444444',
    margin: [side, mm(5), side, 0],
  }
}

/** What every paper says about its page. */
export interface PageFrame {
  /** `a5`: half a sheet, across; as wide as an A4 page that stands. */
  readonly orientation: 'portrait' | 'landscape' | 'a5'
  /** Shown by viewers; a form and a number, never a person. */
  readonly title: string
  /** Left side of the foot; `null`: a page without a foot. */
  readonly footer: string | null
}

/** A4 page, or half of one, with the station's margins, font and foot around the content of a form. */
export function paperPage(frame: PageFrame, content: Content[]): TDocumentDefinitions {
  const [left, top, right, bottom] = margins[frame.orientation]
  return {
    pageSize: frame.orientation === 'a5' ? 'A5' : 'A4',
    pageOrientation: frame.orientation === 'portrait' ? 'portrait' : 'landscape',
    pageMargins: [left, top, right, bottom],
    info: { title: frame.title, creator: '就业服务站', producer: 'pdfmake' },
    language: 'zh-CN',
    defaultStyle: { font: paperFont, fontSize: 10.5, lineHeight: 1.05 },
    ...(frame.footer === null ? {} : { footer: pageFooter(frame.footer, left) }),
    content,
  }
}
