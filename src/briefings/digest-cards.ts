import type { Button, Card, Part, Text } from '../cards/card.ts'
import { listWords, weekDay } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { linesOfText } from '../cards/phone.ts'
import { Room } from '../cards/room.ts'
import { digestOrder } from '../domain/digest.ts'
import type { Lang } from '../domain/lang.ts'
import { countOf, type DigestLine, type LeaderView } from '../domain/leader-view.ts'
import type { Money } from '../domain/money.ts'
import type { Policy } from '../domain/policy.ts'
import type { Line } from '../domain/reminder-line.ts'
import { isAtRisk } from '../domain/risk/assessment.ts'
import type { Band } from '../domain/risk/band.ts'
import { bandTone } from '../risk/cards.ts'
import { accountEntry, type Entry, type Look, nameOf, watchEntry } from './account-cards.ts'
import { chooses, decideEntries, stuckEntries } from './decide-cards.ts'
import {
  dueAll,
  dueToday,
  gapWords,
  leftWords,
  moneyList,
  revenueBefore,
  revenueWords,
  stalledWords,
  topGapWords,
  weeklyParts,
} from './digest-section-cards.ts'
import { digestWords } from './digest-words.ts'
import { datedWords, joined } from './phrase-cards.ts'

/** A leader's message, and the climbed lines that stand in it: only these count as said. */
export type LeaderCard = { card: Card; said: Line[] }

/**
 * A manager's morning: decide → worse → stuck → better → today → unchanged in one folded line. In the full edition every troubled account
 * with its reasons, then deals, what is due, the week. At most `digest.manager` phone lines and `digest.maxButtons` buttons; what found no
 * room is named in a folded line and opened by [All].
 */
export function managerCard(view: LeaderView, policy: Policy, lang: Lang): LeaderCard {
  const { full } = view
  const stalled = new Set(full ? view.stalled.map(({ code }) => code) : [])
  const person = calledShort(view.accounts.map(({ owner }) => owner))
  const look = {
    policy,
    day: view.day,
    lang,
    finance: view.finance,
    full,
    stalled,
    person,
    joins: view.joins,
  }
  const title = titleOf(view, lang)
  const header = headerOf(view, lang)
  const footer = footerOf(full, lang)
  const { columns, manager, maxButtons } = policy.digest
  const tail = (full ? fullTail(view, policy, lang) : shortTail(view, lang).map((text) => [text]))
    .map((phrases) => phrases.filter(Boolean))
    .filter((phrases) => phrases.length > 0)
  const height = tail.reduce((sum, phrases) => sum + linesOfText(joined(phrases, lang), columns), 0)
  const build = (terse: boolean, keep: number) => {
    const room = new Room<Line>(manager[full ? 'full' : 'short'], maxButtons - footer.length, columns)
    room.take([title, ...header].reduce((sum, text) => sum + linesOfText(text, columns), 0))
    room.keep(keep)
    const entries = [...decideEntries(view, lang), ...accountEntries(view, { ...look, terse })]
    return { room, ...fill(room, entries) }
  }
  // All of it; else all in fewer words; else accounts come before figures, of which only some are sure of their place.
  const whole = [build(false, height), build(true, height)].find((built) => built.whole)
  const { room, left } = whole ?? build(true, full ? Math.min(height, 8) + 1 : Math.min(height, 2))
  room.keep(0)
  addFolded(room, left, lang)
  for (const phrases of tail) addPhrases(room, phrases, lang)
  return {
    card: cardOf(lang, title, worstOf(view.byBand), header, room, footer),
    said: room.said,
  }
}

/** Names what found no room, or says how much it is. */
export function addFolded(room: Room<Line>, left: readonly string[], lang: Lang): void {
  const w = digestWords[lang]
  if (left.length === 0 || room.add({ text: w.folded(left.length, foldedNames(left, lang)) }, [])) return
  room.add({ text: w.folded(left.length, '') }, [])
}

/** One line of as many phrases as have room, the last left out first; that something is left out is said. */
export function addPhrases(room: Room<Line>, phrases: readonly string[], lang: Lang): void {
  for (let count = phrases.length; count > 0; count--)
    if (
      room.add({ text: `${joined(phrases.slice(0, count), lang)}${count < phrases.length ? ' …' : ''}` }, [])
    )
      return
}

/** Fills entries in, whole or brief. `left`: names of those that found no room, from the first of them on nothing else is tried. `whole`: nothing was cut. */
export function fill(room: Room<Line>, entries: readonly Entry[]): { left: string[]; whole: boolean } {
  let whole = true
  for (const [at, { item, brief, said, buttons }] of entries.entries()) {
    if (room.add(item, said, buttons)) continue
    whole = false
    if (brief && room.add(brief, [], buttons)) continue
    return { left: entries.slice(at).map(({ name }) => name), whole }
  }
  return { left: [], whole }
}

/** Puts a leader's message together. */
export function cardOf(
  lang: Lang,
  title: string,
  band: Band,
  header: readonly string[],
  room: Room<Line>,
  footer: readonly Button[],
): Card {
  const [first = title] = header
  const parts: Part[] = header.map((text) => ({ kind: 'text', text: countsFirst(text, lang) }))
  if (room.items.length > 0) parts.push({ kind: 'list', items: room.items })
  parts.push({ kind: 'buttons', buttons: [...footer] })
  return { lang, title, tone: bandTone(band), summary: first, parts }
}

/** The counts stand out, the money behind them does not. */
function countsFirst(text: string, lang: Lang): Text {
  const at = text.indexOf(lang === 'zh' ? '｜' : ' | ')
  return at < 0 ? [{ strong: text }] : [{ strong: text.slice(0, at) }, text.slice(at)]
}

/** The worst band there is. */
export function worstOf(byBand: Record<Band, number>): Band {
  if (byBand.critical > 0) return 'critical'
  if (byBand.at_risk > 0) return 'at_risk'
  return byBand.watch > 0 ? 'watch' : 'healthy'
}

/** `华东 · 6/1 周一 · 先看 2 家`, `华东 · 6/2 周二 · 变差 1 · 变好 1`. */
export function titleOf(view: LeaderView, lang: Lang): string {
  const w = digestWords[lang]
  const { briefing, byBand, full, waiting } = view
  const decide = waiting.length + chooses(view).length
  const chase = byBand.critical + byBand.at_risk
  const news = [
    decide > 0 && w.toDecide(decide),
    full && chase > 0 && w.toChase(chase),
    !full && briefing.worse.length > 0 && w.worse(briefing.worse.length),
    !full && briefing.better.length > 0 && w.better(briefing.better.length),
  ].filter((each) => each !== false)
  return w.title(view.team ?? w.everyone, datedWords(view.day, lang), news.join(' · '))
}

/** The counts and the money in one text; on days without a full edition only where they are others than the last message's. */
export function headerOf(view: LeaderView, lang: Lang): string[] {
  const w = digestWords[lang]
  const { byBand, bandsBefore, full } = view
  const { critical, at_risk, watch, healthy } = byBand
  const before = revenueBefore(view, lang)
  const same =
    bandsBefore?.critical === critical && bandsBefore.at_risk === at_risk && bandsBefore.watch === watch
  if (!full && same && before === undefined) return []
  const atRisk = moneyList(view.revenueAtRisk, lang)
  const [bands, money] = full
    ? [
        w.counts(countOf(byBand), critical, at_risk, watch, healthy),
        w.money(atRisk, before, bareMoney(view.pipeline, view, lang), bareMoney(view.weighted, view, lang)),
      ]
    : [w.bands(critical, at_risk, watch), w.revenue(atRisk, before)]
  return [[bands + leftWords(view, lang), money].join(lang === 'zh' ? '｜' : ' | ')]
}

/** Without its currency where everything before it on the line is in the same. */
function bareMoney(amounts: readonly Money[], { revenueAtRisk }: LeaderView, lang: Lang): string {
  const currencies = new Set([...revenueAtRisk, ...amounts].map(({ currency }) => currency))
  const words = moneyList(amounts, lang)
  return currencies.size === 1 && revenueAtRisk.length > 0 ? words.replace(/^[A-Z]{3} /, '') : words
}

/** First names of Latin names, where no two people of the message share one. */
function calledShort(names: readonly string[]): (name: string) => string {
  const all = [...new Set(names)]
  const first = (name: string) => (/^[\x20-\x7e]+$/.test(name) ? (name.split(' ')[0] ?? name) : name)
  return (name) => (all.filter((other) => first(other) === first(name)).length > 1 ? name : first(name))
}

export function footerOf(full: boolean, lang: Lang): Button[] {
  const w = digestWords[lang].buttons
  const all: Button = { label: w.all, click: { intent: 'digest.more', fields: {} } }
  return full ? [all, { label: w.numbers, click: { intent: 'numbers', fields: {} } }] : [all]
}

/** The accounts of the message: on a short day what is different, in the full edition everybody in trouble. */
function accountEntries(view: LeaderView, look: Look): Entry[] {
  const { briefing, full } = view
  if (!full)
    return [
      ...briefing.worse.map((row) => accountEntry(row, row.change || row.deals.length > 0 ? '▲' : '●', look)),
      ...stuckEntries(view, look.lang),
      ...briefing.better.map((row) => accountEntry(row, '▼', look)),
    ]
  const changed = [...briefing.worse, ...briefing.better]
  const named = new Set(changed.map(({ code }) => code))
  const hidden = new Set(briefing.snoozed.map(({ code }) => code))
  const unchanged = ({ code, band }: DigestLine) =>
    band !== 'healthy' && !named.has(code) && !hidden.has(code)
  const rows = [
    ...changed,
    ...view.accounts.filter(unchanged).map((account) => ({
      code: account.code,
      account,
      change: undefined,
      deals: [],
      climbs: [],
    })),
  ]
  const troubled = (row: (typeof rows)[number]): row is typeof row & { account: DigestLine } =>
    row.account !== undefined && row.account.band !== 'healthy'
  const known = rows.filter(troubled).sort((a, b) => digestOrder(a.account, b.account))
  const others = rows.filter((row) => !troubled(row) && !briefing.better.includes(row))
  const risky = known.filter(({ account }) => isAtRisk(account.band))
  return [
    ...stuckEntries(view, look.lang),
    ...risky.map((row, at) => accountEntry(row, `${at + 1}`, look)),
    ...known.filter(({ account }) => !isAtRisk(account.band)).map((row) => watchEntry(row, look)),
    ...others.map((row) => accountEntry(row, '', look)),
  ]
}

function shortTail(view: LeaderView, lang: Lang): string[] {
  const w = digestWords[lang]
  const today = dueToday(view, lang)
  const names = view.briefing.same.map((account) => accountName(account, lang))
  const same =
    names.length + view.stalled.length > 0 ? w.same(foldedNames(names, lang), view.stalled.length) : ''
  return [today && w.today(today), same]
}

function fullTail(view: LeaderView, policy: Policy, lang: Lang): string[][] {
  const w = digestWords[lang]
  const listOf = (names: readonly string[]) => listWords([...names], lang)
  const well = view.briefing.better.filter(({ account }) => !account || account.band === 'healthy')
  const snoozed = view.briefing.snoozed.map((account) =>
    w.snoozedOne(accountName(account, lang), weekDay(account.snoozedUntil ?? view.day, lang)),
  )
  const stalled = [stalledWords(view.stalled, view.day, lang), topGapWords(view, lang)].filter(Boolean)
  return [
    [revenueWords(view, lang)],
    well.length > 0 ? [w.healthyNow(listOf(well.map((row) => nameOf(row, lang))))] : [],
    [stalled.join(lang === 'zh' ? '｜' : ' | ')],
    [dueAll(view, lang)],
    [...weeklyParts(view, policy, lang), gapWords(view, lang)],
    snoozed.length > 0 ? [w.snoozed(listOf(snoozed))] : [],
  ]
}

/** So many names are said; the others are behind [All]. */
const NAMES = 4

export function foldedNames(names: readonly string[], lang: Lang): string {
  return `${listWords(names.slice(0, NAMES), lang)}${names.length > NAMES ? '…' : ''}`
}
