/** Printed words of 业务受理回执. */
export const labels = {
  title: '业务受理回执',
  station: '受理机构：',
  number: '受理编号：',
  name: '申请人',
  idNumber: '证件号码',
  matter: '受理事项',
  matterName: '失业登记',
  materials: '收到材料',
  seen: '（核对原件后退还）',
  acceptedOn: '受理日期',
  dueOn: '承诺办结日',
  handler: '经办人',
  phone: '咨询电话',
  note: '说明：办理失业登记只需提供本人有效身份证件，无需其他证明材料。办结后由本机构告知本人；凭本回执可以查询办理情况。',
  seal: '（盖章）',
} as const
