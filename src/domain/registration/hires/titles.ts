import { ofOthers, peopleFieldTitles } from '../../person/roster/titles'
import { titleTable, type FieldTitles } from '../../rosters/title-table'
import { personHireFields, type HireField } from './hire-field'

/** Titles as employers write them (花名册 of people hired). Earlier fields win where a title would fit two. */
const ofWork: readonly FieldTitles<HireField>[] = [
  {
    field: 'creditCode',
    name: '统一社会信用代码',
    exact: ['统一社会信用代码', '社会信用代码', '信用代码', '单位信用代码', 'creditcode', 'uscc'],
    parts: ['信用代码'],
  },
  {
    field: 'employer',
    name: '用人单位',
    exact: ['用人单位', '用人单位名称', '单位名称', '单位', '企业名称', '招用单位', '工作单位', '就业单位', 'employer'],
    parts: [],
  },
  {
    field: 'startedOn',
    name: '就业日期',
    exact: [
      '就业日期',
      '就业时间',
      '入职日期',
      '入职时间',
      '录用日期',
      '录用时间',
      '招用日期',
      '招用时间',
      '用工日期',
      '上岗日期',
      '到岗日期',
      'hiredate',
      'hiredon',
      'startdate',
      'startedon',
    ],
    parts: ['就业日期', '入职', '录用', '招用日期', '招用时间', '用工日期', '上岗', '到岗'],
  },
  {
    field: 'contractTerm',
    name: '合同期限起止',
    exact: ['合同期限起止', '合同期限', '合同起止', '合同起止日期', '合同起止时间', '劳动合同期限'],
    parts: ['合同期限', '合同起止'],
  },
  {
    field: 'contractFrom',
    name: '合同开始',
    exact: ['合同开始', '合同开始日期', '合同起始日期', '合同起', 'contractfrom'],
    parts: ['合同开始', '合同起始'],
  },
  {
    field: 'contractTo',
    name: '合同到期',
    exact: ['合同到期', '合同到期日', '合同终止日期', '合同截止日期', '合同结束日期', '合同止', 'contractto'],
    parts: ['合同到期', '合同终止', '合同截止', '合同结束'],
  },
  {
    field: 'contractKind',
    name: '合同类型',
    exact: ['合同类型', '合同种类', '劳动合同类型', 'contractkind', 'contracttype'],
    parts: ['合同类型', '合同种类'],
  },
  {
    field: 'kind',
    name: '就业类型',
    exact: ['就业类型', '就业形式', '用工形式', 'employmentkind', 'employmenttype'],
    parts: ['就业类型'],
  },
  {
    field: 'monthlyPay',
    name: '月工资',
    exact: ['月工资', '月工资元', '工资', '月薪', '月收入', '薪酬', 'monthlypay', 'salary', 'pay'],
    parts: ['工资', '月薪', '月收入'],
  },
  {
    field: 'workPlace',
    name: '工作地点',
    exact: ['工作地点', '工作地', '就业地', '就业地点', 'workplace'],
    parts: ['工作地点', '就业地'],
  },
  {
    field: 'job',
    name: '工种',
    exact: ['工种', '岗位', '工作岗位', '岗位名称', '职务', '职业', '工种岗位', '从事工种', 'job', 'position'],
    parts: ['工种', '岗位', '职务'],
  },
]

const isOfHire = (one: (typeof peopleFieldTitles)[number]): one is FieldTitles<(typeof personHireFields)[number]> =>
  (personHireFields as readonly string[]).includes(one.field)

/** Titles of an employer's list of hires. */
export const hireTitles = titleTable<HireField>([...ofWork, ...peopleFieldTitles.filter(isOfHire)], ofOthers)
