import { registrationLabels } from '../_kit/registration-parts'

/** Printed words of 就业登记表. */
export const labels = {
  ...registrationLabels,
  title: '就业登记表',
  kind: '就业类型',
  employer: '单位（个体）名称',
  creditCode: '统一社会信用代码',
  industry: '行　业',
  job: '工　种',
  startedOn: '就业日期',
  contractKind: '合同类型',
  contract: '合同起止',
  monthlyPay: '月收入',
  yuanMonthly: '元/月',
  workPlace: '工作地点',
  insured: '参保情况',
  end: '终止情况',
  commitment: '以上填报内容真实、准确，如有不实，愿承担相应责任。就业情况发生变化时，本人将及时告知登记机构。',
  handling: '经审核，予以就业登记。',
} as const
