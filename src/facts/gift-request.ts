import { accountByCode } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { isDay } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { mayManage } from '../domain/rights.ts'
import { rowId } from '../domain/row-id.ts'
import { requesterOf } from '../people/requester.ts'
import { sayProblem } from '../reading/cards.ts'
import { type SpendView, spendWords } from './spend-cards.ts'

/**
 * The gift that a button asks about, with who asked for it. What the button carries is checked again: people can see it. Throws UserError
 * for who may not decide, for the requester, and for what is no gift.
 */
export async function giftAsked(message: Message, work: Work) {
  const { account: typed = '', code = '', note = '', day = '' } = message.fields
  const account = await accountByCode(work, message.person, typed)
  if (!account) throw new UserError(sayProblem({ field: 'account', key: 'noAccount', data: {} }))
  if (!mayManage(message.person, account)) throw new UserError(bilingual(spendWords, (w) => w.onlyManager))
  const amount = Number(message.fields['amount'])
  const by = message.fields['by'] === undefined ? undefined : rowId(message.fields['by'])
  const sound =
    Number.isSafeInteger(amount) &&
    amount > 0 &&
    isDay(day) &&
    day <= work.today &&
    code === work.policy.spend.gift.code
  if (!sound || by === 0) throw new UserError(bilingual(spendWords, (w) => w.noAmount))
  // Who asks for a gift does not confirm it.
  if (by === message.person.id) throw new UserError(bilingual(spendWords, (w) => w.onlyManager))
  const money = { amount, currency: account.currency }
  const view: SpendView = { account, code, money, day, note: note.slice(0, 200), isGift: true }
  return { account, view, by: (await requesterOf(message, work, account))?.id }
}
