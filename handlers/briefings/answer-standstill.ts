import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { sayDigest } from '../../src/briefings/answer-cards.ts'
import { digestWords } from '../../src/briefings/digest-words.ts'
import { beside } from '../../src/briefings/morning.ts'
import { keepAnswer } from '../../src/briefings/stuck-store.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName } from '../../src/cards/names.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { BLOCKS } from '../../src/domain/standstill.ts'

/** "What blocks it?": the owner's answer is kept, and the manager's message says it. */
export const answerStandstill: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'stuck.answer')
  if ('title' in account) return account
  const kind = BLOCKS.find((each) => each === message.fields['answer'])
  if (!kind || account.ownerId !== message.person.id)
    throw new UserError(sayDigest(account, (w, name) => w.notYourAnswer(name)))
  await keepAnswer(work, { accountId: account.id, personId: message.person.id, kind })
  await audit(work, {
    personId: message.person.id,
    what: 'stuck.answer',
    subject: `account:${account.code}`,
    after: { kind },
  })
  const w = digestWords[message.lang]
  const said = w.answered(accountName(account, message.lang), w.blocks[kind])
  return beside(noteCard(message.lang, said, said, 'good'))
}
