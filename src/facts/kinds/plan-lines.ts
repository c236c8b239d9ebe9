import { account, person } from '../fields.ts'
import type { FactKind, FactRow } from '../kind.ts'
import { PLAN_WORDS } from './plans.ts'

/** A line of a plan (S68): objective, goal, strategy, or a measure with its target, which the facts move by themselves. */
export const planLines: FactKind = {
  title: { zh: ['计划条目'], en: ['plan line'] },
  table: 'PlanLine',
  optional: true,
  fields: {
    id: { zh: ['编号'], type: { is: 'code' }, to: 'code', quiet: true },
    account: { ...account, needed: true },
    plan: {
      zh: ['计划'],
      type: { is: 'choice', choices: PLAN_WORDS, stored: '"PlanKind"' },
      fresh: 'grow',
    },
    part: {
      zh: ['部分'],
      type: {
        is: 'choice',
        choices: {
          objective: { zh: ['目的'], en: ['objective'] },
          goal: { zh: ['目标'], en: ['goal'] },
          strategy: { zh: ['策略'], en: ['strategy'] },
          measure: { zh: ['衡量', '指标'], en: ['measure'] },
        },
        stored: '"PlanPart"',
      },
      needed: true,
    },
    text: { zh: ['内容'], en: ['words'], type: { is: 'text' }, needed: true, rest: true },
    measure: {
      zh: ['怎么量', '衡量方式'],
      en: ['measured by'],
      type: {
        is: 'choice',
        choices: {
          visits: { zh: ['拜访次数'], en: ['visits'] },
          decision_visits: { zh: ['决策层拜访'], en: ['decision visits'] },
          revenue: { zh: ['收入'], en: ['revenue'] },
          contribution: { zh: ['贡献'], en: ['contribution'] },
          wall: { zh: ['围墙'], en: ['wall'] },
          wins: { zh: ['赢单'], en: ['deals won'] },
          satisfaction: { zh: ['满意度'], en: ['satisfaction'] },
          by_hand: { zh: ['手填'], en: ['by hand'] },
        },
        stored: '"PlanMeasure"',
      },
      optional: true,
    },
    target: { zh: ['目标值', '要达到'], en: ['target'], type: { is: 'number' }, optional: true },
    unit: { zh: ['单位'], type: { is: 'name' }, fresh: '', optional: true },
    since: { zh: ['起算'], en: ['since'], type: { is: 'day' }, optional: true },
    due: { zh: ['期限', '到期', '到'], en: ['by'], type: { is: 'day' }, ahead: true, optional: true },
    value: { zh: ['现在', '进度'], en: ['now'], type: { is: 'number' }, optional: true },
    value_on: { zh: ['进度日期'], type: { is: 'day' }, optional: true, quiet: true },
    owner: person('负责人'),
  },
  key: ['id'],
  check: (row) => {
    if (row['part'] === 'goal' && !/\d/.test(`${row['text'] ?? ''}${row['target'] ?? ''}`))
      return { key: 'goalNumber', data: [] }
    if (row['part'] !== 'measure') return undefined
    if (!row['measure'] || !row['target'] || !row['due']) return { key: 'measureNeeds', data: [] }
    return row['measure'] === 'by_hand' && !row['unit'] ? { key: 'unitNeeded', data: [] } : undefined
  },
  chat: {
    words: { zh: ['计划条目', '计划指标'], en: ['plan line', 'plan measure'] },
    write: 'change',
    shows: 'plan',
    spans: ['since', 'due'],
    free: { part: ['objective', 'goal', 'strategy'] },
    valued: { measure: { as: 'target', words: 'text' } },
    fills: (row, { today, isNew }): FactRow => ({
      ...(isNew && !row['since'] && { since: today }),
      ...(row['value'] !== undefined && row['value'] !== null && { value_on: today }),
    }),
    example: {
      zh: '计划条目 华锐 衡量 每季见两次决策层 决策层拜访 目标值 2 到 下月底',
      en: 'plan line Meridian measure two talks with who decides decision visits target 2 by next month',
    },
  },
}
