import type { Button, Item } from '../cards/card.ts'
import { accountName, dealName } from '../cards/names.ts'
import { columnsOf } from '../cards/phone.ts'
import { terms } from '../cards/terms.ts'
import { type Row, uncovered } from '../domain/briefing.ts'
import type { Day } from '../domain/day.ts'
import { type Change, namedReasons, newReasons, suggestionFor, topReasons } from '../domain/digest.ts'
import type { Lang } from '../domain/lang.ts'
import type { DigestDealRow, DigestLine, LeaderView } from '../domain/leader-view.ts'
import type { Policy } from '../domain/policy.ts'
import type { Line } from '../domain/reminder-line.ts'
import { isAtRisk, type Signal } from '../domain/risk/assessment.ts'
import { bandTone, suggestionWords } from '../risk/cards.ts'
import { digestWords } from './digest-words.ts'
import { dayWords, lineWords, joined as listed, reasonWords } from './phrase-cards.ts'

/** One account in a leader's message: what it is, why, what to do, and two taps. */

type AccountRow = Row<DigestLine, DigestDealRow>
export type Look = {
  policy: Policy
  day: Day
  lang: Lang
  finance: string | undefined
  full: boolean
  /** How a person is called, as short as it is clear. */
  person: (name: string) => string
  /** Where the reader said they would go along. */
  joins: LeaderView['joins']
  /** In fewer words: reminders that climbed are said where a reason says them anyway. */
  terse: boolean
  /** Codes of the deals that the message lists as stalled. */
  stalled: ReadonlySet<string>
}
/** `brief`: shorter, for where the whole has no room; it says none of the climbed lines. */
export type Entry = { name: string; item: Item; brief?: Item; said: Line[]; buttons: Button[] }

/** An account with its reasons and what to do. `mark`: `1`, `▲`, `▼`. */
export function accountEntry(row: AccountRow, mark: string, look: Look): Entry {
  const { lang, day } = look
  const { account } = row
  const w = digestWords[lang]
  const name = nameOf(row, lang)
  // A deal whose change is said is no reason of its account once more.
  const told = new Set(row.deals.map(({ deal }) => deal.code))
  const reasons = (account ? reasonsOf(account, row, look) : []).filter(
    ({ evidence }) => !(evidence.rule === 'AR15' && told.has(evidence.deal)),
  )
  const rules = new Set<string>(reasons.map(({ code }) => code))
  const more = uncovered(row.climbs, rules, look.stalled)
  const climbs = look.terse && look.full ? [] : more
  const went = account && look.joins.get(account.id)?.wentOn
  const phrases = [
    ...row.deals.map(({ deal, before }) => dealChangeWords(deal, before, lang)),
    ...reasons.map((signal) => reasonOf(signal, look)),
    ...climbs.map((line) => lineWords(line, day, lang)),
    ...(went ? [w.went(dayWords(went, lang))] : []),
  ]
  const better = row.change?.kind === 'down' || row.change?.kind === 'better'
  const words = listed([...new Set(phrases)], lang)
  // Advice is given once: when the account itself got worse, and in the full edition.
  const advised = look.full || row.change !== undefined
  const advice = account && !better && advised ? adviceOf(account, look) : ''
  const said = better && words ? w.owed(words) : words
  const standing = account ? standingWords(account, row.change, lang) : ''
  const who = account ? w.account(name, account.tier, look.person(account.owner)) : name
  const item: Item = {
    text: [{ strong: [mark, who].filter(Boolean).join(' ') }, standing ? ` · ${standing}` : ''],
    tone: account ? bandTone(account.band) : 'warn',
  }
  return {
    name,
    item: { ...item, detail: withAdvice(said, advice ? w.advice(advice) : '', look) || undefined },
    brief: better ? item : { ...item, detail: listed(phrases.slice(0, 2), lang) || undefined },
    said: row.climbs.filter((line) => climbs.includes(line) || !more.includes(line)),
    buttons: rowButtons(row, look),
  }
}

/** A reason in its words; of late steps their codes where there is little room. */
function reasonOf({ evidence }: Signal, { day, lang, terse }: Look): string {
  return reasonWords(evidence, day, lang, terse)
}

/** What to do stands in a line of its own, or behind a short reason. */
function withAdvice(words: string, advice: string, { policy }: Look): string {
  const { columns } = policy.digest
  const one = [words, advice].filter(Boolean).join(' ')
  return columnsOf(one) <= columns ? one : [words, advice].filter(Boolean).join('\n')
}

/** A watched account in one line. */
export function watchEntry(row: AccountRow & { account: DigestLine }, look: Look): Entry {
  const { lang, day, policy } = look
  const top = topReasons(row.account, Math.min(3, policy.digest.reasons))
  const reasons = withSteps(row.account, row, top)
  const rules = new Set<string>(reasons.map(({ code }) => code))
  const more = uncovered(row.climbs, rules, look.stalled)
  const climbs = look.terse ? [] : more
  const phrases = [
    ...reasons.map((signal) => reasonOf(signal, look)),
    ...climbs.map((line) => lineWords(line, day, lang)),
  ]
  const name = accountName(row.account, lang)
  const text = digestWords[lang].watch(name, row.account.score, listed([...new Set(phrases)], lang))
  const said = row.climbs.filter((line) => climbs.includes(line) || !more.includes(line))
  return { name, item: { text }, said, buttons: [] }
}

/** `危急 95`, `预警（10 分，因回款逾期过久直接升级）`, `关注→预警`, `95→65，仍危急`. */
export function standingWords(account: DigestLine, change: Change | undefined, lang: Lang): string {
  const w = digestWords[lang]
  const band = terms[lang].band[account.band]
  // The reason that lifted it comes first of its reasons.
  const lifted = account.band !== account.bandByScore && account.hard.length > 0
  const now = (lifted ? w.lifted : w.band)(band, account.score)
  if (!change) return now
  // Only accounts in trouble are kept with a message: what was not, was well.
  const crossed = w.band(band, account.score)
  if (!change.before) return w.crossed(terms[lang].band.healthy, crossed)
  if (change.before.band === change.band) return w.still(change.before.score, change.score, band)
  return w.crossed(terms[lang].band[change.before.band], crossed)
}

/** `关注→预警`, `95→65`: a change in as few words as there are. */
export function changedWords({ band, score, before }: Change, lang: Lang): string {
  const names = terms[lang].band
  if (before && before.band === band) return digestWords[lang].crossed(String(before.score), String(score))
  return digestWords[lang].crossed(names[before?.band ?? 'healthy'], names[band])
}

/** The name of an account as its row knows it. */
export function nameOf({ account, deals, climbs, code }: AccountRow, lang: Lang): string {
  const named = account ?? climbs[0]?.account
  if (named) return accountName(named, lang)
  const deal = deals[0]?.deal
  return deal ? accountName({ name: deal.account, aliases: deal.aliases }, lang) : code
}

function reasonsOf(account: DigestLine, row: AccountRow, look: Look) {
  const { policy, full } = look
  const { change } = row
  const better = change?.kind === 'down' || change?.kind === 'better'
  if (better) return topReasons(account, 2)
  // On a short day the row says what is new, and nothing else.
  if (!full) return change ? withSteps(account, row, newReasons(account, change, policy.digest.reasons)) : []
  const most = isAtRisk(account.band) ? policy.digest.reasons : 2
  const named = (isAtRisk(account.band) ? namedReasons : topReasons)(account, most)
  return withSteps(account, row, named)
}

/** A late step that climbed is said by the account's own count of late steps. */
function withSteps(account: DigestLine, { climbs }: AccountRow, reasons: Signal[]): Signal[] {
  const late = account.signals.find(({ code }) => code === 'AR12')
  const climbed = climbs.some(({ say }) => say.kind === 'steps')
  return late && climbed && !reasons.includes(late) ? [...reasons, late] : reasons
}

function dealChangeWords(deal: DigestDealRow, before: DigestDealRow['band'] | undefined, lang: Lang): string {
  const w = digestWords[lang]
  const band = terms[lang].band
  return `${deal.code} ${dealName(deal.name, lang)} ${w.crossed(band[before ?? 'healthy'], w.band(band[deal.band], deal.score))}`
}

export function adviceOf(account: DigestLine, { day, lang, finance, joins }: Look): string {
  const suggestion = suggestionFor(account, day, account.dealWithoutStep)
  if (!suggestion) return ''
  const w = digestWords[lang]
  if (suggestion.kind === 'call_finance' && finance) return w.askFinance(finance)
  const joined = suggestion.kind === 'meet' && suggestion.together && joins.get(account.id)
  if (joined) return joined.wentOn ? '' : w.joins(dayWords(joined.until, lang))
  if (suggestion.kind === 'meet' && suggestion.name) {
    const who =
      lang === 'zh' && /^[\x20-\x7e]/.test(suggestion.name) ? ` ${suggestion.name}` : suggestion.name
    const owner = lang === 'zh' && /^[\x20-\x7e]/.test(account.owner) ? ` ${account.owner} ` : account.owner
    const more = `${suggestion.complaint ? w.andComplaint(suggestion.complaint) : ''}${suggestion.deal ? w.andDeal(suggestion.deal) : ''}`
    return `${suggestion.together ? w.joinMeet(owner, who) : w.meet(who)}${more}`
  }
  const words = suggestionWords(suggestion, lang)
  return lang === 'zh' ? words.replace(/,/g, '，') : words
}

function rowButtons(row: AccountRow, { day, lang, finance, person, joins: joined }: Look): Button[] {
  const w = digestWords[lang].buttons
  const fields = { account: row.code }
  const { account } = row
  const more: Button = { label: w.more, click: { intent: 'digest.item', fields } }
  const deal = row.deals[0]?.deal
  if (!account)
    return deal
      ? [{ label: w.deal, click: { intent: 'deal.open', fields: { text: deal.code } } }, more]
      : [more]
  const suggestion = suggestionFor(account, day, account.dealWithoutStep)
  const ask: Button = {
    label: w.ask(person(account.owner)),
    click: { intent: 'nudge', fields: { text: row.code } },
  }
  if (suggestion?.kind === 'call_finance' && finance)
    return [{ label: w.finance(finance), click: { intent: 'money.ask', fields } }, more]
  const joins = suggestion?.kind === 'meet' && suggestion.together && !joined.has(account.id)
  return [
    ...(joins
      ? [{ label: w.join, click: { intent: 'stuck.choose', fields: { ...fields, choice: 'join' } } }]
      : []),
    ask,
    more,
  ]
}
