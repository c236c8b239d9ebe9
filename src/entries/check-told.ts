import type { Forward, Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { fullDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { rowId } from '../domain/row-id.ts'
import { isGuessed } from '../language/outcome.ts'
import type { Reading } from '../language/readings.ts'
import { goesOnWith } from '../queue/done.ts'
import { visitWords } from '../visits/cards.ts'
import { toldCard } from './cards.ts'
import { endPending, keepPending, type PendingRow } from './pending-store.ts'
import { entryInTime, takeBack } from './undo.ts'

/** Something other than a visit that waits for a yes: what goes on with it, as it was said and read. */
export type ToldPending = { intent: string; text: string; fields: Record<string, string>; reading?: Reading }

/** What will be written: on whom, what, by or on which day. */
export type Told = { account?: Named | undefined; what: string; day?: Day | undefined }
type Named = { name: string; aliases: readonly string[] }

/**
 * What was read with a guess in it is shown and waits for a yes, in every command alike; undefined where nothing was guessed, or the yes has
 * come. `guessed`: whether it is a guess, where the reading does not say so itself.
 */
export async function checkTold(
  message: Message,
  work: Work,
  { account, what, day }: Told,
  { reading = message.reading, guessed = reading !== undefined && isGuessed(reading) }: Checked = {},
): Promise<Card | undefined> {
  if (!guessed || message.fields['sure'] === 'yes') return undefined
  const { intent, text, fields } = message
  const state: ToldPending = { intent, text, fields, ...(reading && { reading }) }
  const id = await keepPending(work, message.person.id, 'told', state)
  const { toldFacts: labels } = visitWords[message.lang]
  const lines = [
    [labels.account, account && accountName(account, message.lang)],
    [labels.what, what],
    [labels.day, day && fullDay(day, message.lang)],
  ] as const
  return toldCard(id, lines, message.lang)
}

type Checked = { reading?: Reading | undefined; guessed?: boolean }

/** The yes: the same once more, by the same handler. What it puts right is taken back first. */
export async function goOn(
  message: Message,
  work: Work,
  { id, state, of }: PendingRow<ToldPending>,
): Promise<Forward> {
  await goesOnWith(work, of)
  await endPending(work, id, 'confirmed')
  const { intent, text, fields, reading } = state
  const { replaces } = fields
  if (replaces) await takeBack(message, work, await entryInTime(message, work, rowId(replaces)))
  return { forward: { intent, text, fields: { ...fields, sure: 'yes' }, ...(reading && { reading }) } }
}
