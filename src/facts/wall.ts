import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { addDays } from '../domain/day.ts'
import type { Wall, WallSide } from '../domain/wall.ts'
import { addEntry } from '../entries/store.ts'
import { reassessAccount } from '../risk/store.ts'
import { visitWords } from '../visits/cards.ts'
import { wallCard } from './wall-cards.ts'
import { addWall } from './wall-store.ts'

type Scores = Record<WallSide, number>

/** `replaces`: there is a score of today already, which cannot be brought back by an undo. */
type Scored = {
  scores: Scores
  before: Wall | undefined
  evidence: string
  replaces: boolean
}

/** Writes a score, assesses the account again, and gives the card. */
export async function writeWall(
  message: Message,
  work: Work,
  account: AccountRow,
  { scores, before, evidence, replaces }: Scored,
): Promise<Card> {
  const now = { ...scores, day: work.today }
  const id = await addWall(work, account.id, now, message.person.id, evidence || undefined)
  const risk = await reassessAccount(work, account.id)
  const subject = `${account.code} ${account.name}`
  const entryId = replaces
    ? undefined
    : await addEntry(work, {
        personId: message.person.id,
        kind: 'wall',
        subject,
        undo: { walls: [id], account: account.id },
      })
  await audit(work, {
    personId: message.person.id,
    what: 'wall.score',
    subject: `account:${account.code}`,
    ...(before && { before: sidesOf(before) }),
    after: { ...sidesOf(scores), evidence },
  })
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

function sidesOf(wall: Scores): Scores {
  const { push, share, contact, personal } = wall
  return { push, share, contact, personal }
}
