import { accountByCode } from '../../src/accounts/store.ts'
import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import { isDay } from '../../src/domain/day.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayManage } from '../../src/domain/rights.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { bookSpend } from '../../src/facts/spend.ts'
import { type SpendView, saySpend, spendCard, spendWords } from '../../src/facts/spend-cards.ts'
import { spentOn } from '../../src/facts/spend-store.ts'
import { askerOf } from '../../src/people/requester.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { sayProblem } from '../../src/reading/cards.ts'
import { noteCard } from '../../src/visits/cards.ts'

/** The manager's yes to a gift above the cap: it is booked, and whoever asked hears it. What the button carries is checked again. */
export const confirmGift: Handler = async (ask, work) => {
  const { account, view, by } = await giftAsked(ask, work)
  const card = await bookSpend(ask, work, account, view, ask.person.name)
  if (by !== undefined) {
    const year = await spentOn(work, account.id, view.code)
    await tellPerson(work, `gift-answer:${ask.key}`, by, (lang) =>
      spendCard(view, year, { confirmedBy: ask.person.name }, lang),
    )
  }
  return card
}

/** The manager's no: nothing was written, and whoever asked hears it. */
export const declineGift: Handler = async (ask, work) => {
  const { by } = await giftAsked(ask, work)
  const note = (lang: 'zh' | 'en') =>
    noteCard(spendWords[lang].declinedTitle, spendWords[lang].declined(ask.person.name), 'info')
  if (by !== undefined) await tellPerson(work, `gift-answer:${ask.key}`, by, note)
  return note(ask.lang)
}

async function giftAsked(ask: Ask, work: Work) {
  const { account: typed = '', code = '', note = '', day = '' } = ask.fields
  const account = await accountByCode(work, ask.person, typed)
  if (!account) throw new UserError(sayProblem({ field: 'account', key: 'noAccount', data: {} }))
  if (!mayManage(ask.person, account)) throw new UserError(saySpend((w) => w.onlyManager))
  const amount = Number(ask.fields['amount'])
  const by = ask.fields['by'] === undefined ? undefined : rowId(ask.fields['by'])
  const sound =
    Number.isSafeInteger(amount) &&
    amount > 0 &&
    isDay(day) &&
    day <= work.today &&
    code === work.policy.spend.gift.code
  if (!sound || by === 0) throw new UserError(saySpend((w) => w.noAmount))
  // Who asks for a gift does not confirm it.
  if (by === ask.person.id) throw new UserError(saySpend((w) => w.onlyManager))
  const money = { amount, currency: account.currency }
  const view: SpendView = { account, code, money, day, note: note.slice(0, 200), isGift: true }
  return { account, view, by: (await askerOf(ask, work, account))?.id }
}
