import type { Room } from '../../src/bot/handler.ts'
import { onMorning } from '../../src/briefings/morning.ts'
import { snoozeAccount } from '../risk/snooze-account.ts'
import { finishNextStep, redateNextStep } from '../steps/change-next-step.ts'
import { logVisit } from '../visits/log-visit.ts'
import { nudgeOwner } from './nudge-owner.ts'
import { remindReps } from './remind-reps.ts'
import { sendDigest } from './send-digest.ts'
import { sendNumbers } from './send-numbers.ts'
import { sendPrecision, settleReminded } from './send-precision.ts'
import { showDigest, showRest } from './show-digest.ts'
import { showNumbers } from './show-numbers.ts'
import { showToday } from './show-today.ts'

export const briefings: Room = {
  intents: {
    digest: showDigest,
    'digest.more': showRest,
    nudge: nudgeOwner,
    today: showToday,
    numbers: showNumbers,
    'remind.visit': onMorning(logVisit),
    'remind.done': onMorning(finishNextStep),
    'remind.redate': onMorning(redateNextStep),
    'remind.snooze': onMorning(snoozeAccount),
  },
  jobs: [sendDigest, remindReps, sendNumbers, settleReminded, sendPrecision],
}
