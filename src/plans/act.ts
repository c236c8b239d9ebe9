import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { PlanKind } from '../domain/plan.ts'
import { addEntry } from '../entries/store.ts'
import { peopleNamed, personById } from '../people/store.ts'
import { addNextStep } from '../steps/store.ts'
import { cardOf, runningPlan } from './view.ts'

/** Working days until an action is due when nobody says a day. */
export const USUAL_DAYS = 5

type Action = { kind: PlanKind; text: string; due: Day; ownerId: number }

/** Writes the next step that carries a plan out, and gives the plan as it is then. */
export async function act(
  message: Message,
  work: Work,
  account: AccountRow,
  { kind, text, due, ownerId }: Action,
) {
  const step = await addNextStep(work, { accountId: account.id, ownerId, text, due, plan: kind })
  const undo = { steps: [{ id: step.id, superseded: null }] }
  const entryId = await addEntry(work, {
    personId: message.person.id,
    kind: 'next',
    subject: `${step.code} ${text}`,
    undo,
  })
  await audit(work, {
    personId: message.person.id,
    what: 'plan.action',
    subject: `account:${account.code}`,
    after: { step: step.code, kind },
  })
  return cardOf(message, work, account, await runningPlan(work, account, kind), entryId)
}

/** Who is chosen, by id or by a typed name; else whoever owns the account. */
export async function doer({ fields }: Message, work: Work, account: AccountRow): Promise<number> {
  const said = (fields['owner'] ?? '').trim()
  const [named] = /^\d+$/.test(said) || !said ? [] : await peopleNamed(work, said)
  const chosen = /^\d+$/.test(said) ? await personById(work, Number(said)) : named
  return chosen?.id ?? account.ownerId
}
