import { plainCard } from '../../src/cards/plain.ts'
import { type Day, weekdayOf } from '../../src/domain/day.ts'
import { compareBands, isAtRisk } from '../../src/domain/risk/assessment.ts'
import type { Band } from '../../src/domain/risk/band.ts'
import { linesOfCard } from '../phone-lines.ts'
import { buttonsOf, type World } from '../world.ts'
import type { Played, Said } from './play.ts'

/** How a month of messages reads: the figures by which it is judged, each with its goal. */

/** `found`: what breaks it, to be looked at. */
export type Measure = { what: string; was: string; goal: string; is: string; ok: boolean; found?: string[] }

const COLUMNS = 38
/** 端午节. */
const HOLIDAYS: readonly Day[] = ['2026-06-19']
const isWorkingDay = (day: Day) => weekdayOf(day) < 6 && !HOLIDAYS.includes(day)
const DATED = / · (?:\d+\/\d+ 周|(?:Mon|Tue|Wed|Thu|Fri) \d)/
const leads = ({ role }: Said) => role === 'manager' || role === 'director'
/** A leader's digest: dated, and not the morning message, which begins with the reader's own name. */
const isDigest = (said: Said) =>
  leads(said) && DATED.test(said.card.title) && !said.card.title.startsWith(`${said.who} · `)
const isMorning = (said: Said) => DATED.test(said.card.title) && said.card.title.startsWith(`${said.who} · `)
const isMonday = ({ day }: Said) => weekdayOf(day) === 1
const wordsOf = ({ card }: Said) => plainCard(card)
/** Lines as somebody reads them, without the title. */
const linesOf = (said: Said) =>
  wordsOf(said)
    .split('\n')
    .slice(1)
    .filter((line) => /[^=\s]/.test(line))
const most = (values: readonly number[]) => Math.max(0, ...values)
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const percent = (part: number, all: number) => (all === 0 ? 0 : Math.round((part / all) * 100))

export async function measuresOf(world: World, played: Played): Promise<Measure[]> {
  const digests = (role: string) => played.said.filter((said) => said.role === role && isDigest(said))
  const heights = (said: readonly Said[], monday: boolean) =>
    said.filter((each) => isMonday(each) === monday).map(({ card }) => linesOfCard(card, COLUMNS))
  const [managers, directors] = [digests('manager'), digests('director')]
  const climbs = await climbsOf(world, played)
  const limit = (what: string, was: string, is: number, goal: number): Measure => ({
    what,
    was,
    goal: `≤ ${goal}`,
    is: String(is),
    ok: is <= goal,
  })
  const none = (what: string, was: string, found: string[]): Measure => ({
    what,
    was,
    goal: '0',
    is: String(found.length),
    ok: found.length === 0,
    found,
  })
  return [
    limit("manager's digest on Mondays, phone lines, most", '46', most(heights(managers, true)), 30),
    limit("manager's digest on other days, most", '46', most(heights(managers, false)), 14),
    limit("director's on Mondays, most", '73', most(heights(directors, true)), 20),
    limit("director's on other days, most", '73', most(heights(directors, false)), 8),
    limit(
      'morning message, phone lines, most',
      '49',
      most(played.said.filter(isMorning).map(({ card }) => linesOfCard(card, COLUMNS))),
      15,
    ),
    limit(
      'lines that differ from the day before in digits only, %, median, worst reader',
      '83',
      most(readersOf([...managers, ...directors]).map(sameLines)),
      25,
    ),
    limit(
      "lines of a rep's messages that say nothing of their own, %, worst rep",
      '72',
      most(readersOf(played.said.filter(isMorning)).map(boilerplate)),
      25,
    ),
    {
      what: 'climbs shown of recorded',
      was: '7 of 40',
      goal: 'all',
      is: `${climbs.shown} of ${climbs.recorded}`,
      ok: climbs.shown === climbs.recorded,
    },
    none(
      'accounts or deals that got at risk or critical, their manager read nothing of it',
      '10',
      missedCrossings(played, await managersOf(world)),
    ),
    limit('working days an open late complaint is unsaid to its owner', '30', complaintSilence(played), 5),
    limit('examples with dates that have passed', '42', played.said.filter(hasPastExample).length, 0),
    limit(
      'buttons of a message, most',
      '41',
      most(
        played.said
          .filter((said) => isDigest(said) || isMorning(said))
          .map(({ card }) => buttonsOf(card).length),
      ),
      8,
    ),
    none('numbers on which two cards of one morning contradict each other', '–', contradictions(played)),
    limit('messages on a day off', '5', played.said.filter(({ day }) => !isWorkingDay(day)).length, 0),
  ]
}

function readersOf(said: readonly Said[]): Said[][] {
  const by = new Map<string, Said[]>()
  for (const each of said) by.set(each.who, [...(by.get(each.who) ?? []), each])
  return [...by.values()]
}

function sameLines(said: readonly Said[]): number {
  const bare = said.map((each) => new Set(linesOf(each).map((line) => line.replace(/\d+/g, '#'))))
  return median(
    bare.slice(1).map((now, at) => percent([...now].filter((line) => bare[at]?.has(line)).length, now.size)),
  )
}

/** A line without a number names no account, deal, day or amount that could not stand in any other message. */
function boilerplate(said: readonly Said[]): number {
  const lines = said.flatMap(linesOf)
  return percent(lines.filter((line) => !/\d/.test(line)).length, lines.length)
}

/** Reminders that are stored as said in a digest, and those of them whose account is named in that day's digest. */
async function climbsOf(world: World, { said }: Played) {
  const rows = await world.db.reminder.findMany({ where: { inDigest: true }, include: { person: true } })
  let shown = 0
  for (const { person, day, subject, subjectId } of rows) {
    const date = day.toISOString().slice(0, 10)
    const words = said
      .filter((each) => each.who === person.name && each.day === date && isDigest(each))
      .map(wordsOf)
      .join('\n')
    const account =
      subject === 'account'
        ? await world.db.account.findUniqueOrThrow({ where: { id: subjectId } })
        : (await world.db.deal.findUniqueOrThrow({ where: { id: subjectId }, include: { account: true } }))
            .account
    if ([account.name, ...account.aliases].some((name) => words.includes(name))) shown++
  }
  return { shown, recorded: rows.length }
}

async function managersOf(world: World): Promise<Map<number, string>> {
  const people = await world.db.person.findMany({ where: { role: 'manager' } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** What crossed to at risk or critical since the working morning before, and is not in its manager's digest of the day; a folded line names four. */
function missedCrossings({ said, snapshots }: Played, managers: Map<number, string>): string[] {
  const mornings = snapshots.filter(({ day }) => isWorkingDay(day))
  const missed: string[] = []
  for (const [at, { day, bands }] of mornings.entries()) {
    const before = mornings[at - 1]?.bands
    if (!before) continue
    for (const [code, { band, managerId, names }] of bands) {
      const was: Band = before.get(code)?.band ?? 'healthy'
      if (!isAtRisk(band) || compareBands(band, was) <= 0) continue
      const manager = managers.get(managerId ?? 0)
      const digest = said
        .filter((each) => each.day === day && each.who === manager && isDigest(each))
        .map(wordsOf)
        .join('\n')
      if (manager && !names.some((name) => digest.includes(name)) && !/…/.test(digest))
        missed.push(`${day} ${code} ${was} → ${band}, ${manager}`)
    }
  }
  return missed
}

function complaintSilence({ said, snapshots }: Played): number {
  const silence = new Map<string, number>()
  let longest = 0
  for (const { day, lateComplaints } of snapshots) {
    if (!isWorkingDay(day)) continue
    const open = new Set(lateComplaints.map(({ code }) => code))
    for (const code of silence.keys()) if (!open.has(code)) silence.delete(code)
    for (const { code, owner } of lateComplaints) {
      const told = said.some(
        (each) => each.day === day && each.who === owner && new RegExp(`\\b${code}\\b`).test(wordsOf(each)),
      )
      const days = told ? 0 : (silence.get(code) ?? 0) + 1
      silence.set(code, days)
      longest = Math.max(longest, days)
    }
  }
  return longest
}

/** Sentences that show how to write something, with a date before the day they were said. */
function hasPastExample(said: Said): boolean {
  const examples = wordsOf(said).match(/(?:例如|e\.g\.)[^\n]*/g) ?? []
  return examples.some((sentence) =>
    [...sentence.matchAll(/\b(\d{1,2})\/(\d{1,2})\b/g)].some(
      ([, month, date]) =>
        `${said.day.slice(0, 4)}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` < said.day,
    ),
  )
}

/** Facts with a code of their own, and the number each card gives them. */
const FACTS: readonly RegExp[] = [
  /\b(C\d+) 超时 (\d+) 天/g,
  /\b(C\d+) (\d+) days? late/g,
  /\b(D\d+) 已停 (\d+) 天/g,
  /\b(D\d+) [^\d\n｜；（]*?(\d+)\/\d+ 天/g,
  /\b(D\d+) [^\d\n|;(]*?(\d+)\/\d+ days/g,
  /\b(D\d+) (?:[^\d\n]* )?成交日 (\d+\/\d+) 已过/g,
]

function contradictions({ said }: Played): string[] {
  const known = new Map<string, Set<string>>()
  for (const each of said.filter((one) => (isDigest(one) || isMorning(one)) && one.time < '11:00'))
    for (const [index, fact] of FACTS.entries())
      for (const [, code, value] of wordsOf(each).matchAll(fact)) {
        const kind = index === 5 ? 'close' : 'days'
        const key = `${each.day satisfies Day} ${code} ${kind}`
        known.set(key, (known.get(key) ?? new Set()).add(value ?? ''))
      }
  return [...known].flatMap(([key, values]) => (values.size > 1 ? [`${key}: ${[...values].join(', ')}`] : []))
}
