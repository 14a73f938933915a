import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { labelCell } from '../_kit/cells'
import { fieldTable, rowsOf, wideRow } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { opinionBox } from '../_kit/seal-box'
import { signatureLine } from '../_kit/signature-line'
import { labels } from './labels'
import type { HardshipApplicationModel } from './model'

/** 就业困难人员申请认定表, A4 portrait: what the station knows is filled in, the rest is left for the pen. */
export function hardshipApplicationForm(model: HardshipApplicationModel): TDocumentDefinitions {
  const application: Content = {
    stack: [
      { text: labels.commitment, leadingIndent: 21, lineHeight: 1.2, margin: [0, 2, 0, 4] },
      signatureLine(labels.signature),
    ],
  }
  const row = rowsOf(labels, model)
  const rows = [
    row('name', 'sex', 'bornOn'),
    row(['idNumber', 2], 'phone'),
    row(['residenceAddress', 2], 'village'),
    row(['health', 2], 'householdSize'),
    row('registeredOn', ['evidence', 2]),
    row(['base', 3]),
    wideRow(labels.category, { stack: [...model.categories], lineHeight: 1.25 }),
  ]
  return numberedPage({ labels, model, paperNo: model.applicationNo }, [
    fieldTable(rows, mm(8)),
    relatives(model),
    { ...fieldTable([wideRow(labels.application, application)], mm(20)), margin: [0, -1, 0, 0] },
    opinions(),
  ])
}

/** The household, each relative on a line; two lines are left for the pen where nobody is on file. */
function relatives({ relatives: people }: HardshipApplicationModel): ContentTable {
  const titles = [labels.relativeName, labels.relativeSex, labels.idNumber, labels.relation, labels.state]
  const blank: readonly string[] = ['', '', '', '', '']
  const lines = people.length === 0 ? [blank, blank] : people
  // Over several rows only the top is kept by the renderer.
  const over = { rowSpan: lines.length + 1, verticalAlignment: 'top' } as const
  const family = { ...(labelCell(labels.family) as object), ...over } as TableCell
  return {
    layout: paperFrames.form,
    margin: [0, -1, 0, 0],
    table: {
      dontBreakRows: true,
      widths: [66, '*', 30, 112, 76, 84],
      heights: mm(6),
      body: [
        [family, ...titles.map(labelCell)],
        ...lines.map((line) => [{}, ...line.map((text): TableCell => ({ text, fontSize: 9.5, alignment: 'center' }))]),
      ],
    },
  }
}

/** Village, township, county: each with room for its seal. */
function opinions(): ContentTable {
  const { signer } = labels
  const box = opinionBox({ title: labels.countyOpinion, signer, isFirst: false })
  const county = { ...(box as object), colSpan: 2 } as TableCell
  return {
    layout: paperFrames.form,
    margin: [0, -1, 0, 0],
    table: {
      widths: ['*', '*'],
      dontBreakRows: true,
      body: [
        [labels.villageOpinion, labels.townOpinion].map((title) => opinionBox({ title, signer, isFirst: true })),
        [county, {}],
      ],
    },
  }
}
