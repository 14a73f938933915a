import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { fieldTable, rowsOf, wideRow } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { opinionBox } from '../_kit/seal-box'
import { signatureLine } from '../_kit/signature-line'
import { labels } from './labels'
import type { PostApprovalModel } from './model'

const application: Content = {
  stack: [
    { text: labels.commitment, leadingIndent: 21, lineHeight: 1.2, margin: [0, 2, 0, 4] },
    signatureLine(labels.signature),
  ],
}

/** Employer, village, township, county: each with room for its seal. */
function opinions(): ContentTable {
  const first = { signer: labels.signer, isFirst: true }
  const county = `${labels.handler}　　　　　　${labels.reviewer}`
  return {
    layout: paperFrames.form,
    margin: [0, -1, 0, 0],
    table: {
      widths: ['*', '*'],
      dontBreakRows: true,
      body: [
        [opinionBox({ title: labels.unitOpinion, ...first }), opinionBox({ title: labels.villageOpinion, ...first })],
        [
          opinionBox({ title: labels.townOpinion, signer: labels.signer, isFirst: false }),
          opinionBox({ title: labels.countyOpinion, signer: county, isFirst: false }),
        ],
      ],
    },
  }
}

/** 公益性岗位人员申请（审批）表, A4 portrait, one page. */
export function postApprovalForm(model: PostApprovalModel): TDocumentDefinitions {
  const row = rowsOf(labels, model)
  const rows = [
    row(['name', 2], 'sex'),
    row(['idNumber', 2], 'ethnicity'),
    row(['category', 2], 'bornOn'),
    row(['hukouAddress', 2], 'education'),
    row(['residenceAddress', 2], 'phone'),
    row(['postTitle', 2], 'postNo'),
    row(['userUnit', 2], 'postKind'),
    row(['workPlace', 2], 'hours'),
    row(['term', 2], 'ordinal'),
    row(['subsidy', 3]),
    row({ label: labels.family, value: '', pairs: 3 }),
    wideRow(labels.application, application),
  ]
  const heights = rows.map((_, index) => (index === rows.length - 2 ? mm(16) : mm(7.4)))
  return numberedPage({ labels, model, paperNo: model.assignmentNo }, [fieldTable(rows, heights), opinions()])
}
