import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFont, paperFrames } from '../../domain/documents/paper-marks'
import { codeBlock } from '../_kit/code-block'
import { a4, mm, sealSide } from '../_kit/lengths'
import { fitSize, textEms } from '../_kit/text-width'
import { labels } from './labels'
import type { CertificatePage, CompletionCertificateModel } from './model'

const ink = '#8c1d18'
const side = mm(27)
const page = { width: a4.height, height: a4.width }
const photo = { width: mm(35), height: mm(49) } // two-inch photo

function rectangle(inset: number, lineWidth: number): CanvasElement {
  const [w, h] = [page.width - 2 * inset, page.height - 2 * inset]
  return { type: 'rect', x: inset, y: inset, w, h, lineWidth, lineColor: ink }
}

/** Small squares where the inner lines meet. */
function corners(inset: number, size: number): CanvasElement[] {
  const [right, bottom] = [page.width - inset - size, page.height - inset - size]
  return [
    [inset, inset],
    [right, inset],
    [inset, bottom],
    [right, bottom],
  ].map(([x = 0, y = 0]) => ({ type: 'rect', x, y, w: size, h: size, lineWidth: 0.8, lineColor: ink }))
}

const border: Content = { canvas: [rectangle(mm(8), 3), rectangle(mm(10.5), 0.8), ...corners(mm(10.5), mm(5))] }

function photoBox(): Content {
  return {
    layout: paperFrames.form,
    table: {
      widths: [photo.width - 8],
      heights: photo.height - 6,
      body: [
        [{ text: labels.photo, alignment: 'center', color: '#999999', fontSize: 11, verticalAlignment: 'middle' }],
      ],
    },
  }
}

/** Part of a sentence that a line break must not tear apart: a number or a day. */
function whole(text: string): Content {
  return { text, noWrap: true }
}

/** The sentence of the certificate; a very long one is set smaller so that it stays above the seals. */
function sentence(one: CertificatePage): Content {
  const held = `${labels.joined}${one.provider}${labels.heldBy}“${one.course}”${labels.trained}`
  const isLong = textEms(one.name + held) > 70
  const [fontSize, lineHeight] = isLong ? [14.5, 1.3] : [18.5, 1.4]
  const sentenceText = [
    { text: one.name, bold: true },
    `，${one.sex}，${one.documentKind}${labels.numberWord}`,
    whole(`${one.idNumber}，`),
    ...one.dates.map(whole),
    `${held}${labels.planned}${one.plannedHours}${labels.hours}，${labels.attended}${one.attendedHours}${labels.hours}，`,
    labels.result,
  ]
  const style = { fontSize, lineHeight, leadingIndent: 2 * fontSize }
  return {
    stack: [
      { text: sentenceText, ...style },
      { text: labels.issued, ...style },
    ],
  }
}

function sealPlace(title: string, name: string, below: string): Content {
  return {
    stack: [
      { text: '', margin: [0, sealSide - 36, 0, 0] },
      { text: title, fontSize: 11, color: '#444444' },
      { text: name, fontSize: Math.max(11, fitSize(name, mm(88), 13)), margin: [0, 3, 0, 3] },
      { text: below, fontSize: 13 },
    ],
    alignment: 'center',
  }
}

function certificatePage(one: CertificatePage, index: number): Content {
  return {
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    stack: [
      { text: labels.title, fontSize: 40, bold: true, color: ink, characterSpacing: 12, alignment: 'center' },
      { text: `${labels.number}${one.certificateNo}`, fontSize: 12, alignment: 'center', margin: [0, 6, 0, 26] },
      {
        layout: paperFrames.bare,
        table: {
          widths: [photo.width + mm(9), '*'],
          heights: mm(66),
          body: [[photoBox(), sentence(one)]],
        },
      },
      {
        layout: paperFrames.bare,
        table: {
          widths: [photo.width, '*', '*'],
          heights: mm(40),
          body: [
            [
              {
                stack: [codeBlock(one.code, mm(22)), { text: labels.check, fontSize: 8, margin: [mm(5.5), 2, 0, 0] }],
                verticalAlignment: 'bottom',
              },
              sealPlace(labels.provider, one.provider, ' '),
              sealPlace(labels.issuer, one.issuer, `${labels.issuedOn}${one.issuedOn}`),
            ],
          ],
        },
      },
    ],
  }
}

/** 培训合格证书, A4 landscape, one page a trainee. */
export function completionCertificate(model: CompletionCertificateModel): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [side, mm(23), side, mm(14)],
    info: { title: `${labels.title} ${model.paperNo}`, creator: '就业服务站', producer: 'pdfmake' },
    language: 'zh-CN',
    defaultStyle: { font: paperFont },
    background: border,
    content: model.pages.map(certificatePage),
  }
}
