/** Printed words of 培训签到表. */
export const labels = {
  title: '培训签到表',
  provider: '培训机构：',
  classNo: '班级编号：',
  course: '培训项目：',
  session: '课次：',
  heldOn: '日期：',
  topic: '授课内容：',
  hours: '课时：',
  teacher: '授课教师：',
  place: '地点：',
  columns: ['序号', '姓名', '证件号码', '签到（签字）', '签到时间', '签退（签字）', '签退时间', '备注'],
  expected: '应到人数：',
  handCounts: '实到人数：　　　　　迟到：　　　　　请假：　　　　　缺勤：　　　　',
  signers: ['授课教师（签字）：', '班主任（签字）：', '监管人员（签字）：'],
} as const
