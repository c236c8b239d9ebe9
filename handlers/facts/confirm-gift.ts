import type { Handler } from '../../src/bot/handler.ts'
import { giftAsked } from '../../src/facts/gift-request.ts'
import { bookSpend } from '../../src/facts/spend.ts'
import { spendCard } from '../../src/facts/spend-cards.ts'
import { spentOn } from '../../src/facts/spend-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** The manager's yes to a gift above the cap: it is booked, and whoever asked hears it. What the button carries is checked again. */
export const confirmGift: Handler = async (message, work) => {
  const { account, view, by } = await giftAsked(message, work)
  const card = await bookSpend(message, work, account, view, message.person.name)
  if (by !== undefined) {
    const year = await spentOn(work, account.id, view.code)
    await tellPerson(work, `gift-answer:${message.key}`, by, (lang) =>
      spendCard(view, year, { confirmedBy: message.person.name }, lang),
    )
  }
  return card
}
