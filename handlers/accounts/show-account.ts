import { accountCardFor } from '../../src/accounts/account-view.ts'
import { accountNamed } from '../../src/accounts/resolve-account.ts'
import { forwardTo } from '../../src/bot/forward.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { type AccountSection, readAccountSection } from '../../src/language/account-sections.ts'
import { isVisitCode } from '../../src/language/code-alone.ts'

/** What shows each part of the file. */
const SECTIONS: Record<AccountSection, string> = {
  people: 'account.people',
  team: 'fact.account_team',
  map: 'account.map',
  tier: 'account.tier',
  rivals: 'fact.competitor_signals',
  promises: 'account.promises',
  notes: 'fact.notes',
  money: 'account.money',
  plan: 'plan',
  history: 'account.history',
  changes: 'account.changes',
  here: 'account.here',
  profile: 'account.profile',
}

/** `account Meridian`, `客户 华锐` — by name, alias, code, pinyin or an unambiguous part; `account Meridian history` one part of its file; `V5` a visit. */
export const showAccount: Handler = async (message, work) => {
  if (isVisitCode(message.text)) return forwardTo('visit.open', { visit: message.text.trim().toUpperCase() })
  const asked = message.fields['account'] ? undefined : readAccountSection(message.text)
  if (asked) {
    const account = await accountNamed({ ...message, text: asked.account }, work, 'account')
    if ('title' in account) return account
    return forwardTo(SECTIONS[asked.section], { account: account.code })
  }
  const account = await accountNamed(message, work, 'account')
  if ('title' in account) return account
  const person = message.reading?.intent === 'account' ? message.reading.person : undefined
  if (person) return forwardTo('person.open', { account: account.code, name: person })
  return { card: await accountCardFor(message, work, account), delivery: 'private' }
}
