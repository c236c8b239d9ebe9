import type { Handlers, Job } from '../src/bot.ts'
import {
  finishFromMorning,
  redateFromMorning,
  snoozeFromMorning,
  visitFromMorning,
} from './act-on-morning.ts'
import { addToComplaint } from './add-to-complaint.ts'
import {
  acknowledgeComplaint,
  answerComplaint,
  changeComplaintLevel,
  refuseAnswer,
} from './answer-complaint.ts'
import { answerQuestion } from './answer-question.ts'
import { askException, refuseException } from './ask-exception.ts'
import { finishNextStep, redateNextStep } from './change-next-step.ts'
import { checkMove } from './check-gate.ts'
import { closeComplaint } from './close-complaint.ts'
import { loseDeal } from './close-deal.ts'
import { commentOnMove } from './comment-on-move.ts'
import { confirmFile, dropFile } from './confirm-file.ts'
import { confirmGift, declineGift } from './confirm-gift.ts'
import { confirmLoss } from './confirm-loss.ts'
import { answerVisit, confirmVisit, dropVisit } from './confirm-visit.ts'
import { correctVisit } from './correct-visit.ts'
import { countRule } from './count-rule.ts'
import { approveTyped, decideMove, rejectTyped } from './decide-move.ts'
import { delegateMove } from './delegate-move.ts'
import { editDeal, saveDeal } from './edit-deal.ts'
import { editEntry } from './edit-entry.ts'
import { endSnoozes } from './end-snoozes.ts'
import { evaluateDeal, saveEvaluation } from './evaluate-deal.ts'
import { exceptRule } from './except-rule.ts'
import { expireMoves } from './expire-moves.ts'
import { expirePending } from './expire-pending.ts'
import { explainRisk } from './explain-risk.ts'
import { goAway } from './go-away.ts'
import { holdDeal, wakeDeal } from './hold-deal.ts'
import { logVisit } from './log-visit.ts'
import { nudgeApprovers } from './nudge-approvers.ts'
import { nudgeOwner } from './nudge-owner.ts'
import { openComplaint } from './open-complaint.ts'
import { createDealFrom, openDeal } from './open-deal.ts'
import { planWeek } from './plan-week.ts'
import { preferPlatform } from './prefer-platform.ts'
import { previewFile } from './preview-file.ts'
import { promptWeekPlan } from './prompt-week-plan.ts'
import { promptWeekSummary } from './prompt-week-summary.ts'
import { reassessDue } from './reassess-due.ts'
import { reassignNextStep } from './reassign-step.ts'
import { recordDeal } from './record-deal.ts'
import { recordSatisfaction } from './record-satisfaction.ts'
import { recordSpend } from './record-spend.ts'
import { remindMoves } from './remind-moves.ts'
import { remindRecords } from './remind-records.ts'
import { remindReps } from './remind-reps.ts'
import { askMove, moveTyped } from './request-move.ts'
import { scoreWall } from './score-wall.ts'
import { sendDigest } from './send-digest.ts'
import { sendNumbers } from './send-numbers.ts'
import { sendPrecision, settleReminded } from './send-precision.ts'
import { saveCriteria, showCriteria } from './set-criteria.ts'
import { setNextStep } from './set-next-step.ts'
import { removePerson, savePerson, showPeople, showPerson } from './set-stakeholder.ts'
import { setWeights } from './set-weights.ts'
import { showAccount } from './show-account.ts'
import { showComplaint } from './show-complaint.ts'
import { dealTyped } from './show-deal.ts'
import { showDigest, showRest } from './show-digest.ts'
import { showHelp, showUnknown, welcome } from './show-help.ts'
import { openMove } from './show-move.ts'
import { showNumbers } from './show-numbers.ts'
import { showToday } from './show-today.ts'
import { snoozeAccount } from './snooze-account.ts'
import { sumUpWeek } from './sum-up-week.ts'
import { tickGateItem } from './tick-gate-item.ts'
import { undoEntry } from './undo-entry.ts'
import { verifyRisk } from './verify-risk.ts'
import { waiveGateItem } from './waive-gate-item.ts'
import { wakeAccount } from './wake-account.ts'
import { wakeDeals } from './wake-deals.ts'
import { warnCrisis } from './warn-crisis.ts'
import { withdrawMove } from './withdraw-move.ts'

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
