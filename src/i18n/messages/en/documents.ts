export const documents = {
  title: {
    prints: 'Printing',
    resolve: 'Find the record of a paper',
    log: 'Print log',
  },
  field: {
    code: 'Number on the paper, or its scanned code',
    form: 'Form',
    paperNo: 'Number',
    pages: 'Pages',
    printedAt: 'Printed at',
    operator: 'Clerk',
    copy: 'Copy',
    acts: 'Actions',
  },
  action: {
    find: 'Find',
    openNamed: '{paperNo}, open the record',
    again: 'Print again',
    againNamed: 'Print again: {paperNo}',
  },
  hint: {
    code: 'Scan the code on the paper, or copy its number, and press Enter.',
    notFound:
      'There is no record with the number {code}. Check the number; another station may have printed the paper.',
    first: 'First',
    copy: 'Reprint {count}',
  },
  empty: {
    prints: 'Nothing has been printed yet. Forms, rosters and certificates that you print are listed here.',
  },
  printTable: 'Print log',
}
