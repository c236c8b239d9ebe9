import { noteCard } from '../cards/build.ts'
import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import type { ComplaintLevel } from '../domain/complaint.ts'
import { maySee } from '../domain/rights.ts'
import { hoursOf, whenWorking } from '../people/hours-store.ts'
import { tellPerson } from '../queue/tell.ts'
import { complaintCard, complaintWords } from './cards.ts'
import { crisisReaders, toldAbout } from './crisis-store.ts'
import { type ComplaintRow, viewComplaint } from './store.ts'

/**
 * Tells whoever a complaint concerns, by its level: the owner and who handles it; from a complaint on the owner's manager; of a crisis all
 * managers above and those on duty (service, where nobody is). Told again, the message is edited. A crisis goes at once, everything else in working time.
 * `byId` is whoever did it: they have the answer already. `atLeast` reaches those of a worse level that it had before. Gives the names.
 */
export async function tellComplaint(
  work: Work,
  complaint: ComplaintRow,
  byId: number,
  atLeast: ComplaintLevel = complaint.level,
): Promise<string[]> {
  const { account, code } = complaint
  const worst = atLeast === 'crisis' || complaint.level === 'crisis' ? 'crisis' : atLeast
  const ids = new Set([account.ownerId, complaint.ownerId ?? account.ownerId])
  const [manager] = account.ownerChain
  if (worst !== 'grumble' && manager) ids.add(manager)
  if (worst === 'crisis') {
    const readers = await crisisReaders(work, complaint)
    for (const id of [...account.ownerChain, ...readers.map((reader) => reader.id)]) ids.add(id)
  }
  ids.delete(byId)
  for (const id of ids) if (!maySee({ id, role: 'rep', teamId: null }, account)) ids.delete(id)
  const people = await hoursOf(work, [...ids])
  const view = await viewComplaint(work, complaint)
  for (const person of people) {
    const key = `${worst === 'crisis' ? 'crisis' : 'complaint'}:${code}:${person.id}`
    const atOnce = complaint.level === 'crisis' && work.policy.complaints.crisisAnytime
    await tellPerson(
      work,
      key,
      person.id,
      (lang) => ({ ...complaintCard(view, lang), urgent: complaint.level === 'crisis' }),
      {
        ...(!atOnce && { notBefore: whenWorking(work, person) }),
      },
    )
  }
  return people.map(({ name }) => name)
}

/** A complaint was taken back: the cards that others have say so, without its buttons. */
export async function tellTakenBack(
  work: Work,
  code: string,
  account: { name: string; aliases: readonly string[] },
  by: string,
): Promise<void> {
  for (const { key, personId } of await toldAbout(work, code))
    await tellPerson(work, key, personId, (lang) => {
      const w = complaintWords[lang]
      return noteCard(
        lang,
        w.takenBackTitle(code, accountName(account, lang)),
        w.takenBack(code, by),
        'plain',
      )
    })
}
