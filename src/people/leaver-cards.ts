import { button, buttons, card, list, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import type { Role } from '../domain/rights.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { identityWords } from './cards.ts'
import { memberWords, type Owned, offButton, ownedLines } from './member-cards.ts'

type Leaver = {
  id: number
  name: string
  role: Role
  platform: PlatformName
  theirs: Owned
}

/** For admins: a platform says that somebody has left; what is theirs, and what happens when they come off the list. */
export function leaverCard({ id, name, role, platform, theirs }: Leaver, lang: Lang): Card {
  const { leaver: w } = memberWords[lang]
  const said = w.said(identityWords[lang].platform[platform], name, terms[lang].role[role])
  return card(
    lang,
    { title: w.title(name), tone: 'warn', summary: said },
    text(said),
    list(ownedLines(theirs, lang)),
    text(w.after),
    buttons(offButton({ id, name }, lang)),
  )
}

/** Off the list, with the way back; or back on it. */
export function offCard(
  { id, name, active }: { id: number; name: string; active: boolean },
  lang: Lang,
): Card {
  const { leaver: w } = memberWords[lang]
  const person = { person: String(id) }
  return card(
    lang,
    { title: active ? w.isBack(name) : w.isOff(name), tone: 'info' },
    text(active ? w.isBackText : w.isOffText),
    buttons(!active && button(w.back, 'member.back', person)),
  )
}
