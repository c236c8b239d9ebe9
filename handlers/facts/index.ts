import type { Room } from '../../src/bot/handler.ts'
import { confirmGift } from './confirm-gift.ts'
import { agreeFact, refuseFact } from './decide-fact.ts'
import { declineGift } from './decline-gift.ts'
import { factIntents } from './record-fact.ts'
import { recordSatisfaction } from './record-satisfaction.ts'
import { recordSpend } from './record-spend.ts'
import { scoreWall } from './score-wall.ts'

export const facts: Room = {
  intents: {
    wall: scoreWall,
    spend: recordSpend,
    'spend.confirm': confirmGift,
    'spend.decline': declineGift,
    csat: recordSatisfaction,
    'fact.agree': agreeFact,
    'fact.refuse': refuseFact,
    ...factIntents,
  },
  jobs: [],
}
