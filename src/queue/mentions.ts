import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { PlatformName } from '../platforms/platform.ts'

/**
 * The card with every mentioned person's id on `platform` filled in, so that the renderer can mention them; who has none there stays a name.
 * Asks the database only when somebody is mentioned. The card given is not changed.
 */
export async function withMentions(work: Work, card: Card, platform: PlatformName): Promise<Card> {
  if (platform === 'web') return card
  const names = new Set<string>()
  replaceMentions(card, (mention) => {
    if (!mention[platform]) names.add(mention.person)
    return mention
  })
  if (names.size === 0) return card
  const identities = await work.tx.identity.findMany({
    where: { platform, person: { name: { in: [...names] } } },
    select: { userId: true, person: { select: { name: true } } },
    orderBy: { lastSeenAt: { sort: 'asc', nulls: 'first' } },
  })
  const ids = new Map(identities.map((identity) => [identity.person.name, identity.userId]))
  return replaceMentions(card, (mention) => {
    const id = mention[platform] ?? ids.get(mention.person)
    return id ? { ...mention, [platform]: id } : mention
  })
}

type Mention = { person: string; slack?: string; feishu?: string }

/** Walks any part of a card: mentions may stand wherever a text does. */
function replaceMentions<Value>(value: Value, replace: (mention: Mention) => Mention): Value
function replaceMentions(value: unknown, replace: (mention: Mention) => Mention): unknown {
  if (Array.isArray(value)) return value.map((each) => replaceMentions(each, replace))
  if (typeof value !== 'object' || value === null) return value
  if (isMention(value)) return replace(value)
  // What a click means may have a field called `person`.
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'click' ? each : replaceMentions(each, replace),
    ]),
  )
}

function isMention(value: object): value is Mention {
  return (
    'person' in value &&
    typeof value.person === 'string' &&
    Object.keys(value).every((name) => ['person', 'slack', 'feishu'].includes(name))
  )
}
