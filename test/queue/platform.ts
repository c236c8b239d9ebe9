import type { Card } from '../../src/cards/card.ts'
import type { Place, Platform, PlatformName, Sent } from '../../src/platforms/platform.ts'

type Posted = { as: string; key: string; place: Place; card: Card; edits: number }

/** A platform that remembers what it was sent and answers as told: `answers` are used up first, then everything is sent. */
export function fakePlatform(name: PlatformName = 'slack') {
  const posts: Posted[] = []
  const calls: string[] = []
  const answers: (Sent | Error)[] = []
  let concurrent = 0
  const platform = {
    name,
    posts,
    /** `post key` and `edit as` in the order they came. */
    calls,
    answers,
    /** Most sends under way at the same moment. */
    peak: 0,
    /** Runs inside every send, before it counts. */
    during: async (_key: string) => {},
    async post(place: Place, card: Card, key: string): Promise<Sent> {
      return busy(`post ${key}`, key, () => {
        const as = `m${posts.length + 1}`
        posts.push({ as, key, place, card, edits: 0 })
        return { kind: 'sent', as }
      })
    },
    async edit(_place: Place, as: string, card: Card): Promise<Sent> {
      return busy(`edit ${as}`, as, () => {
        const post = posts.find((each) => each.as === as)
        if (!post) return { kind: 'never', why: 'gone' }
        post.card = card
        post.edits += 1
        return { kind: 'sent', as }
      })
    },
    async find(_place: Place, key: string): Promise<string | undefined> {
      calls.push(`find ${key}`)
      return posts.find((post) => post.key === key)?.as
    },
    problems: () => [],
  }
  platform satisfies Platform

  async function busy(call: string, key: string, arrive: () => Sent): Promise<Sent> {
    calls.push(call)
    concurrent += 1
    platform.peak = Math.max(platform.peak, concurrent)
    try {
      await platform.during(key)
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return answer ?? arrive()
    } finally {
      concurrent -= 1
    }
  }

  return platform
}

export const card = (title: string): Card => ({ lang: 'en', title, tone: 'plain', parts: [] })

export const chat = (name: string, platform: PlatformName = 'slack'): Place => ({
  platform,
  tenant: 'T1',
  chat: name,
})
