import { visibleAccounts } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { mayReadNumbers } from '../../src/briefings/numbers.ts'
import { accountName } from '../../src/cards/names.ts'
import { leads, type Person } from '../../src/domain/rights.ts'
import { keepAside } from '../../src/entries/pending-store.ts'
import { type NearPage, pageNear } from '../../src/language/page-near.ts'
import { overdueFor } from '../../src/language/query.ts'
import { fold } from '../../src/language/text.ts'
import { answer, mine } from '../../src/questions/answer.ts'
import { unusableCard } from '../../src/questions/cards.ts'
import { answerLedger } from '../../src/questions/ledger.ts'
import { scopeOf } from '../../src/questions/store.ts'
import { readAgain } from '../../src/reading/listen.ts'
import { pagesFor } from '../../src/reports/scope.ts'

const COMPANY =
  /全公司|整个公司|所有人的?|(?<![a-z])(?:company-?wide|whole company|everybody'?s?|everyone'?s?)(?![a-z])/iu

/** Asked of us, not of the accounts. */
const ABOUT_US =
  /^\s*(?:(?:so |and )?(?:what|how) (?:can|do|could) (?:you|i|we) (?:do|help|ask|use)|who are you|你(?:都)?(?:会|能|可以)(?:做|干|帮)|你是谁)/iu

/** The page that comes nearest, where the asker may read it. */
function pageFor(person: Person, text: string): NearPage | undefined {
  const near = pageNear(fold(text).text)
  if (near?.intent === 'report') return pagesFor(person).includes(near.page) ? near : undefined
  if (near?.intent === 'digest') return leads(person.role) || person.role === 'admin' ? near : undefined
  return near?.intent === 'numbers' && !mayReadNumbers(person.role) ? undefined : near
}

/** `哪些A类客户这个月没拜访?`, `which deals close this quarter and are stalled?`, `我这周要做什么` — a list, and what was understood. */
export const answerQuestion: Handler = async (message, work) => {
  const wholeCompany = COMPANY.test(message.text)
  const text = message.text.replace(COMPANY, ' ')
  const { query: read, unread } = await readAgain(
    wholeCompany ? { ...message, reading: undefined } : message,
    work,
    'ask',
    text,
  )
  const query = read && overdueFor(read, text, message.person.role)
  if (!query && ABOUT_US.test(text)) return { forward: { intent: 'help', text: '' } }
  if (!query) return unusableCard(unread, pageFor(message.person, text), message.lang)
  await keepAside(work, message.person.id, 'question', { text: message.text })
  if (query.subject === 'mine') return mine(message, work, query)
  // Whoever names an account asks about it, whosever it is.
  const everybody = wholeCompany || (query.accountIds !== undefined && query.owner === undefined)
  const scope = await scopeOf(work, message.person, query.owner, everybody)
  const named = await visibleAccounts(work, message.person, query.accountIds ?? [])
  const accounts = named.map((account) => accountName(account, message.lang))
  const question = { text: message.text, query, unread, scope, accounts, today: work.today }
  return query.ledger ? answerLedger(message, work, question, scope) : answer(message, work, question, scope)
}
