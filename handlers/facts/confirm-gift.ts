import { accountByCode } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { isDay } from '../../src/domain/day.ts'
import { UserError } from '../../src/domain/errors.ts'
import type { Lang } from '../../src/domain/lang.ts'
import { mayManage } from '../../src/domain/rights.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { bookSpend } from '../../src/facts/spend.ts'
import { type SpendView, spendCard, spendWords } from '../../src/facts/spend-cards.ts'
import { spentOn } from '../../src/facts/spend-store.ts'
import { requesterOf } from '../../src/people/requester.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { sayProblem } from '../../src/reading/cards.ts'

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

/** The manager's no: nothing was written, and whoever asked hears it. */
export const declineGift: Handler = async (message, work) => {
  const { by } = await giftAsked(message, work)
  const note = (lang: Lang) => {
    const { declinedTitle, declined } = spendWords[lang]
    return noteCard(lang, declinedTitle, declined(message.person.name), 'info')
  }
  if (by !== undefined) await tellPerson(work, `gift-answer:${message.key}`, by, note)
  return note(message.lang)
}

async function giftAsked(message: Message, work: Work) {
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
