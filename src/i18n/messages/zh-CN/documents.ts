export const documents = {
  title: {
    prints: '打印',
    resolve: '凭编号找记录',
    log: '打印记录',
  },
  field: {
    code: '纸面上的编号或扫到的码',
    form: '表单',
    paperNo: '编号',
    pages: '页数',
    printedAt: '打印时间',
    operator: '经办人',
    copy: '第几次',
    acts: '操作',
  },
  action: {
    find: '查找',
    openNamed: '{paperNo}，打开记录',
    again: '再打印',
    againNamed: '再打印：{paperNo}',
  },
  hint: {
    code: '扫描纸上的二维码，或照抄编号，按回车。',
    notFound: '没有编号为 {code} 的记录。请核对是否抄错，或者是别的站打印的。',
    first: '首次',
    copy: '补打第 {count} 次',
  },
  empty: {
    prints: '还没有打印过。打印登记表、花名册或证书后，这里留下记录。',
  },
  printTable: '打印记录',
} as const
