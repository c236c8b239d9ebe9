import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { formatterFor } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { type Budget, overBudget } from '../domain/account-money.ts'
import type { Wanted } from '../domain/approval/rule.ts'
import { isDay } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { writeSpend } from '../facts/spend.ts'
import { budgetFacts, codeList, spendWords } from '../facts/spend-cards.ts'
import { budgetFor, isBooked } from '../facts/spend-store.ts'
import type { Fact } from './cards.ts'
import type { VoidReason } from './gone.ts'
import type { Ruled } from './kind.ts'
import { ruleFrom } from './rule.ts'
import type { Subject } from './subject-store.ts'

/** What a gift and an expense over its budget have alike: an expense that is booked on a yes. Amount in minor units. */
export const AskedSpend = z.object({
  code: z.string(),
  amount: z.number().int().positive(),
  day: z.string().refine(isDay),
  note: z.string(),
})
type AskedSpend = z.infer<typeof AskedSpend>

type Asking = { subject: Subject; asked: AskedSpend }

export function spendKey({ code, amount, day, note }: AskedSpend): string {
  return JSON.stringify([code, amount, day, note])
}

/** Whom the policy wants for this kind; a gift that goes over its budget as well needs both, where they are not the same. */
export async function spendRule(
  work: Work,
  asking: Asking & { requesterId: number },
  kind: 'gift' | 'budget',
): Promise<Ruled> {
  const { kinds } = work.policy.approvals
  const budget = await budgetOf(work, asking)
  const over = kind === 'budget' || (budget && overBudget(budget, asking.asked.amount))
  const wanted: Wanted[] = kind === 'gift' ? [{ why: { kind: 'asked' }, ...kinds.gift }] : []
  const already = kind === 'gift' && isDeepStrictEqual(kinds.gift, kinds.budget)
  if (over && !already) wanted.push({ why: { kind: 'budget' }, ...kinds.budget })
  return ruleFrom(work, asking, wanted)
}

/** The budget it goes into, without itself: the same before and after it is booked. */
export function budgetOf(work: Work, { subject, asked }: Asking): Promise<Budget | undefined> {
  return budgetFor(work, { ...asked, accountId: subject.account.id })
}

/** What is to be booked, and what it does to its budget. */
export function askedFacts(
  asked: AskedSpend,
  currency: string,
  budget: Budget | undefined,
  lang: Lang,
): readonly Fact[] {
  const labels = spendWords[lang].facts
  const f = formatterFor(lang)
  return [
    [labels.code, codeList([asked.code], lang)],
    [labels.amount, f.money({ amount: asked.amount, currency })],
    [labels.day, f.day(asked.day)],
    [labels.note, asked.note],
    ...(budget ? budgetFacts(budget, { amount: asked.amount, currency }, lang) : []),
  ]
}

export async function bookedAlready(work: Work, { subject, asked }: Asking): Promise<VoidReason | undefined> {
  const booked = await isBooked(work, { ...asked, accountId: subject.account.id })
  return booked ? { gone: 'booked' } : undefined
}

/** Books it; the history keeps what its budget was when somebody said yes. */
export async function book(work: Work, { subject, asked }: Asking, byId: number): Promise<Subject> {
  const { code, amount, day, note } = asked
  const budget = await budgetOf(work, { subject, asked })
  const spend = { code, amount, day, note }
  await writeSpend(work, subject.account, spend, { byId, confirmed: true, ...(budget && { budget }) })
  return subject
}
