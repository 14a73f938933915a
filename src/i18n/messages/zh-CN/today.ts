export const today = {
  title: { today: '今日', waiting: '等着办的事' },
  action: {
    counter: '开始接待',
    openClass: '打开班级',
    openMonth: '去月报',
    openFollowUps: '去联系',
    openAccepted: '去办结',
  },
  waiting: {
    classOpen: '{title}：{trainees} 名学员，{date}结业。',
    classOver: '{title}：{date}已到结业日，还没有结班发证（{trainees} 名学员）。',
    monthOpen: '{month}的月报还没有封存。',
    monthSealed: '{month}的月报已封存，还没有导出。',
    accepted: '{count} 件失业登记已受理、待办结：今天到期 {today} 件，已过期 {overdue} 件。',
    followUps: '{count} 名登记失业人员该联系了，其中 {overdue} 名已过期。',
    proposals: '{count} 条失业登记的记录显示可能该注销。',
    noBackup: '还没有能用的备份。电脑坏了，记录就没有了。',
    backupOld: '最近一次备份在 {count} 天前。',
  },
  empty: { waiting: '没有等着办的事。' },
} as const
