import { nominated, toldOf } from '../../src/accounts/nominate.ts'
import { nominationForm } from '../../src/accounts/nomination-cards.ts'
import { nominee } from '../../src/accounts/nominee.ts'
import { mustMayAsk, resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { mayManage } from '../../src/domain/rights.ts'
import { about } from '../../src/language/subjects.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { askRequest } from '../../src/requests/ask-request.ts'
import { noRoomCard } from '../../src/requests/room-for-a.ts'

/**
 * `nominate Meridian A 1 3 two lines next year`, `提名 远东 大客户`: why a company is a key account (S03). Its owner's manager agrees; a manager who
 * proposes an account of somebody else decides at once.
 */
export const nominateAccount: Handler = async (message, work) => {
  const reading = about('nominate', message.text, await readingContext(work, message.person, message.text))
  const account = await resolveAccount(message, work, reading, 'nominate')
  if ('title' in account) return account
  mustMayAsk(message, account)
  const { person, lang } = message
  if (account.tier !== null) return { forward: { intent: 'account.tier', fields: { account: account.code } } }
  const { typed, months, problems } = toldOf(message, reading.rest, work.policy.keyAccounts)
  const known = await nominee(work, [person], account, { months, as: typed.tier ?? 'C' })
  if (!typed.tier || Object.keys(problems).length > 0) {
    const shown = message.fields['form'] === 'yes' || typed.criteria.length > 0 ? problems : {}
    const card = nominationForm(account, known, typed, shown, work.policy.keyAccounts, lang)
    return message.fields['form'] === 'yes' ? card : { card, delivery: 'private' }
  }
  const full = await noRoomCard(message, work, account, typed.tier)
  if (full) return { card: full, delivery: 'private' }
  const told = { tier: typed.tier, criteria: typed.criteria, evidence: typed.evidence }
  if (person.id !== account.ownerId && mayManage(person, account))
    return nominated(message, work, account, told)
  const asked = { tier: told.tier, criteria: told.criteria, ...(months !== undefined && { months }) }
  return askRequest(message, work, { kind: 'nominate', subject: { account }, asked, reason: told.evidence })
}
