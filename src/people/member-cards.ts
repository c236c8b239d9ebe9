import { button, buttons, card, form, primary, quiet, text } from '../cards/build.ts'
import type { Card, Option } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import type { Role } from '../domain/rights.ts'
import { identityWords } from './cards.ts'
import { memberEn } from './member-words.en.ts'
import { memberZh } from './member-words.zh.ts'

export const memberWords = { zh: memberZh, en: memberEn }

export const ROLES: readonly Role[] = ['rep', 'manager', 'director', 'finance', 'service', 'viewer', 'admin']

export type Typed = { name: string; role: string; manager: Option | undefined; email: string; mobile: string }
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
    form(
      'member',
      [
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
      ],
      primary(w.save, 'member.save', { ...account }),
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
