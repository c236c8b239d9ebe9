import { account, date, person } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** Evidence for one element of a development stage (S46): what the sources put in brackets behind the five stages. */
export const planTicks: FactKind = {
  title: { zh: ['开发要素'], en: ['development element'] },
  table: 'PlanTick',
  optional: true,
  fields: {
    account,
    item: {
      zh: ['要素'],
      type: {
        is: 'choice',
        choices: {
          need: { zh: ['有潜在需求'], en: ['there is a need'] },
          contact: { zh: ['首次接触'], en: ['first contact'] },
          information: { zh: ['信息充分'], en: ['enough is known'] },
          clear: { zh: ['需求明确'], en: ['the need is clear'] },
          chance: { zh: ['成交机会'], en: ['chance of closing'] },
          obstacles: { zh: ['成交障碍'], en: ['obstacles'] },
          expense: { zh: ['预计费用'], en: ['expected expense'] },
          deciders: { zh: ['与关键决策人关系良好'], en: ['good terms with who decides'] },
          influence: { zh: ['影响力渗透'], en: ['influence reaches in'] },
          high: { zh: ['高层沟通'], en: ['talks at the top'] },
          contract: { zh: ['合同签订'], en: ['contract signed'] },
        },
      },
    },
    date,
    words: { zh: ['依据'], type: { is: 'text' }, needed: true },
    by: { ...person('记录人'), quiet: true },
  },
  key: ['account', 'item', 'date'],
}
