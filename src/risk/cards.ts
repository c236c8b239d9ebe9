import type { Tone } from '../cards/card.ts'
import { listWords, moneyWords, percentWords, ratioWords, rounded, shortDay } from '../cards/format.ts'
import { dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Suggestion } from '../domain/digest.ts'
import type { Lang } from '../domain/lang.ts'
import type { Evidence, EvidenceOf } from '../domain/risk/assessment.ts'
import type { Band } from '../domain/risk/band.ts'
import { revenueCompared } from '../domain/risk/revenue.ts'
import { riskEn } from './words.en.ts'
import { riskZh } from './words.zh.ts'

/** The words of risk by language: rules, hard triggers, gaps, suggestions, portfolio lines. */
export const riskWords = { zh: riskZh, en: riskEn }

const TONES: Record<Band, Tone> = { healthy: 'good', watch: 'info', at_risk: 'warn', critical: 'bad' }
const MARKS: Record<Band, string> = { healthy: '🟢', watch: '🟡', at_risk: '🟠', critical: '🔴' }

/** Colour of a band; never without its word. */
export function bandTone(band: Band): Tone {
  return TONES[band]
}

/** `🔴 危急`, `🔴 critical`. */
export function bandWords(band: Band, lang: Lang): string {
  return `${MARKS[band]} ${terms[lang].band[band]}`
}

/**
 * Why a signal counts, with its numbers as of `today`: `19 天未联系（上限 7，2.7 倍）`. A stored signal may be older than today.
 * `coach`: the reader may know who our coach is (S37); nobody else reads the name.
 */
export function evidenceWords(
  evidence: Evidence,
  today: Day,
  lang: Lang,
  { coach = false }: { coach?: boolean } = {},
): string {
  const w = riskWords[lang].evidence
  const since = (day: Day) => Math.max(0, daysBetween(day, today))
  const short = (day: Day) => shortDay(day, lang)
  const number = (value: number) => rounded(value, 1)
  switch (evidence.rule) {
    case 'AR01':
      return contactWords(evidence, today, lang)
    case 'AR02':
      if (!evidence.lastOn) return w.AR02never
      return w.AR02(since(evidence.lastOn), number(evidence.limit), evidence.name)
    case 'AR03':
      return w.AR03(
        evidence.lastOn.filter((day) => since(day) <= evidence.days).length,
        number(evidence.days),
      )
    case 'AR04':
      return w.AR04(percentWords(evidence.percent), percentWords(evidence.floor))
    case 'AR05':
      return w.AR05(percentWords(evidence.before), percentWords(evidence.now))
    case 'AR06':
      return w.AR06(
        terms[lang].level[evidence.level],
        evidence.code,
        short(evidence.dueOn),
        today > evidence.dueOn,
      )
    case 'AR07':
      return w.AR07(
        number(evidence.expected - evidence.actual),
        number(evidence.actual),
        number(evidence.expected),
      )
    case 'AR08':
      return revenueWords(evidence, today, lang)
    case 'AR09':
      return w.AR09(
        evidence.daysOverdue,
        moneyWords(evidence, lang),
        evidence.asOf === today ? undefined : short(evidence.asOf),
        evidence.overLimit && moneyWords({ amount: evidence.overLimit, currency: evidence.currency }, lang),
      )
    case 'AR10':
      return w.AR10(evidence.kind === 'displacement', short(evidence.on))
    case 'AR11':
      return w.AR11(churnWords(evidence.reason, lang), short(evidence.on))
    case 'AR12':
      return overdueWords(evidence, today, lang)
    case 'AR13':
      return evidence.reviewedOn ? w.AR13(since(evidence.reviewedOn), number(evidence.limit)) : w.AR13none
    case 'AR14':
      if (evidence.percent < evidence.least)
        return w.AR14(percentWords(evidence.percent), percentWords(evidence.least))
      return w.AR14old(since(evidence.checkedOn), number(evidence.limit ?? 0))
    case 'AR15':
      return w.AR15(evidence.deal, dealName(evidence.name, lang), terms[lang].band[evidence.band])
    case 'DR01':
    case 'DR02':
    case 'DR03a':
    case 'DR03b':
    case 'DR04':
    case 'DR05':
    case 'DR06':
    case 'DR07':
    case 'DR08':
    case 'DR09':
      return dealEvidenceWords(evidence, today, lang, coach)
  }
}

type DealEvidence = Extract<Evidence, { rule: `DR${string}` }>

function dealEvidenceWords(evidence: DealEvidence, today: Day, lang: Lang, coach: boolean): string {
  const w = riskWords[lang].evidence
  const since = (day: Day) => Math.max(0, daysBetween(day, today))
  const short = (day: Day) => shortDay(day, lang)
  const number = (value: number) => rounded(value, 1)
  switch (evidence.rule) {
    case 'DR01': {
      const age = since(evidence.enteredOn) - evidence.heldDays
      return w.DR01(
        stageWords(evidence.stage, lang),
        age,
        number(evidence.limit),
        ratioWords(age / evidence.limit),
      )
    }
    case 'DR02':
      if (!evidence.due) return w.DR02none
      return w.DR02(evidence.text ?? '', since(evidence.due), short(evidence.due))
    case 'DR03a':
      return w.DR03a(short(evidence.close))
    case 'DR03b':
      return w.DR03b(evidence.pushes)
    case 'DR04': {
      const say = evidence.lastOn ? w.DR04 : w.DR04never
      return say(since(evidence.since), number(evidence.limit))
    }
    case 'DR05':
      if (evidence.state === 'unknown') return w.DR05unknown(evidence.known, evidence.total)
      return w.DR05(spaced(listWords(evidence.names, lang), lang, true), evidence.known, evidence.total)
    case 'DR06': {
      if (!evidence.name) return w.DR06none
      const name = coach ? spaced(evidence.name, lang) : ''
      if (!evidence.lastInfoOn) return w.DR06silent(name)
      return w.DR06(name, since(evidence.lastInfoOn), number(evidence.limit))
    }
    case 'DR07':
      return w.DR07(percentWords(evidence.percent), percentWords(evidence.least))
    case 'DR08':
      return w.DR08(
        evidence.code,
        stageWords(evidence.to, lang),
        short(evidence.askedOn),
        number(evidence.limit),
      )
    case 'DR09': {
      const level = evidence.level === undefined ? riskWords[lang].unknownLevel : `P${evidence.level}`
      return w.DR09(level, `P${evidence.least}`)
    }
  }
}

/** One thing to do, as a sentence without its full stop; `suggestion` of the words puts "Suggest:" before it. */
export function suggestionWords(suggestion: Suggestion, lang: Lang): string {
  const w = riskWords[lang].suggest
  switch (suggestion.kind) {
    case 'page_duty':
    case 'close_complaint':
      return w[suggestion.kind](suggestion.complaint)
    case 'meet': {
      const complaint = suggestion.complaint ? w.andComplaint(suggestion.complaint) : ''
      const deal = suggestion.deal ? w.andDeal(suggestion.deal) : ''
      const who = suggestion.name ? spaced(suggestion.name, lang) : w.meetNobody
      return `${w.meet(who, suggestion.together)}${complaint}${deal}`
    }
    case 'catch_up':
      return w.catch_up(suggestion.count)
    case 'look_at_deal':
      return w.look_at_deal(suggestion.deal)
    case 'reach_top':
    case 'contact':
    case 'widen':
    case 'build_wall':
    case 'listen':
    case 'ask_orders':
    case 'call_finance':
    case 'answer_rival':
    case 'win_back':
    case 'make_plan':
    case 'review_plan':
    case 'fill_profile':
      return w[suggestion.kind]
  }
}

/** Name of a stage 1–7; a number we do not know stays a number. */
export function stageWords(stage: number, lang: Lang): string {
  const names: Record<number, string> = terms[lang].stage
  return names[stage] ?? String(stage)
}

/** The reason of churn by its number ①–⑤. */
function churnWords(reason: number, lang: Lang): string {
  const names: Record<number, string> = riskWords[lang].churn
  return names[reason] ?? String(reason)
}

function contactWords(
  { lastOn, cadence, touch, pausedUntil }: EvidenceOf<'AR01'>,
  today: Day,
  lang: Lang,
): string {
  const w = riskWords[lang].evidence
  const days = Math.max(0, daysBetween(lastOn, today))
  const said = w.AR01(days, rounded(cadence, 1), ratioWords(days / cadence))
  const touched = touch ? w.AR01touch(shortDay(touch.day, lang), terms[lang].channel[touch.channel]) : ''
  const paused = pausedUntil && pausedUntil >= today ? w.AR01paused(shortDay(pausedUntil, lang)) : ''
  return `${said}${touched}${paused}${w.close}`
}

function revenueWords(evidence: EvidenceOf<'AR08'>, today: Day, lang: Lang): string {
  const { last, prior, to } = revenueCompared(evidence, today)
  const change = prior > 0 ? percentWords(((last - prior) / prior) * 100) : '–'
  const money = (amount: number) => moneyWords({ amount, currency: evidence.currency }, lang)
  const end = to && shortDay(to, lang)
  return riskWords[lang].evidence.AR08(rounded(evidence.days, 0), change, money(last), money(prior), end)
}

function overdueWords({ open }: EvidenceOf<'AR12'>, today: Day, lang: Lang): string {
  const w = riskWords[lang].evidence
  const overdue = open.filter(({ due }) => due < today)
  const [oldest] = overdue
  if (!oldest) return riskWords[lang].rules.AR12
  const days = daysBetween(oldest.due, today)
  const code = String(oldest.id)
  return overdue.length === 1
    ? w.AR12(code, oldest.text, days)
    : w.AR12more(overdue.length, code, oldest.text, days)
}

/** Latin names stand apart from the Chinese characters around them: `约见 Oliver Grant`, `拜访陈副总`. */
function spaced(name: string, lang: Lang, inside = false): string {
  const blank = (at: number) => (lang === 'zh' && /[\x20-\x7e]/.test(name.at(at) ?? '') ? ' ' : '')
  return `${blank(0)}${name}${inside ? blank(-1) : ''}`
}
