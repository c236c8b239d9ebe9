import { button, card, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { DealRecord } from '../domain/record.ts'
import { lossEn } from './loss-words.en.ts'
import { lossZh } from './loss-words.zh.ts'
import { dealWords } from './words.ts'

export const lossWords = { zh: lossZh, en: lossEn }

/** To the rep: the manager found another reason. */
export function lossChangedCard(
  deal: { code: string; name: string },
  change: { by: string; before: DealRecord; after: DealRecord },
  lang: Lang,
): Card {
  const { w, ...s } = speak(lossWords, lang)
  return card(
    lang,
    { title: w.changedTitle(`${deal.code} ${s.deal(deal.name)}`), tone: 'info' },
    text(w.changed(change.by, reasonOf(change.before, lang), reasonOf(change.after, lang))),
  )
}

/** One line for the deal's card: the reason, and whether it stands. */
export function lossLine(record: DealRecord, lang: Lang): string {
  return lossWords[lang].reason(reasonOf(record, lang), record.confirmed?.by)
}

function reasonOf({ reason }: DealRecord, lang: Lang): string {
  return reason ? dealWords[lang].record.reasons[reason] : ''
}

/** A lost deal is not the end (S82): the card with the way to win the customer back. */
export function offerWinBack(lost: Card, account: string): Card {
  const offer = button(lossWords[lost.lang].buttons.winBack, 'win-back', { account })
  return { ...lost, parts: [...lost.parts, { kind: 'buttons', buttons: [offer] }] }
}
