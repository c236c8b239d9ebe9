import type { Handler } from '../../src/bot/dispatch.ts'
import { resolveDeal } from '../../src/deals/resolve-deal.ts'
import { UserError } from '../../src/domain/errors.ts'
import { readCode, readMoveVerb, readStage } from '../../src/language/deal-words.ts'
import { askFor } from '../../src/requests/create-request.ts'
import { gateNow, nextOf } from '../../src/requests/gate-card.ts'
import { sayMove } from '../../src/requests/words.ts'
import { moveVerb } from './move-verbs.ts'
import { openMove, showMoves } from './show-request.ts'
import { tickTyped } from './tick-gate-item.ts'

/**
 * `move D6 4 customer confirmed the proposal` · `推进 泰和 4 理由` · `move D6` (what is missing) · `move D6 closed`
 * `move D6 tick proposal <evidence>` · `move AP3 withdraw` · `move` (what waits for me)
 */
export const moveTyped: Handler = async (message, work) => {
  if (!message.text.trim()) return { card: await showMoves(message, work), delivery: 'private' }
  const coded = readCode(message.text, 'move')
  if (coded)
    return coded.rest ? moveVerb(message, work, coded) : openMove({ ...message, text: coded.code }, work)
  const asked = await resolveDeal(message, work)
  if ('card' in asked) return { card: asked.card, delivery: 'private' }
  const verb = readMoveVerb(asked.rest)
  if (verb?.verb === 'tick' || verb?.verb === 'waive') return tickTyped(message, work, asked.deal, verb)
  const stage = asked.rest ? readStage(asked.rest) : nextOf(asked.deal)
  if (!stage) throw new UserError(sayMove((w) => w.refused.which))
  if (!asked.rest) return { card: await gateNow(message, work, asked.deal), delivery: 'private' }
  return askFor(message, work, asked.deal, { to: stage.to, reason: stage.rest, anyway: false })
}

/** "Ask for the move", and in advisory mode "Ask anyway", on the gate's card. */
export const askMove: Handler = async (message, work) => {
  const asked = await resolveDeal(message, work)
  if ('card' in asked) return asked.card
  const to = Number(message.fields.to)
  return askFor(message, work, asked.deal, { to, reason: message.fields.reason?.trim() ?? '', anyway: true })
}
