import { referralCard } from '../../src/accounts/referral-cards.ts'
import { referralFacts } from '../../src/accounts/referral-store.ts'
import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { notYet } from '../../src/domain/referral.ts'
import { mayChange } from '../../src/domain/rights.ts'

/** `转介绍 华锐`, `referral Meridian`: whether, whom and how to ask for an introduction (S113). It only looks. */
export const showReferral: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.referral')
  if ('title' in account) return account
  const row = await referralFacts(work, account.id)
  const against = notYet(row, work.today, work.policy.risk.account.AR07.days)
  const may = mayChange(message.person, account)
  return { card: referralCard({ account, row, against, may }, message.lang), delivery: 'private' }
}
