import type { Work } from '../db/work.ts'
import { dayIn, minuteIn } from '../domain/day.ts'
import { minuteOf } from '../domain/policy.ts'
import { hoursOf, isAway } from './hours-store.ts'

/** What a leader may have sent before each morning meeting: the seven figures (S91), its outline (S93); and that the week's lesson is not wanted (S100). */
export type Subscription = 'numbers' | 'meeting' | 'no_lessons'

/** After the meeting nobody needs it, minutes. */
const CATCH_UP_MINUTES = 60

const key = (what: Subscription, personId: number) => `${what}:${personId}`

/** Whether a person switched it on. */
export async function isSubscribed(work: Work, what: Subscription, personId: number): Promise<boolean> {
  return (await work.tx.setting.findUnique({ where: { key: key(what, personId) } })) !== null
}

export async function subscribe(
  work: Work,
  what: Subscription,
  personId: number,
  on: boolean,
): Promise<void> {
  const setting = { key: key(what, personId) }
  if (on) await work.tx.setting.upsert({ where: setting, create: { ...setting, value: true }, update: {} })
  else await work.tx.setting.deleteMany({ where: setting })
}

/** Everybody who switched it on. */
export async function subscribers(work: Work, what: Subscription): Promise<number[]> {
  const rows = await work.tx.setting.findMany({
    where: { key: { startsWith: `${what}:` } },
    select: { key: true },
  })
  return rows.map((row) => Number(row.key.slice(what.length + 1)))
}

/** Nothing of it stays where somebody is erased. */
export async function forgetSubscriptions(work: Work, personId: number): Promise<void> {
  for (const what of ['numbers', 'meeting', 'no_lessons'] as const)
    await subscribe(work, what, personId, false)
}

/** Who is sent it now: on working days at policy.digest.at of their zone, not while away. The key names the person and the day. */
export async function subscribersNow(
  work: Work,
  what: Subscription,
): Promise<{ key: string; personId: number }[]> {
  const readers = await subscribers(work, what)
  if (readers.length === 0) return []
  return (await hoursOf(work, readers)).flatMap((person) => {
    const day = dayIn(person.zone, work.now)
    const late = minuteIn(person.zone, work.now) - minuteOf(work.policy.digest.at)
    const now =
      late >= 0 && late < CATCH_UP_MINUTES && work.calendar.isWorkingDay(day) && !isAway(person, day)
    return now ? [{ key: `${person.id}:${day}`, personId: person.id }] : []
  })
}
