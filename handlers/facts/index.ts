import type { Room } from '../../src/bot/handler.ts'
import { factIntents } from './record-fact.ts'
import { recordSatisfaction } from './record-satisfaction.ts'
import { recordSpend } from './record-spend.ts'
import { scoreWall } from './score-wall.ts'

export const facts: Room = {
  intents: {
    wall: scoreWall,
    spend: recordSpend,
    csat: recordSatisfaction,
    ...factIntents,
  },
  jobs: [],
}
