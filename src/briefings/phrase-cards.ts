import { listWords, moneyWords, percentWords, ratioWords, rounded } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import { type Day, daysBetween, weekdayOf } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Money } from '../domain/money.ts'
import type { Line, Say } from '../domain/reminder-line.ts'
import type { Evidence, EvidenceOf } from '../domain/risk/assessment.ts'
import { revenueCompared } from '../domain/risk/revenue.ts'
import { riskWords } from '../risk/cards.ts'
import { phraseEn } from './phrase-words.en.ts'
import { phraseZh } from './phrase-words.zh.ts'

/** One fact, one phrase: the same words and numbers in every message of a morning, whoever reads it. */
const phraseWords = { zh: phraseZh, en: phraseEn }

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `6/1`, `1 Jun`. */
export function dayWords(day: Day, lang: Lang): string {
  const [, month, date] = day.split('-').map(Number)
  return lang === 'zh' ? `${month}/${date}` : `${date} ${MONTHS[(month ?? 1) - 1]}`
}

/** `6/1 周一`, `Mon 1 Jun`. */
export function datedWords(day: Day, lang: Lang): string {
  return lang === 'zh'
    ? `${dayWords(day, lang)} ${weekdayWords(day, lang)}`
    : `${weekdayWords(day, lang)} ${dayWords(day, lang)}`
}

/** `周一`, `Mon`. */
export function weekdayWords(day: Day, lang: Lang): string {
  return WEEKDAYS[lang][weekdayOf(day) - 1] ?? ''
}

/** `52 万`, `CNY 380 k`: on a phone the yuan goes without saying. */
export function shortMoney(money: Money, lang: Lang): string {
  return moneyWords(money, lang).replace(/ ?元$/, '')
}

/** `；`, `; ` between phrases. */
export function joined(phrases: readonly string[], lang: Lang): string {
  // A question ends its phrase itself.
  return phrases
    .filter(Boolean)
    .join(lang === 'zh' ? '；' : '; ')
    .replace(/([？?])[；;]/g, '$1')
}

/** A reason of an account or a deal, with its numbers as of `today`; what is older than today says its day. `terse`: late steps by their codes. */
export function reasonWords(evidence: Evidence, today: Day, lang: Lang, terse = false): string {
  const w = phraseWords[lang]
  const since = (day: Day) => Math.max(0, daysBetween(day, today))
  const number = (value: number) => rounded(value, 1)
  switch (evidence.rule) {
    case 'AR01':
      return contactWords(evidence, today, lang)
    case 'AR02':
      if (!evidence.lastOn) return w.decisionNever
      return w.decision(since(evidence.lastOn), number(evidence.limit))
    case 'AR03':
      return w.single(
        evidence.lastOn.filter((day) => since(day) <= evidence.days).length,
        number(evidence.days),
      )
    case 'AR04':
      return w.wall(percentWords(evidence.percent), percentWords(evidence.floor))
    case 'AR05':
      return w.wallFell(percentWords(evidence.before), percentWords(evidence.now))
    case 'AR06':
      return complaintWords(evidence, today, lang)
    case 'AR07':
      return w.satisfaction(number(evidence.actual), number(evidence.expected), dayWords(evidence.on, lang))
    case 'AR08': {
      const { last, prior } = revenueCompared(evidence, today)
      const newest = evidence.revenues
        .map(({ day }) => day)
        .sort()
        .at(-1)
      const dated = newest && newest < today ? w.revenueOf(dayWords(newest, lang)) : ''
      return `${w.revenue(rounded(evidence.days, 0), prior > 0 ? percentWords(((last - prior) / prior) * 100) : '–')}${dated}`
    }
    case 'AR09':
      return `${w.money(evidence.daysOverdue, shortMoney(evidence, lang))}${w.figures(dayWords(evidence.asOf, lang))}`
    case 'AR10':
      return (evidence.kind === 'displacement' ? w.displaced : w.rival)(dayWords(evidence.on, lang))
    case 'AR11': {
      const reasons: Record<number, string> = riskWords[lang].churn
      return w.churn(reasons[evidence.reason] ?? String(evidence.reason), dayWords(evidence.on, lang))
    }
    case 'AR12':
      return stepsLateWords(evidence, today, lang, terse)
    case 'AR13':
      return evidence.reviewedOn ? w.plan(since(evidence.reviewedOn), number(evidence.limit)) : w.planNone
    case 'AR14':
      return evidence.percent < evidence.least
        ? w.profile(percentWords(evidence.percent))
        : w.profileOld(since(evidence.checkedOn))
    case 'AR15':
      return w.deal(evidence.deal, terms[lang].band[evidence.band])
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
      return dealWords(evidence, today, lang)
  }
}

type DealEvidence = Extract<Evidence, { rule: `DR${string}` }>

function dealWords(evidence: DealEvidence, today: Day, lang: Lang): string {
  const w = phraseWords[lang]
  const since = (day: Day) => Math.max(0, daysBetween(day, today))
  const number = (value: number) => rounded(value, 1)
  switch (evidence.rule) {
    case 'DR01':
      return stageAge(since(evidence.enteredOn) - evidence.heldDays, evidence.limit, lang)
    case 'DR02':
      return evidence.due ? w.stepLate(spacedEnd(evidence.text ?? '', lang), since(evidence.due)) : w.noStep
    case 'DR03a':
      return w.close(dayWords(evidence.close, lang))
    case 'DR03b':
      return w.pushed(evidence.pushes)
    case 'DR04':
      return w.silent(since(evidence.since), number(evidence.limit))
    case 'DR05':
      return evidence.state === 'unknown'
        ? w.deciderUnknown(evidence.known, evidence.total)
        : w.decider(spacedEnd(listWords(evidence.names, lang), lang))
    case 'DR06':
      return evidence.name ? w.coachSilent : w.coachNone
    case 'DR07':
      return w.relationship(percentWords(evidence.percent), percentWords(evidence.least))
    case 'DR08':
      return w.request(evidence.code, w.approvers)
    case 'DR09':
      return w.need(evidence.level === undefined ? '–' : `P${evidence.level}`, `P${evidence.least}`)
  }
}

/** `已停 42 天（上限 21，2 倍）`; no ratio below one and a half. */
function stageAge(age: number, limit: number, lang: Lang): string {
  const ratio = age / limit
  return phraseWords[lang].stage(age, rounded(limit, 1), ratio >= 1.25 ? ratioWords(ratio) : undefined)
}

/** What a line of a morning message says, without its account's name. */
export function lineWords({ say, deal }: Pick<Line, 'say' | 'deal'>, today: Day, lang: Lang): string {
  const words = sayWords(say, today, lang)
  // Steps and requests name their deal themselves.
  return deal && say.kind === 'signal' ? `${deal.code} ${words}` : words
}

function dueWords(say: Extract<Say, { kind: 'contact' }>, lang: Lang): string {
  const w = phraseWords[lang]
  const limit = rounded(say.cadence, 1)
  if (say.never) return w.contactNever(say.days)
  if (say.when === 'due') return w.contactDue(say.days, limit)
  if (say.when === 'soon') return w.contactSoon(datedWords(say.dueOn, lang), say.days, limit)
  return w.contact(say.days, limit, ratioAbove(say.days / say.cadence))
}

function sayWords(say: Say, today: Day, lang: Lang): string {
  const w = phraseWords[lang]
  switch (say.kind) {
    case 'contact': {
      const due = dueWords(say, lang)
      return say.by ? w.reached(due, say.by.name, terms[lang].channel[say.by.channel]) : due
    }
    case 'signal':
      return reasonWords(say.evidence, today, lang)
    case 'steps': {
      const texts = say.steps.map(({ text }) => text.trim()).filter((text) => !UNSAID.test(text))
      const codes = say.steps.map(({ code, deal }) => deal ?? code).join('·')
      const what = spacedEnd(texts[0] ? `${codes} ${texts[0]}` : codes, lang)
      if (say.perhapsOn && say.due <= today) return w.stepPerhaps(what, dayWords(say.perhapsOn, lang))
      if (say.late > 0) return w.stepLate(what, say.late)
      return say.due === today ? w.stepToday(what) : w.stepOn(what, weekdayWords(say.due, lang))
    }
    case 'complaint': {
      const evidence = {
        rule: 'AR06',
        code: say.code,
        level: say.level,
        openedOn: say.dueOn,
        dueOn: say.dueOn,
      } as const
      const words = complaintWords(evidence, today, lang)
      return say.subject ? w.about(words, say.subject) : words
    }
    case 'planSoon':
      return w.planSoon(datedWords(say.dueOn, lang))
    case 'wallOld':
      return w.wallOld(dayWords(say.scoredOn, lang))
    case 'move':
      return w.request(
        say.code,
        lang === 'zh'
          ? (spaced(listWords(say.waitingFor, lang) || w.approvers, lang) ?? '')
          : listWords(say.waitingFor, lang) || w.approvers,
      )
    case 'expired':
      return w.expired(say.code)
    case 'summary':
      return w.summary
    case 'stuck':
      return say.ask ? w.stuckOwner(say.days) : w.stuck(say.days)
  }
}

/** Imported next steps of deals have no words of their own. */
const UNSAID = /^(?:next step|下一步)?$/i

/** A ratio is worth saying from one and a quarter on. */
function ratioAbove(ratio: number): string | undefined {
  return ratio >= 1.25 ? ratioWords(ratio) : undefined
}

function contactWords(
  { lastOn, cadence, touch, pausedUntil }: EvidenceOf<'AR01'>,
  today: Day,
  lang: Lang,
): string {
  const w = phraseWords[lang]
  const days = Math.max(0, daysBetween(lastOn, today))
  const said = w.contact(days, rounded(cadence, 1), ratioAbove(days / cadence))
  const touched = touch ? w.touch(dayWords(touch.day, lang), terms[lang].channel[touch.channel]) : ''
  // On its last day a pause says nothing any more.
  const paused = pausedUntil && pausedUntil > today ? w.paused(dayWords(pausedUntil, lang)) : ''
  return joined([said, touched, paused], lang)
}

function complaintWords({ code, level, dueOn }: EvidenceOf<'AR06'>, today: Day, lang: Lang): string {
  const w = phraseWords[lang]
  const words = terms[lang].level[level]
  if (dueOn === today) return w.complaintToday(words, code)
  return dueOn < today
    ? w.complaintLate(words, code, dayWords(dueOn, lang), daysBetween(dueOn, today))
    : w.complaintOpen(words, code, datedWords(dueOn, lang))
}

function stepsLateWords({ open }: EvidenceOf<'AR12'>, today: Day, lang: Lang, terse: boolean): string {
  const w = phraseWords[lang]
  const late = open.filter(({ due }) => due < today)
  const [oldest] = late
  if (!oldest) return riskWords[lang].rules.AR12
  // Two are said; of more the oldest.
  const said = late.length > 2 ? [oldest] : late
  const each = said.map(({ id, text, due }) =>
    w.stepLate(spacedEnd(terse ? String(id) : `${id} ${text}`.trim(), lang), daysBetween(due, today)),
  )
  return `${each.join(lang === 'zh' ? '、' : ', ')}${late.length > 2 ? w.more(late.length) : ''}`
}

const HAN = /^\p{Script=Han}{2,}$/u

/** The shortest name people use that begins the account's own: `东海` for 东海石化, `Meridian` for Meridian Foods. */
export function shortName(account: { name: string; aliases: readonly string[] }, lang: Lang): string {
  const name = accountName(account, lang)
  const short = account.aliases.filter(
    (alias) => name.startsWith(alias) && (lang === 'zh' ? HAN.test(alias) : alias.length >= 3),
  )
  return short.sort((a, b) => a.length - b.length)[0] ?? name
}

const LATIN = /[\x20-\x7e]/

/** Latin names stand apart from the Chinese characters before them. */
function spaced(name: string | undefined, lang: Lang): string | undefined {
  return name && lang === 'zh' && LATIN.test(name[0] ?? '') ? ` ${name}` : name
}

/** What ends in a Latin letter or a digit stands apart from the Chinese characters after it. */
export function spacedEnd(words: string, lang: Lang): string {
  return lang === 'zh' && LATIN.test(words.at(-1) ?? '') ? `${words} ` : words
}
