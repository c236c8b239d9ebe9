import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Line } from '../domain/reminder-line.ts'
import { leftBehind } from '../people/left-store.ts'
import type { MorningPart } from './morning-cards.ts'
import { newLines } from './reminder-store.ts'

/** Who has left and left something to this person, with the accounts it is about. */
export async function leftTo(
  work: Work,
  personId: number,
): Promise<{ id: number; name: string; accounts: Set<number> }[]> {
  const owners = new Map<number, { id: number; name: string; accounts: Set<number> }>()
  for (const { coverId, ownerId, owner, accountId } of await leftBehind(work)) {
    if (coverId !== personId) continue
    const left = owners.get(ownerId) ?? { id: ownerId, name: owner, accounts: new Set() }
    owners.set(ownerId, left)
    left.accounts.add(accountId)
  }
  return [...owners.values()]
}

/** What a morning says of what people who have left owned: to the back-up, else to the manager, until it is handed over. */
export async function partsLeft(work: Work, personId: number, day: Day): Promise<MorningPart[]> {
  const parts: MorningPart[] = []
  for (const left of await leftTo(work, personId))
    parts.push(partLeft(left, await newLines(work, personId, left.id, day)))
  return parts
}

/** Those of the lines that are about the accounts left to one person. */
export function partLeft(
  left: { name: string; accounts: ReadonlySet<number> },
  lines: readonly Line[],
): MorningPart {
  const own = lines.filter(({ account }) => account && left.accounts.has(account.id))
  return { lines: own, left: left.name }
}
