import { button, buttons, card, list, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import type { Role } from '../domain/rights.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { identityWords } from './cards.ts'
import { memberWords } from './member-cards.ts'

type Leaver = {
  id: number
  name: string
  role: Role
  platform: PlatformName
  theirs: { accounts: number; deals: number; steps: number }
}

/** For admins: a platform says that somebody has left; what is theirs, and what happens when they come off the list. */
export function leaverCard({ id, name, role, platform, theirs }: Leaver, lang: Lang): Card {
  const { leaver: w } = memberWords[lang]
  const said = w.said(identityWords[lang].platform[platform], name, terms[lang].role[role])
  const { accounts, deals, steps } = theirs
  return card(
    lang,
    { title: w.title(name), tone: 'warn', summary: said },
    text(said),
    list([accounts > 0 && w.accounts(accounts), deals > 0 && w.deals(deals), steps > 0 && w.steps(steps)]),
    text(w.after),
    buttons(
      button(
        w.off,
        'member.off',
        { person: String(id) },
        { style: 'danger', confirm: { title: w.title(name), text: w.sure(name), yes: w.off, no: w.no } },
      ),
    ),
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
