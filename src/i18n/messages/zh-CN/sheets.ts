/** Reading of rosters: the report and the reasons that a file is not read. */
export const sheets = {
  title: { remarks: '需要看一看的行' },
  field: { state: '结果', sheet: '工作表', row: '行', column: '列', code: '代码', sentence: '情况和办法' },
  action: { download: '下载这些行', people: '查看人员' },
  status: {
    report: '共 {rows} 行：导入 {imported} 人，已在册 {onFile} 人，未导入 {refused} 行。',
    refused: '未导入',
    warned: '已导入，请核对',
    remarksFile: '{name}-需要看的行',
  },
} as const
