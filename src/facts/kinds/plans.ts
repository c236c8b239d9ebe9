import { account, date, person } from '../fields.ts'
import type { FactKind, Field, Words } from '../kind.ts'

/** Which of the three plans of an account. */
export const PLAN_WORDS: Readonly<Record<string, Words>> = {
  develop: { zh: ['开发'], en: ['develop'] },
  grow: { zh: ['增长'], en: ['grow'] },
  win_back: { zh: ['挽回'], en: ['win back'] },
}

const CHURN: Readonly<Record<string, Words>> = {
  1: { zh: ['战略调整'], en: ['strategy change'] },
  2: { zh: ['压缩供应商'], en: ['suppliers cut'] },
  3: { zh: ['问题未解决'], en: ['unsolved problem'] },
  4: { zh: ['不正当竞争'], en: ['irregular competition'] },
  5: { zh: ['对手更强'], en: ['stronger rival'] },
}

const text = (...zh: string[]): Field => ({ zh, type: { is: 'text' }, fresh: '', optional: true })
const day = (...zh: string[]): Field => ({ zh, type: { is: 'day' }, optional: true })

/** A plan with its five sections (S66), its stage (S46) or reason of loss (S82), and how it ended (S47). One of a kind runs at a time. */
export const plans: FactKind = {
  title: { zh: ['计划'], en: ['plan'] },
  table: 'Plan',
  optional: true,
  fields: {
    account,
    kind: { zh: ['种类'], type: { is: 'choice', choices: PLAN_WORDS, stored: '"PlanKind"' } },
    started: { ...date, zh: ['开始'], en: ['started'], to: 'startedOn' },
    owner: person('负责人'),
    purpose: text('总体目的'),
    situation: text('客户情况'),
    competition: text('竞争情况'),
    cooperation: text('合作现状'),
    strategy: text('策略与计划'),
    obstacle: text('主要障碍'),
    approved: { ...day('批准日期'), to: 'approvedOn' },
    approved_by: { ...person('批准人'), to: 'approvedById' },
    approved_for: {
      zh: ['批准的内容'],
      type: { is: 'reference' },
      to: 'approvedFor',
      optional: true,
      quiet: true,
    },
    stage: { zh: ['开发阶段'], type: { is: 'whole', from: 1, to: 5 }, optional: true },
    stage_since: { ...day('进入阶段'), to: 'stageOn' },
    reason: { zh: ['流失原因'], type: { is: 'choice', choices: CHURN }, optional: true },
    deal: { zh: ['商机', '商机编号'], type: { is: 'code' }, to: 'dealCode', fresh: '', optional: true },
    lost_value: { zh: ['流失金额'], type: { is: 'money', of: 'account' }, optional: true },
    closed: { ...day('结束'), to: 'closedOn' },
    outcome: {
      zh: ['结果'],
      type: {
        is: 'choice',
        choices: {
          won: { zh: ['成为客户'], en: ['became a customer'] },
          not_yet: { zh: ['暂不成功'], en: ['not yet'] },
          dropped: { zh: ['放弃'], en: ['dropped'] },
          won_back: { zh: ['挽回'], en: ['won back'] },
          given_up: { zh: ['不再挽回'], en: ['given up'] },
        },
        stored: '"PlanOutcome"',
      },
      optional: true,
    },
    why: text('原因类别'),
    words: text('原因说明'),
    lesson: text('经验'),
    next_try: { ...day('下次再试'), to: 'nextTryOn', ahead: true },
  },
  key: ['account', 'kind', 'started'],
}
