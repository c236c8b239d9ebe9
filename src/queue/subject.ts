import type { About, Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Place } from '../platforms/platform.ts'

// SQL by hand: looks into the JSON of the card, in the one lane where the message stands.

/** The card of ours with this name as it is shown now; undefined: it is none of ours. */
export async function cardNamed(
  work: Work,
  { platform }: Pick<Place, 'platform'>,
  message: string,
): Promise<Card | undefined> {
  const [row] = await work.tx.$queryRaw<{ card: Card }[]>`
    SELECT card FROM "Outbox" WHERE "sentAs" = ${message} AND starts_with(lane, ${`${platform}:`}) LIMIT 1`
  return row?.card
}

/** What the card of ours with this name is about; undefined: it is none of ours, or about nothing in particular. */
export async function aboutOf(
  work: Work,
  { platform }: Pick<Place, 'platform'>,
  message: string,
): Promise<About | undefined> {
  const [row] = await work.tx.$queryRaw<{ about: About | null }[]>`
    SELECT card->'about' AS about FROM "Outbox"
    WHERE "sentAs" = ${message} AND starts_with(lane, ${`${platform}:`}) LIMIT 1`
  return row?.about ?? undefined
}
