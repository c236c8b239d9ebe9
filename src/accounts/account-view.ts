import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { mayAsk, mayKnowPeople } from '../domain/rights.ts'
import { assessAccount } from '../domain/risk/assess.ts'
import { tierOf, tierSql } from '../reports/account-tier.ts'
import { accountFacts } from '../risk/facts-store.ts'
import { accountCard } from './cards.ts'
import { groupAround } from './group-store.ts'
import { accountOverview } from './overview-store.ts'
import type { AccountRow } from './store.ts'

/** The card of an account as its reader may see it. */
export async function accountCardFor(message: Message, work: Work, account: AccountRow): Promise<Card> {
  const [facts] = await accountFacts(work, [account.id])
  const how = message.fields['all'] === 'yes' ? 'all' : 'some'
  const beside = account.tier ? await tierSql(work, message.person, account) : undefined
  const overview = await accountOverview(work, account.id, how, beside)
  const risk = facts && {
    facts: facts.facts,
    assessment: assessAccount(facts.facts, work.policy, work.today, work.calendar),
  }
  const figures = tierOf(work, overview.beside)
  const group = await groupAround(work, message.person, account, overview)
  const knows = mayKnowPeople(message.person, account)
  const asks = mayAsk(message.person, account)
  return accountCard(
    {
      account,
      risk,
      overview,
      group,
      knows,
      asks,
      own: account.ownerId === message.person.id,
      zone: figures?.placed.zone,
    },
    work.policy,
    work.today,
    message.lang,
    how,
  )
}
