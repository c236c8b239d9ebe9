import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { lockToChange } from '../deals/resolve-deal.ts'
import type { DealRow } from '../deals/store.ts'
import { deadlinesOf } from '../domain/approval/ladder.ts'
import { UserError } from '../domain/errors.ts'
import { answerMove } from '../domain/move.ts'
import type { Reply } from '../platforms/platform.ts'
import { reassess } from '../risk/store.ts'
import { showGate } from './gate-card.ts'
import { gateFactsOf } from './gate-store.ts'
import { requestNoteCard } from './line-cards.ts'
import { moveBack } from './move-back.ts'
import { ruleFor } from './move-rule.ts'
import { postRequest } from './post-request.ts'
import { addRequest, openItem, pendingMove } from './store.ts'
import { requestWords } from './words.ts'

type Wish = { to: number; reason: string; anyway: boolean }

/**
 * Asks for a stage: refused while another request runs, the gate's card while something is missing, back without asking anybody,
 * else the request with its card in the rooms. `anyway`: the open items of an advisory gate were seen.
 */
export async function askFor(
  message: Message,
  work: Work,
  found: DealRow,
  wish: Wish,
): Promise<Card | Reply> {
  const deal = await lockToChange(message, work, found)
  const pending = await pendingMove(work, deal.id)
  if (pending) return alreadyPending(message, deal, pending.code)
  const facts = await gateFactsOf(work, deal)
  const answer = answerMove(deal, wish.to, facts, work.policy, work.today)
  if (answer.kind === 'refused')
    throw new UserError(bilingual(requestWords, (w) => w.refused.stage[answer.why](deal.code)))
  if (answer.kind === 'back') return moveBack(message, work, deal, wish)
  if (answer.kind === 'incomplete' || (answer.bypassed && !answer.check.complete && !wish.anyway))
    return { card: await showGate(message, work, deal, { to: wish.to, ...answer }), delivery: 'private' }

  const checks = [...answer.skipped, answer.check]
  const approvers = await ruleFor(
    work,
    deal,
    { requesterId: message.person.id, gates: checks.map(({ gate }) => gate) },
    facts,
  )
  if ('nobody' in approvers) throw new UserError(approvers.nobody)
  const open = checks.flatMap((check) => check.open.map(({ key }) => openItem(check.gate, key)))
  const { id: dealId, code, version, account, stage } = deal
  const id = await addRequest(work, {
    kind: 'move',
    account,
    deal: { id: dealId, code },
    stages: { from: stage, to: wish.to },
    version,
    requesterId: message.person.id,
    reason: wish.reason,
    rule: { ...approvers.rule, open },
    ...deadlinesOf(work.now, work),
  })
  await reassess(work, { dealIds: [deal.id] })
  const bypassed = checks.flatMap((check) => check.open.map((item) => item.key))
  return postRequest(message, work, { account, deal }, { id, bypassed })
}

function alreadyPending(message: Message, deal: DealRow, code: string): Reply {
  const w = requestWords[message.lang]
  const card = requestNoteCard(
    {
      code,
      title: w.told.resultTitle(code, w.status.pending),
      text: w.refused.pending(code, deal.code),
      tone: 'bad',
    },
    message.lang,
  )
  return { card, delivery: 'private' }
}
