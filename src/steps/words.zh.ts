export const nextZh = {
  set: '下一步已定',
  done: '已完成',
  redated: '已改期',
  cancelled: '已取消',
  line: (code: string, subject: string, text: string, due: string) => `${code} ${subject}：${text}（${due}）`,
  reassigned: '已交给同事',
  superseded: '原来的下一步已被它取代。',
  ofAccount: (deal: string) => `${deal} 已赢单，这一步记在客户名下。`,
  dead: {
    lost: (deal: string, account: string) =>
      `${deal} 已丢单，不再安排下一步。客户又有机会了，先重开：“商机 ${deal} 重开 客户重新招标”；只是客户的事，就写：“下一步 ${account} 周五 回访”`,
    cancelled: (deal: string, account: string) =>
      `${deal} 已取消，不再安排下一步。要继续做，先重开：“商机 ${deal} 重开 客户重新招标”；只是客户的事，就写：“下一步 ${account} 周五 回访”`,
    closed: (deal: string, account: string) =>
      `${deal} 已结项，不再安排下一步。请记在客户名下：“下一步 ${account} 周五 回访”`,
    on_hold: (deal: string, account: string) =>
      `${deal} 已暂停，不再安排下一步。要继续做，先唤醒：“商机 ${deal} 唤醒”；只是客户的事，就写：“下一步 ${account} 周五 回访”`,
  },
  often: (count: number) => `这一步已经改期 ${count} 次，我会告诉你的经理。`,
  oftenTitle: (owner: string, code: string) => `${owner} 第三次改期 ${code}`,
  formTitle: '改到哪天？',
  form: { due: '新的日期', submit: '改期' },
  reassignTitle: '交给谁？',
  reassignForm: { owner: '同事', submit: '交出去' },
  handedOver: (by: string) => `${by} 把这一步交给了你。`,
  takenBy: (name: string) => `现在由 ${name} 负责，已通知。`,
  noSuchMate: '这位同事不在你的团队里，请从名单里选一位。',
  noMates: '你的团队里没有别的同事可以接手，请找经理。',
  buttons: { done: '完成', redate: '改期', reassign: '交给同事', undo: '撤销' },
  notYours: (code: string) => `${code} 不是你能改的，请找它的负责人。`,
  notOpen: (code: string) => `${code} 已经不是待办了，没有什么要改的。`,
  whichDayTitle: '哪天之前？',
  whichDay: (text: string) => `“${text}”——回一个日期就行，例如：周五、6/10。`,
  which: '请写上哪一步、做什么、哪天，例如：下一步 D2 6/10 送方案；或 下一步 F3 完成',
  farAway: (day: string) => `${day} 太远了（两年以后），请检查年份。`,
}
