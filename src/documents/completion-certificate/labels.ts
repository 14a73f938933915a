/** Printed words of 培训合格证书. */
export const labels = {
  title: '培训合格证书',
  number: '证书编号：',
  photo: '照　片',
  number_of: '号码',
  joined: '参加',
  heldBy: '举办的',
  trained: '培训，',
  planned: '计划',
  attended: '实际完成',
  hours: '课时',
  result: '培训合格，特发此证。',
  provider: '培训机构（盖章）',
  issuer: '发证单位（盖章）',
  issuedOn: '发证日期：',
  check: '扫码核对',
} as const
