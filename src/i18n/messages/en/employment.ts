import type { MessageShape } from '../../message-types'
import type { employment as master } from '../zh-CN/employment'

export const employment: MessageShape<typeof master> = {
  title: {
    terms: 'Contract, pay and insurance',
    end: 'End of employment',
    endsToo: 'Ends the earlier employment too',
  },
  field: {
    creditCode: 'Unified social credit code',
    industry: 'Industry',
    contractKind: 'Contract',
    contractFrom: 'Contract from',
    contractTo: 'Contract until',
    monthlyPay: 'Monthly pay (yuan)',
    insured: 'Social insurance',
    endsToo: 'Ends {number} too ({employer})',
    endedOn: 'Ended on',
    endReason: 'Reason of the end',
    endNote: 'Explanation',
    endRegisteredOn: 'End registered on',
  },
  unit: { yuan: 'yuan' },
  action: {
    end: 'End employment',
  },
  hint: {
    terms: 'All of it may stay empty and be added later.',
    creditCodeWrong: 'The check character is wrong. Check the code; it can be registered all the same.',
    nothingToEnd: 'This person has no open employment to end.',
  },
  done: {
    ended: 'Employment of {name} ended',
  },
  wrong: {
    endedOn: 'The day of the end is missing. Enter it.',
    endReason: 'No reason was chosen. Choose one.',
    endNote: 'The reason is “other”. Write what happened.',
    nobody: 'Nobody is ticked. Tick somebody first.',
  },
}
