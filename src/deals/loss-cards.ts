import { button, buttons, card, facts, primary, text, when } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { DealRecord } from '../domain/record.ts'
import { lossEn } from './loss-words.en.ts'
import { lossZh } from './loss-words.zh.ts'
import { dealWords } from './words.ts'

export const lossWords = { zh: lossZh, en: lossEn }

/** A deal that was lost, and why. */
export type Loss = {
  code: string
  name: string
  account: { name: string; code: string; aliases: readonly string[] }
  owner: string
  record: DealRecord
}

/** To the manager: the reason as the rep wrote it, with the two answers; without them when it stands already (S85). */
export function lossCard({ code, name, account, owner, record }: Loss, lang: Lang): Card {
  const { w, ...s } = speak(lossWords, lang)
  const { facts: labels, record: fields } = dealWords[lang]
  const deal = `${code} ${s.deal(name)}`
  const { confirmed } = record
  return card(
    lang,
    { title: confirmed ? w.confirmedTitle(deal) : w.askTitle(deal), tone: confirmed ? 'good' : 'warn' },
    facts(
      [labels.account, s.account(account)],
      [labels.owner, owner],
      [fields.reason, reasonOf(record, lang)],
      [fields.words, record.words],
      [fields.rival, record.rival],
      [fields.lesson, record.lesson],
    ),
    text(confirmed ? w.confirmedBy(confirmed.by, s.day(confirmed.on)) : w.ask),
    when(
      !confirmed,
      buttons(
        primary(w.buttons.confirm, 'deal.reason', { deal: code, reason: record.reason ?? '' }),
        button(w.buttons.change, 'deal.record', { deal: code }),
      ),
    ),
  )
}

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
