import { account, date, person } from '../fields.ts'
import type { FactKind, Field } from '../kind.ts'

/** One side of the wall (S32): 0, 1 or 2 bricks. */
const bricks = (...zh: string[]): Field => ({ zh, type: { is: 'whole', from: 0, to: 2 }, fresh: 0 })

/** The command `wall` asks for evidence, and so has a handler of its own. */
export const wall: FactKind = {
  title: { zh: ['围墙', '围墙评分'], en: ['wall'] },
  table: 'WallScore',
  fields: {
    account,
    date,
    push: bricks('主推'),
    share: bricks('份额'),
    contact: bricks('接触'),
    personal: bricks('私交'),
    by: person('评分人'),
    note: { zh: ['依据', '备注'], type: { is: 'text' }, optional: true },
  },
  key: ['account', 'date'],
}
