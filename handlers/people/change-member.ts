import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { offCard } from '../../src/people/leaver-cards.ts'
import { theirsOf } from '../../src/people/leaver-store.ts'
import { checkMember, colleague, localeChoice, mustBeAdmin } from '../../src/people/member.ts'
import {
  changeMemberCard,
  memberChangedCard,
  memberWords,
  whichMemberCard,
} from '../../src/people/member-cards.ts'
import { changeMember, memberById, memberNamed } from '../../src/people/member-store.ts'

/** `change member Tom`, `改成员 王浩` — a colleague's line of the members list as a form, and the way off the list; who is off it may be put back. */
export const openMemberChange: Handler = async (message, work) => {
  await mustBeAdmin(message, work)
  const typed = (message.fields['person'] ?? message.text).split(/[:：]/)[0]?.trim() ?? ''
  const found = (await colleague(work, typed))?.id ?? (typed ? await memberNamed(work, typed) : undefined)
  const member = found === undefined ? undefined : await memberById(work, found)
  if (!member) return whichMemberCard(typed.slice(0, 40), message.lang)
  if (!member.active) return offCard(member, message.lang)
  const { name, role, team, manager, email, mobile, locale } = member
  const line = {
    name,
    role,
    team: team?.name ?? '',
    manager: manager ? { label: manager.name, value: String(manager.id) } : undefined,
    email: email ?? '',
    mobile: mobile ?? '',
    locale: localeChoice(locale),
  }
  const theirs = await theirsOf(work, member.id, message.person)
  return changeMemberCard({ ...member, theirs }, line, {}, message.lang)
}

/** The form was sent: their line of the list is as it says. */
export const saveMemberChange: Handler = async (message, work) => {
  await mustBeAdmin(message, work)
  const { lang, person } = message
  const known = await mustBeMember(work, message.fields['person'])
  const { problems, member, ...typed } = await checkMember(message, work, known)
  if (!member) {
    const theirs = await theirsOf(work, known.id, person)
    return changeMemberCard({ ...known, theirs }, typed, problems, lang)
  }
  await changeMember(work, person.id, known.id, member)
  const now = await mustBeMember(work, message.fields['person'])
  return memberChangedCard({ ...now, team: now.team?.name ?? '', manager: now.manager?.name ?? '' }, lang)
}

async function mustBeMember(work: Work, id: string | undefined) {
  const member = /^\d{1,9}$/.test(id ?? '') ? await memberById(work, Number(id)) : undefined
  if (!member?.active) throw new UserError(bilingual(memberWords, (w) => w.leaver.gone))
  return member
}
