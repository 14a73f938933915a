import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperPage } from '../_kit/page'
import { signatureLine } from '../_kit/signature-line'
import { titleBlock } from '../_kit/title-block'
import { labels } from './labels'
import type { PrivacyNoticeModel } from './model'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

function item({ title, text }: PrivacyNoticeModel['items'][number], index: number): Content {
  return {
    stack: [
      { text: `${numerals[index] ?? String(index + 1)}、${title}`, bold: true, fontSize: 11 },
      { text, leadingIndent: 21, lineHeight: 1.2, margin: [0, 1, 0, 0] },
    ],
    margin: [2, 8, 2, 0],
    unbreakable: true,
  }
}

/** 个人信息处理告知书, A4 portrait, one page: what is told, and the place where the person signs that it was. */
export function privacyNotice(model: PrivacyNoticeModel): TDocumentDefinitions {
  return paperPage({ orientation: 'portrait', title: `${labels.title} ${model.noticeNo}`, footer: model.noticeNo }, [
    ...titleBlock({
      title: labels.title,
      code: model.code,
      left: labels.station + model.stationName,
      right: labels.number + model.noticeNo,
    }),
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
  ])
}
