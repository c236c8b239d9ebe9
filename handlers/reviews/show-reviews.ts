import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Forward, Handler } from '../../src/bot/handler.ts'
import { type ReviewKind, reviewsOf } from '../../src/domain/reviews.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { namesForExamples } from '../../src/help/own-store.ts'
import { readReviewKind } from '../../src/language/review-words.ts'
import { calendarOf, isProposed, moversFor } from '../../src/reviews/calendar.ts'
import { accountReviewsCard, calendarCard, careListCard, moversCard } from '../../src/reviews/cards.ts'
import { reviewedAccounts } from '../../src/reviews/store.ts'

/** What is noted by a command of its own. */
const ELSEWHERE = { wall: 'wall', satisfaction: 'csat', plan: 'fact.account_plans' } as const

/**
 * `reviews`, `回顾`: what recurs and is due on my accounts; with an account everything that recurs there; `回顾 级别` who moved; with a kind and
 * an account (`review Meridian business …`) the review is noted.
 */
export const showReviews: Handler = async (message, work) => {
  const { person, lang, fields } = message
  const told = fields['account'] ? undefined : readReviewKind(message.text)
  if (told?.rest) return noted(told.kind, told.rest)
  if (told?.kind === 'tier')
    return { card: moversCard(await moversFor(work, person), lang), delivery: 'private' }
  if (told?.kind === 'care') {
    const { care } = await calendarOf(work, person)
    const { list } = work.policy.reviews.care
    return { card: careListCard(list, { care, ours: isProposed(work) }, lang), delivery: 'private' }
  }
  if (!fields['account'] && (told || !message.text.trim())) {
    const skip = Math.max(0, Math.min(200, Number(fields['skip'] ?? 0) || 0))
    const own = await namesForExamples(work, person)
    return {
      card: calendarCard({ ...(await calendarOf(work, person, skip)), own }, lang),
      delivery: 'private',
    }
  }
  const account = await accountNamed(message, work, 'reviews')
  if ('title' in account) return account
  const [reviewed] = await reviewedAccounts(work, { accountId: account.id })
  const all = reviewed ? reviewsOf(reviewed.tier, reviewed.last, work.policy) : []
  return {
    card: accountReviewsCard({ account, all, today: work.today, may: mayChange(person, account) }, lang),
    delivery: 'private',
  }
}

function noted(kind: ReviewKind, text: string): Forward {
  if (kind === 'wall' || kind === 'satisfaction' || kind === 'plan')
    return { forward: { intent: ELSEWHERE[kind], text, fields: {} } }
  return { forward: { intent: 'fact.reviews', text, fields: { kind } } }
}
