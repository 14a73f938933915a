import { toHalfWidth, withoutInvisible } from '../half-width'
import type { RosterField } from './types'

interface FieldTitles {
  readonly field: RosterField
  /** Title that remarks use when the file has no such column. */
  readonly name: string
  readonly exact: readonly string[]
  /** Parts that make a longer title this field, unless it is about somebody else. */
  readonly parts: readonly string[]
}

/** Titles as rosters write them. Earlier fields win where a title would fit two. */
const known: readonly FieldTitles[] = [
  {
    field: 'documentKind',
    name: '证件类型',
    exact: ['证件类型', '证件类别', '证件种类', 'documenttype', 'idtype', 'documentkind'],
    parts: ['证件类型', '证件类别'],
  },
  {
    field: 'idNumber',
    name: '身份证号码',
    exact: [
      '身份证',
      '身份证号',
      '身份证号码',
      '公民身份号码',
      '证件号码',
      '证件号',
      '身份号码',
      'id',
      'idno',
      'idnumber',
      'idcard',
      'idcardno',
      'idcardnumber',
      'identitynumber',
      'documentnumber',
      'documentno',
    ],
    parts: ['身份证号', '公民身份号', '身份证件号', '证件号'],
  },
  {
    field: 'name',
    name: '姓名',
    exact: ['姓名', '名字', '人员姓名', 'name', 'fullname', 'personname'],
    parts: ['姓名'],
  },
  { field: 'sex', name: '性别', exact: ['性别', 'sex', 'gender'], parts: ['性别'] },
  {
    field: 'bornOn',
    name: '出生日期',
    exact: [
      '出生日期',
      '出生年月',
      '出生年月日',
      '出生时间',
      '生日',
      'birthdate',
      'dateofbirth',
      'birthday',
      'dob',
      'bornon',
    ],
    parts: ['出生日期', '出生年月'],
  },
  { field: 'ethnicity', name: '民族', exact: ['民族', '族别', 'ethnicity', 'ethnicgroup'], parts: ['民族'] },
  {
    field: 'education',
    name: '文化程度',
    exact: ['文化程度', '学历', '文化', '受教育程度', 'education', 'educationlevel'],
    parts: ['文化程度', '学历', '受教育程度'],
  },
  {
    field: 'householdKind',
    name: '户口性质',
    exact: [
      '户口性质',
      '户籍性质',
      '户口类型',
      '户籍类型',
      '户口类别',
      '户籍类别',
      'household',
      'householdkind',
      'householdtype',
      'hukoutype',
    ],
    parts: ['户口性质', '户籍性质', '户口类型', '户籍类型'],
  },
  {
    field: 'hukouAddress',
    name: '户籍地址',
    exact: [
      '户籍地址',
      '户籍地',
      '家庭住址',
      '家庭地址',
      '户口所在地',
      '户籍所在地',
      '户口地址',
      '身份证地址',
      'hukouaddress',
      'hukou',
      'householdaddress',
      'homeaddress',
    ],
    parts: ['户籍地址', '户籍所在', '户口所在', '户籍详细', '家庭住址'],
  },
  {
    field: 'residenceAddress',
    name: '常住地址',
    exact: [
      '常住地址',
      '现住址',
      '现居住地',
      '居住地址',
      '居住地',
      '常住地',
      '联系地址',
      '通讯地址',
      '住址',
      '地址',
      'address',
      'residenceaddress',
      'residence',
      'currentaddress',
    ],
    parts: ['常住地', '现住', '居住地'],
  },
  {
    field: 'village',
    name: '村(社区)',
    exact: [
      '村',
      '村社区',
      '村组',
      '所在村',
      '所在村组',
      '村居',
      '行政村',
      '村名',
      '社区',
      '所属村',
      '所属村社区',
      '户籍所属村',
      '户籍所属村社区',
      '乡镇村',
      'village',
      'community',
    ],
    parts: ['所在村', '所属村', '村社区', '村组'],
  },
  {
    field: 'phone',
    name: '联系电话',
    exact: [
      '联系电话',
      '手机号',
      '手机号码',
      '电话',
      '手机',
      '电话号码',
      '联系方式',
      '本人电话',
      'phone',
      'phonenumber',
      'phoneno',
      'mobile',
      'mobilephone',
      'mobileno',
      'telephone',
      'tel',
    ],
    parts: ['电话', '手机'],
  },
  {
    field: 'category',
    name: '人员类别',
    exact: ['人员类别', '人员类型', '人员身份', '对象类别', '人员属性', 'category', 'persontype', 'prioritygroup'],
    parts: ['人员类别', '人员类型'],
  },
  {
    field: 'disabilityGrade',
    name: '残疾等级',
    exact: ['残疾等级', '残疾级别', '残疾情况', 'disability', 'disabilitygrade'],
    parts: ['残疾等级', '残疾级别'],
  },
  {
    field: 'note',
    name: '备注',
    exact: ['备注', '附注', '说明', 'note', 'notes', 'remark', 'remarks'],
    parts: ['备注'],
  },
]

const exactTitles = new Map(known.flatMap(({ field, exact }) => exact.map((title) => [title, field] as const)))

/** Words that make a title about somebody or something other than the person of the row. */
const ofOthers =
  /户主|配偶|监护|紧急|父亲|母亲|父母|家属|家庭成员|联系人|法人|负责人|单位|经办|子女|企业|银行|开户|教师|老师|班主任|介绍人|担保/

/** How surely a title names a field. */
export interface TitleMatch {
  readonly field: RosterField
  readonly isExact: boolean
}

/** Field that a column title names; spaces, line breaks, full-width letters, stars and brackets do not matter. */
export function matchTitle(title: string): TitleMatch | null {
  const keys = titleKeys(title)
  for (const key of keys) {
    const field = exactTitles.get(key)
    if (field) return { field, isExact: true }
  }
  const whole = keys[0] ?? ''
  if (whole.length > 20 || ofOthers.test(whole)) return null
  const found = known.find(({ parts }) => parts.some((part) => whole.includes(part)))
  return found ? { field: found.field, isExact: false } : null
}

/** Title of a field for remarks about a file that has no such column. */
export function fieldTitle(field: RosterField): string {
  return known.find((entry) => entry.field === field)?.name ?? field
}

/** The title with what stands in brackets, and without it: 村(社区) is 村社区 or 村. */
function titleKeys(title: string): string[] {
  const plain = withoutInvisible(toHalfWidth(title))
    .replace(/[\s*:_.·、-]/gu, '')
    .toLowerCase()
  const brackets = /[()[\]【】〔〕<>《》]/gu
  const outside = plain.replace(/[([【〔<《][^)\]】〕>》]*[)\]】〕>》]/gu, '')
  return [...new Set([plain.replace(brackets, ''), outside.replace(brackets, '')])]
}
