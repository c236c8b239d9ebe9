import { account, date } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** Perceived and expected on one scale (S76); the command `csat` compares them. */
export const satisfaction: FactKind = {
  title: { zh: ['满意度'], en: ['satisfaction'] },
  table: 'Satisfaction',
  fields: {
    account,
    date,
    actual: { zh: ['实际感受', '实际'], type: { is: 'decimal', from: 0, to: 1000 }, needed: true },
    expected: { zh: ['期望', '期望感受'], type: { is: 'decimal', from: 0, to: 1000 }, needed: true },
    scale: { zh: ['满分', '分制'], type: { is: 'whole', from: 1, to: 1000 }, fresh: 10 },
  },
  key: ['account', 'date'],
  chat: {
    words: { zh: [], en: [] },
    write: 'change',
    risk: true,
    example: { zh: '满意度 华锐 8 9', en: 'csat Meridian 7 8' },
    says: (row) => {
      const short = Number(row['expected']) - Number(row['actual'])
      if (short <= 0) return undefined
      return {
        zh: '低于期望。请问清是哪件事没做到，定一个下一步。',
        en: 'Below what they expect. Ask which promise was not met and set a next step.',
      }
    },
  },
  check: (row) => {
    const scale = Number(row['scale'] ?? 10)
    const over = ['actual', 'expected'].find((one) => Number(row[one]) > scale)
    return over ? { key: 'aboveScale', data: [over, String(row[over]), String(scale)] } : undefined
  },
}
