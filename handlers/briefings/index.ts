import type { Room } from '../../src/bot/handler.ts'
import { onMorning } from '../../src/briefings/morning.ts'
import { snoozeAccount } from '../risk/snooze-account.ts'
import { finishNextStep, redateNextStep } from '../steps/change-next-step.ts'
import { setNextStep } from '../steps/set-next-step.ts'
import { logVisit } from '../visits/log-visit.ts'
import { sumUpWeek } from '../weeks/sum-up-week.ts'
import { agreeStep } from './agree-step.ts'
import { answerStandstill } from './answer-standstill.ts'
import { askFinance } from './ask-finance.ts'
import { chooseStandstill } from './choose-standstill.ts'
import { confirmPaid, confirmUnpaid, explainMoneyImport } from './confirm-money.ts'
import { forgetVisit, keepVisit } from './keep-visit.ts'
import { nudgeOwner } from './nudge-owner.ts'
import { remindReps } from './remind-reps.ts'
import { sendDigest } from './send-digest.ts'
import { sendMoney } from './send-money.ts'
import { sendNumbers } from './send-numbers.ts'
import { sendPrecision, settleReminded } from './send-precision.ts'
import { showDigest, showItem, showRest, showTeam } from './show-digest.ts'
import { showNumbers } from './show-numbers.ts'
import { showStanding } from './show-standing.ts'
import { showToday } from './show-today.ts'

export const briefings: Room = {
  intents: {
    digest: showDigest,
    'digest.more': showRest,
    'digest.team': showTeam,
    'digest.item': showItem,
    nudge: nudgeOwner,
    today: showToday,
    numbers: showNumbers,
    'remind.visit': onMorning(logVisit),
    'remind.done': onMorning(finishNextStep),
    'remind.redate': onMorning(redateNextStep),
    'remind.snooze': onMorning(snoozeAccount),
    'remind.next': onMorning(setNextStep),
    'remind.week': onMorning(sumUpWeek),
    'morning.step': agreeStep,
    'morning.more': showStanding,
    'stuck.answer': answerStandstill,
    'stuck.choose': chooseStandstill,
    'visit.keep': onMorning(keepVisit),
    'money.ask': askFinance,
    'money.paid': confirmPaid,
    'money.unpaid': confirmUnpaid,
    'money.import': explainMoneyImport,
    'visit.forget': forgetVisit,
  },
  jobs: [sendDigest, sendMoney, remindReps, sendNumbers, settleReminded, sendPrecision],
}
