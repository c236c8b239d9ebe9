import { button, buttons, card, list, primary, quiet, strong, text, when } from '../cards/build.ts'
import type { Button, Card, Item } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { ReviewDue, ReviewKind } from '../domain/reviews.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { ownExample } from '../help/example-cards.ts'
import type { Own } from '../help/own-store.ts'
import type { MovedAccount, ReviewedAccount } from './store.ts'
import { reviewEn } from './words.en.ts'
import { reviewZh } from './words.zh.ts'

export const reviewWords = { zh: reviewZh, en: reviewEn }

type S = Speech<typeof reviewZh>
type Account = Pick<ReviewedAccount, 'code' | 'name' | 'aliases' | 'tier'>

/** What is due at one account. */
export type AccountDue = { account: Account; due: readonly ReviewDue[] }

export type CalendarView = {
  today: Day
  /** A page of the accounts with something due, and how many come before and after it. */
  page: readonly AccountDue[]
  skip: number
  more: boolean
  late: number
  never: number
  /** `ours`: the list is the one we propose, not the company's own. */
  care: { account: Account; action: Bilingual; ours: boolean } | undefined
  /** Whom the example names. */
  own?: Own
}

/** Everything that recurs and is due, account by account, with one thing to care for this week. */
export function calendarCard(view: CalendarView, lang: Lang): Card {
  const s = speak(reviewWords, lang)
  const { w } = s
  const { page, skip, more, care, today } = view
  const counts = w.counts(view.late, view.never)
  return card(
    lang,
    { title: w.title(s.weekDay(today)), tone: view.late > 0 ? 'warn' : 'info', summary: counts || w.fine },
    strong(counts),
    page.length === 0 && text(w.fine),
    list(page.map((each) => dueItem(each, today, s))),
    when(care && skip === 0, careParts(care, s)),
    buttons(more && button(w.buttons.older, 'reviews', { skip: String(skip + page.length) })),
    quiet(ownExample(w.example, view.own, lang)),
  )
}

function dueItem({ account, due }: AccountDue, today: Day, s: S): Item {
  const { w } = s
  const dated = due.flatMap(({ kind, due: day }) =>
    day ? [w.late(w.kinds[kind], daysBetween(day, today))] : [],
  )
  const never = due.flatMap(({ kind, due: day }) => (day ? [] : [w.kinds[kind]]))
  return {
    text: w.account(account.tier, s.account(account)),
    detail: [dated.join(' · '), never.length > 0 && w.never(s.list(never))].filter(Boolean).join('\n'),
    tone: dated.length > 0 ? 'warn' : 'info',
    buttons: [button(w.buttons.open, 'reviews', { account: account.code })],
  }
}

/** The company's care list (S63), with whose turn it is this week. */
export function careListCard(
  actions: readonly Bilingual[],
  { care, ours }: { care: CalendarView['care']; ours: boolean },
  lang: Lang,
): Card {
  const s = speak(reviewWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.careTitle(actions.length), tone: 'info' },
    care ? careParts(care, s) : [text(w.careNone), quiet(ours ? w.careOurs : w.careNote)],
    list(actions.slice(0, MOST_CARE).map((action, at) => ({ text: `${at + 1} ${action[lang]}` }))),
    actions.length > MOST_CARE && quiet(w.careMore(actions.length - MOST_CARE)),
  )
}

/** So many of a company's own list are shown. */
const MOST_CARE = 30

function careParts(care: CalendarView['care'], s: S) {
  if (!care) return undefined
  const { w, lang } = s
  const fields = { account: care.account.code, action: care.action[lang] }
  return [
    list([
      {
        text: w.care(s.account(care.account), care.action[lang]),
        buttons: [
          primary(w.buttons.done, 'review.care', fields),
          button(w.buttons.skip, 'review.care', { ...fields, skip: 'yes' }),
        ],
      },
    ]),
    quiet(care.ours ? w.careOurs : w.careNote),
  ]
}

/** One account: each thing that recurs, when it was done last and is due next, and how it is noted by whoever may (`may`). */
export function accountReviewsCard(
  {
    account,
    all,
    today,
    may,
  }: { account: Omit<Account, 'tier'>; all: readonly ReviewDue[]; today: Day; may: boolean },
  lang: Lang,
): Card {
  const s = speak(reviewWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.titleOf(s.account(account)), tone: 'info' },
    all.length === 0 && text(w.noTier),
    list(
      all.map((each) => ({
        ...reviewItem(each, today, s),
        ...(may && { buttons: [noteButton(each.kind, account.code, s)] }),
      })),
    ),
    all.length > 0 && quiet(w.fromVisits),
    buttons(button(w.buttons.account, 'account.open', { text: account.code })),
  )
}

function reviewItem({ kind, every, last, due }: ReviewDue, today: Day, s: S): Item {
  const { w } = s
  const late = due ? daysBetween(due, today) : 0
  return {
    text: w.every(w.kinds[kind], every),
    detail: last && due ? `${w.last(s.day(last))} · ${w.next(s.day(due), late)}` : w.notYet,
    tone: late > 0 ? 'warn' : last ? 'good' : 'info',
  }
}

/** How a review of this kind is noted: most by a form, some by what they are about. */
function noteButton(kind: ReviewKind, account: string, { w }: S): Button {
  if (kind === 'wall') return button(w.buttons.wall, 'wall', { account })
  if (kind === 'satisfaction') return button(w.buttons.satisfaction, 'fact.satisfaction', { account })
  if (kind === 'plan') return button(w.buttons.plan, 'fact.account_plans', { account })
  return button(w.buttons.note, 'fact.reviews', { account, kind })
}

/** `zone`: the tier that the figures propose (S10). */
export type Mover = { account: MovedAccount; percent: number | undefined; zone?: Tier | undefined }

/** Key accounts whose tier is to be looked at again: whose rank or revenue changed much. */
export function moversCard(movers: readonly Mover[], lang: Lang): Card {
  const s = speak(reviewWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.movers, tone: 'info' },
    movers.length === 0 && text(w.noMovers),
    list(
      movers.map(({ account, percent, zone }) => ({
        text: `${w.account(account.tier, s.account(account))} · ${account.owner}`,
        detail: w.moved(
          account.rankBefore,
          account.rank,
          percent === undefined ? undefined : `${percent > 0 ? '+' : ''}${percentWords(percent)}`,
          zone && zone !== account.tier ? zone : undefined,
        ),
        tone: account.rank > account.rankBefore || (percent ?? 0) < 0 ? ('warn' as const) : ('good' as const),
        buttons: [
          zone && zone !== account.tier && button(w.buttons.tier, 'account.tier', { account: account.code }),
          button(w.buttons.checked, 'fact.reviews', { account: account.code, kind: 'tier' }),
          button(w.buttons.account, 'account.open', { text: account.code }),
        ].filter((each): each is Button => Boolean(each)),
      })),
    ),
    movers.length > 0 && quiet(w.moversNote),
  )
}
