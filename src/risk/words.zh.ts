/** The risk sentences: numbers come in as words already written for the reader's language. */
export const riskZh = {
  /** Why a signal counts, one sentence each. */
  evidence: {
    AR01: (days: number, cadence: string, ratio: string) => `${days} 天未联系（上限 ${cadence}，${ratio} 倍`,
    AR01touch: (day: string, channel: string) => `；${day} 的${channel}没有回音`,
    AR01paused: (day: string) => `；已有约定，提醒暂停到 ${day}`,
    close: '）',
    AR02: (days: number, limit: string, name: string | undefined) =>
      `决策层 ${days} 天未见（上限 ${limit}${name ? `，上次见${name}` : ''}）`,
    AR02never: '决策层从未接触',
    AR03: (people: number, days: string) =>
      people === 0 ? `近 ${days} 天没有见过人` : `近 ${days} 天只见过 ${people} 人`,
    AR04: (percent: string, floor: string) => `围墙 ${percent}（下限 ${floor}）`,
    AR05: (before: string, now: string) => `围墙 ${before}→${now}`,
    AR06: (level: string, code: string, due: string, late: boolean) =>
      late ? `${level} ${code} 超时（应 ${due} 解决）` : `${level} ${code} 未结（应 ${due} 解决）`,
    AR07: (short: string, actual: string, expected: string) =>
      `满意度低于期望 ${short}（${actual}，期望 ${expected}）`,
    AR08: (days: string, change: string, last: string, prior: string, to?: string) =>
      `${to ? `截至 ${to} 的` : '近'} ${days} 天业绩 ${change}（${last}，此前 ${prior}）${to ? '，此后没有数字' : ''}`,
    AR09: (days: number, amount: string, asOf: string | undefined, over?: string | 0) =>
      `逾期回款 ${days} 天，${amount}${over ? `，应收超出信用额度 ${over}` : ''}${asOf ? `（${asOf} 的数据）` : ''}`,
    AR10: (displacement: boolean, day: string) =>
      displacement ? `竞争对手正在替代我们（${day}）` : `竞争对手出现（${day}）`,
    AR11: (reason: string, day: string) => `流失信号：${reason}（${day}）`,
    AR12: (code: string, text: string, days: number) => `${code} ${text} 逾期 ${days} 天`,
    AR12more: (count: number, code: string, text: string, days: number) =>
      `${count} 项下一步逾期，最久的 ${code} ${text} ${days} 天`,
    AR13: (days: number, limit: string) => `客户计划 ${days} 天未回顾（上限 ${limit}）`,
    AR13none: '无客户计划',
    AR14: (percent: string, least: string) => `档案完整度 ${percent}（下限 ${least}）`,
    AR14old: (days: number, limit: string) => `档案 ${days} 天未更新（上限 ${limit}）`,
    AR15: (code: string, name: string, band: string) => `商机 ${code} ${name} ${band}`,
    DR01: (stage: string, age: number, limit: string, ratio: string) =>
      `${stage}阶段 ${age}/${limit} 天（${ratio} 倍）`,
    DR02: (text: string, days: number, due: string) => `下一步逾期 ${days} 天（${due} ${text}）`,
    DR02none: '没有下一步',
    DR03a: (day: string) => `预计成交日 ${day} 已过`,
    DR03b: (times: number) => `预计成交日已推迟 ${times} 次`,
    DR04: (days: number, limit: string) => `${days} 天没有就此商机接触（上限 ${limit}）`,
    DR04never: (days: number, limit: string) =>
      `进入本阶段 ${days} 天，还没有就此商机接触过（上限 ${limit}）`,
    DR05: (names: string, known: number, total: number) =>
      `决策人${names}尚未就此商机见面（决策层已知 ${known}/${total}）`,
    DR05unknown: (known: number, total: number) =>
      total === 0 ? '决策人不明' : `决策人不明（决策层已知 ${known}/${total}）`,
    DR06: (name: string, days: number, limit: string) => `教练${name} ${days} 天没有消息（上限 ${limit}）`,
    DR06silent: (name: string) => `教练${name}还没有给过消息`,
    DR06none: '没有教练',
    DR07: (percent: string, least: string) => `关系分 ${percent}（下限 ${least}）`,
    DR08: (code: string, stage: string, asked: string, limit: string) =>
      `推进申请 ${code}（到${stage}）${asked} 提出，已超过 ${limit} 个工作日`,
    DR09: (level: string, least: string) => `需求等级 ${level}，本阶段要 ${least}`,
  },
  unknownLevel: '未填',

  /** Short names of the rules, for lists and for "not a risk". */
  rules: {
    AR01: '久未联系',
    AR02: '决策层未见',
    AR03: '单点联系',
    AR04: '围墙低于下限',
    AR05: '围墙下降',
    AR06: '投诉未结',
    AR07: '满意度低于期望',
    AR08: '业绩下滑',
    AR09: '回款逾期',
    AR10: '竞争对手动作',
    AR11: '流失信号',
    AR12: '下一步逾期',
    AR13: '客户计划未回顾',
    AR14: '档案陈旧',
    AR15: '商机有风险',
    DR01: '阶段超期',
    DR02: '下一步缺失或逾期',
    DR03a: '成交日已过',
    DR03b: '成交日一再推迟',
    DR04: '商机无动静',
    DR05: '决策人未见',
    DR06: '没有教练',
    DR07: '关系偏弱',
    DR08: '推进申请未决',
    DR09: '需求等级不足',
  },
  hard: {
    H1: '有未结危机',
    H2: '业绩至少减半',
    H3: '回款逾期过久',
    H4: '超过联系周期两倍',
    H5: '有流失信号',
  },
  hardBy: (rules: string) => `硬触发：${rules}`,
  groups: {
    contact: '接触',
    relationship: '关系',
    service: '服务',
    commercial: '商务',
    execution: '执行',
    deal: '商机',
  },
  /** `20 + 15 = 30`, capped. */
  capped: (group: string, points: number, sum: number) =>
    points === sum ? `${group} ${points}` : `${group} ${sum}→${points}（封顶）`,
  points: (points: number) => `${points} 分`,
  excepted: (rule: string, until: string) => `${rule}：已标为不算风险，${until} 起恢复`,
  churn: {
    1: '① 客户战略调整',
    2: '② 供应商优化',
    3: '③ 问题或投诉没有解决',
    4: '④ 非常规竞争',
    5: '⑤ 更强的对手',
  },
  sides: { push: '主推', share: '份额', contact: '接触', personal: '私交' },
  gaps: {
    contact: '从未有过有效接触',
    wall: '围墙未打分',
    satisfaction: '近期没有满意度',
    revenue: '没有近期收入',
    receivables: '回款数据陈旧',
    weights: '决策权重未填',
  },

  /** One thing to do. */
  suggest: {
    page_duty: (complaint: string) => `危机 ${complaint}：马上联系值班负责人`,
    meet: (who: string, together: boolean) => (together ? `本周由经理陪同拜访${who}` : `本周约见${who}`),
    meetNobody: '决策层',
    andComplaint: (complaint: string) => `，先结案 ${complaint}`,
    andDeal: (deal: string) => `，给 ${deal} 定下一步`,
    reach_top: '向高层渗透：请中层引见决策层',
    contact: '本周联系一次，当面或电话',
    widen: '再认识一个人，不要只靠单点',
    build_wall: '补围墙最弱的一面',
    close_complaint: (complaint: string) => `先结案 ${complaint}`,
    listen: '回访，弄清哪里不满意',
    ask_orders: '弄清订单为什么少了',
    call_finance: '联系财务，暂缓新报价',
    answer_rival: '弄清对手的条件，拿出对比',
    win_back: '准备挽回方案',
    catch_up: (count: number) => `先做完逾期的 ${count} 项下一步`,
    make_plan: '写一份客户计划',
    review_plan: '回顾客户计划',
    fill_profile: '补全客户档案',
    look_at_deal: (deal: string) => `先看商机 ${deal}`,
  },
  suggestion: (words: string) => `建议：${words}。`,

  portfolio: {
    pipeline: (amount: string, weighted: string) => `商机 ${amount}（加权 ${weighted}）`,
    atRisk: (amount: string, percent: string) => `风险商机 ${amount}（${percent}）`,
    revenueAtRisk: (amount: string) => `风险客户年收入 ${amount}`,
    coverage: (ratio: string, least: string) => `本季管道覆盖率 ${ratio}（要求 ${least}）`,
    concentration: (name: string, percent: string, limit: string) =>
      `集中度：${name} ${percent}（>${limit}）`,
    attention: (name: string, index: string, limit: string) => `${name} 投入指数 ${index}（<${limit}）`,
    visits: (percent: string, least: string) => `A/B 级客户的有效拜访占 ${percent}（要求 ${least}）`,
    adherence: (done: number, planned: number) => `周计划完成 ${done}/${planned}`,
    overdue: (amount: string) => `逾期回款 ${amount}`,
    pareto: (count: number, percent: string, share: string) =>
      `${count} 家客户（占 ${share}）贡献 ${percent} 的收入`,
    weakest: (person: string, sides: string) => `${person}：围墙最弱 ${sides}`,
    friendship: '私交满了，份额没有跟上',
  },
  profit: { high: '高获利', medium: '中获利', low: '低获利', none: '无获利' },
  stalled: (code: string, name: string, age: number, limit: string, ratio: string, score: number) =>
    `${code} ${name} ${age}/${limit} 天（${ratio} 倍）${score} 分`,
  topGap: (code: string, name: string, relationship: string, known: number, total: number) =>
    `${code} ${name}（关系 ${relationship}，但决策层 ${known}/${total}）`,
}
