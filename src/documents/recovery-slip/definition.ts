import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { labelCell } from '../_kit/cells'
import { choiceBox } from '../_kit/choice-text'
import { mm } from '../_kit/lengths'
import { paperPage } from '../_kit/page'
import { signatureLine } from '../_kit/signature-line'
import { bareTitle } from '../_kit/title-block'
import { labels } from './labels'
import type { RecoverySlipModel } from './model'

const labelWidth = mm(30)

function filled(label: string, text: string): TableCell[] {
  return [labelCell(label), { text, fontSize: 11.5, margin: [0, 4, 0, 4] }]
}

/** Boxes to tick and a line to write on. */
function byHand(label: string, choices: readonly string[]): TableCell[] {
  const boxes = choices.map((name) => choiceBox(false, name)).join('　　')
  return [labelCell(label), { stack: [boxes, { text: ' ', margin: [0, mm(10), 0, 0] }], lineHeight: 1.3 }]
}

/** 恢复码使用记录单, A4 portrait, one page: what the program knows of the use, and what the people sign for. */
export function recoverySlip(model: RecoverySlipModel): TDocumentDefinitions {
  const body = [
    filled(labels.station, model.stationName),
    filled(labels.usedAt, model.usedAt),
    filled(labels.operator, model.operatorName),
    filled(labels.entry, model.entry),
    filled(labels.check, model.check),
    filled(labels.allowed, labels.allowedText),
    byHand(labels.reason, labels.reasons),
    byHand(labels.done, labels.doneChoices),
    byHand(labels.keeper, labels.keeperChoices),
  ]
  const signatures = labels.signatures.map(
    (label): Content => ({ ...(signatureLine(label) as object), margin: [0, 14, 4, 0] }) as Content,
  )
  return paperPage({ orientation: 'portrait', title: labels.title, footer: null }, [
    bareTitle(labels.title),
    { layout: paperFrames.form, table: { widths: [labelWidth, '*'], body } },
    { text: labels.note, fontSize: 9, color: '#444444', margin: [0, 8, 0, 4] },
    ...signatures,
  ])
}
