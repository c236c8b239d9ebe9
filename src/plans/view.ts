import { mustMayChange } from '../accounts/resolve-account.ts'
import { type AccountRow, accountByCode } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { gapsOf, PLAN_KINDS, type PlanGap, type PlanKind, progressOf } from '../domain/plan.ts'
import { mayChange, maySeeMargin } from '../domain/rights.ts'
import { problemError } from '../reading/cards.ts'
import { requestsWhere } from '../requests/store.ts'
import { planCard, planWords } from './cards.ts'
import { aroundPlan, type PlanRow, planLines, planOf, runningPlans } from './store.ts'

/** The plan's card for this reader, as it is now. */
export async function cardOf(
  message: Message,
  work: Work,
  account: AccountRow,
  plan: PlanRow,
  entryId?: number,
): Promise<Card> {
  const { today } = work
  const { behind } = work.policy.plans
  const { lines, around, gaps } = await partsOf(work, account, plan)
  const view = {
    account,
    plan,
    lines: lines.map((line) => ({ line, progress: progressOf(line, today, behind) })),
    around,
    gaps,
    today,
    may: { change: mayChange(message.person, account), margin: maySeeMargin(message.person) },
    running: await runningPlans(work, account.id),
    waiting: await waitingFor(work, account),
    entryId,
  }
  return planCard(view, message.lang)
}

/** The code of the request that waits for the approval of the account's plan. */
export async function waitingFor(work: Work, account: AccountRow): Promise<string | undefined> {
  const [asked] = await requestsWhere(work, { accountId: account.id, kind: 'plan', status: 'pending' }, 1)
  return asked?.code
}

/** What the plan still lacks, the weightiest first. */
export async function gapsNow(work: Work, account: AccountRow, plan: PlanRow): Promise<PlanGap[]> {
  return (await partsOf(work, account, plan)).gaps
}

async function partsOf(work: Work, account: AccountRow, plan: PlanRow) {
  const at = { accountId: account.id, kind: plan.kind, since: plan.linesFrom, until: plan.closedOn }
  const lines = await planLines(work, { ...at, currency: account.currency })
  const around = await aroundPlan(work, account.id, plan.kind, plan.startedOn)
  const rivals = new Set(around.swot.flatMap(({ subject, rival }) => (subject === 'rival' ? [rival] : [])))
    .size
  const actions = around.actions.filter(({ done }) => !done).length
  const has = { sections: plan, lines, rivals, actions, isA: account.tier === 'A' }
  return { lines, around, gaps: gapsOf(has, work.policy.plans) }
}

/** The account of a button, which this person may change. Throws UserError otherwise. */
export async function accountToPlan(message: Message, work: Work): Promise<AccountRow> {
  const account = await accountByCode(work, message.person, message.fields['account'] ?? '')
  if (!account) throw problemError({ field: 'account', key: 'noAccount', data: {} })
  mustMayChange(message, account)
  return account
}

/** The kind that a button names; growing where it names none. */
export function kindIn({ fields }: Message): PlanKind {
  return PLAN_KINDS.find((kind) => kind === fields['kind']) ?? 'grow'
}

/** The plan of this kind that runs. Throws UserError when there is none. */
export async function runningPlan(work: Work, account: AccountRow, kind: PlanKind): Promise<PlanRow> {
  const plan = await planOf(work, account.id, kind)
  if (!plan || plan.closedOn !== null)
    throw new UserError(
      bilingual(planWords, (w, lang) =>
        w.noPlan(w.title[kind], w.commands[kind], accountName(account, lang)),
      ),
    )
  return plan
}
