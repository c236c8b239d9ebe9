import { accountWords } from '../../src/accounts/cards.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { dayOptions } from '../../src/deals/change-deal.ts'
import { newDealCard } from '../../src/deals/form-cards.ts'
import { accountInFront, accountsOffered, open } from '../../src/deals/new-deal.ts'
import { majorFrom } from '../../src/domain/money.ts'
import { readNewDeal } from '../../src/language/deal-values.ts'

/** `deal new Meridian CIP line 2 4.8m end of next month`, `商机 新建 泰和 洁净室二期 480万 下月底`; what is missing is asked for in a form. */
export const openDeal: Handler = async (message, work) => {
  const { account, rest, unknown } = await accountInFront(message, work)
  const read = readNewDeal(rest, account?.currency ?? 'CNY', dayOptions(work))
  if (!account || !read.name || !read.money) {
    const typed = {
      name: read.name,
      amount: read.money && `${read.money.currency} ${majorFrom(read.money.amount, read.money.currency)}`,
      close: read.close,
    }
    const offered = await accountsOffered(message, work, account)
    const problems: Record<string, string> =
      unknown && !offered.account ? { account: accountWords[message.lang].notFound(unknown) } : {}
    return { card: newDealCard(typed, offered, problems, message.lang), delivery: 'private' }
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
