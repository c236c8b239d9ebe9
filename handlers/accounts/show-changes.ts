import { changesCard, changesWords } from '../../src/accounts/changes-cards.ts'
import { accountChanges } from '../../src/accounts/changes-store.ts'
import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { accountName } from '../../src/cards/names.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayManage } from '../../src/domain/rights.ts'

/** Lines of a page. */
const PAGE = 10

/** `account Meridian changes`, `客户 东海 改动`: who changed what about it, when and by which message; for whoever manages the account. */
export const showChanges: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.changes')
  if ('title' in account) return account
  if (!mayManage(message.person, account))
    throw new UserError(
      bilingual(changesWords, (w, lang) => w.mayNot(accountName(account, lang))),
      { unseen: true },
    )
  const skip = Math.max(0, Math.min(2000, Number(message.fields['skip'] ?? 0) || 0))
  const lines = await accountChanges(work, account, { take: PAGE, skip })
  const page = { lines: lines.slice(0, PAGE), skip, more: lines.length > PAGE, zone: work.zone }
  return { card: changesCard(account, page, message.lang), delivery: 'private' }
}
