import type { Card, Fact } from '../cards/card.ts'
import { fullDay } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { DealRecord } from '../domain/record.ts'
import { lossEn } from './loss-words.en.ts'
import { lossZh } from './loss-words.zh.ts'
import { dealWords } from './words.ts'

const lossWords = { zh: lossZh, en: lossEn }

export function sayLoss(pick: (words: typeof lossZh) => string): Bilingual {
  return { zh: pick(lossZh), en: pick(lossEn) }
}

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
  const w = lossWords[lang]
  const { facts: labels, record: fields } = dealWords[lang]
  const deal = `${code} ${dealName(name, lang)}`
  const facts: (Fact | false)[] = [
    { label: labels.account, value: accountName(account, lang) },
    { label: labels.owner, value: owner },
    { label: fields.reason, value: reasonOf(record, lang) },
    record.words !== undefined && { label: fields.words, value: record.words },
    record.rival !== undefined && { label: fields.rival, value: record.rival },
    record.lesson !== undefined && { label: fields.lesson, value: record.lesson },
  ]
  const { confirmed } = record
  return {
    title: confirmed ? w.confirmedTitle(deal) : w.askTitle(deal),
    tone: confirmed ? 'good' : 'warn',
    parts: [
      { kind: 'facts', facts: facts.filter((fact) => fact !== false) },
      { kind: 'text', text: confirmed ? w.confirmedBy(confirmed.by, fullDay(confirmed.on, lang)) : w.ask },
      ...(confirmed
        ? []
        : [
            {
              kind: 'buttons' as const,
              buttons: [
                {
                  label: w.buttons.confirm,
                  style: 'primary' as const,
                  click: { intent: 'deal.reason', fields: { deal: code, reason: record.reason ?? '' } },
                },
                { label: w.buttons.change, click: { intent: 'deal.record', fields: { deal: code } } },
              ],
            },
          ]),
    ],
  }
}

/** To the rep: the manager found another reason. */
export function lossChangedCard(
  deal: { code: string; name: string },
  change: { by: string; before: DealRecord; after: DealRecord },
  lang: Lang,
): Card {
  const w = lossWords[lang]
  return {
    title: w.changedTitle(`${deal.code} ${dealName(deal.name, lang)}`),
    tone: 'info',
    parts: [
      {
        kind: 'text',
        text: w.changed(change.by, reasonOf(change.before, lang), reasonOf(change.after, lang)),
      },
    ],
  }
}

/** One line for the deal's card: the reason, and whether it stands. */
export function lossLine(record: DealRecord, lang: Lang): string {
  return lossWords[lang].reason(reasonOf(record, lang), record.confirmed?.by)
}

function reasonOf({ reason }: DealRecord, lang: Lang): string {
  return reason ? dealWords[lang].record.reasons[reason] : ''
}
