/** The field's words for what the database names in one word (docs/terms.md). */
export const termsZh = {
  band: { healthy: '正常', watch: '关注', at_risk: '预警', critical: '危急' },
  layer: { decision: '决策层', management: '管理层', operation: '操作层' },
  stance: { sponsor: '主持者', supporter: '支持者', neutral: '中立', opponent: '反对者', unknown: '不清楚' },
  buying: {
    decider: '拍板人',
    technical: '技术把关人',
    user: '使用者',
    influencer: '影响者',
    gatekeeper: '把门人',
    purchaser: '采购人',
  },
  channel: {
    in_person: '当面',
    phone: '电话',
    video: '视频',
    chat: '微信等聊天',
    email: '邮件',
    message: '消息',
    event: '活动',
    site_visit: '参观考察',
  },
  level: { grumble: '抱怨', complaint: '投诉', crisis: '危机' },
  stage: { 1: '客户开发', 2: '立项', 3: '提案', 4: '招投标', 5: '商务谈判', 6: '工程实施', 7: '结项' },
  role: {
    rep: '销售员',
    manager: '销售经理',
    director: '销售总监',
    finance: '财务',
    service: '服务',
    admin: '管理员',
    viewer: '只读',
  },
  /** Beside who was written to or called, and did not answer. */
  noReply: (who: string) => `${who}（没有回复）`,
  /** A heading over some of all. */
  some: (heading: string, shown: number, all: number) =>
    all > shown ? `${heading}（${all} 条中的 ${shown} 条）` : heading,
  /** Under a choice of some of all that fit what was typed. */
  fit: (shown: number, all: number) =>
    `共有 ${all} 个符合，这里是最接近的 ${shown} 个。没有你要的？请把名字写长一点，或写编号。`,
  /** What stands in place of an answer that the platform refuses to show. */
  refused: {
    title: '已处理，但内容没能显示',
    text: (codes: string) =>
      `平台拒收了这条内容（可能含电话、邮箱或敏感词）。你要做的已经处理${codes && `，编号 ${codes}`}。请输入编号或客户名查看。`,
  },
}
