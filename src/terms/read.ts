import { noAccount, resolveAccount } from '../accounts/resolve-account.ts'
import { type AccountRow, accountByCode } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { noDeal } from '../deals/resolve-deal.ts'
import { type DealRow, dealByCode } from '../deals/store.ts'
import { UserError } from '../domain/errors.ts'
import { CONDITIONS, type Terms } from '../domain/terms.ts'
import { hear } from '../language/heard.ts'
import { asGuess, goesOn } from '../language/prep.ts'
import { plain } from '../language/readings.ts'
import { aboutIn } from '../language/subjects.ts'
import { readTerms, termsAndReason, withoutTerms } from '../language/terms.ts'
import { readingContext } from '../reading/context-store.ts'
import { termsWords } from './cards.ts'

/** The account or deal that is named; undefined when none is; a card to choose from. */
export async function subjectIn(
  message: Message,
  work: Work,
): Promise<{ account: AccountRow; deal: DealRow | undefined } | Card | undefined> {
  const { wish: text } = termsAndReason(message.text)
  const context = await readingContext(work, message.person, text)
  const reading = text.trim() ? aboutIn('terms', text, hear(text, context), context) : plain('terms', '')
  const code = message.fields['deal'] ?? reading.deals[0]
  const deal = code === undefined ? undefined : await dealByCode(work, message.person, code)
  if (deal) return { account: deal.account, deal }
  const named = message.fields['account'] ?? reading.account ?? reading.candidates[0] ?? reading.problems[0]
  if (!named && text.trim() === '') return undefined
  if (!named && code) throw noDeal(code.toUpperCase())
  const said = withoutTerms(text)
  if (!named) throw said ? noAccount(said) : new UserError(bilingual(termsWords, (w) => w.which))
  const clicked = message.fields['account']
  const account = clicked ? await accountByCode(work, message.person, clicked) : undefined
  if (account) return { account, deal: undefined }
  // terms Meridian Hotels: the name may go on.
  const more = !clicked && /^\p{L}+(?: \p{L}+)?$/u.test(withoutTerms(reading.rest)) && goesOn(said, context)
  const resolved = await resolveAccount(message, work, more ? asGuess(reading, said) : reading, 'terms')
  return 'title' in resolved ? resolved : { account: resolved, deal: undefined }
}

/** What is asked for: of a form or button, else in words; undefined: nothing is. */
export function termsIn({ fields, text }: Message): Terms | undefined {
  const condition = CONDITIONS.find((each) => each === fields['condition'])
  const value = Number(fields['value'])
  return condition && Number.isFinite(value) ? { condition, value } : readTerms(termsAndReason(text).wish)
}
