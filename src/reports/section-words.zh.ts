import type { Group, Page, Zero } from '../domain/report.ts'
import type { WallSide } from '../domain/wall.ts'

/** The sections of the reports. */
export const sectionZh = {
  groups: { efficiency: '效率', growth: '增长', retention: '保留' } satisfies Record<Group, string>,
  pages: {
    mine: '总览',
    team: '团队',
    month: '本月',
    losses: '丢单',
    people: '人员',
  } satisfies Record<Page, string>,
  titles: {
    team: (day: string) => `团队业绩报告 · ${day}`,
    people: (day: string) => `人员报告 · ${day}`,
    losses: (from: string, to: string) => `丢单报告 · ${from} 到 ${to}`,
    month: (month: string) => `月报 · ${month}`,
    money: (month: string) => `费用与损益 · ${month}`,
  },
  onlyLeaders: '团队、人员报告给经理、总监、财务和管理员看。你自己的客户看“报告”，你的丢单看“报告 丢单”。',
  nothing: '这里还没有数据。',
  buttons: { workbook: 'Excel 文件', earlier: '上个月', later: '下个月' },
  more: (count: number) => `还有 ${count} 行，在 Excel 文件里。`,
  owner: '负责人',
  person: '人员',
  deal: '商机',
  deals: '个',
  stage: '阶段',
  amount: '金额',
  account: '客户',
  all: '合计',
  tier: (tier: string) => `${tier} 级`,
  workingDays: (n: string) => `${n} 个工作日`,
  workingHours: (n: string) => `${n} 个工作小时`,
  sides: { push: '主推', share: '份额', contact: '接触', personal: '私交' } satisfies Record<
    WallSide,
    string
  >,
  cover: {
    title: '按周期见到的客户（级别 × 负责人）',
    says: (on: number, of: number, share: string) =>
      `${of} 家大客户里 ${on} 家在联系周期内见过（${share}）。`,
  },
  wall: {
    title: '围墙（按负责人）',
    says: (built: number, of: number, percent: string, weak: string) =>
      `围墙 ${built}/${of}（${percent}）${weak ? `，最弱：${weak}` : ''}。`,
    unscored: (count: number) => `${count} 家还没评过。`,
    wall: '围墙',
    weakest: '最弱',
  },
  result: {
    title: '业绩（12 个月，按负责人）',
    says: (fresh: string, kept: string, share: string) => `新客户收入 ${fresh}（${share}），老客户 ${kept}。`,
    ratio: (share: string) => `费用率 ${share}。`,
    columns: ['客户', '收入', '其中新客户', '风险收入', '费用', '费用率'],
  },
  matrix: {
    title: '级别矩阵（吸引力 × 我方优势）',
    attractiveness: '吸引力',
    strength: '我方优势',
    says: (counts: string) => `按矩阵：${counts}。`,
    others: (names: string) => `和现在的级别不同：${names}。`,
    other: (account: string, tier: string, zone: string) => `${account} ${tier}→${zone}`,
    outside: (count: number) => `${count} 家资料不够，没有放进矩阵。`,
    zones: '右上一格是 A，旁边两格是 B，斜着三格是 C，左下三格筛出。点的大小是收入。',
    tier: '级别',
    zone: '矩阵',
    tray: '未评分',
  },
  usage: {
    title: '使用情况（每周记录的拜访）',
    says: (active: number, all: number, weeks: number) =>
      `${all} 名销售员里 ${active} 名近 ${weeks} 周记过拜访。`,
    idle: (names: string) => `没有记录：${names}。`,
  },
  zero: {
    title: '归零板（做完就清零）',
    says: (count: number) => `共 ${count} 项待清零。`,
    none: '全部归零。',
    clean: (names: string) => `已归零：${names}。`,
    kinds: {
      late: '下一步逾期',
      bare: '商机没有下一步',
      past: '成交日已过',
      wall: '围墙没评',
      plan: '没有客户计划',
      reading: '没问满意度',
      record: '开发记录逾期',
      summary: '周总结未交',
    } satisfies Record<Zero, string>,
  },
  loss: {
    title: '丢单原因（原因 × 阶段）',
    each: '每一单',
    none: '这段时间没有丢单。',
    says: (all: number, reason: string, count: number) =>
      `丢单 ${all} 个，最多的原因是“${reason}”（${count} 个）。`,
    price: (owner: string, price: number, all: number) =>
      `${owner} 的 ${all} 次丢单里 ${price} 次写“价格”，请再问真正的原因`,
    reason: '原因',
    unknown: '没有写',
    open: '待确认',
  },
  funnel: {
    title: '漏斗',
    now: '各阶段的商机',
    says: (moved: number, lost: number) => `前进 ${moved} 次，丢单 ${lost} 个。`,
    why: (reasons: string) => `丢单原因：${reasons}。`,
    columns: ['现有', '金额', '前进', '后退', '丢单', '前进率'],
  },
  response: {
    title: '响应时间',
    complaints: '投诉解决',
    requests: '申请审批',
    says: (what: string, count: number, median: string, onTime: string) =>
      `${what} ${count} 件，一般用 ${median}，${onTime} 按时。`,
    columns: ['已办', '中位数', '按时', '未办', '超期'],
  },
}
