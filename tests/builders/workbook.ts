import { strToU8, zipSync, type Zippable } from 'fflate'

/** A workbook put together by hand, to write what no program would. */
export interface WorkbookParts {
  /** Inside of `<worksheet>`. */
  readonly sheet: string
  /** More parts by name, or other content for the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A cell of inline text. */
export function textCell(ref: string, text: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** Header row of a roster with name and number in row 1, and the given rows under it. */
export function rosterSheet(rows: string): string {
  return `<sheetData><row r="1">${textCell('A1', '姓名')}${textCell('B1', '身份证号码')}</row>${rows}</sheetData>`
}

/** Bytes of the workbook, deflated. */
export function aWorkbook({ sheet, parts = {} }: WorkbookParts): Uint8Array<ArrayBuffer> {
  const usual = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  }
  const files: Zippable = {}
  for (const [name, content] of Object.entries({ ...usual, ...parts })) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return new Uint8Array(zipSync(files, { level: 9 }))
}
