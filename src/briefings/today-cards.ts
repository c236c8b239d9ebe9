import { objectionItem, objectionWords } from '../accounts/objection-cards.ts'
import type { OpenObjection } from '../accounts/objection-store.ts'
import type { Button, Card, Item, Part, Tone } from '../cards/card.ts'
import { fullDay, listWords, rounded, shortDay, weekDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import { type Day, dayIn, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { answerButton, openButton } from '../requests/line-cards.ts'
import type { Asked, SentBack, WaitingRequest } from '../requests/list-cards.ts'
import { momentWords } from '../requests/words.ts'
import { stageWords } from '../risk/cards.ts'
import { weekWords } from '../weeks/cards.ts'
import type { ComplaintDue, ContactDue, Duties, PlannedVisit, StepDue, TeamLate } from './today-store.ts'
import { todayEn } from './today-words.en.ts'
import { todayZh } from './today-words.zh.ts'

const words = { zh: todayZh, en: todayEn }

/** What a person has to do, with the requests that wait for them. */
export type Agenda = Duties & {
  moves: readonly WaitingRequest[]
  /** My requests that were sent back with a question. */
  sentBack: readonly SentBack[]
  /** What customers object to and nobody has answered. */
  objections: readonly OpenObjection[]
  /** My requests that others are to decide. */
  asked: readonly Asked[]
}

export type TodayView = {
  agenda: Agenda
  today: Day
  zone: string
  /** Another stretch than "today and the next days": the list says so. */
  period?: { first: Day; last: Day }
  team?: TeamLate
  /** What recurs and is due: counts, and those that were never done. */
  reviews?: { late: number; never: number }
  /** Of finance: the overdue money that is to be confirmed. */
  money?: Card
  /** Of one section alone what comes behind its first lines. */
  only?: { section: Section; skip: number }
}

/** Lines of a section; the others are counted, and one tap away. */
const LINES = 8

const SECTIONS = ['waiting', 'sentBack', 'planned', 'late', 'due', 'coming', 'objections', 'asked'] as const
type Section = (typeof SECTIONS)[number]

/** The section that a button asks for, if it is one. */
export function sectionOf(name: string | undefined): Section | undefined {
  return SECTIONS.find((each) => each === name)
}

/** My list: what waits for me, what I planned, what is late, due today and coming up; most urgent first, each with what can be done. */
export function todayCard(view: TodayView, lang: Lang): Card {
  const { agenda, today, zone, period, team, reviews, money, only } = view
  const w = words[lang]
  const lines = linesOf(agenda, today, lang)
  const late = lines.filter(({ due }) => due !== null && due < today)
  const due = lines.filter((line) => line.due === today)
  const coming = lines.filter((line) => line.due === null || line.due > today)
  const moves = agenda.moves.map((each) => moveItem(each, today, zone, lang))
  const plans = agenda.plans.filter(({ day }) => period !== undefined || day === today)
  const sections: Record<Section, { title: string; items: Item[] }> = {
    waiting: { title: w.sections.waiting, items: moves },
    sentBack: {
      title: w.sections.sentBack,
      items: agenda.sentBack.map((each) => sentBackItem(each, lang)),
    },
    planned: { title: w.sections.planned, items: plans.map((each) => planItem(each, lang)) },
    late: { title: w.sections.late, items: late.map(({ item }) => item) },
    due: { title: w.sections.due, items: due.map(({ item }) => item) },
    coming: { title: w.sections.coming, items: coming.map(({ item }) => item) },
    objections: {
      title: objectionWords[lang].title,
      items: agenda.objections.map((each) => objectionItem(each, true, today, lang)),
    },
    asked: { title: w.sections.asked, items: agenda.asked.map((each) => askedItem(each, zone, lang)) },
  }
  if (only) {
    const { title, items } = sections[only.section]
    const head = { lang, title: w.title(fullDay(today, lang)), tone: 'plain' as const }
    return { ...head, parts: sectionParts(title, items, { ...only, pages: true }, lang) }
  }
  const pages = period === undefined
  const parts: Part[] = SECTIONS.flatMap((section) => {
    const { title, items } = sections[section]
    return sectionParts(title, items, { section, skip: 0, pages }, lang)
  })
  if (reviews && reviews.late + reviews.never > 0)
    parts.push({
      kind: 'list',
      items: [
        {
          text: w.reviews(reviews.late, reviews.never),
          buttons: [{ label: w.buttons.reviews, click: { intent: 'reviews', fields: {} } }],
        },
      ],
    })
  if (money) parts.push({ kind: 'text', text: money.title, style: 'strong' }, ...money.parts)
  if (parts.length === 0) parts.push({ kind: 'text', text: w.nothing })
  if (team && team.people > 0)
    parts.push({
      kind: 'text',
      text: w.team(team.people, team.contacts, team.steps, team.complaints),
      style: 'quiet',
    })
  const counts = w.counts(late.length, due.length, coming.length)
  return {
    lang,
    title: period
      ? w.weekTitle(weekDay(period.first, lang), weekDay(period.last, lang))
      : w.title(fullDay(today, lang)),
    tone: late.length > 0 ? 'warn' : 'plain',
    summary:
      money && lines.length + moves.length === 0
        ? money.title
        : summaryOf(counts, lines.length, moves.length, lang),
    parts: lines.length > 0 ? [{ kind: 'text', text: counts, style: 'strong' }, ...parts] : parts,
  }
}

/** The day in short, for a page that shows more than the list: what waits for this person, what is late or due, what was planned for today. */
export function todoOf(agenda: Agenda, { today, zone }: Pick<TodayView, 'today' | 'zone'>, lang: Lang) {
  const lines = linesOf(agenda, today, lang).filter(({ due, rank }) => rank === 0 || (due ?? '9') <= today)
  return {
    waiting: [
      ...agenda.moves.map((each) => moveItem(each, today, zone, lang)),
      ...agenda.sentBack.map((each) => sentBackItem(each, lang)),
    ],
    todo: lines.map(({ item }) => item),
    planned: agenda.plans.filter(({ day }) => day === today).map((each) => planItem(each, lang)),
    late: lines.filter(({ due }) => due !== null && due < today).length,
    due: lines.filter(({ due }) => due === today).length,
  }
}

/** Complaints, contacts and steps, the most urgent first. */
function linesOf(agenda: Agenda, today: Day, lang: Lang): Line[] {
  return [
    ...agenda.complaints.map((each) => complaintLine(each, today, lang)),
    ...agenda.contacts.map((each) => contactLine(each, today, lang)),
    ...agenda.steps.map((each) => stepLine(each, today, lang)),
  ].sort((a, b) => a.rank - b.rank || (a.due ?? '9').localeCompare(b.due ?? '9') || (a.key < b.key ? -1 : 1))
}

function sentBackItem(each: SentBack, lang: Lang): Item {
  const { code, title, question } = each
  return {
    text: words[lang].sentBack(code, title[lang], question),
    buttons: [answerButton(each, lang)],
  }
}

/** A request that one waits for: whose word is wanted, until when. */
function askedItem({ code, title, names, dueAt }: Asked, zone: string, lang: Lang): Item {
  const w = words[lang]
  const due = dueAt ? momentWords(dueAt, zone, lang) : ''
  return {
    text: `${code} ${title[lang]}`,
    detail: w.waitsFor(listWords(names, lang), due),
    buttons: [openButton(code, lang)],
  }
}

function summaryOf(counts: string, lines: number, moves: number, lang: Lang): string {
  const w = words[lang]
  if (lines + moves === 0) return w.nothing
  return [moves > 0 && `${w.sections.waiting} ${moves}`, lines > 0 && counts].filter(Boolean).join(' · ')
}

/** `rank` 0 is a crisis: it comes before everything else of its section. */
type Line = { key: string; due: Day | null; rank: number; item: Item }

function complaintLine(each: ComplaintDue, today: Day, lang: Lang): Line {
  const w = words[lang]
  const late = daysBetween(each.due, today)
  return {
    key: each.code,
    due: each.due,
    rank: each.level === 'crisis' ? 0 : 1,
    item: {
      text: w.complaint(each.code, terms[lang].level[each.level], accountName(each, lang), each.subject),
      detail: w.complaintDue(weekDay(each.due, lang), late),
      tone: toneOf(late),
      buttons: [
        { label: w.buttons.complaint, click: { intent: 'complaint.open', fields: { code: each.code } } },
      ],
    },
  }
}

function contactLine(each: ContactDue, today: Day, lang: Lang): Line {
  const w = words[lang]
  const last = each.lastOn
    ? w.contactLast(shortDay(each.lastOn, lang), daysBetween(each.lastOn, today), rounded(each.cadence, 1))
    : w.contactNever
  const ahead = each.due && each.due >= today ? `${w.contactDue(weekDay(each.due, lang))} · ` : ''
  const paused = each.pausedUntil ? ` · ${w.paused(weekDay(each.pausedUntil, lang))}` : ''
  return {
    key: each.code,
    due: each.due,
    rank: 1,
    item: {
      text: w.contact(accountName(each, lang)),
      detail: `${ahead}${last}${paused}`,
      tone: toneOf(each.due ? daysBetween(each.due, today) : -1),
      buttons: [{ label: w.buttons.account, click: { intent: 'account.open', fields: { text: each.code } } }],
    },
  }
}

function stepLine(each: StepDue, today: Day, lang: Lang): Line {
  const w = words[lang]
  const late = daysBetween(each.due, today)
  const code = each.deal ? `${each.code} ${each.deal.code}` : each.code
  const moved = each.reschedules > 0 ? ` · ${w.moved(each.reschedules)}` : ''
  return {
    key: each.code,
    due: each.due,
    rank: 1,
    item: {
      text: w.step(code, accountName(each.account, lang), each.text),
      detail: `${w.stepDue(weekDay(each.due, lang), late)}${moved}`,
      tone: toneOf(late),
      buttons: stepButtons(each.code, lang),
    },
  }
}

function stepButtons(code: string, lang: Lang): Button[] {
  const w = words[lang]
  return [
    { label: w.buttons.done, click: { intent: 'next.done', fields: { step: code } } },
    { label: w.buttons.redate, click: { intent: 'next.redate', fields: { step: code } } },
  ]
}

function moveItem(each: WaitingRequest, today: Day, zone: string, lang: Lang): Item {
  const w = words[lang]
  const late = dayIn(zone, each.dueAt) < today
  return {
    text: w.request(each.code, each.title[lang], each.move && stageWords(each.move.to, lang)),
    detail: (late ? w.moveLate : w.moveBy)(each.by, momentWords(each.dueAt, zone, lang)),
    buttons: [{ label: w.buttons.move, click: { intent: 'request.open', fields: { request: each.code } } }],
  }
}

function planItem(each: PlannedVisit, lang: Lang): Item {
  const w = words[lang]
  return {
    text: w.plan(weekDay(each.day, lang), accountName(each, lang), weekWords[lang].what(each)),
    ...(each.done
      ? { detail: w.planDone, tone: 'good' as const }
      : { buttons: [{ label: w.buttons.prep, click: { intent: 'prep', fields: { account: each.code } } }] }),
  }
}

/** Its lines from `skip` on. `pages`: the rest is one tap away; another stretch of days is not asked for again. */
function sectionParts(
  title: string,
  items: Item[],
  { section, skip, pages }: { section: Section; skip: number; pages: boolean },
  lang: Lang,
): Part[] {
  if (items.length <= skip) return []
  const end = skip + LINES
  const more = items.length - end
  const fields = { section, skip: String(end) }
  const rest: Part =
    pages && more > 0
      ? { kind: 'buttons', buttons: [{ label: words[lang].more(more), click: { intent: 'today', fields } }] }
      : { kind: 'text', text: words[lang].more(more), style: 'quiet' }
  return [
    { kind: 'text', text: title, style: 'strong' },
    { kind: 'list', items: items.slice(skip, end) },
    ...(more > 0 ? [rest] : []),
  ]
}

function toneOf(late: number): Tone {
  if (late > 0) return 'bad'
  return late === 0 ? 'warn' : 'plain'
}
