import { findAccount } from '../../src/accounts/find-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { dayOptions } from '../../src/deals/change-deal.ts'
import { moneyOf } from '../../src/deals/deal-patch.ts'
import { newDealCard } from '../../src/deals/form-cards.ts'
import { accountInFront, dayIn, open, tried } from '../../src/deals/new-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { majorFrom } from '../../src/domain/money.ts'
import { readNewDeal } from '../../src/language/deal-values.ts'

/** `deal new Meridian CIP line 2 4.8m 30 Sep`, `商机 新建 泰和 洁净室二期 480万 9/30`; what is missing is asked for in a form. */
export const openDeal: Handler = async (message, work) => {
  const { account, rest } = await accountInFront(message, work)
  const read = readNewDeal(rest, account?.currency ?? 'CNY', dayOptions(work))
  if (!account || !read.name || !read.money) {
    const typed = {
      account: account?.name ?? message.fields.account,
      name: read.name,
      amount: read.money && `${read.money.currency} ${majorFrom(read.money.amount, read.money.currency)}`,
      close: read.close,
    }
    return { card: newDealCard(typed, {}, message.lang), delivery: 'private' }
  }
  const { amount, currency } = read.money
  return {
    card: await open(message, work, {
      account,
      name: read.name,
      amount,
      currency,
      close: read.close ?? null,
    }),
    delivery: 'private',
  }
}

/** The form filled: everything is right, or every mistake stands beside its field. */
export const createDealFrom: Handler = async (message, work) => {
  const w = dealWords[message.lang].refused
  const problems: Record<string, string> = {}
  const found = await findAccount(work, message.person, message.fields.account ?? '')
  const account = found.kind === 'one' ? found.account : undefined
  if (!account) problems.account = w.notFound(message.fields.account ?? '')
  const name = message.fields.name?.trim() ?? ''
  if (!name) problems.name = w.name
  const money = tried(problems, 'amount', message, () =>
    moneyOf(message.fields.amount ?? '', account?.currency ?? 'CNY'),
  )
  const close = dayIn(message, work, 'close', problems)
  const due = dayIn(message, work, 'nextDue', problems)
  const step = message.fields.nextStep?.trim()
  if (step && !due) problems.nextDue ??= w.day
  if (!account || !money || Object.keys(problems).length > 0)
    return newDealCard(message.fields, problems, message.lang)
  return open(
    message,
    work,
    { account, name, ...money, close },
    step && due ? { text: step, due } : undefined,
  )
}
