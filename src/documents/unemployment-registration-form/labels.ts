import { commitment } from '../../domain/registration/commitment'
import { registrationLabels } from '../_kit/registration-parts'

/** Printed words of 失业人员登记表. */
export const labels = {
  ...registrationLabels,
  title: '失业人员登记表',
  political: '政治面貌',
  marital: '婚姻状况',
  health: '健康状况',
  place: '登记地类别',
  school: '毕业院校',
  graduatedOn: '毕业时间',
  previousEmployer: '失业前单位',
  previousJob: '失业前岗位',
  unemployedOn: '失业时间',
  reason: '失业原因',
  skills: '技能证书',
  jobWish: '择业意向',
  wantsTraining: '培训意愿',
  wantsStartUp: '创业意愿',
  commitment: commitment.text,
  handling: '经审核，予以失业登记。',
  note: '说明：办理失业登记只需提供本人有效身份证件，无需提供其他证明材料；登记机构自受理之日起3个工作日内办结。',
  yes: '有',
  no: '无',
  healthy: '健康',
  weak: '一般或较弱',
  chronic: '慢性病',
  disabled: '残疾',
  gradeBlank: '（　　级）',
} as const
