import type { Handler } from '../../src/bot/dispatch.ts'
import { beside, renewMorning } from '../../src/briefings/morning.ts'
import { snoozeAccount } from '../risk/snooze-account.ts'
import { finishNextStep, redateNextStep } from '../steps/change-next-step.ts'
import { logVisit } from '../visits/log-visit.ts'

/** The buttons of a morning message: each does what its command does, answers beside the message, and the message is renewed. */
const onMorning =
  (handler: Handler): Handler =>
  async (message, work) => {
    const answer = await handler(message, work)
    await renewMorning(message, work)
    return answer && beside(answer)
  }

export const finishFromMorning = onMorning(finishNextStep)
export const redateFromMorning = onMorning(redateNextStep)
export const snoozeFromMorning = onMorning(snoozeAccount)
export const visitFromMorning = onMorning(logVisit)
