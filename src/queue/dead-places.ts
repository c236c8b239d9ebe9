import type { Work } from '../db/work.ts'
import type { Place } from '../platforms/platform.ts'

// SQL by hand: inserts and deletes that may find nothing, asked for every message (bench:visit).

type Chat = Pick<Place, 'platform' | 'chat'>

/** Notes that a chat takes nothing from us; true when that is news. */
export async function notePlaceDead(work: Work, place: Chat, why: string): Promise<boolean> {
  const added = await work.tx.$executeRaw`
    INSERT INTO "DeadPlace" (place, why, at) VALUES (${nameOf(place)}, ${why}, ${work.now}) ON CONFLICT DO NOTHING`
  return added > 0
}

/** Something was heard from it: it is tried again. */
export async function revivePlace(work: Work, place: Place): Promise<void> {
  if (place.direct || place.outside || place.platform === 'web') return
  await work.tx.$executeRaw`DELETE FROM "DeadPlace" WHERE place = ${nameOf(place)}`
}

export async function isPlaceDead(work: Work, place: Chat): Promise<boolean> {
  return (await work.tx.deadPlace.findUnique({ where: { place: nameOf(place) } })) !== null
}

function nameOf({ platform, chat }: Chat): string {
  return `${platform}:${chat}`
}
