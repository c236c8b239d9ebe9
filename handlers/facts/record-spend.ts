import { accountTold, mustMayChange } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/dispatch.ts'
import { digitsOf } from '../../src/domain/money.ts'
import { mayManage } from '../../src/domain/rights.ts'
import { bookSpend, capOf, isOverCap, spendTold } from '../../src/facts/spend.ts'
import { giftCard } from '../../src/facts/spend-cards.ts'
import { readSpend } from '../../src/language/spend.ts'
import { hoursOf, whenWorking } from '../../src/people/hours-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { readingContext } from '../../src/reading/context-store.ts'

/** `费用 泰和 AP-TEC 8000 技术交流会`, `spend Meridian AP-SIT 12k plant tour` — by code (S67); a gift above the cap takes a manager's yes. */
export const recordSpend: Handler = async (ask, work) => {
  const context = await readingContext(work, ask.person, ask.text)
  const account = await accountTold(ask, work, readSpend(ask.text, context), 'spend')
  if ('title' in account) return account
  mustMayChange(ask, account)
  const view = spendTold(work, account, readSpend(ask.text, context, digitsOf(account.currency)))
  if (!isOverCap(view, work)) return bookSpend(ask, work, account, view)
  if (mayManage(ask.person, account)) return giftCard(view, capOf(work), {}, ask.lang)
  const managers = (await hoursOf(work, account.ownerChain.slice(0, 1))).filter(
    ({ id }) => id !== ask.person.id,
  )
  for (const manager of managers)
    await tellPerson(
      work,
      `gift:${ask.key}:${manager.id}`,
      manager.id,
      (lang) => giftCard(view, capOf(work), { asks: ask.person }, lang),
      { notBefore: whenWorking(work, manager) },
    )
  return giftCard(view, capOf(work), { asked: managers.map(({ name }) => name) }, ask.lang)
}
