import { accountCard } from '../../src/accounts/cards.ts'
import { groupAround } from '../../src/accounts/group-store.ts'
import { accountOverview } from '../../src/accounts/overview-store.ts'
import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { AccountRow } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import type { Card } from '../../src/cards/card.ts'
import type { Work } from '../../src/db/work.ts'
import { mayKnowPeople } from '../../src/domain/rights.ts'
import { assessAccount } from '../../src/domain/risk/assess.ts'
import { type AccountSection, readAccountSection } from '../../src/language/account-sections.ts'
import { accountFacts } from '../../src/risk/facts-store.ts'

/** What shows each part of the file. */
const SECTIONS: Record<AccountSection, string> = {
  people: 'fact.contacts',
  team: 'fact.account_team',
  map: 'account.map',
  rivals: 'fact.competitor_signals',
  promises: 'account.promises',
  notes: 'fact.notes',
  money: 'account.money',
  plan: 'plan',
  history: 'account.history',
  here: 'account.here',
  profile: 'account.profile',
}

/** `account Meridian`, `客户 华锐` — by name, alias, code, pinyin or an unambiguous part; `account Meridian history` one part of its file. */
export const showAccount: Handler = async (message, work) => {
  const asked = message.fields['account'] ? undefined : readAccountSection(message.text)
  if (asked) {
    const account = await accountNamed({ ...message, text: asked.account }, work, 'account')
    if ('title' in account) return account
    return { forward: { intent: SECTIONS[asked.section], text: '', fields: { account: account.code } } }
  }
  const account = await accountNamed(message, work, 'account')
  if ('title' in account) return account
  return { card: await cardOf(message, work, account), delivery: 'private' }
}

async function cardOf(message: Message, work: Work, account: AccountRow): Promise<Card> {
  const [facts] = await accountFacts(work, [account.id])
  const how = message.fields['all'] === 'yes' ? 'all' : 'some'
  const overview = await accountOverview(work, account.id, how)
  const risk = facts && {
    facts: facts.facts,
    assessment: assessAccount(facts.facts, work.policy, work.today, work.calendar),
  }
  const group = await groupAround(work, message.person, account)
  const knows = mayKnowPeople(message.person, account)
  return accountCard({ account, risk, overview, group, knows }, work.policy, work.today, message.lang, how)
}
