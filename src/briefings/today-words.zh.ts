export const todayZh = {
  title: (day: string) => `今日 · ${day}`,
  weekTitle: (first: string, last: string) => `${first} 到 ${last} 要做的事`,
  counts: (late: number, due: number, coming: number) => `逾期 ${late} · 今天 ${due} · 接下来 ${coming}`,
  nothing: '没有到期的事，也没有等你的事。',
  sections: {
    waiting: '等我审批',
    sentBack: '退回等我回答',
    planned: '计划拜访',
    late: '逾期',
    due: '今天到期',
    coming: '接下来',
    asked: '我在等',
  },
  waitsFor: (names: string, due: string) =>
    [names ? `等 ${names} 决定` : '等审批', due && `期限 ${due}`].filter(Boolean).join('，'),
  contact: (name: string) => `联系 ${name}`,
  contactLast: (day: string, days: number, limit: string) =>
    `上次有效接触 ${day}，${days} 天前（上限 ${limit}）`,
  contactDue: (day: string) => `不晚于 ${day}`,
  contactNever: '还没有有效接触的记录',
  paused: (day: string) => `已有约定，提醒暂停到 ${day}`,
  step: (code: string, name: string, text: string) => `${code} ${name}：${text}`,
  stepDue: (day: string, late: number) => (late > 0 ? `应 ${day}，晚了 ${late} 天` : `应 ${day}`),
  moved: (times: number) => `改过 ${times} 次日期`,
  complaint: (code: string, level: string, name: string, subject: string) =>
    `${code} ${level} ${name}：${subject}`,
  complaintDue: (day: string, late: number) =>
    late > 0 ? `应 ${day} 解决，晚了 ${late} 天` : `应 ${day} 解决`,
  sentBack: (code: string, deal: string, question: string) => `${code} ${deal}：${question}`,
  request: (code: string, title: string, stage: string | undefined) =>
    `${code} ${title}${stage ? ` → ${stage}` : ''}`,
  moveBy: (by: string, due: string) => `${by} 提出，请在 ${due} 前决定`,
  moveLate: (by: string, due: string) => `${by} 提出，应在 ${due} 前决定，已超时`,
  plan: (day: string, name: string, purpose: string) => `${day} ${name}${purpose ? `：${purpose}` : ''}`,
  planDone: '已拜访',
  more: (count: number) => `还有 ${count} 条`,
  team: (people: number, contacts: number, steps: number, complaints: number) =>
    `团队 ${people} 人逾期：联系 ${contacts} · 下一步 ${steps} · 投诉 ${complaints}`,
  reviews: (late: number, never: number) =>
    `定期回顾：${[late > 0 && `到期 ${late} 项`, never > 0 && `还没做过 ${never} 项`].filter(Boolean).join('，')}`,
  buttons: {
    reviews: '看回顾',
    prep: '准备',
    account: '客户卡',
    done: '完成',
    redate: '改日期',
    complaint: '处理',
    move: '去审批',
    plan: '写周计划',
  },
}
