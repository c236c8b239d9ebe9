import type { Handler } from '../../src/bot/handler.ts'
import { welcomeNew } from '../../src/help/welcome-new.ts'
import { readMember } from '../../src/language/member.ts'
import { accountIn, checkMember, colleague, mustBeAdmin } from '../../src/people/member.ts'
import { memberFormCard, memberMadeCard, memberWords, type Problems } from '../../src/people/member-cards.ts'
import { addMember, bindStranger, isStranger } from '../../src/people/member-store.ts'
import type { PlatformName } from '../../src/platforms/platform.ts'

/** `add Priya as rep of Mia`, `加人 李雷 销售员 上级 周敏` — a form with what was said; written when it is sent. */
export const openMember: Handler = async (message, work) => {
  await mustBeAdmin(message, work)
  const {
    name,
    role = '',
    manager = '',
    email = '',
    mobile = '',
  } = readMember(message.fields['name'] ?? message.text)
  const found = await colleague(work, manager)
  const lead = found && { label: found.name, value: String(found.id) }
  const { problems: w } = memberWords[message.lang]
  const problems: Problems = manager && !found ? { manager: w.manager(manager) } : {}
  return memberFormCard(
    { name, role, team: '', manager: lead, email, mobile, locale: '' },
    problems,
    accountIn(message),
    message.lang,
  )
}

/** The form was sent: they are on the members list, and a stranger whose card it came from is bound to them. */
export const saveMember: Handler = async (message, work) => {
  await mustBeAdmin(message, work)
  const { lang, person } = message
  const account = accountIn(message)
  const { problems, member, ...typed } = await checkMember(message, work)
  if (!member) return memberFormCard(typed, problems, account, lang)
  const id = await addMember(work, person.id, member)
  const bound = account && (await isStranger(work, person.id, account.platform, account.userId))
  if (bound) {
    await bindStranger(work, person.id, id, account.platform as PlatformName, account.userId)
    await welcomeNew(work, id)
  }
  const address = Boolean(member.email || member.mobile)
  return memberMadeCard({ ...member, bound: bound === true, address }, lang)
}
