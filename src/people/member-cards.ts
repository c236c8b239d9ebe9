import { button, buttons, card, form, list, primary, quiet, text } from '../cards/build.ts'
import type { Card, Form, Option } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import type { Role } from '../domain/rights.ts'
import { identityWords } from './cards.ts'
import { memberEn } from './member-words.en.ts'
import { memberZh } from './member-words.zh.ts'

export const memberWords = { zh: memberZh, en: memberEn }

export const ROLES: readonly Role[] = ['rep', 'manager', 'director', 'finance', 'service', 'viewer', 'admin']

export const LOCALES = ['zh-CN', 'en-US'] as const

export type Typed = {
  name: string
  role: string
  team: string
  manager: Option | undefined
  email: string
  mobile: string
  locale: string
}
export type Problems = Partial<Record<keyof Typed, string>>
/** The account of a stranger that is to be theirs. */
export type Account = { platform: string; userId: string }

/** The form of a new colleague, filled in with what was said. */
export function memberFormCard(
  typed: Typed,
  problems: Problems,
  account: Account | undefined,
  lang: Lang,
): Card {
  const w = memberWords[lang]
  return card(
    lang,
    { title: w.title, tone: 'info' },
    quiet(w.text),
    form('member', memberFields(typed, problems, lang), primary(w.save, 'member.save', { ...account })),
  )
}

function memberFields(typed: Typed, problems: Problems, lang: Lang): Form['fields'] {
  const w = memberWords[lang]
  return [
    {
      kind: 'text',
      name: 'name',
      label: w.fields.name,
      required: true,
      value: typed.name,
      max: 60,
      problem: problems.name,
    },
    {
      kind: 'choice',
      name: 'role',
      label: w.fields.role,
      required: true,
      value: typed.role,
      options: ROLES.map((role) => ({ label: terms[lang].role[role], value: role })),
      problem: problems.role,
    },
    {
      kind: 'text',
      name: 'team',
      label: w.fields.team,
      hint: w.hints.team,
      value: typed.team,
      max: 60,
    },
    {
      kind: 'pick',
      of: 'person',
      name: 'manager',
      label: w.fields.manager,
      hint: w.hints.manager,
      value: typed.manager,
      problem: problems.manager,
    },
    {
      kind: 'text',
      name: 'email',
      label: w.fields.email,
      value: typed.email,
      max: 200,
      problem: problems.email,
    },
    {
      kind: 'text',
      name: 'mobile',
      label: w.fields.mobile,
      value: typed.mobile,
      max: 30,
      problem: problems.mobile,
    },
    {
      kind: 'choice',
      name: 'locale',
      label: w.fields.locale,
      value: typed.locale || undefined,
      options: LOCALES.map((value) => ({ label: w.locales[value], value })),
    },
  ]
}

type Member = { id: number; name: string; theirs: Owned }
/** How much is somebody's. */
export type Owned = { accounts: number; deals: number; steps: number }

/** A colleague as the list has them, to be changed, and the way off the list with what is theirs. */
export function changeMemberCard(
  { id, name, theirs }: Member,
  typed: Typed,
  problems: Problems,
  lang: Lang,
): Card {
  const { change: w } = memberWords[lang]
  const person = { person: String(id) }
  return card(
    lang,
    { title: w.title(name), tone: 'info' },
    quiet(w.text),
    list(ownedLines(theirs, lang)),
    form('member', memberFields(typed, problems, lang), primary(w.save, 'member.change', person)),
    buttons(offButton({ id, name }, lang)),
  )
}

/** What is somebody's, a line each; nothing where there is none. */
export function ownedLines({ accounts, deals, steps }: Owned, lang: Lang) {
  const { leaver: w } = memberWords[lang]
  return [accounts > 0 && w.accounts(accounts), deals > 0 && w.deals(deals), steps > 0 && w.steps(steps)]
}

export function offButton({ id, name }: { id: number; name: string }, lang: Lang) {
  const { leaver: w } = memberWords[lang]
  const confirm = { title: w.title(name), text: w.sure(name), yes: w.off, no: w.no }
  return button(w.off, 'member.off', { person: String(id) }, { style: 'danger', confirm })
}

/** Changed, as it is now. */
export function memberChangedCard(
  { id, name, role, team, manager }: { id: number; name: string; role: Role; team: string; manager: string },
  lang: Lang,
): Card {
  const { change: w } = memberWords[lang]
  return card(
    lang,
    { title: w.done(name), tone: 'good' },
    text(w.doneText(terms[lang].role[role], team, manager)),
    buttons(button(w.title(name), 'member', { person: String(id) })),
  )
}

/** Asks which colleague is to be changed. */
export function whichMemberCard(typed: string, lang: Lang): Card {
  const { change: w, person, problems } = memberWords[lang]
  const problem = typed ? problems.manager(typed) : undefined
  return card(
    lang,
    { title: w.which, tone: 'info' },
    form(
      'member',
      [{ kind: 'pick', of: 'person', name: 'person', label: person, required: true, problem }],
      primary(w.go, 'member', { form: 'yes' }),
    ),
  )
}

/** Somebody is on the list now. */
export function memberMadeCard(
  { name, role, bound, address }: { name: string; role: Role; bound: boolean; address: boolean },
  lang: Lang,
): Card {
  const w = memberWords[lang]
  return card(
    lang,
    { title: w.made(name, terms[lang].role[role]), tone: 'good' },
    text(w.madeText(bound, address)),
    buttons(button(w.another, 'member.new')),
  )
}

/** A platform as people call it; what a click brings may be anything. */
function nameOfPlatform(platform: string, lang: Lang): string {
  const { platform: names } = identityWords[lang]
  return Object.entries(names).find(([name]) => name === platform)?.[1] ?? ''
}

/** Asks whose account it is that wrote. */
export function whoIsCard(
  about: { name: string; platform: string; userId: string },
  problem: string | undefined,
  lang: Lang,
): Card {
  const w = memberWords[lang]
  const { platform, userId } = about
  return card(
    lang,
    { title: w.which, tone: 'info' },
    quiet(w.whichText(about.name, nameOfPlatform(platform, lang), userId)),
    form(
      'whois',
      [{ kind: 'pick', of: 'person', name: 'person', label: w.person, required: true, problem }],
      primary(w.bind, 'member.bound', { platform, userId }),
    ),
  )
}
