import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { keptWords, refuseUnkept } from '../bot/kept-words.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { type Money, minorFrom } from '../domain/money.ts'
import { addEntry } from '../entries/store.ts'
import type { SpendReading } from '../language/spend.ts'
import { codeList, type SpendView, spendCard, spendWords } from './spend-cards.ts'
import { addSpend, spentOn } from './spend-store.ts'

/** Writes it and gives the card; throws when the same stands there already. */
export async function bookSpend(
  message: Message,
  work: Work,
  account: AccountRow,
  view: SpendView,
  confirmedBy?: string,
): Promise<Card> {
  const { code, money, day, note } = view
  const id = await addSpend(work, { accountId: account.id, day, code, amount: money.amount, note })
  if (id === undefined) throw new UserError(bilingual(spendWords, (w) => w.twice))
  const subject = `${account.code} ${account.name}`
  const entryId = await addEntry(work, {
    personId: message.person.id,
    kind: 'spend',
    subject,
    undo: { spends: [id], account: account.id },
  })
  await audit(work, {
    personId: message.person.id,
    what: 'spend.add',
    subject: `account:${account.code}`,
    after: { code, amount: money.amount, day, note, ...(confirmedBy && { confirmedBy }) },
  })
  return spendCard(
    view,
    await spentOn(work, account.id, code),
    { entryId, ...(confirmedBy && { confirmedBy }) },
    message.lang,
  )
}

/** A gift above the policy's cap, or in a currency the cap cannot be compared with: nobody is let through by a missing rate. */
export function isOverCap({ money, isGift }: SpendView, work: Work): boolean {
  const cap = capOf(work)
  return isGift && (money.currency !== cap.currency || money.amount > cap.amount)
}

/** The policy's cap for a gift, in minor units. */
export function capOf(work: Work): Money {
  const { cap, currency } = work.policy.spend.gift
  return { amount: minorFrom(cap, currency), currency }
}

/** What was read, checked against the policy and the account's currency; throws UserError with what is missing or wrong. */
export function spendTold(work: Work, account: AccountRow, reading: SpendReading): SpendView {
  const { codes, gift } = work.policy.spend
  const { code, amount, negative } = reading
  if (!code) throw new UserError(bilingual(spendWords, (w, lang) => w.noCode(codeList(codes, lang))))
  if (!codes.includes(code))
    throw new UserError(bilingual(spendWords, (w, lang) => w.unknownCode(code, codeList(codes, lang))))
  if (reading.tooLarge) throw new UserError(bilingual(spendWords, (w) => w.tooLarge))
  if (!amount) throw new UserError(bilingual(spendWords, (w) => w.noAmount))
  if (negative || amount.minor <= 0 || !Number.isSafeInteger(amount.minor))
    throw new UserError(bilingual(spendWords, (w) => w.negative))
  const told = amount.currency
  if (told && told !== account.currency)
    throw new UserError(bilingual(spendWords, (w) => w.otherCurrency(told, account.currency)))
  const money = { amount: amount.minor, currency: account.currency }
  const note = keptWords(reading.note, 200)
  refuseUnkept([note], { ours: true })
  return { account, code, money, day: reading.day ?? work.today, note, isGift: code === gift.code }
}
