import { accountWords } from '../../src/accounts/cards.ts'
import { bindChat } from '../../src/accounts/chat-store.ts'
import { accountNamed, mustMayChange } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName } from '../../src/cards/names.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'

/** `@kam account Meridian here`, `@大客户助手 客户 华锐 在此` — from now on this channel is about that account; not where other companies read along. */
export const keepHere: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.here')
  if ('title' in account) return account
  mustMayChange(message, account)
  const { person, lang, place } = message
  if (place.outside) throw new UserError(bilingual(accountWords, (w) => w.here.outside))
  if (place.direct || !message.mention || place.platform === 'web')
    throw new UserError(bilingual(accountWords, (w) => w.here.how))
  await bindChat(work, place, account.id)
  const subject = `account:${account.code}`
  await audit(work, {
    personId: person.id,
    what: 'account.chat',
    subject,
    after: { platform: place.platform, chat: place.chat },
  })
  const w = accountWords[lang].here
  const name = accountName(account, lang)
  return noteCard(lang, w.title(name), w.done(name), 'good')
}
