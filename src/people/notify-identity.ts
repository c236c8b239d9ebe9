import type { Work } from '../db/work.ts'
import { langOf } from '../domain/lang.ts'
import type { Sender } from '../platforms/platform.ts'
import { tell, tellPerson } from '../queue/tell.ts'
import { adminCard, boundCard, foundCard, strangerCard, strangersCard } from './identity-cards.ts'
import { bindings, type Change } from './identity-store.ts'
import { adminIds } from './store.ts'
import { noteStranger, unboundAmong } from './stranger-store.ts'

/**
 * Says that a platform id was bound, or that somebody became or is no longer an admin by setting: to that person where they were known
 * before, and to every other admin. Nobody slips into somebody else's place without a word.
 */
export async function notifyChanges(work: Work, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'found') {
      await notifyFound(work, change)
      continue
    }
    const card = (lang: 'zh' | 'en') =>
      change.kind === 'bound' ? boundCard(change, lang) : adminCard(change, lang)
    const fresh = change.kind === 'bound' ? `${change.platform}:${change.userId}` : ''
    const key = `identity:${change.kind}:${change.personId}:${fresh || work.now.getTime()}`
    const [person] = await bindings(work, [change.personId])
    for (const { platform, userId, tenant } of person?.identities ?? []) {
      if (`${platform}:${userId}` === fresh || !work.reachable.includes(platform)) continue
      const place = { platform, tenant: tenant ?? '', chat: userId, direct: true }
      await tell(work, `${key}:${platform}:${userId}`, place, card(langOf(person?.locale, work.lang)))
    }
    for (const admin of await adminIds(work))
      if (admin !== change.personId) await tellPerson(work, `${key}:admin:${admin}`, admin, card)
  }
}

/** Who was found by e-mail: one message to admins for all of them. */
async function notifyFound(
  work: Work,
  { platform, people }: Extract<Change, { kind: 'found' }>,
): Promise<void> {
  const key = `identity:found:${platform}:${people
    .map(({ id }) => id)
    .join('.')
    .slice(0, 80)}`
  const names = people.map(({ name }) => name)
  for (const admin of await adminIds(work))
    await tellPerson(work, `${key}:admin:${admin}`, admin, (lang) => foundCard({ platform, names }, lang))
}

/**
 * Admins hear once of everybody of our own who wrote and is on no list, with the id that the members file needs: of the first of a day at once, of
 * all the others of that day in one card that grows. Sixty strangers are two messages, not sixty.
 */
export async function notifyStranger(work: Work, { platform, userId, name }: Sender): Promise<void> {
  const { isNew, today } = await noteStranger(work, { platform, userId, name: name ?? '' })
  if (!isNew) return
  const [first, ...others] = today
  const more = await unboundAmong(work, others)
  for (const admin of await adminIds(work))
    if (others.length === 0 && first)
      await tellPerson(work, `stranger:${platform}:${userId}:admin:${admin}`, admin, (lang) =>
        strangerCard(first, lang),
      )
    else
      await tellPerson(work, `strangers:${work.today}:admin:${admin}`, admin, (lang) =>
        strangersCard(more, lang),
      )
}
