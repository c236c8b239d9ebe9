import type { Element, Finding, GateItemKey, ManKey } from '../domain/gate-items.ts'

type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>

const element: Record<Element, string> = {
  needs: '需求',
  timetable: '时间表',
  budget: '预算',
  competition: '竞争',
  decision: '决策',
  priority: '优先级',
}
const man: Record<ManKey, string> = { money: '资金', authority: '权限', need: '需求' }
const goal: Record<Of<'goal'>['missing'][number], string> = {
  words: '文字',
  number: '数量',
  amount: '金额',
  close: '成交日期',
}

/** 阶段门的用语。 */
export type FloorState = 'unknown' | 'known' | 'kept' | 'below'

export const gateZh = {
  element,
  man,
  items: {
    evaluation: '六项评估要素及来源',
    fit: '符合战略，或有继续的理由',
    tier: '客户级别',
    visit: '客户跟进记录',
    man: 'MAN：资金、权限、需求',
    nextStep: '负责人与下一步',
    goal: '量化目标',
    team: '项目组',
    budget: '售前费用预算',
    need: '需求等级',
    deciderNamed: '已识别决策人',
    deciderMet: '已见决策人',
    relationship: '客户关系指数 R',
    coach: '有效教练',
    needConfirmed: '客户确认的需求点',
    actions: '每位干系人的行动计划',
    proposal: '已提交方案',
    bid: '投标或议标文件',
    result: '招标结果',
    price: '报价在价格范围内',
    contract: '法务与财务已批合同',
    signed: '已签合同编号',
    receivable: '逾期回款',
    credit: '信用额度',
    acceptance: '验收文件',
    payment: '付款计划',
    record: '开发记录表',
    satisfaction: '满意度调查',
    lessons: '经验教训',
  } satisfies Record<GateItemKey, string>,
  why: {
    evaluation: ({ missing, unsourced }: Of<'evaluation'>) =>
      [
        missing.length > 0 ? `缺：${missing.map((key) => element[key]).join('、')}` : '',
        unsourced.length > 0 ? `没有来源：${unsourced.map((key) => element[key]).join('、')}` : '',
      ]
        .filter(Boolean)
        .join(';') || '六项齐全',
    fit: ({ said, reason }: Of<'fit'>): string =>
      !said ? '未说明' : reason ? '不完全符合，已说明理由' : '是否符合已说明',
    tier: ({ tier }: Of<'tier'>) => (tier ? `${tier} 级` : '未定级'),
    visit: ({ visits }: Of<'visit'>) => (visits > 0 ? `有效拜访 ${visits} 次` : '还没有有效拜访'),
    man: ({ missing }: Of<'man'>) =>
      missing.length > 0 ? `缺：${missing.map((key) => man[key]).join('、')}` : '三项齐全',
    nextStep: ({ owner, due, past }: Of<'nextStep'>) =>
      due ? `${owner}，${due}${past ? ' 已过期' : ''}` : `${owner}，没有下一步`,
    goal: ({ missing }: Of<'goal'>) =>
      missing.length > 0 ? `缺：${missing.map((key) => goal[key]).join('、')}` : '产品、数量、金额、日期齐全',
    need: ({ level, least }: Of<'need'>) => `${level === undefined ? '未评' : `P${level}`}，要求 P${least}`,
    deciderNamed: ({ known, total }: Of<'deciderNamed'>) => `决策层态度已知 ${known}/${total}`,
    deciderMet: ({ named, known, total }: Of<'deciderMet'>) =>
      `${named.length > 0 ? named.join('、') : '决策人未知'}；决策层态度已知 ${known}/${total}`,
    relationship: ({ percent, least }: Of<'relationship'>) =>
      `${percent === undefined ? '没有权重' : `R ${percent}%`}，要求 ${least}%`,
    // Read in shared rooms: who it is stays with those who work on the account.
    coach: ({ name, silentDays, limit }: Of<'coach'>) => {
      if (!name) return '没有教练'
      return silentDays === undefined
        ? '有，还没有提供过信息'
        : `${silentDays} 天前提供信息（上限 ${limit} 天）`
    },
    needConfirmed: ({ tags, least }: Of<'needConfirmed'>) =>
      tags.length > 0 ? tags.join('、') : `没有，要求至少 ${least} 个`,
    actions: ({ without, of }: Of<'actions'>) => {
      if (of === 0) return '还没有干系人'
      return without.length > 0 ? `没有行动：${without.join('、')}` : `${of} 人都有行动`
    },
    granted: (quoted: string, request: string) => `报价 ${quoted}，${request} 已批准`,
    price: (quoted: string | 0 | undefined, floor: FloorState) =>
      `${quoted ? `报价 ${quoted}` : '未报价'}，${{ unknown: '底价未知', known: '底价已填', kept: '不低于底价', below: '低于底价' }[floor]}`,
    signed: ({ ref }: Of<'signed'>) => ref ?? '没有编号',
    noLimit: '没有填信用额度',
    otherCurrency: (limit: string) => `商机币种与信用额度（${limit}）不同，无法比较`,
    credit: (exposure: string, limit: string) => `应收加本单 ${exposure}，信用额度 ${limit}`,
    receivable: ({ days, limit }: Of<'receivable'>) =>
      days === undefined ? '没有回款数据' : `逾期 ${days} 天（上限 ${limit} 天）`,
    record: '见开发记录表',
    satisfaction: ({ on }: Of<'satisfaction'>) => (on ? `${on} 已调查` : '交付以来没有调查'),
    lessons: '写在开发记录表里',
    byHand: '需要凭证',
  },
  mend: {
    fillEvaluation: (code: string) => `填写评估：“商机 ${code} 评估”`,
    sayFit: (code: string) => `说明是否符合战略：“商机 ${code} 评估”`,
    setTier: (_code: string, account: string) => `给客户定级（由经理决定）：“定级 ${account} B”`,
    logVisit: (_code: string, account: string) => `记录一次有效拜访：“拜访 ${account}”`,
    fillMan: (code: string) => `填写 MAN：“商机 ${code} 评估”`,
    setNextStep: (code: string) => `写下一步和日期：“下一步 ${code} 明天 送方案”`,
    setGoal: (code: string) =>
      `写清目标：“商机 ${code} 目标 24 台阀门，下季度末前签约”，并填金额和预计成交日`,
    raiseNeed: (code: string, _account: string, level: string) =>
      `挖掘需求后更新：“商机 ${code} 需求 ${level}”`,
    nameDecider: (code: string) => `找出拍板人并加入关系图：“关系 ${code}”`,
    meetDecider: (_code: string, account: string) => `约见决策人并记录拜访，注明本商机：“拜访 ${account}”`,
    winPeople: (code: string) => `争取中立者和反对者，更新关系图：“关系 ${code}”`,
    findCoach: (_code: string, account: string) => `发展教练并标记：“人 ${account}”`,
    confirmNeed: (code: string) => `请客户确认需求点：“商机 ${code} 需求点 降低成本”`,
    planActions: (code: string) => `给每个人写行动：“关系 ${code}”`,
    quotePrice: (code: string) => `填写报价和底价：“商机 ${code} 报价 480万”“商机 ${code} 底价 450万”`,
    fileContract: (code: string) => `填写合同编号：“商机 ${code} 合同 HY-031”`,
    raiseLimit: () => '请财务核对信用额度；否则由财务随本次推进一并审批',
    collectMoney: () => '先催收逾期款；否则由财务随本次推进一并审批',
    fillRecord: (code: string) => `填写开发记录表：“商机 ${code} 记录”`,
    askSatisfaction: (_code: string, account: string) => `做一次满意度调查：“满意度 ${account}”`,
    tick: (code: string, item: string) => `附上凭证后勾选：“推进 ${code} 勾选 ${item} 今天邮件已发”`,
  },
  states: {
    ticked: (words: string, by: string) => `${by}：${words}`,
    waived: (words: string, by: string) => `${by} 豁免：${words}`,
    asked: {
      priceAuthority: '低于底价，由价格决定者随本次审批',
      creditLimit: '超出信用额度，由财务随本次审批',
      overdueReceivable: '逾期，由财务随本次审批',
    },
  },
  decides: (names: string) => `由谁表态：${names}。`,
  waitsFor: (code: string, names: string) => `${code} 已经在等 ${names} 表态。`,
  title: (gate: number, code: string) => `阶段门 G${gate} · ${code}`,
  summary: (met: number, of: number) => `${of} 项中已满足 ${met} 项`,
  complete: '全部满足，可以申请推进。',
  incompleteStrict: (open: number) => `还差 ${open} 项。补齐或由审批人豁免之前，不会去问任何人。`,
  incompleteAdvisory: (open: number) => `还差 ${open} 项。可以照样申请，商机会标记为“绕过阶段门”。`,
  notApproved: {
    why: (move: string, open: number, names: string) =>
      `${move} 是导入的申请，还没有批准：阶段门有 ${open} 项未满足（${names}）。`,
    ways: (move: string, deal: string) =>
      `三种办法：商机负责人补上依据（“推进 ${deal}”），审批人在下面豁免，或者退回申请（“推进 ${move} 退回 还缺什么？”）。之后再批准。`,
    typed: (move: string) => `这几项没有反面的记录：打字回“批准 ${move}”，就以你的名义全部豁免。`,
    sendBack: '退回',
  },
  skipped: (gate: number, open: string) => `跳过的阶段门 G${gate} 未满足：${open}`,
  tickTitle: '凭证',
  tickHint: '文件名、链接或谁确认的',
  waiveTitle: '豁免的理由',
  labels: { open: '未满足', done: '已满足' },
  buttons: {
    review: '查看申请',
    tick: '勾选',
    waive: '豁免',
    ask: '申请推进',
    askAnyway: '照样申请',
    save: '保存',
    again: '再查一遍',
    people: '关系图',
    evaluate: '评估',
    record: '开发记录表',
    edit: '修改商机',
  },
  notAnItem: (typed: string, items: string) => `“${typed}”不是这个阶段门的检查项。检查项有：${items}`,
  notByHand: (item: string, mend: string) => `“${item}”由事实判断，不能勾选。${mend}`,
  alreadyMet: (item: string) => `“${item}”已经满足。`,
  needsWords: (item: string) => `请写上“${item}”的凭证或理由。`,
  mayNotWaive: (names: string) => `只有审批人可以豁免：${names}。`,
}
