import type { Room } from '../../src/bot/handler.ts'
import { agreeFact, refuseFact } from './decide-fact.ts'
import { factIntents } from './record-fact.ts'
import { recordSatisfaction } from './record-satisfaction.ts'
import { recordSpend } from './record-spend.ts'
import { scoreWall } from './score-wall.ts'

export const facts: Room = {
  intents: {
    wall: scoreWall,
    spend: recordSpend,
    csat: recordSatisfaction,
    'fact.agree': agreeFact,
    'fact.refuse': refuseFact,
    ...factIntents,
  },
  jobs: [],
}
