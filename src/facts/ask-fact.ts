import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { noteCard } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual, speak } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { checkTold } from '../entries/check-told.ts'
import { peopleNamed } from '../people/store.ts'
import { askRequest } from '../requests/ask-request.ts'
import { noRoomCard } from '../requests/room-for-a.ts'
import { factWords, labelOf } from './fact-cards.ts'
import type { Values } from './fact-form-cards.ts'
import { mayNot } from './fact-rights.ts'
import { type FactName, factKind } from './kinds.ts'

/** `金额 6 万、月份 2026-06`: what will be written instead of what was. */
function toldWords(kind: FactName, values: Values, lang: 'zh' | 'en'): string {
  const { fields } = factKind(kind)
  return speak(factWords, lang).list(
    Object.entries(values).flatMap(([name, value]) => {
      const field = fields[name]
      if (!field || value === null) return []
      const { type } = field
      const said = type.is === 'choice' ? (type.choices[value]?.[lang][0] ?? value) : value
      return [`${labelOf(field, name, lang)} ${said}`]
    }),
  )
}

/** What stops a fact before it is written: it puts another one right and waits for a yes; it has that tier already, or there is no room for one more account of tier A. Undefined: nothing. */
export async function stopFact(
  message: Message,
  work: Work,
  kind: FactName,
  account: AccountRow,
  values: Values,
): Promise<Card | undefined> {
  const told = toldWords(kind, values, message.lang)
  const again = { guessed: message.fields['replaces'] !== undefined }
  const check = await checkTold(message, work, { account, what: told }, again)
  if (check || kind !== 'tier') return check
  const { tier } = values
  const name = accountName(account, message.lang)
  if (tier !== undefined && (tier || null) === account.tier)
    return noteCard(message.lang, name, factWords[message.lang].sameTier(name, account.tier), 'info')
  return noRoomCard(message, work, account, tier)
}

/** Asks for what this person may not write themselves; nothing is written. Throws UserError when nobody may decide it. */
export async function askFact(
  message: Message,
  work: Work,
  name: FactName,
  account: AccountRow,
  values: Values,
): Promise<Card> {
  const subject = { account }
  const reason = values['reason'] ?? ''
  if (name === 'tier') {
    const asked = { tier: values['tier'] || null, before: account.tier }
    return askRequest(message, work, { kind: 'tier', subject, asked, reason })
  }
  if (name !== 'backup') throw mayNot(account, name)
  const called = values['backup'] ?? ''
  const [person] = await peopleNamed(work, called)
  if (!person) throw new UserError(bilingual(factWords, (w) => w.noPerson(called.slice(0, 60))))
  const asked = { person: person.id, before: account.backupId }
  return askRequest(message, work, { kind: 'backup', subject, asked, reason })
}
