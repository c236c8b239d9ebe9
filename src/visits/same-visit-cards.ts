import { button, buttons, card, primary, quiet, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { visitWords } from './cards.ts'

/** The same visit was logged before: nothing was written, and a way to insist. */
export function sameVisitCard(code: string, pendingId: number, lang: Lang): Card {
  const w = visitWords[lang]
  const fields = { pending: String(pendingId), again: 'yes' }
  return card(
    lang,
    { title: w.sameTitle, tone: 'warn' },
    text(w.same(code)),
    buttons(
      primary(w.buttons.add(code), 'visit.confirm', { pending: String(pendingId), into: code }),
      button(w.buttons.again, 'visit.confirm', fields),
      button(w.buttons.cancel, 'visit.drop', fields),
    ),
  )
}

/** What was told later is in the visit now. */
export function addedCard(
  added: { code: string; summary: string; account: string; steps: number; entryId: number },
  lang: Lang,
): Card {
  const w = visitWords[lang]
  return card(
    lang,
    { title: w.added(added.code), tone: 'good' },
    text(added.summary),
    added.steps > 0 && quiet(w.addedSteps(added.steps)),
    buttons(
      button(w.buttons.undo, 'undo', { entry: String(added.entryId) }),
      button(w.buttons.account, 'account.open', { text: added.account }),
    ),
  )
}
