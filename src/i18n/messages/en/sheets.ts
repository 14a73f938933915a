import type { MessageShape } from '../../message-types'
import type { sheets as master } from '../zh-CN/sheets'

export const sheets: MessageShape<typeof master> = {
  title: { remarks: 'Rows to look at' },
  field: {
    state: 'Result',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    code: 'Code',
    sentence: 'What happened, what to do',
    used: 'Columns read ({sheet})',
    unused: 'Columns not used',
  },
  action: { download: 'Download these rows', people: 'See the people' },
  status: {
    report: '{rows} rows: {imported} imported, {onFile} on file already, {refused} not taken.',
    cancelled:
      'The import was stopped on the way: the people told of below are on file, the other rows were left alone. Importing the same file again goes on from there.',
    between: ', ',
    allUsed: 'None, every column was read.',
    refused: 'not taken',
    warned: 'taken, please check',
    remarksFile: '{name}-rows-to-look-at',
  },
  what: { bytes: 'size', rows: 'rows', columns: 'columns' },
  reason: {
    binary: 'It does not hold text.',
    'web-page': 'It is a web page.',
    'legacy-office': 'It is an old .xls or has a password.',
    pdf: 'It is a PDF.',
    archive: 'It is an archive; unpack it first.',
    picture: 'It is a picture.',
    macros: 'It holds macros; save it without them.',
    'external-links': 'It links to other files; save it with values only.',
    'not-a-workbook': 'It is no workbook.',
    declarations: 'It holds content that is not allowed.',
    encoding: 'Its encoding is not known; save it as UTF-8 or GB18030.',
    quotes: 'The quotation marks near row {row} do not match.',
    damaged: 'It is damaged.',
    'size-claim': 'It is damaged.',
    directory: 'It is damaged.',
    split: 'It is incomplete.',
    name: 'It is damaged.',
    encrypted: 'It has a password; remove it first.',
    method: 'Its compression is not known.',
  },
}
