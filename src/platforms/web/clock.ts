import { endOf, stopsBetween } from './clock-controls.ts'
import { isPerson } from './message-store.ts'
import type { Arrived, Events, Turned } from './page-data.ts'
import type { TurnBy } from './payloads.ts'
import { Refusal } from './request.ts'

/** The company's clock as the playground may turn it. `turn` in milliseconds, forward only. */
export type Clock = { now(): Date; turn(ms: number): Promise<void> }

/**
 * Turns the clock stop by stop, doing what is due at each, and tells what arrived meanwhile.
 * One turn at a time: a second one is refused, the same one again gets the same answer.
 */
export function makeTurns(options: {
  clock: Clock
  zone: string
  tick(): Promise<void>
  say(event: Events['clock']): void
}) {
  const { clock } = options
  let latest: { id: string; turned: Promise<Turned> } | undefined
  let busy = false
  const arrived = new Map<string, string[]>()

  async function turn(id: string, by: TurnBy): Promise<Turned> {
    const stops = stopsBetween(options.zone, clock.now(), endOf(by, options.zone, clock.now()))
    arrived.clear()
    for (const [done, stop] of stops.entries()) {
      options.say({ now: clock.now().toISOString(), turning: { id, done, of: stops.length } })
      // Work takes time, so a stop may have passed by itself.
      const ahead = stop.getTime() - clock.now().getTime()
      if (ahead > 0) await clock.turn(ahead)
      await options.tick()
    }
    return { now: clock.now().toISOString(), arrived: sorted(arrived) }
  }

  return {
    async turn(id: string, by: TurnBy): Promise<Turned> {
      if (latest?.id === id) return latest.turned
      if (busy) throw new Refusal(409, 'busy')
      busy = true
      latest = { id, turned: turn(id, by) }
      try {
        return await latest.turned
      } finally {
        busy = false
        options.say({ now: clock.now().toISOString() })
      }
    },
    /** A new message was told; counted while the clock is turned. */
    note(chat: string, title: string): void {
      if (busy) arrived.set(chat, [...(arrived.get(chat) ?? []), title])
    },
  }
}

/** People first, in the order of their numbers, then channels by name. */
function sorted(arrived: Map<string, string[]>): Arrived[] {
  const rank = (chat: string) => (isPerson(chat) ? chat.padStart(12, '0') : `~${chat}`)
  return [...arrived]
    .map(([chat, titles]) => ({ chat, titles }))
    .sort((a, b) => (rank(a.chat) < rank(b.chat) ? -1 : 1))
}
