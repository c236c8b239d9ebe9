import type { Room } from '../../src/bot/handler.ts'
import { askMove } from './ask-move.ts'
import { checkGate } from './check-gate.ts'
import { commentOnRequest } from './comment-on-request.ts'
import { approveTyped, decideRequest, rejectTyped, sendBackTyped } from './decide-request.ts'
import { delegateRequest } from './delegate-request.ts'
import { expireRequests } from './expire-requests.ts'
import { nudgeApprovers } from './nudge-approvers.ts'
import { remindRequests } from './remind-requests.ts'
import { requestMove } from './request-move.ts'
import { listRequests, openRequest } from './show-request.ts'
import { takeBackDelegation } from './take-back-delegation.ts'
import { tickGateItem } from './tick-gate-item.ts'
import { waiveGateItem } from './waive-gate-item.ts'
import { withdrawRequest } from './withdraw-request.ts'

export const requests: Room = {
  intents: {
    move: requestMove,
    'move.ask': askMove,
    'move.check': checkGate,
    'move.open': openRequest,
    'move.decide': decideRequest,
    'move.delegate': delegateRequest,
    'move.undelegate': takeBackDelegation,
    'move.nudge': nudgeApprovers,
    'move.withdraw': withdrawRequest,
    approve: approveTyped,
    reject: rejectTyped,
    'gate.tick': tickGateItem,
    'gate.waive': waiveGateItem,
    'thread.reply': commentOnRequest,
    'move.list': listRequests,
    'send-back': sendBackTyped,
  },
  jobs: [expireRequests, remindRequests],
}
