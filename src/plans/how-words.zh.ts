import type { PlanGap } from '../domain/plan.ts'

/** What is typed for what a plan still lacks. */
export const planHowZh = {
  /** What is typed for what is missing. */
  gapHow: {
    purpose: (account: string) => `客户计划 ${account} 总体目的 三年内做成第一供应商`,
    situation: (account: string) => `客户计划 ${account} 客户情况 二期年底投产`,
    competition: (account: string) => `客户计划 ${account} 竞争情况 恒通低价抢份额`,
    cooperation: (account: string) => `客户计划 ${account} 合作现状 占他们采购的四成`,
    strategy: (account: string) => `客户计划 ${account} 策略与计划 用总包方案代替单品报价`,
    obstacle: (account: string) => `客户计划 ${account} 主要障碍 采购权在集团`,
    goal: (account: string) => `客户计划 ${account} 目标 年收入做到 2000 万`,
    measure: (account: string) => `客户计划 ${account} 衡量 决策层拜访 3 到年底`,
    objectives: () => '',
    rivals: (account: string) => `SWOT ${account} 对手 对手名 恒通 优势 内容 交货快`,
    action: (account: string) => `客户计划 ${account} 行动 盘点备件 下周五`,
  } as Record<PlanGap, (account: string) => string>,
  /** The word for an element behind the account, where it is typed. */
  itemWords: {
    need: '潜在需求',
    contact: '首次接触',
    information: '信息充分',
    clear: '需求明确',
    chance: '成交机会',
    obstacles: '成交障碍',
    expense: '预计费用',
    deciders: '决策人关系',
    influence: '影响力',
    high: '高层沟通',
    contract: '合同签订',
  },
  /** What such evidence may say. */
  itemExamples: {
    need: '年底要扩产',
    contact: '上周电话聊过',
    information: '产线和预算都问到了',
    clear: '要 40 台调节阀',
    chance: '七成把握',
    obstacles: '采购权在集团',
    expense: '差旅和样品约 1.2 万',
    deciders: '总经理见过两次',
    influence: '设备部也支持',
    high: '双方总经理面谈过',
    contract: '合同已签回',
  },
  tickHow: (account: string, item: string, evidence: string) => `开发 ${account} ${item} ${evidence}`,
  playHow: (account: string) => `挽回 ${account} 行动 约对方总经理面谈 下周五`,
  how: (example: string) => `也可以直接发：${example}`,
}
