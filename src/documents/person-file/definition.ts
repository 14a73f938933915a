import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { valueCells } from '../_kit/cells'
import { fieldTable, rowsOf } from '../_kit/field-table'
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
  const row = rowsOf(labels, model)
  return [
    row('askedOn', ['check', 2]),
    ...(model.byAgent ? [row({ label: labels.agent, value: labels.agentBlank, pairs: 3 })] : []),
  ]
}

function identityRows(model: PersonFileModel): TableCell[][] {
  const row = rowsOf(labels, model)
  return [
    row(['name', 2], 'sex'),
    row(['idNumber', 2], 'bornOn'),
    row(['documentKind', 2], 'ethnicity'),
    ...(model.idNumberAsFound === '' ? [] : [row(['idNumberAsFound', 3])]),
    row('education', 'householdKind', 'phone'),
    row(['hukouAddress', 3]),
    row(['residenceAddress', 3]),
    ...(model.relation === '' ? [] : [row(['relation', 3])]),
    row(['village', 2], 'pension'),
    row(['retirementKind', 2], 'retirementOn'),
    row('disabilityGrade', 'cadreFamily', 'createdOn'),
    row(['priorityGroups', 3]),
    row(['note', 3]),
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
  return numberedPage({ labels, model, paperNo: model.fileNo }, [
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
  ])
}
