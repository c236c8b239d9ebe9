import type { Handler, Message } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { resolveDeal } from '../../src/deals/resolve-deal.ts'
import { UserError } from '../../src/domain/errors.ts'
import { readCode, readMoveVerb, readStage } from '../../src/language/deal-words.ts'
import type { MoveReading } from '../../src/language/move.ts'
import { askFor } from '../../src/requests/create-request.ts'
import { gateNow } from '../../src/requests/gate-card.ts'
import { verbOfRequest } from '../../src/requests/verb.ts'
import { requestWords } from '../../src/requests/words.ts'

/**
 * `move D6 4 customer confirmed the proposal` · `推进 泰和 4 理由` · `move D6` (what is missing) · `move D6 closed`
 * `move D6 tick proposal <evidence>` · `move AP3 withdraw` · `move` (what waits for me)
 */
export const requestMove: Handler = async (message, work) => {
  if (!message.text.trim()) return { forward: { intent: 'request.list' } }
  const told = message.reading?.intent === 'move' && message.reading.free ? message.reading : undefined
  if (told?.deal) return moveTold(message, work, told)
  const coded = readCode(message.text, 'move')
  if (coded) return verbOfRequest(coded)
  const asked = await resolveDeal(message, work)
  if ('card' in asked) return { card: asked.card, delivery: 'private' }
  const { deal, rest } = asked
  const verb = readMoveVerb(rest)
  if (verb?.verb === 'tick' || verb?.verb === 'waive')
    return { forward: { intent: `gate.${verb.verb}`, text: verb.rest, fields: { deal: deal.code } } }
  if (!rest) return { card: await gateNow(message, work, deal), delivery: 'private' }
  const stage = readStage(rest)
  if (!stage) throw new UserError(bilingual(requestWords, (w) => w.refused.which))
  return askFor(message, work, deal, { to: stage.to, reason: stage.rest, anyway: false })
}

/** `把D6推到第4阶段 客户已确认`: said in a sentence, a guessed deal or no stage shows what is missing first. */
async function moveTold(message: Message, work: Work, { deal, stage, reason, guessed }: MoveReading) {
  const asked = await resolveDeal({ ...message, text: deal?.code ?? '' }, work)
  if ('card' in asked) return { card: asked.card, delivery: 'private' as const }
  if (!stage || guessed.length > 0)
    return { card: await gateNow(message, work, asked.deal), delivery: 'private' as const }
  return askFor(message, work, asked.deal, { to: stage, reason, anyway: false })
}
