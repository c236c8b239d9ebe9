import type { Room } from '../../src/bot/handler.ts'
import { oldButtons } from '../../src/requests/old-buttons.ts'
import { askAgain } from './ask-again.ts'
import { askMove } from './ask-move.ts'
import { checkGate } from './check-gate.ts'
import { commentOnRequest } from './comment-on-request.ts'
import { approveTyped, decideRequest, rejectTyped, sendBackTyped } from './decide-request.ts'
import { delegateRequest } from './delegate-request.ts'
import { expireRequests } from './expire-requests.ts'
import { aboutRequest } from './name-request.ts'
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
    ...oldButtons({
      open: openRequest,
      decide: decideRequest,
      delegate: delegateRequest,
      undelegate: takeBackDelegation,
      nudge: nudgeApprovers,
      withdraw: withdrawRequest,
      list: listRequests,
    }),
    move: requestMove,
    'move.ask': askMove,
    'move.check': checkGate,
    request: aboutRequest,
    'request.again': askAgain,
    'request.open': openRequest,
    'request.decide': decideRequest,
    'request.delegate': delegateRequest,
    'request.undelegate': takeBackDelegation,
    'request.nudge': nudgeApprovers,
    'request.withdraw': withdrawRequest,
    approve: approveTyped,
    reject: rejectTyped,
    'gate.tick': tickGateItem,
    'gate.waive': waiveGateItem,
    'thread.reply': commentOnRequest,
    'request.list': listRequests,
    'send-back': sendBackTyped,
  },
  jobs: [expireRequests, remindRequests],
}
