import type { PolicySource } from './decision'

/** A document whose wording was found. */
function found(title: string, reference = ''): PolicySource {
  return { title, reference, confirmed: true }
}

/** A habit or another place's rule, used until the county confirms its own; shown as unconfirmed. */
function unconfirmed(title: string, reference = ''): PolicySource {
  return { title, reference, confirmed: false }
}

/** The documents that values and rules come from. A rule without a document of this list does not exist. */
export const sources = {
  labourLaw: found('中华人民共和国劳动法', '第十五条'),
  registration2020: found('人社厅发〔2020〕3号', '年满16周岁至依法享受基本养老保险待遇'),
  registrationService: found('人社厅发〔2020〕79号', '一、强化失业登记服务'),
  registrationScope: found('人社厅发〔2020〕3号', '有劳动能力、有就业要求、处于无业状态'),
  registrationPlaces: found('人社厅发〔2020〕79号', '户籍地、常住地、就业地、参保地可选其一'),
  identityOnly: found('人社厅发〔2020〕79号', '只凭本人有效身份证件，不得要求其他证明'),
  oneRegistration: unconfirmed('失业登记实名制管理', '一人同时只有一条有效登记'),
  employmentService: found('就业服务与就业管理规定', '第六十一条至第六十六条'),
  employmentOfOwn: unconfirmed('个人就业登记办事指南（外地）', '就业后30日内'),
  employmentDisjoint: unconfirmed('就业登记实名制管理', '前一段就业终止后再登记下一段'),
  creditCode: found('GB 32100-2015', '统一社会信用代码校验码'),
  residentPension: unconfirmed('人社厅发〔2020〕3号', '城乡居保是否终止登记，全国文本未写明，福建、云南有规定'),
  cancellation: unconfirmed('宜宾市失业登记办事指南（2017年）', '注销情形'),
  longTermFollowUp: unconfirmed('失业登记跟踪服务', '每月联系，各地做法'),
  hardship: found('四川省就业困难人员申请认定办法', '认定指南，2024年公布'),
  hardshipHousehold: unconfirmed('人社部关于就业困难人员安置次数的答复', '零就业家庭成员列入对象；四川的认定口径待查'),
  hardshipListed: unconfirmed('四川甘孜白玉县公告（2021年）', '省定其他情形的实例；四川现行清单待查'),
  hardshipEvidence: unconfirmed('外省就业困难人员认定指南', '核验材料及期限；四川现行材料清单未见'),
  hardshipExit: unconfirmed('乌鲁木齐市就业困难人员退出情形', '四川退出条文未见，按此列出'),
  postDuration: found('人社部发〔2019〕124号', '补贴期限；财社〔2017〕164号'),
  postNational: found('人社部发〔2019〕124号', '岗位与安置对象'),
  secondPlacement: unconfirmed('人社部发〔2019〕124号', '再次安置限大龄、零就业家庭、重度残疾；次数见各地指南'),
  onePost: unconfirmed('公益性岗位实名制管理', '一人一岗，各地规定'),
  ruralPosts: unconfirmed('乡村公益性岗位管理（四川现行文件待查）', '参照甘肃、贵州、重庆万州做法'),
  ruralGroups: unconfirmed('乡村公益性岗位管理（四川现行文件待查）', '脱贫人口和监测对象优先'),
  riskEliminated: unconfirmed('吉林省、重庆万州乡村公益性岗位做法（2025年）', '未消除风险的监测对象比照脱贫人口'),
  accidentInsurance: unconfirmed('吉林省乡村公益性岗位工作措施（2025年）', '意外伤害保险'),
  absenceDivisor: unconfirmed('公益性岗位缺勤扣减', '按21.75天计，另有20.92天的旧例'),
  postApproval: found('本站岗位设置', '岗位批准的有效期和人数'),
  training2020: unconfirmed('四川省就业创业培训管理办法（川人社办发〔2020〕68号）', '条文待核'),
  attendance: unconfirmed('培训考勤惯例', '出勤80%，未见权威文件'),
  trainingElsewhere: unconfirmed('外地培训管理规定', '四川现行条文待核（川人社规〔2025〕11号）'),
  classHours: found('补贴性职业技能培训实名制管理', '考勤须可追溯，证书须如实记载'),
  trainingSubsidy: unconfirmed('成都市培训补贴办事指南（2023年）', '每年一次，同工种同等级不重复'),
  notice: unconfirmed('中华人民共和国个人信息保护法', '第十三、十七、三十、三十五、四十四至五十条'),
  truthCommitment: unconfirmed('人社厅发〔2020〕79号', '书面承诺；文字为本系统拟定'),
  separateConsent: unconfirmed('中华人民共和国个人信息保护法', '第二十九、三十条，单独同意；文字为本系统拟定'),
  networkLogs: found('中华人民共和国网络安全法', '第二十一条（2017年文本），网络日志不少于六个月'),
  impactAssessment: found('中华人民共和国个人信息保护法', '第五十六条，影响评估报告和处理情况记录至少三年'),
  auditCycle: unconfirmed('本系统默认值', '一个补贴审计周期'),
  archives: unconfirmed('就业业务档案保管规定', '年限因档案种类和地区而异，待县级确认'),
  certificateNumber: unconfirmed('就业创业证编号', '外地指南为16位，也有18位的地区；四川现行编码待核'),
  certificateCheck: unconfirmed('就业创业证年检', '部分地区每年核验；四川是否仍做待核'),
  certificateMedium: unconfirmed('就业创业证电子凭证', '多省以社会保障卡作电子凭证；四川现行做法待核'),
  house: unconfirmed('本系统默认值', '可由县级确定'),
} as const satisfies Record<string, PolicySource>
