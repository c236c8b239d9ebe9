import type { Card } from '../src/cards/card.ts'
import type { Place, Platform, PlatformName, Sent } from '../src/platforms/platform.ts'

/** A message as a platform keeps it: the newest card, and how often it was edited. */
export type Told = {
  platform: PlatformName
  place: Place
  key: string
  as: string
  card: Card
  edits: number
}

/** A platform that takes everything and keeps it in `sent`. */
export function rememberingPlatform(name: PlatformName, sent: Told[]): Platform {
  let count = 0
  return {
    name,
    problems: () => [],
    async post(place, card, key): Promise<Sent> {
      const as = `${name}-${++count}`
      sent.push({ platform: name, place, key, as, card, edits: 0 })
      return { kind: 'sent', as }
    },
    async edit(_place, as, card): Promise<Sent> {
      const message = sent.find((each) => each.as === as && each.platform === name)
      if (!message) return { kind: 'never', why: 'not found' }
      message.card = card
      message.edits += 1
      return { kind: 'sent', as }
    },
  }
}
