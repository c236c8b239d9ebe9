import { accountNamed, mustMayChange } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { writeFact } from '../../src/facts/write-fact.ts'
import { reviewWords } from '../../src/reviews/cards.ts'

/** [Done] or [Skip] at this week's care: either is noted, and nothing more is proposed this week. It is no contact (S63). */
export const giveCare: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'review.care')
  if ('title' in account) return account
  mustMayChange(message, account)
  const w = reviewWords[message.lang]
  const action = keptWords(message.fields['action'] ?? '', 200) || w.kinds.care
  const result = message.fields['skip'] === 'yes' ? w.careSkipped(action) : action
  return writeFact(message, work, 'reviews', account, { kind: 'care', result })
}
