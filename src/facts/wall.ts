import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import type { Work } from '../db/work.ts'
import { addDays } from '../domain/day.ts'
import type { Wall, WallSide } from '../domain/wall.ts'
import { reassessAccount } from '../risk/store.ts'
import { visitWords } from '../visits/cards.ts'
import { wallCard } from './wall-cards.ts'
import { keepFact } from './write-fact.ts'

type Scores = Record<WallSide, number>

/** `before`: of an earlier day. */
type Scored = { scores: Scores; before: Wall | undefined; evidence: string }

/** Writes a score, assesses the account again, and gives the card. */
export async function writeWall(
  message: Message,
  work: Work,
  account: AccountRow,
  { scores, before, evidence }: Scored,
): Promise<Card> {
  const now = { ...scores, day: work.today }
  const by = message.person.name
  const { entryId } = await keepFact(message, work, 'wall', account, {
    ...scores,
    by,
    note: evidence || null,
  })
  const risk = await reassessAccount(work, account.id)
  const limit = account.tier ? work.policy.reminders.wall[account.tier] : 'off'
  const view = {
    account,
    now,
    before,
    evidence,
    entryId,
    floor: account.tier ? work.policy.risk.account.AR04.floor[account.tier] : undefined,
    nextOn: limit === 'off' ? undefined : addDays(work.today, limit),
    risk:
      risk &&
      visitWords[message.lang].risk(
        risk.before.score,
        risk.after.score,
        terms[message.lang].band[risk.after.band],
      ),
  }
  return wallCard(view, message.lang)
}
