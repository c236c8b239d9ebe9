import type { Block, Choice } from '../domain/standstill.ts'

export const digestZh = {
  everyone: '全公司',
  title: (team: string, day: string, news: string) => [team, day, news].filter(Boolean).join(' · '),
  toDecide: (count: number) => `${count} 件要你定`,
  toChase: (count: number) => `先看 ${count} 家`,
  worse: (count: number) => `变差 ${count}`,
  better: (count: number) => `变好 ${count}`,
  nothing: '没有变化',
  counts: (all: number, critical: number, atRisk: number, watch: number, healthy: number) =>
    `${all} 家：危急 ${critical} · 预警 ${atRisk} · 关注 ${watch} · 正常 ${healthy}`,
  money: (atRisk: string, before: string | undefined, pipeline: string, weighted: string) =>
    `风险年收入 ${atRisk}${before ? `（上次 ${before}）` : ''}｜商机 ${pipeline}（加权 ${weighted}）`,
  bands: (critical: number, atRisk: number, watch: number) =>
    `危急 ${critical} · 预警 ${atRisk} · 关注 ${watch}`,
  revenue: (atRisk: string, before: string | undefined) =>
    `风险年收入 ${atRisk}${before ? `（上次 ${before}）` : ''}`,
  coverage: (ratio: string, least: string, amount: string, remaining: string, past: string | undefined) =>
    `覆盖 ${ratio} 倍（<${least}）：${amount}对 ${remaining}${past ? `，其中 ${past}成交日已过` : ''}`,
  atRiskDeals: (amount: string, share: string) => `风险商机 ${amount}（${share}）`,
  overdue: (amount: string, asOf: string | undefined) =>
    `逾期回款 ${amount}${asOf ? `（${asOf} 数据）` : ''}`,
  account: (name: string, tier: string, owner: string) => `${name} ${tier} ${owner}`,
  band: (band: string, score: number) => `${band} ${score}`,
  lifted: (band: string, score: number) => `${band} ${score}，直接升级`,
  crossed: (before: string, now: string) => `${before}→${now}`,
  still: (before: number, now: number, band: string) => `${before}→${now}，仍${band}`,
  advice: (words: string) => `→ ${words}`,
  meet: (who: string) => `约见${who}`,
  andComplaint: (code: string) => `，先结 ${code}`,
  andDeal: (code: string) => `，给 ${code} 定下一步`,
  joinMeet: (owner: string, who: string) => `本周陪${owner}见${who}`,
  askFinance: (name: string) => `${name}核实前不报新价`,
  owed: (words: string) => `还欠：${words}`,
  watch: (name: string, score: number, words: string) => `关注 ${name} ${score}：${words}`,
  watchNames: (names: string) => `关注 ${names}`,
  decide: (code: string, deal: string, from: number, to: number, by: string, due: string) =>
    `要你定 ${code} ${deal}，${from}→${to}，${by}${/[\x20-\x7e]$/.test(by) ? ' ' : ''}提出，${due}`,
  gateItems: (met: number, all: number) => `；门槛 ${met}/${all} 项`,
  decideBy: (moment: string) => `${moment} 前`,
  decideLate: (day: string) => `应 ${day}，已超时`,
  choose: (name: string, days: number, block: string | undefined) =>
    `要你定 ${name} 危急，${days} 个工作日没有动静${block ? `（${block}）` : ''}`,
  stuck: (name: string, days: number, block: string | undefined) =>
    `卡住 ${name} 危急，${days} 个工作日没有动静${block ? `（${block}）` : '，已问负责人'}`,
  blocks: { customer: '等客户', internal: '等内部', help: '要人帮' } satisfies Record<Block, string>,
  blockBy: (by: string, block: string) => `${by}：${block}`,
  choices: { join: '陪访', handover: '换人', accept: '接受' } satisfies Record<Choice, string>,
  stalledTitle: '停滞',
  stalled: (name: string, age: number, limit: number, ratio: string | undefined, score: number) =>
    `${name} ${age}/${limit} 天${ratio ? `（${ratio} 倍）` : ' '}${score} 分`,
  topGap: (names: string) => `高层空白 ${names}`,
  topGapOf: (name: string, relationship: string, known: number, total: number) =>
    `${name}：关系 ${relationship}，决策层 ${known}/${total}`,
  due: (words: string) => `到期 ${words}`,
  today: (words: string) => `今天 ${words}`,
  nothingDue: '无',
  dueOf: {
    contact: (name: string, days: number) => `${name} 联系 ${days}/${days}`,
    step: (codes: string, name: string, text: string) => `${codes} ${name} ${text}`,
    complaint: (code: string, name: string, text: string) =>
      text ? `${code} ${name} ${text}（投诉）` : `${code} ${name}`,
  },
  by: (words: string, owner: string) => `${words}（${owner}）`,
  weekTitle: '每周',
  adherence: (done: number, planned: number, each: string) =>
    `计划 ${done}/${planned}${each ? `（${each}）` : ''}`,
  adherenceOf: (name: string, done: number, planned: number) => `${name} ${done}/${planned}`,
  summaries: (names: string) => `缺${names}${/[\x20-\x7e]$/.test(names) ? ' ' : ''}总结`,
  noPlan: (names: string) => `本周没计划：${names}`,
  attention: (each: string, least: string) => `投入 ${each}（<${least}）`,
  concentration: (each: string, limit: string) => `集中 ${each}（>${limit}）`,
  left: (count: number) => `${count} 家负责人已离开`,
  gaps: {
    satisfaction: (names: string) => `缺满意度：${names}`,
    wall: (names: string) => `缺围墙：${names}`,
  },
  same: (names: string, stalled: number) =>
    `没变 ${[names, stalled > 0 && `停滞 ${stalled}`].filter(Boolean).join(' · ')} ▸`,
  folded: (count: number, names: string) => `还有 ${count} 件${names && `：${names}`} ▸`,
  healthyNow: (names: string) => `变好 ${names}`,
  snoozed: (names: string) => `已稍后 ${names}`,
  snoozedOne: (name: string, until: string) => `${name}（到 ${until}）`,
  team: (name: string, manager: string, counts: string) => `${name}（${manager}）${counts}`,
  teamCounts: (critical: number, atRisk: number, watch: number) =>
    critical + atRisk + watch > 0 ? `危急 ${critical} · 预警 ${atRisk} · 关注 ${watch}` : '都正常',
  gapOf: (code: string, known: number, total: number) => `${code} 决策层 ${known}/${total}`,
  teamNews: (worse: string, better: string) =>
    [worse && `变差：${worse}`, better && `变好：${better}`].filter(Boolean).join('｜'),
  allTitle: (page: number, pages: number) => (pages > 1 ? `全部（${page}/${pages}）` : '全部'),
  itemTitle: (name: string) => `${name} · 今天`,
  notYours: '风险日报是给经理和总监的。你可以看「今日」，里面是你自己到期的事。',
  gone: '这里没有了，发「日报」看今天的。',
  buttons: {
    open: '客户卡',
    why: '为什么',
    nudge: '提醒负责人',
    ask: (name: string) => `问${name}`,
    join: '约陪访',
    finance: (name: string) => `请${name}核实`,
    except: '不算风险',
    more: '…',
    next: '下一页',
    all: '全部',
    numbers: '七个数',
    deal: '商机卡',
    review: '去审批',
    team: (name: string) => `看${/^[\x20-\x7e]/.test(name) ? ' ' : ''}${name}`,
    accept: '接受到…',
  },
  nudge: (by: string, name: string) => `${by} 请你看看 ${name}`,
  nudgeText: (by: string) => `${by} 在今天的风险日报里看到它，想知道你的打算。处理后在这里记一句就行。`,
  nudgeLeft: (owner: string) => `${owner}已离开，收不到提醒。请和管理员确定由谁接手这家客户。`,
  nudged: (owner: string, name: string) => `已提醒 ${owner} 关注${name}。`,
  nudgedAlready: (owner: string, hours: number) => `${hours} 小时内已经提醒过 ${owner}，先等等回音。`,
  nudgeOwn: '这是你自己的客户，不用提醒。',

  answered: (name: string, answer: string) => `记下了：${name}，${answer}。经理的日报里会写上。`,
  chosen: (name: string, choice: string, until: string) =>
    `记下了：${name}，${choice}，到 ${until} 前不再问你。`,
  toldOwner: (by: string, name: string, choice: string) => `${by} 对${name}的决定：${choice}`,
  toldText: {
    join: '经理要陪你去。约好日子后在这里记一句下一步。',
    handover: '经理要换人负责。先把手上的下一步和联系人交代清楚。',
    accept: '经理先接受这个风险，到那天再看。',
  } satisfies Record<Choice, string>,
  acceptTitle: (name: string) => `${name}：接受到哪天？`,
  acceptDay: '到哪天',
  acceptSave: '就这样',
  acceptPast: '请写一个以后的日子，最多 90 天。',
  notYourChoice: (name: string) => `${name}不归你管，要由负责人的经理决定。`,
  notYourAnswer: (name: string) => `${name}不是你负责的，要由负责人回答。`,
}
