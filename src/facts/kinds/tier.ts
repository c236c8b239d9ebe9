import { account } from '../fields.ts'
import type { FactKind } from '../kind.ts'

const tiers = ['A', 'B', 'C', 'D']

/** How much attention an account gets (S05). Its owner's manager decides; who owns it asks. */
export const tier: FactKind = {
  title: { zh: ['客户级别'], en: ['tier'] },
  table: 'Account',
  fields: {
    account,
    tier: {
      zh: ['级别', '等级'],
      type: {
        is: 'choice',
        choices: Object.fromEntries(
          tiers.map((one) => [one, { zh: [`${one} 级`, one, `${one}级`, `${one}类`], en: [one] }]),
        ),
        stored: '"Tier"',
      },
      needed: true,
    },
    reason: { zh: ['理由', '原因'], type: { is: 'text' }, rest: true, unsaved: true },
  },
  key: ['account'],
  chat: {
    words: { zh: ['定级', '级别'], en: ['tier', 'set tier'] },
    write: 'manage',
    lists: 'account.tier',
    asked: true,
    risk: true,
    example: { zh: '定级 锦川 A 明年两条产线', en: 'tier Meridian A two lines next year' },
    shorthand: [{ words: { zh: ['普通', '普通客户'], en: ['ordinary', 'none'] }, sets: { tier: null } }],
  },
}
