import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { keptWords, refuseUnkept } from '../bot/kept-words.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { Budget } from '../domain/account-money.ts'
import type { Day } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { type Money, minorFrom } from '../domain/money.ts'
import { addEntry } from '../entries/store.ts'
import type { SpendReading } from '../language/spend.ts'
import type { Written } from '../language/written.ts'
import { codeList, type SpendView, spendCard, spendWords } from './spend-cards.ts'
import { addSpend, spentOn } from './spend-store.ts'

type Booked = { code: string; amount: number; day: Day; note: string }

/** Writes it, with its audit and the way to take it back; gives the entry. Throws when the same stands there already. */
export async function writeSpend(
  work: Work,
  account: { id: number; code: string; name: string; currency: string },
  spend: Booked,
  { byId, confirmed, budget }: { byId: number; confirmed?: boolean; budget?: Budget },
): Promise<number> {
  const id = await addSpend(work, { accountId: account.id, ...spend })
  if (id === undefined) throw new UserError(bilingual(spendWords, (w) => w.twice))
  const entryId = await addEntry(work, {
    personId: byId,
    kind: 'spend',
    subject: `${account.code} ${account.name}`,
    undo: { spends: [id], account: account.id, written: writtenSpend(account, spend) },
  })
  await audit(work, {
    personId: byId,
    what: 'spend.add',
    subject: `account:${account.code}`,
    after: { ...spend, ...(confirmed && { confirmed }), ...(budget && { budget }) },
  })
  return entryId
}

/** How it is written once more, with something else in it. */
function writtenSpend(
  account: { id: number; code: string; name: string; currency: string },
  spend: Booked,
): Written {
  const { code, amount, day, note } = spend
  const named = { id: account.id, code: account.code, name: account.name, aliases: [], ownerId: 0 }
  const told = { code, amount: { minor: amount, currency: account.currency }, day, note, account: named }
  const sure = { candidates: [], guessed: [], problems: [], negative: false, tooLarge: false }
  return { intent: 'spend', reading: { intent: 'spend', ...told, ...sure } }
}

/** Writes it and gives the card; throws when the same stands there already. */
export async function bookSpend(
  message: Message,
  work: Work,
  account: AccountRow,
  view: SpendView,
  budget: Budget | undefined,
): Promise<Card> {
  const { code, money, day, note } = view
  const spend = { code, amount: money.amount, day, note }
  const entryId = await writeSpend(work, account, spend, { byId: message.person.id })
  const year = await spentOn(work, account.id, code)
  return spendCard(view, { ...year, budget }, { entryId }, message.lang)
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
