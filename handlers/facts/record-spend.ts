import { mustMayChange, resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { moneyWords } from '../../src/cards/format.ts'
import { formatterFor } from '../../src/cards/speech.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { bookSpend, capOf, isOverCap, spendTold } from '../../src/facts/spend.ts'
import { spendFormCard, spendWords } from '../../src/facts/spend-cards.ts'
import { inCurrencyOf } from '../../src/language/spend.ts'
import { readAgain } from '../../src/reading/listen.ts'
import { askRequest } from '../../src/requests/ask-request.ts'

/** `费用 泰和 AP-TEC 8000 技术交流会`, `spend Meridian AP-SIT 12k plant tour` — by code (S67); a gift above the cap takes a manager's yes. */
export const recordSpend: Handler = async (message, work) => {
  const { code = '', amount = '', form, note } = message.fields
  const typed = form ? `${code} ${amount}` : message.text
  const reading = await readAgain(message, work, 'spend', typed)
  const account = await resolveAccount(message, work, reading, 'spend')
  if ('title' in account) return account
  mustMayChange(message, account)
  if (!form && message.text.trim() === '')
    return spendFormCard(account, work.policy.spend.codes, message.lang)
  const told = spendTold(work, account, inCurrencyOf(reading, account.currency))
  const view = form ? { ...told, note: keptWords(note ?? '', 200) } : told
  const what = `${moneyWords(view.money, message.lang)} · ${view.code} ${view.note}`
  const check = await checkTold(message, work, { account, what, day: view.day }, { reading })
  if (check) return check
  if (!isOverCap(view, work)) return bookSpend(message, work, account, view)
  const { code: gift, money, day, note: words } = view
  const asked = { code: gift, amount: money.amount, day, note: words }
  const wish = { kind: 'gift', subject: { account }, asked, reason: '' } as const
  const { over, compliance } = spendWords[message.lang]
  const { money: said } = formatterFor(message.lang)
  return askRequest(message, work, wish, [over(said(money), said(capOf(work))), compliance])
}
