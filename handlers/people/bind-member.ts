import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayAdminister } from '../../src/domain/rights.ts'
import { welcomeNew } from '../../src/help/welcome-new.ts'
import { colleague } from '../../src/people/member.ts'
import { memberWords, whoIsCard } from '../../src/people/member-cards.ts'
import { bindStranger, isStranger } from '../../src/people/member-store.ts'
import type { PlatformName } from '../../src/platforms/platform.ts'

/** "This is …" on a stranger's card: asks who of the members list it is. */
export const askWho: Handler = async ({ person, lang, fields }, work) => {
  const { platform = '', userId = '', name = '' } = fields
  if (!mayAdminister(person) || !(await isStranger(work, person.id, platform, userId)))
    throw new UserError(bilingual(memberWords, (w) => w.gone))
  return whoIsCard({ name, platform, userId }, undefined, lang)
}

/** The account is theirs from now on; admins hear of it, and they are welcomed where they wrote. */
export const bindMember: Handler = async ({ person, lang, fields }, work) => {
  const { platform = '', userId = '' } = fields
  const typed = (fields['person'] ?? '').trim()
  if (!mayAdminister(person) || !(await isStranger(work, person.id, platform, userId)))
    throw new UserError(bilingual(memberWords, (w) => w.gone))
  const found = await colleague(work, typed)
  const w = memberWords[lang]
  if (!found) return whoIsCard({ name: '', platform, userId }, w.problems.manager(typed.slice(0, 40)), lang)
  await bindStranger(work, person.id, found.id, platform as PlatformName, userId)
  await welcomeNew(work, found.id)
  return noteCard(lang, w.bound(found.name), w.boundText(found.name), 'good')
}
