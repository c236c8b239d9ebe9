import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import type { DealRow } from '../deals/store.ts'
import { CLOSED, type Gate, isStage } from '../domain/deal.ts'
import { UserError } from '../domain/errors.ts'
import type { GateCheck } from '../domain/gates.ts'
import { answerMove } from '../domain/move.ts'
import { mayChange } from '../domain/rights.ts'
import { namesOfPeople } from '../people/store.ts'
import { gateCard } from './gate-cards.ts'
import { gateFactsOf } from './gate-store.ts'
import { ruleFor } from './move-rule.ts'
import { waitingNames } from './still-wanted.ts'
import { pendingMove } from './store.ts'
import { requestWords } from './words.ts'

/** The card of the gate that leads to the stage in `fields.to`, else to the next one. Throws when the deal cannot go there. */
export async function gateNow(message: Message, work: Work, deal: DealRow): Promise<Card> {
  const to = Number(message.fields.to ?? nextOf(deal))
  const answer = answerMove(deal, to, await gateFactsOf(work, deal), work.policy, work.today)
  if (answer.kind === 'refused')
    throw new UserError(bilingual(requestWords, (w) => w.refused.stage[answer.why](deal.code)))
  if (answer.kind === 'back')
    throw new UserError(bilingual(requestWords, (w) => w.refused.backReason(deal.code, to)))
  return showGate(message, work, deal, { to, ...answer })
}

/** The gate's card for this reader, with who decides: who may not change the deal has nothing to press, who would approve may waive. */
export async function showGate(
  message: Message,
  work: Work,
  deal: DealRow,
  { to, check, skipped }: { to: number; check: GateCheck; skipped: GateCheck[] },
): Promise<Card> {
  const gates: Gate[] = [...skipped.map(({ gate }) => gate), check.gate]
  const rule = await ruleFor(work, deal, { requesterId: deal.ownerId, gates }, await gateFactsOf(work, deal))
  const seats = 'rule' in rule ? rule.rule.groups.flatMap((group) => group.seats) : []
  const approvers = seats.flatMap(({ who }) => who)
  const names = await namesOfPeople(work, approvers)
  const decides = seats.map(({ as, who }) => ({ as, names: who.flatMap((id) => names.get(id) ?? []) }))
  const asked = await pendingMove(work, deal.id)
  // One that came by import names nobody before somebody opens it.
  const waits = asked ? await waitingNames(work, asked) : []
  const may = mayChange(message.person, deal.account)
  return gateCard(
    {
      deal: { code: deal.code, name: deal.name, account: accountName(deal.account, message.lang), to },
      check,
      skipped,
      may: { tick: may, waive: approvers.includes(message.person.id), ask: may },
      decides,
      nobody: 'nobody' in rule ? rule.nobody[message.lang] : undefined,
      asked: asked && {
        code: asked.code,
        waits: waits.length > 0 ? waits : decides.flatMap((seat) => seat.names),
      },
    },
    message.lang,
  )
}

/** The next stage of a deal, the end after the last. */
function nextOf(deal: DealRow): number {
  return isStage(deal.stage + 1) ? deal.stage + 1 : CLOSED
}
