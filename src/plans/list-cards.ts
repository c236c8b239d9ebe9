import { button, card, list, quiet, text } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { planWords } from './cards.ts'
import type { PlanRow } from './store.ts'

/** A plan that runs and how it is, or an account that has none although its tier wants one. */
export type PlanState = {
  account: { code: string; name: string; aliases: readonly string[]; tier: string | null }
  plan?: PlanRow
  /** Measures with a target, and how many of them are behind or missed. */
  measures?: number
  late?: number
  /** The request for its approval. */
  waiting?: string | undefined
  /** Of a growing plan: days since it was looked at, and whether that is too long. */
  reviewed?: { ago: number | undefined; overdue: boolean }
}

type S = Speech<(typeof planWords)['zh']>

/** `plan` alone: my accounts' plans with their state. */
export function plansCard(states: readonly PlanState[], more: number, lang: Lang): Card {
  const s = speak(planWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.list.title, tone: states.some(({ plan }) => !plan) ? 'warn' : 'info' },
    states.length === 0 ? text(w.list.none) : list(states.map((state) => item(state, s))),
    more > 0 && quiet(w.list.more(more)),
    quiet(w.list.how),
  )
}

function item({ account, plan, measures = 0, late = 0, waiting, reviewed }: PlanState, s: S): Item {
  const { w } = s
  const name = `${s.account(account)}${account.tier ? ` ${account.tier}` : ''}`
  if (!plan)
    return {
      text: w.list.line(name, w.list.noPlan),
      tone: 'bad',
      buttons: [button(w.list.begin, 'plan', { account: account.code })],
    }
  const approved = plan.approvedOn
    ? w.list.approved(s.shortDay(plan.approvedOn))
    : waiting
      ? w.waiting(waiting)
      : plan.lapsed
        ? w.lapsed
        : w.notApproved
  const said = [
    ...(plan.kind === 'grow' ? [approved] : [w.list.since(s.shortDay(plan.startedOn))]),
    ...(reviewed ? [reviewed.ago === undefined ? w.never : w.list.reviewed(reviewed.ago)] : []),
    measures > 0 ? w.list.measures(measures, late) : w.list.noMeasures,
  ]
  const asks = plan.kind === 'grow' && !plan.approvedOn
  return {
    text: w.list.line(name, w.title[plan.kind]),
    detail: said.join(' · '),
    tone: reviewed?.overdue || late > 0 ? 'warn' : asks ? 'plain' : 'good',
    buttons: [button(w.list.open, 'plan', { account: account.code, kind: plan.kind })],
  }
}
