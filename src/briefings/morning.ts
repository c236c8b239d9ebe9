import type { Handler, Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { nextWorkingDay } from '../domain/calendar.ts'
import { addDays, type Day, dayIn } from '../domain/day.ts'
import { duringAbsence } from '../domain/morning.ts'
import type { Line } from '../domain/reminder-line.ts'
import { leads } from '../domain/rights.ts'
import { absentFor, type HoursOf, hoursOf } from '../people/hours-store.ts'
import type { Reply } from '../platforms/platform.ts'
import { tellPerson } from '../queue/tell.ts'
import { requestsWaitingFor } from '../requests/waiting.ts'
import { promptedOn } from '../weeks/week.ts'
import { leftTo, partLeft, partsLeft } from './left.ts'
import { type MorningPart, type MorningView, morningCard } from './morning-cards.ts'
import {
  againKey,
  linesSeenBy,
  lookOf,
  newLines,
  recordShown,
  shownInMorning,
  standingLines,
} from './reminder-store.ts'
import { plannedVisits } from './today-store.ts'
import { unsavedVisits } from './unsaved-store.ts'

/** What a person's morning of `day` would say: their own, and of whom they stand in for what falls due meanwhile. */
export async function morningOf(work: Work, person: HoursOf, day: Day): Promise<Omit<MorningView, 'done'>> {
  const asked = await promptedOn(work, person.id, day)
  // Who is back from an absence reads all that stands, as on a Monday.
  const full = lookOf(work, day).full || isFirstDayBack(work, person, day)
  const own = await newLines(work, person.id, person.id, day, full)
  const parts: MorningPart[] = [{ lines: own.filter(({ say }) => !asked || say.kind !== 'summary') }]
  for (const absent of await absentFor(work, person.id, day))
    parts.push({
      lines: ofAbsent(await newLines(work, person.id, absent.id, day), absent, day),
      standsIn: standsInFor(absent),
    })
  parts.push(...(await partsLeft(work, person.id, day)))
  return {
    name: person.name,
    day,
    parts,
    unsaved: await unsavedVisits(work, person.id, day),
    visits: await visitsToMake(work, person.id, day),
    // Who leads reads it in the digest.
    decide: leads(person.role) ? [] : await decisionsOf(work, person.id),
    full,
  }
}

function isFirstDayBack(work: Work, { away }: HoursOf, day: Day): boolean {
  return away?.until !== undefined && nextWorkingDay(work.calendar, addDays(away.until, 1)) === day
}

/** Owes the morning message of a day and remembers what stands in it; nothing is owed and remembered when it says nothing. */
export async function tellMorning(work: Work, person: HoursOf, view: MorningView): Promise<void> {
  if (
    view.unsaved.length + view.decide.length + view.visits.length === 0 &&
    view.parts.every(({ lines }) => lines.length === 0)
  )
    return
  let said: Line[] = []
  await tellPerson(work, keyOf(person, view.day), person.id, (lang) => {
    const shown = morningCard(view, work.policy, lang)
    said = shown.lines
    return shown.card
  })
  await recordShown(work, person.id, said, { day: view.day, message: 'morning' })
}

/** After a click on it, this morning's message says what is settled and what is left; without one it does nothing. */
async function renewMorning({ person }: Message, work: Work): Promise<void> {
  const [me] = await hoursOf(work, [person.id])
  if (!me) return
  const day = dayIn(me.zone, work.now)
  const said = await shownInMorning(work, me.id, day)
  if (said.size === 0) return
  const wasSaid = ({ key }: Line) => said.has(key) || said.has(againKey(key, day))
  const absent = await absentFor(work, me.id, day)
  const left = await leftTo(work, me.id)
  const owners = [me.id, ...[...absent, ...left].map(({ id }) => id)]
  const all = await standingLines(work, owners, day)
  const standing = await linesSeenBy(work, me.id, all)
  const done = said.size - standing.filter(wasSaid).length
  if (done === 0) return
  // The missing summary is no reminder that is kept: it stands as long as it is missing, unless a prompt of its own asks for it.
  const asked = await promptedOn(work, me.id, day)
  const lines = standing.filter((line) =>
    line.say.kind === 'summary' ? line.ownerId === me.id && !asked : wasSaid(line),
  )
  const of = (id: number) => lines.filter(({ ownerId }) => ownerId === id)
  const parts = [
    { lines: of(me.id) },
    ...absent.map((each) => ({ lines: of(each.id), standsIn: standsInFor(each) })),
    ...left.map((each) => partLeft(each, of(each.id))),
  ]
  const decide = leads(me.role) ? [] : await decisionsOf(work, me.id)
  const visits = await visitsToMake(work, me.id, day)
  const view = { name: me.name, day, parts, unsaved: [], visits, decide, full: lookOf(work, day).full, done }
  await tellPerson(work, keyOf(me, day), me.id, (lang) => morningCard(view, work.policy, lang).card)
}

/** What a person planned for the day and has not done. */
async function visitsToMake(work: Work, personId: number, day: Day) {
  return (await plannedVisits(work, personId, day, day)).filter(({ done }) => !done)
}

async function decisionsOf(work: Work, personId: number) {
  const waiting = await requestsWaitingFor(work, personId)
  return waiting.map((request) => ({ ...request, now: work.now, zone: work.zone }))
}

function keyOf({ id }: HoursOf, day: Day): string {
  return `morning:${id}:${day}`
}

function standsInFor({ name, away }: HoursOf): NonNullable<MorningPart['standsIn']> {
  return { name, until: away?.until }
}

function ofAbsent(lines: readonly Line[], { away }: HoursOf, day: Day): Line[] {
  return duringAbsence(lines, away?.from ?? day)
}

/** An answer that stands beside the clicked message instead of taking its place: the other lines are still wanted. */
export function beside(answer: Card | Reply): Reply {
  if (!('delivery' in answer)) return { card: answer, delivery: 'private' }
  return answer.delivery === 'replace' ? { ...answer, delivery: 'private' } : answer
}

/** A button of a morning message: it does what its command does, answers beside the message, and the message is renewed. */
export function onMorning(handler: Handler): Handler {
  return async (message, work) => {
    const answer = await handler(message, work)
    await renewMorning(message, work)
    return answer === null || 'forward' in answer ? answer : beside(answer)
  }
}
