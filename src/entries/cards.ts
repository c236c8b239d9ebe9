import { card, facts, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { confirmButtons, visitWords } from '../visits/cards.ts'

/** What was read with a guess in it, before anything is written: whatever it is, the yes and the no are those of a visit. */
export function toldCard(
  pendingId: number,
  lines: readonly (readonly [label: string, value: string | undefined])[],
  lang: Lang,
): Card {
  const w = visitWords[lang]
  return card(
    lang,
    {
      title: w.toldTitle,
      tone: 'info',
      summary: lines
        .map(([, value]) => value ?? '')
        .join(' ')
        .trim(),
    },
    facts(...lines),
    text(w.toldNote),
    confirmButtons(pendingId, w),
  )
}
