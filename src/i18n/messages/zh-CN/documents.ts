export const documents = {
  lead: {
    prints: '这里记的是送到打印窗口或存成文件的时间。纸有没有打出来，程序看不到；没有打出来的请作废。',
  },
  title: {
    voidPrint: '作废这次打印',
    prints: '打印',
    resolve: '凭编号找记录',
    log: '打印记录',
  },
  field: {
    code: '纸面上的编号或扫到的码',
    paper: '表单与编号',
    copies: '份数与去向',
    printedAt: '时间与经办人',
    voidReason: '作废原因',
    acts: '操作',
  },
  action: {
    find: '查找',
    openNamed: '{paperNo}，打开记录',
    void: '作废',
    voidNamed: '作废这次打印：{paperNo}',
    again: '再打印',
    againNamed: '再打印：{paperNo}',
  },
  hint: {
    code: '扫描纸上的二维码，或照抄编号，按回车。',
    notFound: '没有编号为 {code} 的记录。请核对是否抄错，或者是别的站打印的。',
    voidPrint: '编号 {paperNo}。记录保留并划去，不算份数；编号不变，可以再打印。',
    first: '首次',
    copy: '补打第 {count} 次',
  },
  act: { void: '作废一次打印' },
  empty: {
    prints: '还没有打印过。打印登记表、花名册或证书后，这里留下记录。',
  },
  pages: '{count} 页',
  sentTo: { printer: '送打印窗口', file: '存成文件' },
  voidReason: { 'not-printed': '没有打出来', 'badly-printed': '打坏了（卡纸、缺墨）', 'wrong-content': '内容有错' },
  voided: '已作废：{reason}（{name}）',
  printTable: '打印记录',
} as const
