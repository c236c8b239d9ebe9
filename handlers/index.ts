import type { Handlers, Job } from '../src/bot/dispatch.ts'
import { showAccount } from './accounts/show-account.ts'
import {
  finishFromMorning,
  redateFromMorning,
  snoozeFromMorning,
  visitFromMorning,
} from './briefings/act-on-morning.ts'
import { nudgeOwner } from './briefings/nudge-owner.ts'
import { remindReps } from './briefings/remind-reps.ts'
import { sendDigest } from './briefings/send-digest.ts'
import { sendNumbers } from './briefings/send-numbers.ts'
import { showDigest, showRest } from './briefings/show-digest.ts'
import { showNumbers } from './briefings/show-numbers.ts'
import { showToday } from './briefings/show-today.ts'
import { addToComplaint } from './complaints/add-to-complaint.ts'
import {
  acknowledgeComplaint,
  answerComplaint,
  changeComplaintLevel,
  refuseAnswer,
} from './complaints/answer-complaint.ts'
import { closeComplaint } from './complaints/close-complaint.ts'
import { openComplaint } from './complaints/open-complaint.ts'
import { showComplaint } from './complaints/show-complaint.ts'
import { warnCrisis } from './complaints/warn-crisis.ts'
import { confirmLoss } from './deals/confirm-loss.ts'
import { editDeal, saveDeal } from './deals/edit-deal.ts'
import { evaluateDeal, saveEvaluation } from './deals/evaluate-deal.ts'
import { holdDeal, wakeDeal } from './deals/hold-deal.ts'
import { loseDeal } from './deals/lose-deal.ts'
import { createDealFrom, openDeal } from './deals/open-deal.ts'
import { recordDeal } from './deals/record-deal.ts'
import { remindRecords } from './deals/remind-records.ts'
import { saveCriteria, showCriteria } from './deals/set-criteria.ts'
import { removePerson, savePerson, showPeople, showPerson } from './deals/set-stakeholder.ts'
import { setWeights } from './deals/set-weights.ts'
import { dealTyped } from './deals/show-deal.ts'
import { wakeDeals } from './deals/wake-deals.ts'
import { editEntry } from './entries/edit-entry.ts'
import { undoEntry } from './entries/undo-entry.ts'
import { confirmGift, declineGift } from './facts/confirm-gift.ts'
import { recordSatisfaction } from './facts/record-satisfaction.ts'
import { recordSpend } from './facts/record-spend.ts'
import { scoreWall } from './facts/score-wall.ts'
import { showHelp, showUnknown, welcome } from './help/show-help.ts'
import { confirmFile, dropFile } from './imports/confirm-file.ts'
import { previewFile } from './imports/preview-file.ts'
import { goAway } from './people/go-away.ts'
import { preferPlatform } from './people/prefer-platform.ts'
import { answerQuestion } from './questions/answer-question.ts'
import { checkMove } from './requests/check-gate.ts'
import { commentOnMove } from './requests/comment-on-request.ts'
import { approveTyped, decideMove, rejectTyped } from './requests/decide-request.ts'
import { delegateMove } from './requests/delegate-request.ts'
import { expireMoves } from './requests/expire-requests.ts'
import { nudgeApprovers } from './requests/nudge-approvers.ts'
import { remindMoves } from './requests/remind-requests.ts'
import { askMove, moveTyped } from './requests/request-move.ts'
import { openMove } from './requests/show-request.ts'
import { tickGateItem } from './requests/tick-gate-item.ts'
import { waiveGateItem } from './requests/waive-gate-item.ts'
import { withdrawMove } from './requests/withdraw-request.ts'
import { countRule } from './risk/end-exception.ts'
import { endSnoozes } from './risk/end-snoozes.ts'
import { exceptRule } from './risk/except-rule.ts'
import { explainRisk } from './risk/explain-risk.ts'
import { reassessDue } from './risk/reassess-due.ts'
import { askException, refuseException } from './risk/request-exception.ts'
import { sendPrecision, settleReminded } from './risk/send-precision.ts'
import { snoozeAccount } from './risk/snooze-account.ts'
import { verifyRisk } from './risk/verify-risk.ts'
import { wakeAccount } from './risk/wake-account.ts'
import { finishNextStep, redateNextStep } from './steps/change-next-step.ts'
import { reassignNextStep } from './steps/reassign-next-step.ts'
import { setNextStep } from './steps/set-next-step.ts'
import { answerVisit, confirmVisit, dropVisit } from './visits/confirm-visit.ts'
import { correctVisit } from './visits/correct-visit.ts'
import { expirePending } from './visits/expire-pending.ts'
import { logVisit } from './visits/log-visit.ts'
import { planWeek } from './weeks/plan-week.ts'
import { promptWeekPlan } from './weeks/prompt-week-plan.ts'
import { promptWeekSummary } from './weeks/prompt-week-summary.ts'
import { sumUpWeek } from './weeks/sum-up-week.ts'

/** Everything the bot does when asked: intent → handler. Words become intents in src/language/command.ts, buttons carry theirs. */
export const handlers: Handlers = {
  visit: logVisit,
  'visit.confirm': confirmVisit,
  'visit.answer': answerVisit,
  'visit.drop': dropVisit,
  confirm: confirmVisit,
  cancel: dropVisit,
  correct: correctVisit,
  edit: editEntry,
  undo: undoEntry,
  account: showAccount,
  'account.open': showAccount,
  next: setNextStep,
  'next.done': finishNextStep,
  'next.redate': redateNextStep,
  'next.reassign': reassignNextStep,
  digest: showDigest,
  'digest.more': showRest,
  nudge: nudgeOwner,
  why: explainRisk,
  'why.open': explainRisk,
  today: showToday,
  wall: scoreWall,
  ask: answerQuestion,
  spend: recordSpend,
  'spend.confirm': confirmGift,
  'spend.decline': declineGift,
  file: previewFile,
  'file.confirm': confirmFile,
  'file.drop': dropFile,
  'send-me-on': preferPlatform,
  numbers: showNumbers,
  csat: recordSatisfaction,
  'week.plan': planWeek,
  'week.done': sumUpWeek,
  complaint: openComplaint,
  'complaint.open': showComplaint,
  'complaint.add': addToComplaint,
  'complaint.acknowledge': acknowledgeComplaint,
  'complaint.answer': answerComplaint,
  'complaint.refuse': refuseAnswer,
  'complaint.level': changeComplaintLevel,
  'complaint.close': closeComplaint,
  deal: dealTyped,
  'deal.open': dealTyped,
  'deal.new': openDeal,
  'deal.create': createDealFrom,
  'deal.edit': editDeal,
  'deal.save': saveDeal,
  'deal.evaluate': evaluateDeal,
  'deal.evaluated': saveEvaluation,
  'deal.criteria': showCriteria,
  'deal.criteria.save': saveCriteria,
  people: showPeople,
  'deal.people': showPeople,
  'deal.person': showPerson,
  'deal.person.save': savePerson,
  'deal.person.remove': removePerson,
  'deal.weights': setWeights,
  'deal.hold': holdDeal,
  'deal.wake': wakeDeal,
  'deal.lost': loseDeal,
  'deal.record': recordDeal,
  'deal.reason': confirmLoss,
  move: moveTyped,
  'move.ask': askMove,
  'move.check': checkMove,
  'move.open': openMove,
  'move.decide': decideMove,
  'move.delegate': delegateMove,
  'move.nudge': nudgeApprovers,
  'move.withdraw': withdrawMove,
  approve: approveTyped,
  reject: rejectTyped,
  'gate.tick': tickGateItem,
  'gate.waive': waiveGateItem,
  'thread.reply': commentOnMove,
  snooze: snoozeAccount,
  'snooze.end': wakeAccount,
  'not-a-risk': exceptRule,
  except: exceptRule,
  'except.ask': askException,
  'except.refuse': refuseException,
  'except.end': countRule,
  away: goAway,
  'remind.visit': visitFromMorning,
  'remind.done': finishFromMorning,
  'remind.redate': redateFromMorning,
  'remind.snooze': snoozeFromMorning,
  help: showHelp,
  welcome,
  unknown: showUnknown,
}

/** Everything the bot does by the clock, in this order: what is assessed anew comes before what is said about it. */
export const jobs: Job[] = [
  warnCrisis,
  reassessDue,
  endSnoozes,
  expirePending,
  expireMoves,
  remindMoves,
  wakeDeals,
  remindRecords,
  sendDigest,
  // Before the morning message, which does not say again what a prompt of the day asks.
  promptWeekSummary,
  remindReps,
  promptWeekPlan,
  sendNumbers,
  settleReminded,
  sendPrecision,
  verifyRisk,
]
