export const person = {
  sex: { '1': '男', '2': '女' },
  hit: { bornIn: '{year} 年生', idTail: '证件尾号 {tail}', phoneTail: '手机尾号 {tail}' },
  search: {
    label: '查找人员',
    placeholder: '姓名、拼音首字母、证件号或手机',
    nobody: '没有找到“{text}”。',
    found: '找到 {total} 人，显示 {shown} 人',
  },
} as const
