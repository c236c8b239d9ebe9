import { button, buttons, card, form, noteCard, primary, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { newAccountEn } from './new-account-words.en.ts'
import { newAccountZh } from './new-account-words.zh.ts'

export const newAccountWords = { zh: newAccountZh, en: newAccountEn }

type Typed = { name?: string | undefined; code?: string | undefined; aliases?: string | undefined }
/** What was told of the account before it was one: goes on once it is there. */
type Said = { said?: string | undefined }

/** Characters of a field. */
const LONGEST = 100

/** The form of a new account, filled in with what was said. */
export function newAccountCard(
  typed: Typed & Said,
  problems: Partial<Record<keyof Typed, string>>,
  lang: Lang,
): Card {
  const w = newAccountWords[lang]
  const field = (name: keyof Typed, required: boolean) => ({
    kind: 'text' as const,
    name,
    label: w.fields[name],
    // A field takes no more, and what is left out is said.
    value: typed[name] && [...typed[name]].slice(0, LONGEST).join(''),
    problem: problems[name] ?? ([...(typed[name] ?? '')].length > LONGEST ? w.tooLong : undefined),
    required,
    max: LONGEST,
  })
  return card(
    lang,
    { title: w.title, tone: 'info' },
    text(w.text),
    form(
      'newaccount',
      [field('name', true), field('code', false), field('aliases', false)],
      primary(w.save, 'account.create', typed.said ? { said: typed.said } : {}),
    ),
  )
}

/** A name that nobody has, or that the reader is not to know of: the same sentence, and the name as a new account. */
export function unknownCompanyCard(
  sentence: string,
  { name, said }: { name: string; said: string | undefined },
  lang: Lang,
): Card {
  const w = newAccountWords[lang]
  return card(
    lang,
    { title: w.unknownTitle, tone: 'warn', summary: sentence },
    text(sentence),
    // Too long for a button: it is to be sent again.
    said === undefined && text(w.sayAgain),
    buttons(button(w.open(name), 'account.new', { text: name, ...(said !== undefined && { said }) })),
  )
}

/** It is there: what one does next. */
export function accountMadeCard(
  { code, name }: { code: string; name: string },
  said: string | undefined,
  lang: Lang,
): Card {
  const w = newAccountWords[lang]
  return card(
    lang,
    { title: w.made(name, code), tone: 'good' },
    text(w.next),
    buttons(
      ...(said ? [primary(w.buttons.said, 'visit', { text: said })] : []),
      button(w.buttons.visit, 'remind.visit', { account: code }),
      button(w.buttons.profile, 'fact.profile', { account: code }),
      button(w.buttons.tier, 'nominate', { account: code }),
      button(w.buttons.account, 'account.open', { text: code }),
    ),
  )
}

/** An account of this name that the reader sees is there already. */
export function accountThereCard({ code, name }: { code: string; name: string }, lang: Lang): Card {
  const w = newAccountWords[lang]
  const note = noteCard(lang, w.thereTitle, w.there(name, code), 'warn')
  return card(
    lang,
    { title: note.title, tone: 'warn' },
    text(w.there(name, code)),
    buttons(button(w.buttons.account, 'account.open', { text: code })),
  )
}

/** For the owner of a confidential account: somebody who does not see it opened one of the same name. */
export function sameNameCard(
  { name, code, by }: { name: string; code: string; by: string },
  own: string,
  lang: Lang,
): Card {
  const w = newAccountWords[lang]
  return card(
    lang,
    { title: w.sameNameTitle, tone: 'warn' },
    text(w.sameName(name, code, by, own)),
    buttons(button(w.buttons.account, 'account.open', { text: code })),
  )
}
