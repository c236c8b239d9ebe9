import { button, buttons, card, list, type Parts, quiet, strong, text, when } from '../cards/build.ts'
import type { Button, Card, Item } from '../cards/card.ts'
import { fullDay, listWords, weekDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { leads, type Role } from '../domain/rights.ts'
import type { Band } from '../domain/risk/band.ts'
import { ownExample } from '../help/example-cards.ts'
import type { Own } from '../help/own-store.ts'
import type { Asked } from '../requests/list-cards.ts'
import { bandWords } from '../risk/cards.ts'
import type { HomeAccount, Promised } from './store.ts'
import { homeEn } from './words.en.ts'
import { homeZh } from './words.zh.ts'

const words = { zh: homeZh, en: homeEn }

export type HomeView = {
  role: Role
  today: Day
  /** Lines of the day as `today` draws them: what waits, what is late or due, what was planned. */
  waiting: Item[]
  todo: Item[]
  planned: Item[]
  late: number
  due: number
  /** Of finance: the overdue money that is to be confirmed. */
  money?: Card | undefined
  asked: readonly Asked[]
  promised: readonly Promised[]
  /** Whom the example names, of who visits. */
  own?: Own | undefined
  accounts: { counts: Partial<Record<Band, number>>; worst: readonly HomeAccount[] }
}

/** Lines of a section; `today` has the others. */
const LINES = 5
const BANDS: readonly Band[] = ['critical', 'at_risk', 'watch', 'healthy']

/** A person's first page: my day, what waits for me and whom I wait for, my accounts by band, and what is done most. */
export function homeCard(view: HomeView, lang: Lang): Card {
  const w = words[lang]
  const { waiting, todo, planned, late, today, role, money } = view
  const waitFor = [...view.asked.map((each) => askedItem(each, lang)), ...promisedItems(view, lang)]
  const calm = waiting.length + todo.length + planned.length === 0
  const summary = !calm ? countsOf(view, lang) : money ? money.title : w.quiet
  return card(
    lang,
    { title: w.title(fullDay(today, lang)), tone: late > 0 ? 'warn' : 'plain', summary },
    buttons(...quickActions(role, lang)),
    text(summary),
    some(w.sections.waiting, waiting, lang),
    some(w.sections.todo, todo, lang),
    some(w.sections.planned, planned, lang),
    money && [!calm && strong(money.title), money.parts],
    some(w.sections.waitFor, waitFor, lang),
    accountParts(view, lang),
    when(visits(role), quiet(ownExample(w.say, view.own, lang))),
  )
}

function countsOf({ waiting, late, due, planned }: HomeView, lang: Lang): string {
  const w = words[lang]
  const counts = [
    waiting.length > 0 && w.waiting(waiting.length),
    late > 0 && w.late(late),
    due > 0 && w.due(due),
    planned.length > 0 && w.planned(planned.length),
  ]
  return counts.filter(Boolean).join(' · ')
}

function some(title: string, items: readonly Item[], lang: Lang): Parts {
  const more = items.length - LINES
  return when(
    items.length > 0,
    strong(title),
    list(items.slice(0, LINES)),
    more > 0 && quiet(words[lang].more(more)),
  )
}

function askedItem({ code, title, names }: Asked, lang: Lang): Item {
  const w = words[lang]
  return {
    text: `${code} ${title[lang]}`,
    detail: names.length > 0 ? w.askedOf(listWords(names, lang)) : w.askedOfNobody,
    buttons: [button(w.buttons.open, 'request.open', { request: code })],
  }
}

function promisedItems({ promised, today }: HomeView, lang: Lang): Item[] {
  const w = words[lang]
  return promised.map((each) => ({
    text: w.promised(accountName(each, lang), each.text),
    detail: w.promisedBy(weekDay(each.due, lang), daysBetween(each.due, today)),
    buttons: [button(w.buttons.open, 'account.promises', { text: each.code })],
  }))
}

function accountParts({ accounts, role }: HomeView, lang: Lang): Parts {
  const w = words[lang]
  const { counts, worst } = accounts
  const line = BANDS.flatMap((band) => (counts[band] ? [w.band(terms[lang].band[band], counts[band])] : []))
  if (line.length === 0) return when(role === 'rep', quiet(w.noAccounts))
  return [
    strong(leads(role) ? w.sections.team : w.sections.accounts),
    text(line.join(' · ')),
    list(
      worst.map((each) => ({
        text: accountName(each, lang),
        detail: w.account(bandWords(each.band, lang), each.score, leads(role) ? w.owner(each.owner) : ''),
        buttons: [
          button(w.buttons.open, 'account.open', { text: each.code }),
          button(w.buttons.why, 'why.open', { text: each.code }),
        ],
      })),
    ),
  ]
}

/** Who visits customers day by day. */
export function visits(role: Role): boolean {
  return role === 'rep' || role === 'manager'
}

/** What each role does most, as buttons; the first is the one that is meant. */
function quickActions(role: Role, lang: Lang): Button[] {
  const { buttons: w } = words[lang]
  const all = {
    visit: button(w.visit, 'visit'),
    next: button(w.next, 'next'),
    note: button(w.note, 'picked', { as: 'note' }),
    week: button(w.week, 'week.plan'),
    today: button(w.today, 'today'),
    digest: button(w.digest, 'digest'),
    numbers: button(w.numbers, 'numbers'),
    moves: button(w.moves, 'request.list'),
    complaint: button(w.complaint, 'complaint'),
    report: button(w.report, 'report'),
    account: button(w.account, 'account'),
    setup: button(w.setup, 'setup'),
    help: button(w.help, 'help'),
  }
  const row: Record<Role, (keyof typeof all)[]> = {
    rep: ['visit', 'next', 'note', 'week', 'today', 'help'],
    manager: ['digest', 'visit', 'numbers', 'moves', 'today', 'help'],
    director: ['digest', 'numbers', 'moves', 'report', 'today', 'help'],
    finance: ['report', 'moves', 'account', 'today', 'help'],
    service: ['complaint', 'account', 'today', 'help'],
    admin: ['setup', 'digest', 'report', 'account', 'today', 'help'],
    viewer: ['report', 'account', 'help'],
  }
  return row[role].map((name, at) => (at === 0 ? { ...all[name], style: 'primary' } : all[name]))
}
