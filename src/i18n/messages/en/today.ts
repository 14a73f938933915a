import type { MessageShape } from '../../message-types'
import type { today as master } from '../zh-CN/today'

export const today: MessageShape<typeof master> = {
  title: { today: 'Today', waiting: 'What waits' },
  action: {
    counter: 'Go to the counter',
    openClass: 'Open the class',
    openMonth: 'Go to the month',
    openAccepted: 'Go and finish them',
    openRecognitions: 'Go to the list',
    openFollowUps: 'Go to the contacts',
  },
  waiting: {
    classOpen: '{title}: trainees {trainees}, ends on {date}.',
    classOver: '{title}: ended on {date} and is not closed; trainees {trainees}.',
    monthOpen: '{month} is not sealed yet.',
    monthSealed: '{month} is sealed but not exported yet.',
    accepted: 'Unemployment registrations accepted and not finished: {count}, due today: {today}, overdue: {overdue}.',
    followUps: 'Contacts due with registered unemployed people: {count}, overdue: {overdue}.',
    proposals: 'Unemployment registrations that may have to be cancelled: {count}.',
    exits: 'Recognitions of difficulty that may have to end: {count}.',
    exitsAsOf:
      'Recognitions of difficulty that may have to end: {count} (as of {time}; records changed since, the worklist counts again).',
    listingExits: 'Checking recognitions of difficulty',
    noBackup: 'There is no usable backup yet. If this computer fails, the records are gone.',
    backupOld: 'The last backup is {count} day old. | The last backup is {count} days old.',
  },
  empty: { waiting: 'Nothing waits.' },
}
