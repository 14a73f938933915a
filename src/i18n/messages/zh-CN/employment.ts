/** Employment registration: its terms and its end. */
export const employment = {
  title: {
    terms: '合同、收入和参保',
    end: '终止就业',
    endsToo: '同时终止原来的就业登记',
  },
  field: {
    creditCode: '统一社会信用代码',
    industry: '行业',
    contractKind: '合同类型',
    contractFrom: '合同开始',
    contractTo: '合同到期',
    monthlyPay: '月收入（元）',
    insured: '参加的社会保险',
    endsToo: '同时终止 {number}（{employer}）',
    endedOn: '终止日期',
    endReason: '终止原因',
    endNote: '说明',
    endRegisteredOn: '终止登记日期',
  },
  unit: { yuan: '元' },
  action: {
    end: '终止就业',
  },
  hint: {
    terms: '都可以不填，以后补。',
    creditCodeWrong: '代码的校验位不对，请核对；照样可以登记。',
    nothingToEnd: '此人没有还在册的就业登记，不需要终止。',
  },
  done: {
    ended: '终止 {name} 的就业登记',
  },
  wrong: {
    endedOn: '没有填写终止日期。请填写。',
    endReason: '没有选择终止原因。请选择。',
    endNote: '原因为“其他”时，请写明情况。',
    nobody: '没有勾选人员。请先勾选。',
  },
} as const
