import { account, date, note } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** What a rival did at an account (S29): AR10. */
export const competitorSignals: FactKind = {
  title: { zh: ['竞争对手动作', '竞争信号', '竞争对手'], en: ['competitor signal'] },
  table: 'CompetitorSignal',
  fields: {
    account,
    date,
    kind: {
      zh: ['类型'],
      type: {
        is: 'choice',
        choices: {
          presence: { zh: ['出现', '接触'], en: ['presence', 'appeared'] },
          displacement: { zh: ['替代', '排挤'], en: ['displacement', 'replacing us'] },
        },
        stored: '"CompetitorKind"',
      },
      fresh: 'presence',
    },
    note: { ...note, blank: true },
  },
  key: ['account', 'date', 'kind', 'note'],
  chat: {
    words: { zh: ['竞争', '对手', '竞争信号', '竞争对手'], en: ['rival', 'competitor', 'competitor signal'] },
    write: 'change',
    risk: true,
    example: { zh: '对手 东海 替代 恒通在试用', en: 'rival Meridian displacement Acme is on trial' },
  },
}
