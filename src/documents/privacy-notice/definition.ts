import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { numberedPage } from '../_kit/numbered-page'
import { signatureLine } from '../_kit/signature-line'
import { labels } from './labels'
import type { DeclarationModel, PrivacyNoticeModel } from './model'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

function heading(title: string, index: number): Content {
  return { text: `${numerals[index] ?? String(index + 1)}、${title}`, bold: true, fontSize: 11 }
}

function item({ title, text }: PrivacyNoticeModel['items'][number], index: number): Content {
  return {
    stack: [heading(title, index), { text, leadingIndent: 21, lineHeight: 1.2, margin: [0, 1, 0, 0] }],
    margin: [2, 8, 2, 0],
    unbreakable: true,
  }
}

function declaration({ title, text, choice, basis }: DeclarationModel, index: number): Content {
  return {
    stack: [
      heading(title, index),
      { text, leadingIndent: 21, lineHeight: 1.25, margin: [0, 1, 0, 4] },
      ...(choice === '' ? [] : [{ text: choice, margin: [21, 2, 0, 2] as [number, number, number, number] }]),
      signatureLine(labels.declarer),
      { text: `${labels.basis}${basis}。`, fontSize: 8.5, color: '#444444' },
    ],
    margin: [2, 14, 2, 0],
    unbreakable: true,
  }
}

/**
 * 个人信息处理告知书, A4 portrait. First page: what is told, and where the person signs that it was. Second page: the
 * commitment and each consent, signed for itself, so that none hangs on another.
 */
export function privacyNotice(model: PrivacyNoticeModel): TDocumentDefinitions {
  return numberedPage({ labels, model, paperNo: model.noticeNo }, [
    {
      columns: [
        { text: labels.person + model.person, width: '*' },
        { text: labels.version + model.version, width: 'auto', noWrap: true },
      ],
      margin: [1, 2, 1, 0],
    },
    ...model.items.map(item),
    { text: labels.contact, margin: [2, 12, 0, 0] },
    { text: labels.told, bold: true, leadingIndent: 21, lineHeight: 1.25, margin: [2, 10, 2, 6] },
    signatureLine(labels.signature, model.toldOn),
    signatureLine(labels.handler, model.toldOn),
    {
      stack: [`${labels.basis}${model.basis}。`, model.unconfirmed],
      fontSize: 8.5,
      color: '#444444',
      margin: [2, 10, 0, 0],
    },
    { text: labels.declarations, fontSize: 16, bold: true, alignment: 'center', pageBreak: 'before' },
    {
      columns: [
        { text: labels.person + model.person, width: '*' },
        { text: labels.version + model.declarationsVersion, width: 'auto', noWrap: true },
      ],
      margin: [1, 10, 1, 4],
    },
    { text: labels.separate, leadingIndent: 21, lineHeight: 1.25, margin: [2, 4, 2, 0] },
    ...model.declarations.map(declaration),
  ])
}
