import type { Handler, Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import { type Day, dayIn } from '../domain/day.ts'
import { absentFor, type HoursOf, hoursOf } from '../people/hours-store.ts'
import { tellPerson } from '../queue/tell.ts'
import { promptedOn } from '../weeks/week.ts'
import { type MorningPart, morningCard } from './reminder-cards.ts'
import { linesSeenBy, shownInMorning, standingLines } from './reminder-store.ts'

/** Owes the morning message of a day, or what has become of it: the same key edits it. */
export async function tellMorning(
  work: Work,
  { id, name }: HoursOf,
  morning: { day: Day; parts: readonly MorningPart[]; done?: number },
): Promise<void> {
  const view = { name, ...morning, most: work.policy.reminders.maxLines }
  await tellPerson(work, `morning:${id}:${morning.day}`, id, (lang) => morningCard(view, lang))
}

/** After a click on it, this morning's message says what is settled and what is left; without one it does nothing. */
async function renewMorning({ person }: Message, work: Work): Promise<void> {
  const [me] = await hoursOf(work, [person.id])
  if (!me) return
  const day = dayIn(me.zone, work.now)
  const said = await shownInMorning(work, me.id, day)
  if (said.size === 0) return
  const absent = await absentFor(work, me.id, day)
  const all = await standingLines(work, [me.id, ...absent.map(({ id }) => id)], day)
  const standing = await linesSeenBy(work, me.id, all)
  const left = standing.filter(({ key }) => said.has(key))
  const done = said.size - left.length
  if (done === 0) return
  // The missing summary is no reminder that is kept: it stands as long as it is missing, unless a prompt of its own asks for it.
  const asked = await promptedOn(work, me.id, day)
  const lines = standing.filter(({ key, say, ownerId }) =>
    say.kind === 'summary' ? ownerId === me.id && !asked : said.has(key),
  )
  const of = (id: number) => lines.filter(({ ownerId }) => ownerId === id)
  const parts = [
    { lines: of(me.id) },
    ...absent.map((each) => ({ lines: of(each.id), instead: insteadOf(each, day) })),
  ]
  await tellMorning(work, me, { day, parts, done })
}

/** For whom somebody stands in, and until when. */
export function insteadOf({ name, away }: HoursOf, day: Day): { name: string; until: Day } {
  return { name, until: away?.until ?? day }
}

/** A button of a morning message: it does what its command does, answers beside the message, and the message is renewed. */
export function onMorning(handler: Handler): Handler {
  return async (message, work) => {
    const answer = await handler(message, work)
    await renewMorning(message, work)
    if (answer === null || 'forward' in answer) return answer
    // The other lines of the message are still wanted: nothing takes its place.
    if (!('delivery' in answer)) return { card: answer, delivery: 'private' }
    return answer.delivery === 'replace' ? { ...answer, delivery: 'private' } : answer
  }
}
