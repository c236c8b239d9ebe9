import { button, card, list, quiet, text } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { PlanKind } from '../domain/plan.ts'
import { planWords } from './cards.ts'
import type { PlanRow } from './store.ts'

/** A plan that runs and how it is, or an account that has none although its tier wants one. */
export type PlanState = {
  account: { code: string; name: string; aliases: readonly string[]; tier: string | null }
  plan?: PlanRow
  /** Without a plan, to be won back: the deal that was lost last. */
  lost?: { code: string; name: string; on: string | null } | undefined
  /** Without a plan: days since the one that is written elsewhere was looked at. */
  elsewhere?: number | undefined
  /** Measures with a target, and how many of them are behind or missed. */
  measures?: number
  late?: number
  /** The request for its approval. */
  waiting?: string | undefined
  /** Of a growing plan: days since it was looked at, and whether that is too long. */
  reviewed?: { ago: number | undefined; overdue: boolean }
}

const INTENTS = { develop: 'develop', win_back: 'win-back' } as const

type S = Speech<(typeof planWords)['zh']>

/** `plan`, `develop`, `win back` alone: my accounts' plans with their state. */
export function plansCard(
  states: readonly PlanState[],
  more: number,
  kind: PlanKind | undefined,
  lang: Lang,
): Card {
  const s = speak(planWords, lang)
  const { w } = s
  return card(
    lang,
    { title: w.list.title[kind ?? 'grow'], tone: states.some(({ plan }) => !plan) ? 'warn' : 'info' },
    states.length === 0 && text(w.list.nothingLost),
    list(states.map((state) => item(state, kind ?? 'grow', s))),
    more > 0 && quiet(w.list.more(more)),
    quiet(w.list.how(w.commands[kind ?? 'grow'])),
  )
}

function item(
  { account, plan, lost, elsewhere, measures = 0, late = 0, waiting, reviewed }: PlanState,
  kind: PlanKind,
  s: S,
): Item {
  const { w } = s
  const name = `${s.account(account)}${account.tier ? ` ${account.tier}` : ''}`
  if (!plan)
    return {
      text: w.list.line(name, w.list.noPlan[kind]),
      tone: 'bad',
      ...(elsewhere !== undefined && { detail: w.list.elsewhere(elsewhere) }),
      ...(lost && { detail: w.list.lost(lost.code, s.deal(lost.name), lost.on ? s.shortDay(lost.on) : '') }),
      buttons: [
        button(w.list.begin[kind], kind === 'grow' ? 'plan' : INTENTS[kind], { account: account.code }),
      ],
    }
  const approved = plan.approvedOn
    ? w.list.approved(s.shortDay(plan.approvedOn))
    : waiting
      ? w.waiting(waiting)
      : plan.lapsed
        ? w.lapsed
        : w.list.notApproved
  const said = [
    ...(plan.kind === 'grow' ? [approved] : [w.list.since(s.shortDay(plan.startedOn))]),
    ...(reviewed ? [reviewed.ago === undefined ? w.never : w.list.reviewed(reviewed.ago)] : []),
    ...(plan.kind === 'develop' && plan.stage ? [w.list.stage(plan.stage, w.stages[plan.stage] ?? '')] : []),
    ...(plan.kind === 'win_back' && plan.reason ? [w.reasons[plan.reason] ?? ''] : []),
    ...(measures > 0 ? [w.list.measures(measures, late)] : plan.kind === 'grow' ? [w.list.noMeasures] : []),
  ]
  const asks = plan.kind === 'grow' && !plan.approvedOn
  return {
    text: w.list.line(name, w.title[plan.kind]),
    detail: said.join(' · '),
    tone: reviewed?.overdue || late > 0 ? 'warn' : asks ? 'plain' : 'good',
    buttons: [button(w.list.open, 'plan', { account: account.code, kind: plan.kind })],
  }
}
