import { accountNamed } from '../../src/accounts/resolve-account.ts'
import { tierCard } from '../../src/accounts/tier-cards.ts'
import { tierChanges } from '../../src/accounts/tier-store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { mayAsk, maySeeMargin } from '../../src/domain/rights.ts'
import { accountTier } from '../../src/reports/account-tier.ts'

/** `tier Meridian`, `定级 东海`: the tier, what the figures say criterion by criterion, and who set it when and why. */
export const showTier: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.tier')
  if ('title' in account) return account
  const { person } = message
  const figures = await accountTier(work, person, account)
  const changes = await tierChanges(work, account.code)
  const may = mayAsk(person, account)
  const view = {
    account,
    figures,
    changes,
    may,
    margin: maySeeMargin(person),
    zone: work.zone,
  }
  return { card: tierCard(view, message.lang), delivery: 'private' }
}
