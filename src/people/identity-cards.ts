import { button, buttons, card, list, noteCard, primary, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import { cleanWords } from '../domain/clean.ts'
import type { Lang } from '../domain/lang.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { identityWords } from './cards.ts'
import { memberWords } from './member-cards.ts'

/** A platform id was bound to a person just now. */
export function boundCard(
  about: { name: string; platform: PlatformName; userId: string; by: 'email' | 'setting' },
  lang: Lang,
): Card {
  const words = identityWords[lang]
  return noteCard(
    lang,
    words.boundTitle,
    words.bound(about.name, about.platform, about.userId, words.by[about.by]),
    'warn',
  )
}

/** People of the members list were found on a platform by their e-mail. */
export function foundCard(about: { platform: PlatformName; names: readonly string[] }, lang: Lang): Card {
  const words = identityWords[lang]
  const sentence = words.found(words.platform[about.platform], listWords(about.names, lang))
  return noteCard(lang, words.foundTitle, sentence, 'info')
}

/** Somebody is an admin by KAM_ADMINS from now on, or no longer. */
export function adminCard(about: { name: string; admin: boolean }, lang: Lang): Card {
  const words = identityWords[lang]
  const sentence = about.admin ? words.isAdmin(about.name) : words.wasAdmin(about.name)
  return noteCard(lang, words.adminTitle, sentence, 'warn')
}

/** Somebody of our own wrote who is on no list; for admins. */
export function strangerCard(
  about: { name?: string; platform: PlatformName; userId: string },
  lang: Lang,
): Card {
  const words = identityWords[lang]
  const { platform, userId } = about
  const name = shownName(about.name ?? '')
  const sentence = words.stranger(name, platform, userId)
  const w = memberWords[lang]
  return card(
    lang,
    { title: words.strangerTitle, tone: 'warn', summary: sentence },
    text(sentence),
    buttons(
      primary(w.thisIs, 'member.bind', { platform, userId, name }),
      button(w.newOne, 'member.new', { platform, userId, name }),
    ),
  )
}

/** Further people of our own who wrote on one day and are on no list; for admins. */
export function strangersCard(
  strangers: readonly { name: string; platform: PlatformName; userId: string }[],
  lang: Lang,
): Card {
  const words = identityWords[lang]
  const w = memberWords[lang]
  const shown = strangers.slice(0, MOST_SHOWN)
  const title = words.strangersTitle(strangers.length)
  return card(
    lang,
    { title, tone: 'warn', summary: title },
    text(words.strangers),
    list(
      shown.map(({ name, platform, userId }) => ({
        text: `${shownName(name) || words.noName} · ${words.platform[platform]} ${userId}`,
        buttons: [
          button(w.thisIs, 'member.bind', { platform, userId, name: shownName(name) }),
          button(w.newOne, 'member.new', { platform, userId, name: shownName(name) }),
        ],
      })),
    ),
    strangers.length > shown.length && text(words.strangersMore(strangers.length - shown.length)),
  )
}

/** A card has room for so many with their buttons; the next card of the day shows others when these are settled. */
const MOST_SHOWN = 12

/** A name that a stranger chose, as it may stand in a sentence of ours: one line, and short. */
function shownName(name: string): string {
  const letters = [...cleanWords(name).replace(/\s+/gu, ' ').trim()]
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : letters.join('')
}

const MOST_LETTERS = 40
