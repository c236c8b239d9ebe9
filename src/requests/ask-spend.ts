import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { formatterFor } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { capOf, isOverCap } from '../facts/spend.ts'
import { type SpendView, spendWords } from '../facts/spend-cards.ts'
import { askRequest } from './ask-request.ts'

/** Asks for an expense that is not booked without a yes. `over`: minor units above its budget. A gift above its cap that is over its budget as well is one request. */
export async function askSpend(
  message: Message,
  work: Work,
  account: AccountRow,
  { view, over }: { view: SpendView; over: number | undefined },
): Promise<Card> {
  const { code, money, day, note } = view
  const w = spendWords[message.lang]
  const { money: said } = formatterFor(message.lang)
  const gift = isOverCap(view, work)
  const kind = gift ? ('gift' as const) : ('budget' as const)
  const wish = { kind, subject: { account }, asked: { code, amount: money.amount, day, note }, reason: '' }
  return askRequest(message, work, wish, [
    ...(gift ? [w.over(said(money), said(capOf(work)))] : []),
    ...(over ? [w.budget.over(said({ ...money, amount: over }))] : []),
    ...(view.isGift ? [w.compliance] : []),
  ])
}
