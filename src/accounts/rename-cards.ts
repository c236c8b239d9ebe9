import { button, buttons, card, form, primary, quiet, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Lang } from '../domain/lang.ts'
import { renameEn } from './rename-words.en.ts'
import { renameZh } from './rename-words.zh.ts'

export const renameWords = { zh: renameZh, en: renameEn }

/** It is called so now, and found under what it was called. */
export function renamedCard(
  {
    before,
    name,
    code,
    entryId,
  }: { before: { name: string; aliases: readonly string[] }; name: string; code: string; entryId: number },
  lang: Lang,
): Card {
  const w = renameWords[lang]
  return card(
    lang,
    { title: w.done(name, code), tone: 'good' },
    text(w.still(accountName(before, lang))),
    buttons(
      button(w.undo, 'undo', { entry: String(entryId) }),
      button(w.open, 'account.open', { text: code }),
    ),
    quiet(w.files),
  )
}

/** Somebody else renamed the reader's account. */
export function renameNoteCard(
  { before, name, by, code }: { before: string; name: string; by: string; code: string },
  lang: Lang,
): Card {
  const w = renameWords[lang]
  return card(
    lang,
    { title: w.done(name, code), tone: 'info' },
    text(w.by(by, before)),
    buttons(button(w.open, 'account.open', { text: code })),
  )
}

/** Asks for the new name of somebody at an account. */
export function renameContactCard(account: string, name: string, lang: Lang): Card {
  const w = renameWords[lang]
  return card(
    lang,
    { title: w.contactTitle(name), tone: 'info' },
    form(
      'contactrename',
      [{ kind: 'text', name: 'to', label: w.contactField, value: name, required: true, max: 100 }],
      primary(w.submit, 'contact.rename', { account, name }),
    ),
  )
}

/** Somebody at an account is called so now. */
export function contactRenamedCard(
  { account, before, name, entryId }: { account: string; before: string; name: string; entryId: number },
  lang: Lang,
): Card {
  const w = renameWords[lang]
  return card(
    lang,
    { title: w.contactDone(name), tone: 'good' },
    text(w.contactStill(before)),
    buttons(
      button(w.undo, 'undo', { entry: String(entryId) }),
      button(w.openPerson, 'person.open', { account, name }),
    ),
  )
}
