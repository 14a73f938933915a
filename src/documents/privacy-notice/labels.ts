/** Printed words of 个人信息处理告知书; what is told itself is data of `src/policies/notice`. */
export const labels = {
  title: '个人信息处理告知书',
  declarations: '本人承诺和单独同意',
  separate: '下面各项分别由本人决定、分别签字，不作为办理其他业务的条件；同意的，以后可以到本站撤回。',
  agrees: '同意',
  refuses: '不同意',
  declarer: '本人（签字）：',
  station: '告知单位：',
  number: '编号：',
  person: '被告知人：',
  version: '版本：',
  basis: '依据：',
  contact: '联系电话：　　　　　　　　　　　　　地址：',
  told: '以上内容已经告知本人。本单是告知，不是同意书；用于上述以外的用途，须另行征得本人同意。',
  signature: '被告知人（签字）：',
  handler: '经办人（签字）：',
  unconfirmed: '本告知的文字尚未经主管部门法制机构确认。',
} as const
