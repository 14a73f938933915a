import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { valueCells } from '../_kit/cells'
import { fieldRow, fieldTable } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { contentWidth } from '../_kit/page'
import { shareWidths } from '../_kit/roster-table'
import { signatureLine } from '../_kit/signature-line'
import { labels } from './labels'
import type { PersonFileModel } from './model'
import type { RecordRow } from './row-parts'
import type { FileSection } from './sections'

/** Sections after the particulars, which are the first. */
const numerals = '二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五'.split(' ')
const widths = shareWidths([96, 82, null], contentWidth.portrait)

function requestRows(model: PersonFileModel): TableCell[][] {
  return [
    fieldRow([
      { label: labels.askedOn, value: model.askedOn },
      { label: labels.check, value: model.check, pairs: 2 },
    ]),
    ...(model.byAgent ? [fieldRow([{ label: labels.agent, value: labels.agentBlank, pairs: 3 }])] : []),
  ]
}

function identityRows(model: PersonFileModel): TableCell[][] {
  const { idNumberAsFound, relation } = model
  return [
    fieldRow([
      { label: labels.name, value: model.name, pairs: 2 },
      { label: labels.sex, value: model.sex },
    ]),
    fieldRow([
      { label: labels.idNumber, value: model.idNumber, pairs: 2 },
      { label: labels.bornOn, value: model.bornOn },
    ]),
    fieldRow([
      { label: labels.documentKind, value: model.documentKind, pairs: 2 },
      { label: labels.ethnicity, value: model.ethnicity },
    ]),
    ...(idNumberAsFound === ''
      ? []
      : [fieldRow([{ label: labels.idNumberAsFound, value: idNumberAsFound, pairs: 3 }])]),
    fieldRow([
      { label: labels.education, value: model.education },
      { label: labels.householdKind, value: model.householdKind },
      { label: labels.phone, value: model.phone },
    ]),
    fieldRow([{ label: labels.hukouAddress, value: model.hukouAddress, pairs: 3 }]),
    fieldRow([{ label: labels.residenceAddress, value: model.residenceAddress, pairs: 3 }]),
    ...(relation === '' ? [] : [fieldRow([{ label: labels.relation, value: relation, pairs: 3 }])]),
    fieldRow([
      { label: labels.village, value: model.village, pairs: 2 },
      { label: labels.pension, value: model.pension },
    ]),
    fieldRow([
      { label: labels.retirementKind, value: model.retirementKind, pairs: 2 },
      { label: labels.retirementOn, value: model.retirementOn },
    ]),
    fieldRow([
      { label: labels.disabilityGrade, value: model.disabilityGrade },
      { label: labels.cadreFamily, value: model.cadreFamily },
      { label: labels.createdOn, value: model.createdOn },
    ]),
    fieldRow([{ label: labels.priorityGroups, value: model.priorityGroups, pairs: 3 }]),
    fieldRow([{ label: labels.note, value: model.note, pairs: 3 }]),
  ]
}

function heading(text: string): Content {
  return { text, bold: true, fontSize: 12, margin: [1, 12, 0, 3] }
}

/** Cell over all three columns. */
function wide(cell: object): TableCell[] {
  return [{ ...cell, colSpan: 3 } as TableCell, {}, {}]
}

function recordCells(texts: RecordRow): TableCell[] {
  return texts.flatMap((text, index) => {
    if (index === 0) return valueCells(text, { width: widths[index] ?? 0, size: 9.5, alignment: 'center' })
    const alignment = index === 1 ? 'center' : 'left'
    return [{ text, fontSize: 9.5, lineHeight: 1.15, alignment, verticalAlignment: 'middle' }]
  })
}

/** A kind of records under its name, which comes again on the next page. */
function section({ title, rows }: FileSection, index: number): Content {
  const name = { text: `${numerals[index] ?? ''}、${title}`, bold: true, fontSize: 11, fillColor: '#f3f3f3' }
  const records = rows.length === 0 ? [wide({ text: labels.nothing, color: '#444444' })] : rows.map(recordCells)
  return {
    layout: paperFrames.roster,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [wide(name), ...records],
    },
    margin: [0, 10, 0, 0],
  }
}

/** 本人信息查询（复制）结果, A4 portrait, as many pages as the file has. */
export function personFile(model: PersonFileModel): TDocumentDefinitions {
  return numberedPage(
    {
      title: labels.title,
      code: model.code,
      keeper: labels.station + model.stationName,
      numberLabel: labels.number,
      paperNo: model.fileNo,
    },
    [
      fieldTable(requestRows(model), mm(9)),
      heading(`一、${labels.identity}`),
      fieldTable(identityRows(model), mm(8)),
      ...model.sections.map(section),
      {
        stack: [
          { text: labels.rights, fontSize: 9.5, lineHeight: 1.25, leadingIndent: 19, margin: [0, 14, 0, 12] },
          signatureLine(labels.receiver),
          signatureLine(labels.handler, `${labels.seal}　${model.askedOn}`),
        ],
        unbreakable: true,
      },
    ],
  )
}
