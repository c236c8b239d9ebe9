import { mustMayChange, resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { moneyWords } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { overBudget } from '../../src/domain/account-money.ts'
import { UserError } from '../../src/domain/errors.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { bookSpend, isOverCap, spendTold } from '../../src/facts/spend.ts'
import { spendFormCard, spendWords } from '../../src/facts/spend-cards.ts'
import { budgetFor, isBooked } from '../../src/facts/spend-store.ts'
import { inCurrencyOf } from '../../src/language/spend.ts'
import { readAgain } from '../../src/reading/listen.ts'
import { askSpend } from '../../src/requests/ask-spend.ts'
import { lockSubject } from '../../src/requests/subject-store.ts'

/** `费用 泰和 AP-TEC 8000 技术交流会`, `spend Meridian AP-SIT 12k plant tour` — by code (S67); a gift above the cap, and what goes over the budget of its month, is asked for. */
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
  // Two that fit alone and not together come one after the other.
  await lockSubject(work, { accountId: account.id, dealId: null })
  const spend = { accountId: account.id, code: view.code, day: view.day, note: view.note }
  const budget = await budgetFor(work, spend)
  const over = budget && overBudget(budget, view.money.amount)
  if (!over && !isOverCap(view, work)) return bookSpend(message, work, account, view, budget)
  if (await isBooked(work, spend)) throw new UserError(bilingual(spendWords, (w) => w.twice))
  return askSpend(message, work, account, { view, over: over?.over })
}
