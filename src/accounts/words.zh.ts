import { daysAgo, inBrackets } from '../cards/format.ts'
export const accountZh = {
  title: (name: string, code: string) => `${name} · ${code}`,
  facts: {
    tier: '级别',
    standing: '类型',
    group: '集团',
    owner: '负责人',
    team: '团队',
    band: '风险',
    contact: '上次有效接触',
    decision: '上次见决策层',
    wall: '围墙',
    people: '联系人',
    nextSteps: '下一步',
    complaints: '投诉',
    deals: '商机',
    satisfaction: '满意度',
    revenue: '近 12 个月收入',
    receivable: '逾期回款',
    plan: '客户计划',
    snoozed: '已稍后',
    profile: '档案',
    gaps: '缺的数据',
  },
  here: {
    title: (name: string) => `这里是 ${name}`,
    done: (name: string) => `以后在这里 @ 我说的事，没有点名别的客户，就算 ${name} 的。`,
    how: '请在群里 @ 我写：客户 华锐 在此',
    outside: '这里有别的公司的人，不能绑定客户。请在内部的群里绑定。',
  },
  ordinary: '普通客户（未定级）',
  tierLost: (tier: string) => `${tier} 级，已流失：不再有联系到期`,
  tier: (tier: string, cadence: string, zone: string | undefined) =>
    `${tier} 级，每 ${cadence} 天至少一次有效接触${zone ? `（数据建议 ${zone}）` : ''}`,
  partOf: (parent: string) => `属于 ${parent}`,
  group: (count: number, revenue: string) => `下属 ${count} 家，连同自己近 12 个月收入 ${revenue}`,
  owner: (owner: string, backup: string | undefined, lacks: boolean) =>
    backup ? `${owner}（后备 ${backup}）` : lacks ? `${owner}（缺后备，这一级必须有）` : owner,
  member: (name: string, role: string) => `${name}（${role}）`,
  band: (band: string, score: number) => `${band} ${score} 分`,
  contact: (day: string, days: number, cadence: string | undefined) =>
    `${day}，${daysAgo(days, 'zh')}${cadence ? `（上限 ${cadence}）` : ''}`,
  nextDue: (day: string) => `下次不晚于 ${day}`,
  decision: (name: string | undefined, day: string, days: number) =>
    `${name ? `${name}，` : ''}${day}，${daysAgo(days, 'zh')}`,
  never: '还没有记录',
  people: (decision: number, management: number, operation: number, unknown: number) =>
    `决策层 ${decision} · 管理层 ${management} · 操作层 ${operation}${unknown > 0 ? ` · 未标层级 ${unknown}` : ''}`,
  wallTitle: (percent: string) => `围墙 ${percent}`,
  wallWords: (percent: string, before: string | undefined, floor: string | undefined) =>
    `已建 ${percent}${before ? `（上次 ${before}）` : ''}${floor ? `，下限 ${floor}` : ''}`,
  sides: { push: '主推', share: '份额', contact: '接触', personal: '私交' },
  complaint: (code: string, level: string, subject: string, due: string) =>
    `${code} ${level}：${subject}（应 ${due} 解决）`,
  step: (code: string, text: string, due: string) => `${code} ${text}（${due}）`,
  deal: (code: string, name: string, stage: string, amount: string, band: string, score: number) =>
    `${code} ${name} · ${stage} · ${amount} · ${band} ${score}`,
  satisfaction: (actual: string, expected: string, day: string) => `${actual}，期望 ${expected}（${day}）`,
  receivable: (amount: string, days: number) => `${amount}，${days} 天`,
  plan: (day: string) => `上次回顾 ${day}`,
  planElsewhere: (day: string) => `上次回顾 ${day}，这里还没有写`,
  planned: '在走，还没回顾过',
  profile: (known: number, of: number, missing: string, more: number, stale: number) =>
    [
      `已填 ${known}/${of}`,
      missing && `缺 ${missing}${more > 0 ? `等 ${more + 2} 项` : ''}`,
      stale > 0 && `${stale} 项该核实了`,
    ]
      .filter(Boolean)
      .join('，'),
  points: (points: number) => `${points} 分`,
  reasons: '为什么',
  peopleTitle: '联系人',
  person: (name: string, layer: string, met: string, coach: boolean) =>
    `${name} · ${layer} · ${met}${coach ? ' · 教练' : ''}`,
  noLayer: '层级未知',
  met: (day: string) => `${day} 见过`,
  neverMet: '还没见过',
  ours: (text: string, due: string | undefined) => `我方承诺：${text}${due ? `（${due}）` : ''}`,
  theirs: (text: string, due: string | undefined) => `对方承诺：${text}${due ? `（${due}）` : ''}`,
  recent: '最近拜访',
  visit: (day: string, channel: string, people: string, rep: string) =>
    inBrackets(`${day} ${channel} ${people}`, rep, 'zh'),
  snoozed: (until: string, by: string, reason: string) => `到 ${until}（${by}：${reason}）`,
  buttons: {
    all: '显示全部',
    backup: '定后备',
    more: (count: number) => `还有 ${count} 条原因`,
    why: '为什么',
    visit: '记拜访',
    snooze: '稍后提醒',
    nominate: '提名大客户',
    nudge: '提醒负责人',
    wall: '围墙打分',
    share: '发到群里',
  },
  notFound: (typed: string) => `没有找到你能看到的客户「${typed}」。请写简称、全称、拼音或编号。`,
  which: '请写上客户。',
  pick: {
    title: '哪个客户？',
    tap: '点一家，或者直接发客户名。',
    list: '其他客户',
    go: '选好了',
  },
  chooseTitle: '你说的是哪个客户？',
}
