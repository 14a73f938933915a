/** What a column of a batch file holds; the schemas under `resources/schemas` are made from it. */
export type ColumnKind =
  | 'text'
  | 'code' // one of a short list, as the code tables have it
  | 'number-text' // digits that are no quantity: identity numbers, telephone numbers
  | 'date' // YYYY-MM-DD
  | 'flag' // 0 or 1
  | 'integer'
  | 'hours' // class hours with at most one decimal
  | 'rate' // 0..1 with four decimals

/** A column of a batch table: the field name is fixed once a batch with it was sent. */
export interface BatchColumn {
  readonly field: string
  readonly title: string
  readonly kind: ColumnKind
  /** The cell may be empty. */
  readonly optional?: true
}

/** A sum that sender and receiver both compute from the rows, as an integer. */
export type ControlSum =
  | { readonly of: 'rows-with'; readonly field: string; readonly values?: readonly string[] }
  | { readonly of: 'total'; readonly field: string; readonly times: 1 | 10 }

/** A table of the monthly batch. */
export interface BatchTableShape {
  readonly name: string
  readonly title: string
  readonly columns: readonly BatchColumn[]
  readonly controlSums: Readonly<Record<string, ControlSum>>
}

/** Keys of the batch tables. */
export type BatchTableKey = 'persons' | 'unemployment' | 'employment' | 'assignments' | 'classes' | 'trainees'

const optional = true as const

/** Who a row is about; the same in every table. Fields named AA…, AJ…, AC… follow the ministry's indicator codes. */
const personColumns: readonly BatchColumn[] = [
  { field: 'AAC001', title: '人员编号', kind: 'text' },
  { field: 'AAC058', title: '证件类型', kind: 'code' },
  { field: 'AAC147', title: '证件号码', kind: 'number-text' },
  { field: 'AAC003', title: '姓名', kind: 'text' },
]

/** The tables of a batch in the order in which they are written. */
export const batchTableShapes: Readonly<Record<BatchTableKey, BatchTableShape>> = {
  persons: {
    name: 'P1_persons',
    title: '人员基本信息',
    columns: [
      ...personColumns,
      { field: 'AAC004', title: '性别', kind: 'code' },
      { field: 'AAC006', title: '出生日期', kind: 'date' },
      { field: 'AAC005', title: '民族', kind: 'code', optional },
      { field: 'AAC011', title: '文化程度', kind: 'code', optional },
      { field: 'AAC009', title: '户口性质', kind: 'code', optional },
      { field: 'AAC010', title: '户籍地址', kind: 'text', optional },
      { field: 'AAC046', title: '常住地址', kind: 'text', optional },
      { field: 'village', title: '村（社区）', kind: 'text', optional },
      { field: 'AAC067', title: '联系电话', kind: 'number-text', optional },
      { field: 'disability_grade', title: '残疾等级', kind: 'integer', optional },
      { field: 'priority_groups', title: '人员类别', kind: 'text', optional },
      { field: 'hardship', title: '就业困难类别', kind: 'text', optional },
    ],
    controlSums: {
      men: { of: 'rows-with', field: 'AAC004', values: ['1'] },
      women: { of: 'rows-with', field: 'AAC004', values: ['2'] },
    },
  },
  unemployment: {
    name: 'R1_unemployment',
    title: '失业登记',
    columns: [
      { field: 'registration_no', title: '登记编号', kind: 'text' },
      ...personColumns,
      { field: 'AAE043', title: '失业登记日期', kind: 'date' },
      { field: 'AJC090', title: '失业日期', kind: 'date' },
      { field: 'reason', title: '失业原因', kind: 'code' },
      { field: 'place', title: '登记地类别', kind: 'code' },
      { field: 'previous_employer', title: '失业前单位', kind: 'text', optional },
      { field: 'previous_job', title: '失业前岗位', kind: 'text', optional },
      { field: 'job_wish', title: '择业意向', kind: 'text', optional },
      { field: 'wants_training', title: '培训意愿', kind: 'flag' },
      { field: 'wants_start_up', title: '创业意愿', kind: 'flag' },
      { field: 'AAE011', title: '经办人', kind: 'text' },
      { field: 'opened_in_month', title: '本月登记', kind: 'flag' },
      { field: 'end_kind', title: '终止方式', kind: 'code', optional },
      { field: 'ended_on', title: '终止日期', kind: 'date', optional },
      { field: 'end_reason', title: '注销原因', kind: 'code', optional },
    ],
    controlSums: {
      opened: { of: 'rows-with', field: 'opened_in_month', values: ['1'] },
      ended: { of: 'rows-with', field: 'ended_on' },
    },
  },
  employment: {
    name: 'R1b_employment',
    title: '就业登记',
    columns: [
      { field: 'registration_no', title: '登记编号', kind: 'text' },
      ...personColumns,
      { field: 'AAE036', title: '登记日期', kind: 'date' },
      { field: 'employment_kind', title: '就业类型', kind: 'code' },
      { field: 'AAB004', title: '单位名称', kind: 'text', optional },
      { field: 'ACA112', title: '岗位名称', kind: 'text', optional },
      { field: 'started_on', title: '就业日期', kind: 'date' },
      { field: 'ACB202', title: '工作地点', kind: 'text', optional },
      { field: 'AAE011', title: '经办人', kind: 'text' },
      { field: 'opened_in_month', title: '本月登记', kind: 'flag' },
      { field: 'ended_on', title: '终止日期', kind: 'date', optional },
      { field: 'end_reason', title: '终止原因', kind: 'text', optional },
    ],
    controlSums: {
      opened: { of: 'rows-with', field: 'opened_in_month', values: ['1'] },
      ended: { of: 'rows-with', field: 'ended_on' },
    },
  },
  assignments: {
    name: 'R4_assignments',
    title: '公益性岗位在岗、新增和退出',
    columns: [
      { field: 'assignment_no', title: '安排编号', kind: 'text' },
      ...personColumns,
      { field: 'movement', title: '本月变动', kind: 'code' },
      { field: 'post_no', title: '岗位编号', kind: 'text' },
      { field: 'ACA112', title: '岗位名称', kind: 'text' },
      { field: 'post_kind', title: '岗位类别', kind: 'code' },
      { field: 'AAB004', title: '用人单位', kind: 'text' },
      { field: 'ACB202', title: '工作地点', kind: 'text', optional },
      { field: 'category', title: '人员类别', kind: 'code' },
      { field: 'placement_ordinal', title: '第几次安置', kind: 'integer' },
      { field: 'started_on', title: '上岗日期', kind: 'date' },
      { field: 'first_approved_on', title: '首次核定日期', kind: 'date' },
      { field: 'statutory_retirement_on', title: '法定退休日期', kind: 'date' },
      { field: 'subsidy_until', title: '补贴截止日期', kind: 'date' },
      { field: 'clock_end', title: '期限依据', kind: 'code' },
      { field: 'subsidy_monthly_fen', title: '月补贴标准（分）', kind: 'integer' },
      { field: 'policy_source', title: '政策依据', kind: 'text', optional },
      { field: 'ended_on', title: '退出日期', kind: 'date', optional },
      { field: 'end_reason', title: '退出原因', kind: 'text', optional },
    ],
    controlSums: {
      new: { of: 'rows-with', field: 'movement', values: ['new', 'new-and-ended'] },
      ended: { of: 'rows-with', field: 'movement', values: ['ended', 'new-and-ended'] },
      onPostAtEnd: { of: 'rows-with', field: 'movement', values: ['new', 'on-post'] },
      subsidyMonthlyFen: { of: 'total', field: 'subsidy_monthly_fen', times: 1 },
    },
  },
  classes: {
    name: 'R6_classes',
    title: '培训班',
    columns: [
      { field: 'class_no', title: '班次编号', kind: 'text' },
      { field: 'class_title', title: '班次名称', kind: 'text' },
      { field: 'training_kind', title: '培训类型', kind: 'code' },
      { field: 'provider', title: '培训机构', kind: 'text', optional },
      { field: 'place', title: '培训地点', kind: 'text', optional },
      { field: 'teacher', title: '教师', kind: 'text', optional },
      { field: 'starts_on', title: '开班日期', kind: 'date' },
      { field: 'ends_on', title: '结业日期', kind: 'date' },
      { field: 'planned_hours', title: '计划课时', kind: 'hours' },
      { field: 'held_hours', title: '已授课时', kind: 'hours' },
      { field: 'capacity', title: '计划人数', kind: 'integer' },
      { field: 'trainees', title: '学员人数', kind: 'integer' },
      { field: 'certificates', title: '发证人数', kind: 'integer' },
      { field: 'status', title: '状态', kind: 'code' },
    ],
    controlSums: {
      plannedHoursTimes10: { of: 'total', field: 'planned_hours', times: 10 },
      heldHoursTimes10: { of: 'total', field: 'held_hours', times: 10 },
      trainees: { of: 'total', field: 'trainees', times: 1 },
      certificates: { of: 'total', field: 'certificates', times: 1 },
    },
  },
  trainees: {
    name: 'R6b_trainees',
    title: '培训学员和证书',
    columns: [
      { field: 'class_no', title: '班次编号', kind: 'text' },
      { field: 'ordinal', title: '班内序号', kind: 'integer' },
      ...personColumns,
      { field: 'enrolled_on', title: '报名日期', kind: 'date' },
      { field: 'withdrawn_on', title: '退班日期', kind: 'date', optional },
      { field: 'attended_hours', title: '出勤课时', kind: 'hours', optional },
      { field: 'attendance_rate', title: '出勤率', kind: 'rate', optional },
      { field: 'certificate_no', title: '证书编号', kind: 'text', optional },
      { field: 'issued_on', title: '发证日期', kind: 'date', optional },
    ],
    controlSums: {
      withdrawn: { of: 'rows-with', field: 'withdrawn_on' },
      certificates: { of: 'rows-with', field: 'certificate_no' },
      attendedHoursTimes10: { of: 'total', field: 'attended_hours', times: 10 },
    },
  },
}
