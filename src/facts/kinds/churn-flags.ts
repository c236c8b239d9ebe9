import { account, date, note } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** One of five reasons why an account may leave (S81): AR11, H5. A flag without a word of evidence is none. */
export const churnFlags: FactKind = {
  title: { zh: ['流失信号', '流失预警', '流失'], en: ['churn flag'] },
  table: 'ChurnFlag',
  fields: {
    account,
    date,
    reason: {
      zh: ['原因'],
      type: {
        is: 'choice',
        choices: {
          1: { zh: ['战略调整'], en: ['strategy change', 'strategy'] },
          2: { zh: ['压缩供应商', '供应商优化'], en: ['suppliers cut', 'supplier optimisation'] },
          3: { zh: ['问题未解决', '投诉未解决'], en: ['unsolved problem', 'unsolved complaint'] },
          4: { zh: ['不正当竞争', '异常竞争'], en: ['irregular competition'] },
          5: { zh: ['对手更强', '竞争对手更强'], en: ['stronger rival'] },
        },
      },
    },
    note,
  },
  key: ['account', 'date', 'reason'],
  chat: {
    words: { zh: ['流失', '流失信号', '流失预警'], en: ['churn', 'churn sign', 'churn flag'] },
    write: 'change',
    risk: true,
    example: {
      zh: '流失 东海 原因 3 密封件投诉拖了三周',
      en: 'churn Meridian reason 3 invoices still wrong',
    },
  },
}
