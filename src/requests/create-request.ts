import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { lockToChange } from '../deals/resolve-deal.ts'
import type { DealRow } from '../deals/store.ts'
import { deadlinesOf } from '../domain/approval/ladder.ts'
import { UserError } from '../domain/errors.ts'
import type { GateCheck } from '../domain/gates.ts'
import { answerMove } from '../domain/move.ts'
import type { Reply } from '../platforms/platform.ts'
import { reassess } from '../risk/store.ts'
import { showGate } from './gate-card.ts'
import { gateFactsOf } from './gate-store.ts'
import { askedCard, moveNoteCard } from './line-cards.ts'
import { moveBack } from './move-back.ts'
import { ruleFor } from './request-lifecycle.ts'
import { waitingNames } from './resolve-request.ts'
import { createMove, moveById, openItem, pendingMove } from './store.ts'
import { openThreads, threadPlatforms } from './threads.ts'
import { moveWords } from './words.ts'

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
  if (answer.kind === 'refused') throw new UserError(bilingual(moveWords, (w) => w.refused.stage[answer.why]))
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
  const id = await createMove(work, {
    deal,
    to: wish.to,
    requesterId: message.person.id,
    reason: wish.reason,
    rule: { ...approvers.rule, open },
    ...deadlinesOf(work.now, work),
  })
  await reassess(work, { dealIds: [deal.id] })
  return asked(message, work, deal, { id, checks })
}

/** Posts the request's card and tells whoever asked what happens now. */
async function asked(
  message: Message,
  work: Work,
  deal: DealRow,
  { id, checks }: { id: number; checks: GateCheck[] },
): Promise<Card> {
  const created = await moveById(work, id)
  if (!created) throw new Error(`request ${id} is not there`)
  const move = await openThreads(work, created, deal)
  const card = askedCard(
    {
      code: move.code,
      names: await waitingNames(work, move),
      dueAt: move.dueAt ?? work.now,
      zone: work.zone,
      places: threadPlatforms(move),
      bypassed: checks.flatMap((check) => check.open.map(({ key }) => key)),
    },
    message.lang,
  )
  return card
}

function alreadyPending(message: Message, deal: DealRow, code: string): Reply {
  const w = moveWords[message.lang]
  const card = moveNoteCard(
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
