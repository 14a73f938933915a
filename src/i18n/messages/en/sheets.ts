import type { MessageShape } from '../../message-types'
import type { sheets as master } from '../zh-CN/sheets'

export const sheets: MessageShape<typeof master> = {
  title: { remarks: 'Rows to look at' },
  field: { state: 'Result', sheet: 'Sheet', row: 'Row', column: 'Column', code: 'Code', sentence: 'What happened, what to do' },
  action: { download: 'Download these rows', people: 'See the people' },
  status: {
    report: '{rows} rows: {imported} imported, {onFile} on file already, {refused} not taken.',
    refused: 'not taken',
    warned: 'taken, please check',
    remarksFile: '{name}-rows-to-look-at',
  },
}
