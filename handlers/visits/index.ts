import type { Room } from '../../src/bot/handler.ts'
import { answerVisit, confirmVisit, dropVisit } from './confirm-visit.ts'
import { correctVisit } from './correct-visit.ts'
import { expirePending } from './expire-pending.ts'
import { logVisit } from './log-visit.ts'
import { showVisit } from './show-visit.ts'

export const visits: Room = {
  intents: {
    visit: logVisit,
    'visit.confirm': confirmVisit,
    'visit.answer': answerVisit,
    'visit.drop': dropVisit,
    confirm: confirmVisit,
    cancel: dropVisit,
    correct: correctVisit,
    'visit.open': showVisit,
  },
  jobs: [expirePending],
}
