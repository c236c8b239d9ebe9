import { promisesCard, promiseWords, settledCard } from '../../src/accounts/promise-cards.ts'
import { openPromises, promiseById, settlePromise } from '../../src/accounts/promise-store.ts'
import { accountNamed, mustMayChange } from '../../src/accounts/resolve-account.ts'
import { visibleAccounts } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { rowId } from '../../src/domain/row-id.ts'

/** `account Meridian promises`, `客户 东海 承诺`: what is promised and not kept yet, by them and by us. */
export const showPromises: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.promises')
  if ('title' in account) return account
  const may = mayChange(message.person, account)
  const promises = await openPromises(work, account.id)
  return { card: promisesCard(account, promises, may, message.lang), delivery: 'private' }
}

/** [Kept], [Not kept]: said once, whoever is first. */
export const settle: Handler = async (message, work) => {
  const promise = await promiseById(work, rowId(message.fields['promise'] ?? ''))
  const [account] = promise ? await visibleAccounts(work, message.person, [promise.accountId]) : []
  if (!promise || !account) throw new UserError(bilingual(promiseWords, (w) => w.gone))
  mustMayChange(message, account)
  const kept = message.fields['kept'] === 'yes'
  if (!(await settlePromise(work, promise.id, kept)))
    throw new UserError(bilingual(promiseWords, (w) => w.gone))
  await audit(work, {
    personId: message.person.id,
    what: kept ? 'promise.keep' : 'promise.break',
    subject: `account:${account.code}`,
    after: { text: promise.text },
  })
  return settledCard(account, promise, kept, message.lang)
}
