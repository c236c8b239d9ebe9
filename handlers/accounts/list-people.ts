import { peopleListCard } from '../../src/accounts/people-cards.ts'
import { peopleOf } from '../../src/accounts/person-store.ts'
import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { mayChange, mayKnowPeople } from '../../src/domain/rights.ts'

/** People of a page. */
const PAGE = 12

/** `人 东海`, `account Meridian people`: who is there, each one tap away. */
export const listPeople: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.people')
  if ('title' in account) return account
  const skip = Math.max(0, Math.min(5000, Number(message.fields['skip'] ?? 0) || 0))
  const { people, of } = await peopleOf(work, account.id, { take: PAGE, skip })
  const { person } = message
  const rights = { may: mayChange(person, account), knows: mayKnowPeople(person, account) }
  return { card: peopleListCard({ account, people, of, skip, ...rights }, message.lang), delivery: 'private' }
}
