import { accountNamed } from '../../src/accounts/resolve-account.ts'
import { visibleAccounts } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { moneyCard, moneyWords } from '../../src/briefings/money-cards.ts'
import { financePeople, overdueRows } from '../../src/briefings/money-store.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName } from '../../src/cards/names.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { personById } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** [Ask finance] of a manager: whoever can confirm it gets this account's money to confirm. */
export const askFinance: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'money.ask')
  if ('title' in account) return account
  const finance = await seeing(work, account.id)
  if (!finance) throw new UserError({ zh: moneyWords.zh.noFinance, en: moneyWords.en.noFinance })
  const rows = await overdueRows(work, [account.code])
  await tellPerson(work, `money:${account.code}:${work.today}`, finance.id, (lang) =>
    moneyCard(rows, { name: finance.name, asks: message.person.name }, work.today, lang),
  )
  const said = moneyWords[message.lang].sent(finance.name, accountName(account, message.lang))
  return { card: noteCard(message.lang, said, said, 'good'), delivery: 'toast' }
}

/** The first of finance who may see the account. */
async function seeing(work: Work, accountId: number) {
  for (const id of await financePeople(work)) {
    const person = await personById(work, id)
    if (person && (await visibleAccounts(work, person, [accountId])).length > 0) return person
  }
  return undefined
}
