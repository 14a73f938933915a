import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { fieldRow, fieldTable, wideRow } from '../_kit/field-table'
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
  const rows = [
    fieldRow([
      { label: labels.name, value: model.name, pairs: 2 },
      { label: labels.sex, value: model.sex },
    ]),
    fieldRow([
      { label: labels.idNumber, value: model.idNumber, pairs: 2 },
      { label: labels.ethnicity, value: model.ethnicity },
    ]),
    fieldRow([
      { label: labels.category, value: model.category, pairs: 2 },
      { label: labels.bornOn, value: model.bornOn },
    ]),
    fieldRow([
      { label: labels.hukouAddress, value: model.hukouAddress, pairs: 2 },
      { label: labels.education, value: model.education },
    ]),
    fieldRow([
      { label: labels.residenceAddress, value: model.residenceAddress, pairs: 2 },
      { label: labels.phone, value: model.phone },
    ]),
    fieldRow([
      { label: labels.postTitle, value: model.postTitle, pairs: 2 },
      { label: labels.postNo, value: model.postNo },
    ]),
    fieldRow([
      { label: labels.userUnit, value: model.userUnit, pairs: 2 },
      { label: labels.postKind, value: model.postKind },
    ]),
    fieldRow([
      { label: labels.workPlace, value: model.workPlace, pairs: 2 },
      { label: labels.hours, value: model.hours },
    ]),
    fieldRow([
      { label: labels.term, value: model.term, pairs: 2 },
      { label: labels.ordinal, value: model.ordinal },
    ]),
    fieldRow([{ label: labels.subsidy, value: model.subsidy, pairs: 3 }]),
    fieldRow([{ label: labels.family, value: '', pairs: 3 }]),
    wideRow(labels.application, application),
  ]
  const heights = rows.map((_, index) => (index === rows.length - 2 ? mm(16) : mm(7.4)))
  return numberedPage(
    {
      title: labels.title,
      code: model.code,
      keeper: labels.station + model.stationName,
      numberLabel: labels.number,
      paperNo: model.assignmentNo,
    },
    [fieldTable(rows, heights), opinions()],
  )
}
