import type { Message } from '../bot/handler.ts'
import { listWords } from '../cards/format.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { isName } from '../domain/clean.ts'
import { UserError } from '../domain/errors.ts'
import { mobileOf } from '../domain/mobile.ts'
import { mayAdminister, type Role } from '../domain/rights.ts'
import { type Account, LOCALES, memberWords, type Problems, ROLES, type Typed } from './member-cards.ts'
import { type NewMember, takenBy } from './member-store.ts'
import { adminNames, type Person, peopleNamed, personById, reportsOf } from './store.ts'

/** Throws with whom to ask instead. */
export async function mustBeAdmin({ person }: Message, work: Work): Promise<void> {
  if (mayAdminister(person)) return
  const names = await adminNames(work)
  throw new UserError(bilingual(memberWords, (w, lang) => w.admin(listWords(names, lang))))
}

/** The stranger's account that the form is about. */
export function accountIn({ fields }: Message): Account | undefined {
  const { platform, userId } = fields
  return platform && userId ? { platform, userId } : undefined
}

/** A colleague as a field of kind `pick` brings them: an id that was chosen, or a name that was typed. */
export async function colleague(work: Work, typed: string): Promise<Person | undefined> {
  if (typed === '') return undefined
  return /^\d{1,9}$/.test(typed) ? personById(work, Number(typed)) : (await peopleNamed(work, typed))[0]
}

/** The choice that a stored locale, as `zh-TW` or `en-GB`, comes to. */
export function localeChoice(locale: string | null): string {
  const lang = locale?.slice(0, 2).toLowerCase()
  return LOCALES.find((each) => lang && each.startsWith(lang)) ?? ''
}

type Checked = Typed & {
  problems: Problems
  member: NewMember | undefined
}

/** The form as it was sent, with what is wrong in it; `member` when nothing is. `changed`: whom it is about, where they are on the list. */
export async function checkMember(
  { fields, lang, person }: Message,
  work: Work,
  changed?: { id: number; role: Role },
): Promise<Checked> {
  const { problems: w } = memberWords[lang]
  const word = (name: string) => (fields[name] ?? '').trim()
  const [name, typed, email] = [word('name').slice(0, 60), word('manager'), word('email').toLowerCase()]
  const role = ROLES.find((each) => each === word('role'))
  const manager = await colleague(work, typed)
  const locale = LOCALES.find((each) => each === word('locale'))
  const team = word('team').slice(0, 60)
  const [said, mobile] = [word('mobile').slice(0, 30), mobileOf(word('mobile'))]
  const taken = await takenBy(work, name, email, mobile, changed?.id)
  const below = changed && manager ? [changed.id, ...(await reportsOf(work, changed.id))] : []
  const isOwn = changed?.id === person.id && role !== changed.role
  const problems: Problems = {
    name: !isName(name) ? w.name : taken.name && w.taken(taken.name),
    role: role ? (isOwn ? w.own : undefined) : w.role,
    manager:
      typed && !manager
        ? w.manager(typed.slice(0, 40))
        : manager && below.includes(manager.id)
          ? w.loop(manager.name)
          : undefined,
    email:
      email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? w.email : taken.email && w.emailTaken(taken.email),
    mobile: said && !mobile ? w.mobile : taken.mobile && w.mobileTaken(taken.mobile),
  }
  const fine = role && !Object.values(problems).some(Boolean)
  return {
    name,
    role: role ?? '',
    team,
    manager: manager && { label: manager.name, value: String(manager.id) },
    email,
    mobile: said,
    locale: locale ?? '',
    problems,
    member: fine ? { name, role, team, managerId: manager?.id, email, mobile, locale } : undefined,
  }
}
