import { findAccount } from '../../src/accounts/find-account.ts'
import type { Handler } from '../../src/bot/dispatch.ts'
import { dayOptions } from '../../src/deals/change-deal.ts'
import { moneyOf } from '../../src/deals/deal-patch.ts'
import { newDealCard } from '../../src/deals/form-cards.ts'
import { accountInFront, dayIn, open, tried } from '../../src/deals/new-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { readNewDeal } from '../../src/language/deal-values.ts'

/** `deal new Meridian CIP line 2 4.8m 30 Sep`, `商机 新建 泰和 洁净室二期 480万 9/30`; what is missing is asked for in a form. */
export const openDeal: Handler = async (ask, work) => {
  const { account, rest } = await accountInFront(ask, work)
  const read = readNewDeal(rest, account?.currency ?? 'CNY', dayOptions(work))
  if (!account || !read.name || !read.money) {
    const typed = {
      account: account?.name ?? ask.fields.account,
      name: read.name,
      amount: read.money && `${read.money.currency} ${read.money.amount / 100}`,
      close: read.close,
    }
    return { card: newDealCard(typed, {}, ask.lang), how: 'private' }
  }
  const { amount, currency } = read.money
  return {
    card: await open(ask, work, { account, name: read.name, amount, currency, close: read.close ?? null }),
    how: 'private',
  }
}

/** The form filled: everything is right, or every mistake stands beside its field. */
export const createDealFrom: Handler = async (ask, work) => {
  const w = dealWords[ask.lang].refused
  const problems: Record<string, string> = {}
  const found = await findAccount(work, ask.person, ask.fields.account ?? '')
  const account = found.kind === 'one' ? found.account : undefined
  if (!account) problems.account = w.notFound(ask.fields.account ?? '')
  const name = ask.fields.name?.trim() ?? ''
  if (!name) problems.name = w.name
  const money = tried(problems, 'amount', ask, () =>
    moneyOf(ask.fields.amount ?? '', account?.currency ?? 'CNY'),
  )
  const close = dayIn(ask, work, 'close', problems)
  const due = dayIn(ask, work, 'nextDue', problems)
  const step = ask.fields.nextStep?.trim()
  if (step && !due) problems.nextDue ??= w.day
  if (!account || !money || Object.keys(problems).length > 0)
    return newDealCard(ask.fields, problems, ask.lang)
  return open(ask, work, { account, name, ...money, close }, step && due ? { text: step, due } : undefined)
}
