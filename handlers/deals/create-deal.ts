import { accountWords } from '../../src/accounts/cards.ts'
import { findAccount } from '../../src/accounts/find-account.ts'
import { short } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { moneyOf } from '../../src/deals/deal-patch.ts'
import { newDealCard } from '../../src/deals/form-cards.ts'
import { accountsOffered, dayIn, open, tried } from '../../src/deals/new-deal.ts'
import { dealWords } from '../../src/deals/words.ts'

/** The form filled: everything is right, or every mistake stands beside its field. */
export const createDeal: Handler = async (message, work) => {
  const w = dealWords[message.lang].refused
  const problems: Record<string, string> = {}
  const found = await findAccount(work, message.person, message.fields.account ?? '')
  const account = found.kind === 'one' ? found.account : undefined
  if (!account) problems.account = accountWords[message.lang].notFound(short(message.fields.account ?? ''))
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
    return newDealCard(message.fields, await accountsOffered(message, work, account), problems, message.lang)
  return open(
    message,
    work,
    { account, name, ...money, close },
    step && due ? { text: step, due } : undefined,
  )
}
