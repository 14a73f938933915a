/** Printed words of 恢复码使用记录单. */
export const labels = {
  title: '恢复码使用记录单',
  station: '站点名称',
  usedAt: '使用时间',
  operator: '以谁的名义',
  entry: '操作日志编号',
  check: '日志校验',
  allowed: '本次能做的',
  allowedText: '只能查看和备份；可以给上述站长重设密码。不能登记、修改、打印业务表格或者导出。',
  reason: '使用原因',
  reasons: ['忘记密码', '账号停用', '换电脑', '查看记录', '其他：'],
  done: '实际做了什么',
  doneChoices: ['重设站长密码', '做了备份', '只看了记录', '其他：'],
  keeper: '保管单现在',
  keeperChoices: ['已重新封存', '已更换新恢复码', '其他：'],
  note: '本单由程序在用恢复码打开记录时生成，和恢复码保管单放在一起保存。操作日志编号和校验可以核对日志没有被改动。',
  signatures: ['使用人（签字）：', '在场人（签字）：', '站长（签字）：'],
} as const
