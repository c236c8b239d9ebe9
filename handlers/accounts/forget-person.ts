import { personWords } from '../../src/accounts/person-cards.ts'
import { forgetPersonNotes, personAt } from '../../src/accounts/person-store.ts'
import { personNotFound } from '../../src/accounts/person-view.ts'
import { accountByCode } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { audit } from '../../src/db/audit.ts'
import { mustMayRead } from '../../src/facts/fact-rights.ts'
import { problemError } from '../../src/reading/cards.ts'

/** `个人情况 泰和 李处长 删除`, `personal note Meridian Oliver Grant erase`: what was written of somebody in confidence is gone, as they asked. */
export const forgetPerson: Handler = async (message, work) => {
  const account = await accountByCode(work, message.person, message.fields['account'] ?? '')
  if (!account) throw problemError({ field: 'account', key: 'noAccount', data: {} })
  mustMayRead(message, account, 'person_notes')
  const name = message.fields['name'] ?? ''
  if (!(await personAt(work, account.id, name))) throw personNotFound(name, account)
  const count = await forgetPersonNotes(work, account.id, name)
  if (count > 0)
    await audit(work, {
      personId: message.person.id,
      what: 'person.forget',
      subject: `account:${account.code}`,
      after: { name, count },
    })
  const w = personWords[message.lang]
  return noteCard(message.lang, name, w.forgotten(name, count), count > 0 ? 'good' : 'info')
}
