import type { MessageShape } from '../../message-types'
import type { rights as master } from '../zh-CN/rights'

export const rights: MessageShape<typeof master> = {
  title: {
    notHere: 'This page is for: {roles}',
    readOnly: 'Only reading for now',
    reveal: '{what}: why do you need to see it?',
    looks: 'Full numbers and papers looked at',
  },
  action: {
    home: 'Back to Today',
    reveal: 'Show',
    revealForm: 'Show and change',
    audit: 'Open the audit',
  },
  field: {
    reason: 'Reason',
    otherReason: 'Say why',
    operator: 'Operator',
    today: 'Today',
    week: 'Last 7 days',
  },
  hint: {
    who: 'Only for {roles}: {what}.',
    readOnly: 'The station was opened with the recovery code, for reading and a backup only. Not possible now: {what}.',
    readOnlyPage:
      'The station was opened with the recovery code, for reading and a backup only. Sign in with a password to work.',
    notHere: 'You are signed in as: {role}. Ask one of these, or let them sign in on this computer: {roles}.',
    shownFor: 'Covered again after half a minute. Who looked, when and why is written down.',
    noNumbers: 'The reason only, no numbers.',
    covered:
      'Document number, date of birth and phone are covered. Everything else can be changed as it is; show them first to change them.',
    numberCovered: 'Covered; saving does not change it',
    ownClasses: 'Only the classes that you teach are here.',
    findPeople:
      'No search here: a trainer sees the people of the own classes. To enrol somebody, search inside the class.',
    looks: 'How often full numbers and papers were looked at.',
    looksPart: 'The log was not read to its end, so there may be more.',
  },
  empty: { looks: 'Nobody looked in the last 7 days.' },
  what: {
    newPeople: 'putting people on file, importing a list',
    editPerson: 'correcting a file, registrations',
    openClass: 'opening a class',
    assignTrainer: 'giving the class to another trainer',
    classWork: 'enrolling, planning, roll-call, certificates',
    openPost: 'opening a post',
    postWork: 'assigning to a post, ending an assignment',
    seal: 'sealing the month',
    export: 'exporting the package',
    parameters: 'setting a value of this station',
    print: 'printing and saving',
  },
  reason: {
    'check-document': 'Checking a document',
    'contact-person': 'Contacting the person',
    'fill-report': 'Filling in a report',
    other: 'Something else (say what)',
    edit: 'Correcting the file',
  },
  wrong: {
    reason: 'Choose a reason.',
    otherReason: 'Say why.',
    digits: 'No numbers in the reason. Take the digits out.',
  },
}
