/** Kinds of import files; one we have no word for keeps its file name. */
const kinds: Record<string, string> = {
  members: '成员',
  accounts: '客户',
  contacts: '联系人',
  deals: '商机',
  stakeholders: '决策小组',
  stage_moves: '阶段推进',
  visits: '拜访',
  follow_ups: '下一步',
  wall: '围墙',
  complaints: '投诉',
  satisfaction: '满意度',
  revenue: '收入',
  receivables: '应收',
  competitor_signals: '竞争信号',
  churn_flags: '流失信号',
  account_plans: '客户计划',
  spend: '费用',
  targets: '目标',
  week_plans: '周计划',
  week_summaries: '周总结',
}

export const fileZh = {
  previewTitle: (name: string) => `要导入 ${name} 吗？`,
  doneTitle: (name: string) => `已导入 ${name}`,
  badTitle: (name: string) => `${name} 里有要改的地方`,
  droppedTitle: '没有导入',
  dropped: '好，什么都没有写入。',
  columns: { kind: '内容', rows: '行', fresh: '新增', changed: '修改', same: '不变' },
  caption: '每种内容的行数',
  preview: '还什么都没有写入。看一眼行数，对就点「导入」。',
  nothing: '里面的内容和现有的完全一样，不用导入。',
  done: '风险已经按新数据重算。',
  bad: '一行都没有写入。请改好这些地方，再发一次：',
  more: (count: number) => `还有 ${count} 处`,
  line: (file: string, line: number) => `${file} 第 ${line} 行`,
  warnings: '提醒',
  notYours:
    '导入文件只有管理员可以做。拜访请直接写一句话给我，例如：拜访 华锐 当面 孙副总 谈报价 下一步 6/3 发报价',
  notAFile: (name: string) =>
    `我只读 .xlsx 和 .csv 文件，「${name}」不是。文件名请用 accounts.csv、拜访.xlsx 这样的名字。`,
  notHad: (name: string) =>
    `「${name}」我拿不到：超过 10 MB、已经删除，或者这里不让我读文件（Slack 上就是这样）。请在飞书发给我，或者在服务器上运行 kam import。`,
  tooLarge: (name: string, rows: number) =>
    `「${name}」太大，聊天里最多导入 ${rows} 行。请在服务器上运行 kam import。`,
  gone: '这次导入已经处理过或过期了，请把文件再发一次。',
  kinds,
  buttons: { confirm: '导入', drop: '不导入' },
}
