import { mustMayManage } from '../../src/accounts/resolve-account.ts'
import { moveLeft } from '../../src/accounts/standing-store.ts'
import { accountByCode } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { accountName } from '../../src/cards/names.ts'
import { audit } from '../../src/db/audit.ts'
import { givenCard } from '../../src/people/left-cards.ts'
import { leftBehind } from '../../src/people/left-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { problemError } from '../../src/reading/cards.ts'
import { reassess } from '../../src/risk/store.ts'

/** [Give to …]: deals, steps and planned visits that somebody who has left had on another's account go to its owner, who hears of it. */
export const giveLeft: Handler = async (message, work) => {
  const account = await accountByCode(work, message.person, message.fields['account'] ?? '')
  if (!account) throw problemError({ field: 'account', key: 'noAccount', data: {} })
  mustMayManage(message, account)
  const from = Number(message.fields['from'])
  const left = (await leftBehind(work)).find((each) => each.accountId === account.id && each.ownerId === from)
  const card = (deals: number, lang: typeof message.lang) =>
    givenCard(accountName(account, lang), account.ownerName, left?.owner ?? '', deals, lang)
  // Somebody was faster, or it was pressed twice.
  if (!left || left.whole) return card(0, message.lang)
  const deals = await moveLeft(work, { accountId: account.id, from, to: account.ownerId })
  await audit(work, {
    personId: message.person.id,
    what: 'account.left',
    subject: `account:${account.code}`,
    before: { owner: left.owner },
    after: { owner: account.ownerName, deals: deals.length },
  })
  await reassess(work, { accountIds: [account.id], dealIds: deals })
  await tellPerson(work, `left-given:${account.code}:${from}`, account.ownerId, (lang) =>
    card(deals.length, lang),
  )
  return card(deals.length, message.lang)
}
