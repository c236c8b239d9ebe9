import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Item } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { profileGap } from '../domain/profile.ts'
import type { VisitReading } from '../language/visit.ts'
import { factsOf } from './fact-store.ts'
import { caughtItems, gapItem } from './offer-cards.ts'
import { peopleMet } from './offer-store.ts'

/** Things that a visit caught and that are offered at once, at most: more are a form. */
const MOST_CAUGHT = 2

/** What a visit caught, offered as facts: rivals, objections, what a coach told, the level of somebody new. */
export async function offerCaught(
  message: Message,
  work: Work,
  account: AccountRow,
  reading: VisitReading,
): Promise<Item[]> {
  const names = reading.people.map(({ name }) => name)
  const people = names.length > 0 ? await peopleMet(work, account.id, names) : []
  const caught = {
    rivals: reading.competitors.map(({ value }) => value),
    objections: reading.objections.map(({ value }) => value),
    coaches: people.filter(({ isCoach, toldToday }) => isCoach && !toldToday).map(({ name }) => name),
    strangers: people.filter(({ layer }) => layer === null).map(({ name }) => name),
  }
  return caughtItems(account.code, caught, message.lang).slice(0, MOST_CAUGHT)
}

/** The one line of the account's file that is missing or old (S18), as a question; none where nothing is. */
export async function askFile(message: Message, work: Work, account: AccountRow): Promise<Item[]> {
  const gap = await gapOf(work, account)
  return gap ? [gapItem(account.code, gap, message.lang)] : []
}

async function gapOf(work: Work, account: AccountRow) {
  if (!account.tier) return undefined
  const rows = await factsOf(work, 'profile', account.code, { take: 50 })
  const lines = rows.map((row) => ({ field: String(row['field']), day: String(row['date']) }))
  const gap = profileGap(lines, account.tier, work.policy, work.today)
  if (!gap) return undefined
  const value = gap.stale
    ? String(rows.find((row) => row['field'] === gap.field)?.['value'] ?? '')
    : undefined
  return { field: gap.field, ...(value !== undefined && { value }) }
}
