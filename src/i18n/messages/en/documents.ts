export const documents = {
  lead: {
    prints:
      'The time is when a paper was sent to the print dialog or saved as a file. The program cannot see whether it came out; void a print that did not.',
  },
  title: {
    voidPrint: 'Void this print',
    prints: 'Printing',
    resolve: 'Find the record of a paper',
    log: 'Print log',
  },
  field: {
    code: 'Number on the paper, or its scanned code',
    paper: 'Form and number',
    copies: 'Copy and where to',
    printedAt: 'When and by whom',
    voidReason: 'Why it is void',
    acts: 'Actions',
  },
  action: {
    find: 'Find',
    openNamed: '{paperNo}, open the record',
    void: 'Void',
    voidNamed: 'Void this print: {paperNo}',
    again: 'Print again',
    againNamed: 'Print again: {paperNo}',
  },
  hint: {
    code: 'Scan the code on the paper, or copy its number, and press Enter.',
    notFound:
      'There is no record with the number {code}. Check the number; another station may have printed the paper.',
    voidPrint:
      'Number {paperNo}. The record stays, struck through, and is no copy. The number stays the same; print again as needed.',
    first: 'First',
    copy: 'Reprint {count}',
  },
  act: { void: 'print made void' },
  empty: {
    prints: 'Nothing has been printed yet. Forms, rosters and certificates that you print are listed here.',
  },
  pages: '1 page | {count} pages',
  sentTo: { printer: 'print dialog', file: 'saved as a file' },
  voidReason: {
    'not-printed': 'Nothing came out',
    'badly-printed': 'Came out badly (jam, no ink)',
    'wrong-content': 'Wrong content',
  },
  voided: 'Void: {reason} ({name})',
  printTable: 'Print log',
}
