import type { MessageShape } from '../../message-types'
import type { employment as master } from '../zh-CN/employment'

export const employment: MessageShape<typeof master> = {
  title: {
    terms: 'Contract, pay and insurance',
    end: 'End of employment',
    ends: { registration: 'Ends the earlier employment too', report: 'Employment to end' },
    hires: 'Hires of an employer',
    listFacts: 'For the whole list',
    listFactsOf: 'For the whole list: {name}',
    leavers: 'People who left an employer',
    employees: 'Registered there',
  },
  lead: {
    hires:
      'An employer hands in the list of its hires. It is rehearsed, then registered in one act that can be undone.',
    leavers:
      'An employer reports who left: find its open employments, tick those who left, end them in one act. It can be undone whole.',
  },
  field: {
    creditCode: 'Unified social credit code',
    industry: 'Industry',
    contractKind: 'Contract',
    contractFrom: 'Contract from',
    contractTo: 'Contract until',
    monthlyPay: 'Monthly pay (yuan)',
    insured: 'Social insurance',
    ends: { registration: 'Ends {number} too ({employer})', report: 'End {number} ({employer})' },
    endedOn: 'Ended on',
    endReason: 'Reason of the end',
    endNote: 'Explanation',
    endRegisteredOn: 'End registered on',
    contractTerm: 'Contract from and until',
    rosterNo: 'Roster number',
    hiresFile: 'The employer’s list',
    hiresPasted: 'Or paste from a table',
    findEmployer: 'Employer or credit code',
    leaves: 'Left',
  },
  unit: { yuan: 'yuan' },
  action: {
    end: 'End employment',
    task: 'End of employment',
    hires: 'Hires of an employer',
    readHires: 'Read the list',
    showLists: 'Rosters',
    printRoster: 'Print the roster',
    printRosterOf: 'Print the roster {number} ({employer})',
    leavers: 'People who left an employer',
    find: 'Find',
    tickAll: 'Tick all',
    untickAll: 'Tick nobody',
    tick: '{name} left ({number})',
    endChosen: 'End the employment of {count} person | End the employment of {count} people',
  },
  hint: {
    terms: 'All of it may stay empty and be added later.',
    creditCodeWrong: 'The check character is wrong. Check the code; it can be registered all the same.',
    nothingToEnd: 'This person has no open employment to end.',
    hiresFile:
      'The header needs name and document number; employer and first day may be columns or be entered for the whole list.',
    hiresPasted: 'Copy the rows together with the header from a table, and paste them here.',
    listFacts: 'Used where the list has no such column, or the cell of a row is empty.',
    findEmployer:
      'A part of the name is enough; of a credit code the first 8 characters. Work on a public-welfare post ends on the page of the post.',
  },
  file: { pasted: 'Pasted list' },
  status: {
    list: '{employer}: {number}, {count} person | {employer}: {number}, {count} people',
    finding: 'Looking',
    chosen: '{count} ticked',
    whose: '{name} ({number})',
  },
  empty: { leavers: 'No open employment of this employer was found. Try another spelling.' },
  done: {
    ended: 'Employment of {name} ended',
    endedMany: 'Employment of {count} person ended | Employment of {count} people ended',
  },
  wrong: {
    endedOn: 'The day of the end is missing. Enter it.',
    endReason: 'No reason was chosen. Choose one.',
    endNote: 'The reason is “other”. Write what happened.',
    nobody: 'Nobody is ticked. Tick somebody first.',
    noEmployment: 'No employment is ticked. Tick the one that is over.',
    of: '{name}: {what}',
    monthlyPay: 'The pay must be above zero, with two decimals at most. Leave it empty when it is not known.',
    hiresPasted:
      'What was pasted has {has} characters; {most} can be read. Save it as a file and choose that, or register it in parts.',
    hiresFile: 'No file was chosen and nothing was pasted. Do one of the two.',
  },
}
