import type { FactKind } from '../kind.ts'

/** What a team is to sign in a quarter; without a team, the company. */
export const targets: FactKind = {
  title: { zh: ['目标', '指标'], en: ['targets', 'target'] },
  table: 'Target',
  fields: {
    team: { zh: ['团队', '部门'], type: { is: 'team' }, blank: true },
    period: { zh: ['期间', '季度'], type: { is: 'quarter' } },
    target: { zh: ['目标', '目标金额'], type: { is: 'money', of: 'target' }, fresh: 0 },
    signed: { zh: ['已签', '已签金额'], type: { is: 'money', of: 'target' }, fresh: 0 },
    currency: { zh: ['币种', '货币'], type: { is: 'currency' }, fresh: 'CNY' },
  },
  key: ['team', 'period'],
}
