import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldTable, rowsOf } from '../_kit/field-table'
import { handlingRow } from '../_kit/handling-row'
import { mm, sealSide } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { contentWidth } from '../_kit/page'
import { rosterTable, shareWidths } from '../_kit/roster-table'
import { signatureLine } from '../_kit/signature-line'
import { labels } from './labels'
import type { CertificatePagesModel, PageTable } from './model'

/** Widths of the columns; `null` shares what is left. */
const widths: Readonly<Record<PageTable, readonly (number | null)[]>> = {
  employment: [64, null, 52, 64, 64, 84],
  unemployment: [64, 64, null, 64, 100],
  assistance: [64, null, 64, 150],
  policies: [76, null, 64, 64],
  events: [64, 40, null, 48],
}

function entries(model: CertificatePagesModel, table: PageTable): Content[] {
  const { title, columns } = labels.tables[table]
  const shares = shareWidths(widths[table], contentWidth.portrait)
  const rows = model.tables[table]
  const heading: Content = { text: title, bold: true, margin: [2, 8, 0, 3], headlineLevel: 1 }
  if (rows.length === 0) return [heading, { text: labels.nothing, fontSize: 9.5, margin: [2, 0, 0, 0] }]
  const named = columns.map((column, index) => ({ title: column, width: shares[index] ?? 0 }))
  return [heading, rosterTable(named, rows, mm(8))]
}

/** 就业创业证记载内容 of one certificate, A4 portrait, as many pages as it takes. */
export function employmentCertificatePages(model: CertificatePagesModel): TDocumentDefinitions {
  const row = rowsOf(labels, model)
  const rows = [
    row(['certificateNo', 2], 'issuedOn'),
    row(['office', 2], 'medium'),
    row(['state', 3]),
    row('name', 'sex', 'ethnicity'),
    row(['idNumber', 2], 'bornOn'),
    row('education', 'householdKind', 'phone'),
    row(['hukouAddress', 3]),
    row(['residenceAddress', 3]),
  ]
  const { handler, seal } = labels
  return numberedPage({ labels, model, paperNo: model.sheetNo }, [
    fieldTable(rows, mm(8.5)),
    ...(Object.keys(labels.tables) as PageTable[]).flatMap((table) => entries(model, table)),
    {
      stack: [
        { text: labels.note, fontSize: 9, lineHeight: 1.25, margin: [2, 12, 0, 8] },
        signatureLine(labels.holder),
        { text: '', margin: [0, sealSide - 60, 0, 0] },
        handlingRow({ handler: handler + model.handlerName, seal, day: model.registeredOn }),
      ],
      unbreakable: true,
    },
  ])
}
