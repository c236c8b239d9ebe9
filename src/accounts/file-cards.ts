import { button, buttons, card, facts, list, type Parts, picture, text } from '../cards/build.ts'
import type { Button, Card } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { minorFrom } from '../domain/money.ts'
import { labelOf } from '../facts/fact-cards.ts'
import { FACTS } from '../facts/kinds.ts'
import { riskWords, stageWords } from '../risk/cards.ts'
import { fileEn } from './file-words.en.ts'
import { fileZh } from './file-words.zh.ts'
import type { AccountEvent, AccountMoney } from './history-store.ts'

const fileWords = { zh: fileZh, en: fileEn }

type Named = { code: string; name: string; aliases: readonly string[]; currency: string }
type S = Speech<typeof fileZh>

/** The parts of an account's file, each one tap from its card. */
export function sectionButtons(code: string, lang: Lang): Button[] {
  const w = fileWords[lang].buttons
  return [
    button(w.people, 'account.people', { account: code }),
    button(w.tier, 'account.tier', { account: code }),
    button(w.map, 'account.map', { account: code }),
    button(w.team, 'fact.account_team', { account: code }),
    button(w.rivals, 'fact.competitor_signals', { account: code }),
    button(w.notes, 'fact.notes', { account: code }),
    button(w.promises, 'account.promises', { account: code }),
    button(w.money, 'account.money', { account: code }),
    button(w.history, 'account.history', { account: code }),
    button(w.profile, 'account.profile', { account: code }),
  ]
}

/** What happened at an account, the newest first, a page at a time; on the first page with the trend of its risk. */
export function historyCard(
  account: Named,
  page: {
    events: readonly AccountEvent[]
    skip: number
    more: boolean
    trend: readonly { day: Day; score: number }[]
    /** Whether the reader manages the account: then they may see who changed it. */
    manages: boolean
  },
  lang: Lang,
): Card {
  const s = speak(fileWords, lang)
  const { w } = s
  const { events, skip, more, trend, manages } = page
  return card(
    lang,
    { title: w.historyTitle(s.account(account)), tone: 'info' },
    trendPicture(trend, s),
    events.length === 0 && text(w.none),
    list(events.map((event) => w.event(s.weekDay(event.day), w.events[event.what], eventWords(event, s)))),
    buttons(
      more &&
        button(w.older, 'account.history', { account: account.code, skip: String(skip + events.length) }),
      manages && button(w.buttons.changes, 'account.changes', { account: account.code }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}

/** Scores over time on their whole scale: a flat line at 20 looks flat and low. */
function trendPicture(trend: readonly { day: Day; score: number }[], { w, shortDay }: S): Parts {
  const [first, last] = [trend[0], trend.at(-1)]
  if (!first || !last || trend.length < 2) return undefined
  const top = trend.reduce((most, point) => (point.score > most.score ? point : most))
  return picture({
    kind: 'line',
    title: w.trend,
    unit: '',
    scale: { low: 0, high: 100 },
    points: trend.map(({ day, score }) => ({ label: shortDay(day), value: score })),
    words: w.trendWords(
      w.at(shortDay(first.day), first.score),
      w.at(shortDay(last.day), last.score),
      top.score > Math.max(first.score, last.score) ? w.at(shortDay(top.day), top.score) : undefined,
    ),
  })
}

function eventWords(event: AccountEvent, s: S): string {
  const { what, code, words, detail, who } = event
  const { w, terms, lang } = s
  const said = words?.trim() ?? ''
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')
  switch (what) {
    case 'visit':
      return w.said(
        w.visit(
          joined(code, terms.channel[(detail ?? '') as keyof typeof terms.channel], s.list(who ?? [])),
          s.list([...(event.deals ?? []), ...(event.rep ? [event.rep] : [])]),
          event.twoWay === false,
        ),
        said,
      )
    case 'ours':
    case 'theirs':
      return detail ? w.due(said, s.shortDay(detail)) : said
    case 'kept':
    case 'broken':
      return said
    case 'review':
      return w.said(joined(reviewKind(detail ?? '', lang), s.list(who ?? [])), said)
    case 'referral':
      return w.said(s.list(who ?? []), said)
    case 'wall':
      return joined(w.bricks(detail ?? ''), said)
    case 'satisfaction':
      return w.scores(detail ?? '', said)
    case 'complaint':
    case 'closed':
      return joined(code, terms.level[(detail ?? '') as keyof typeof terms.level], said)
    case 'stage': {
      const [from, to] = (detail ?? '').split('→').map(Number)
      return joined(code, `${stageWords(from ?? 1, lang)} → ${stageWords(to ?? 1, lang)}`, said)
    }
    case 'churn':
      return joined(riskWords[lang].churn[Number(detail) as 1 | 2 | 3 | 4 | 5], said)
    case 'risk':
      return joined(terms.band[(detail ?? '') as keyof typeof terms.band], said)
    case 'rival':
      return joined(rivalWords(detail ?? '', lang), said)
    case 'step':
    case 'note':
      return joined(code, said)
  }
}

const rivalWords = (kind: string, lang: Lang) => choiceWords('competitor_signals', kind, lang)
const reviewKind = (kind: string, lang: Lang) => choiceWords('reviews', kind, lang)

function choiceWords(name: 'competitor_signals' | 'reviews', kind: string, lang: Lang): string {
  const { type } = FACTS[name].fields['kind']!
  const words = type.is === 'choice' ? type.choices[kind] : undefined
  return words ? labelOf(words, kind, lang) : ''
}

/** What they buy in all and our share of it; how they can and do pay (S12). */
function creditFacts(
  { currency }: Named,
  { file, revenue, owed }: AccountMoney,
  { w, money, day }: S,
): (readonly [string, string | undefined])[] {
  const line = (field: string) => file.find((each) => each.field === field)
  const minor = (field: string) => {
    const amount = minorFrom(Number(line(field)?.value ?? Number.NaN), currency)
    return Number.isSafeInteger(amount) ? amount : undefined
  }
  const [wallet, limit] = [minor('wallet'), minor('credit_limit')]
  const ratio = line('current_ratio')
  const days = line('payment_days')
  const share = wallet ? percentWords((revenue / wallet) * 100) : undefined
  return [
    [w.facts.wallet, wallet === undefined ? undefined : w.wallet(money({ amount: wallet, currency }), share)],
    [
      w.facts.credit,
      limit === undefined
        ? undefined
        : w.credit(
            money({ amount: limit, currency }),
            limit > 0 ? percentWords((owed / limit) * 100) : undefined,
            owed > limit ? money({ amount: owed - limit, currency }) : undefined,
          ),
    ],
    [w.facts.paymentDays, days && w.paymentDays(days.value)],
    [w.facts.ratio, ratio && w.ratio(ratio.value, day(ratio.day), Number(ratio.value) < 1)],
  ]
}

/** Revenue, spend and what is overdue; what is left of it is read by leaders and finance alone. Amounts in minor units. */
export function moneyCard(account: Named, sums: AccountMoney, margin: boolean, lang: Lang): Card {
  const s = speak(fileWords, lang)
  const { w } = s
  const money = (amount: number) => s.money({ amount, currency: account.currency })
  const share = sums.revenue > 0 ? percentWords((sums.spend / sums.revenue) * 100) : undefined
  const grossShare =
    sums.revenue > 0 ? percentWords(((sums.revenue - sums.cost) / sums.revenue) * 100) : undefined
  return card(
    lang,
    { title: w.moneyTitle(s.account(account)), tone: sums.overdue > 0 ? 'warn' : 'info' },
    facts(
      [w.facts.revenue, money(sums.revenue)],
      [w.facts.spend, w.spend(money(sums.spend), share)],
      [w.facts.overdue, sums.overdue > 0 ? w.overdue(money(sums.overdue), sums.days) : w.notOverdue],
      ...creditFacts(account, sums, s),
      margin && sums.cost !== 0 && [w.facts.gross, w.gross(money(sums.revenue - sums.cost), grossShare)],
      margin && [w.facts.contribution, money(sums.revenue - sums.cost - sums.spend)],
    ),
    buttons(
      button(w.buttons.revenue, 'fact.revenue', { account: account.code }),
      button(w.buttons.receivables, 'fact.receivables', { account: account.code }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}
