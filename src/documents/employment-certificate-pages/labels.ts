import { registrationLabels } from '../_kit/registration-parts'

/** Printed words of 就业创业证记载内容. */
export const labels = {
  ...registrationLabels,
  title: '就业创业证记载内容',
  station: '打印机构：',
  number: '编号：',
  certificateNo: '证书编号',
  issuedOn: '发证日期',
  office: '发证机构',
  medium: '载　体',
  state: '状　态',
  valid: '有效',
  void: '注销',
  reissued: ['补发', '次'],
  tables: {
    employment: {
      title: '就业登记',
      columns: ['登记日期', '单位（个体）名称', '就业类型', '就业日期', '终止日期', '终止原因'],
    },
    unemployment: { title: '失业登记', columns: ['登记日期', '失业日期', '失业原因', '注销日期', '注销原因'] },
    assistance: { title: '就业援助卡', columns: ['认定日期', '困难类别', '退出日期', '退出原因'] },
    policies: { title: '享受就业扶持政策', columns: ['政策', '内容', '起始日期', '终止日期'] },
    events: { title: '变更、补发和审验', columns: ['日期', '事项', '内容', '经办人'] },
  },
  nothing: '没有记载。',
  welfarePost: '公益性岗位',
  becomes: '改为',
  note: '说明：本页按就业创业证的栏目列出本站记录，供持证人核对、粘贴或者存放，不代替证件。证件实名，不得转借、涂改。',
  holder: '持证人（签字）：',
} as const
