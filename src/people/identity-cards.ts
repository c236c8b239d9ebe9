import type { Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { identityWords } from './cards.ts'

type Platform = 'slack' | 'feishu' | 'web'

/** A platform id was bound to a person just now. */
export function boundCard(
  about: { name: string; platform: Platform; userId: string; by: 'email' | 'setting' },
  lang: Lang,
): Card {
  const words = identityWords[lang]
  return notice(
    words.boundTitle,
    words.bound(about.name, about.platform, about.userId, words.by[about.by]),
    lang,
  )
}

/** Somebody is an admin by KAM_ADMINS from now on, or no longer. */
export function adminCard(about: { name: string; admin: boolean }, lang: Lang): Card {
  const words = identityWords[lang]
  return notice(words.adminTitle, about.admin ? words.isAdmin(about.name) : words.wasAdmin(about.name), lang)
}

/** Somebody of our own wrote who is on no list; for admins. */
export function strangerCard(about: { name?: string; platform: Platform; userId: string }, lang: Lang): Card {
  const words = identityWords[lang]
  return notice(words.strangerTitle, words.stranger(about.name ?? '', about.platform, about.userId), lang)
}

function notice(title: string, sentence: string, _lang: Lang): Card {
  return { title, tone: 'warn', summary: sentence, parts: [{ kind: 'text', text: sentence }] }
}
