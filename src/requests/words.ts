import { listWords, moneyWords } from '../cards/format.ts'
import { formatterFor } from '../cards/speech.ts'
import { terms } from '../cards/terms.ts'
import type { Outcome } from '../domain/approval/outcome.ts'
import type { GroupWhy } from '../domain/approval/rule.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import { minorFrom } from '../domain/money.ts'
import { requestEn } from './words.en.ts'
import { requestZh } from './words.zh.ts'

/** A voice with names: `onBehalfOf` for "P for A". */
export type NamedDecider = { name: string; onBehalfOf?: string }

/** How it ended, with names. */
export type Ended =
  | { status: 'pending' }
  | { status: 'approved'; by: NamedDecider[]; at: Date }
  | { status: 'rejected'; by: NamedDecider; reason: string; at: Date }
  | { status: 'sent_back'; by: NamedDecider; question: string; at: Date }
  | { status: 'expired'; missing: string[]; at: Date }
  /** `again`: it may be asked for again. */
  | { status: 'superseded'; why: Bilingual; at: Date; again: boolean }
  | { status: 'withdrawn'; by: string; at: Date }
  /** Imported with its end: who and why is not known here. */
  | { status: 'imported'; as: Outcome['status'] }

export const requestWords = { zh: requestZh, en: requestEn }

/** `4 tender`. */
export function stageWords(stage: number, lang: Lang): string {
  const names: Readonly<Record<number, string>> = terms[lang].stage
  return requestWords[lang].stage(stage, names[stage] ?? '')
}

/** `06-01 周一 16:00`, `Mon 1 Jun 16:00`, on the wall clock of `zone`. */
export function momentWords(at: Date, zone: string, lang: Lang): string {
  return formatterFor(lang).moment(at, zone)
}

/** `Tom Becker (for Daniel Reyes)`. */
export function voiceWords({ name, onBehalfOf }: NamedDecider, lang: Lang): string {
  return onBehalfOf ? requestWords[lang].forWhom(name, onBehalfOf) : name
}

/** How it ended, in one sentence; undefined while it runs. */
export function endedWords({ ended, zone }: { ended: Ended; zone: string }, lang: Lang): string | undefined {
  const w = requestWords[lang].ended
  const at = (moment: Date): string => momentWords(moment, zone, lang)
  switch (ended.status) {
    case 'pending':
      return undefined
    case 'approved':
      return w.approved(
        listWords(
          ended.by.map((voice) => voiceWords(voice, lang)),
          lang,
        ),
        at(ended.at),
      )
    case 'rejected':
      return w.rejected(voiceWords(ended.by, lang), ended.reason, at(ended.at))
    case 'sent_back':
      return w.sent_back(voiceWords(ended.by, lang), ended.question, at(ended.at))
    case 'expired':
      return w.expired(listWords(ended.missing, lang), at(ended.at))
    case 'superseded':
      return (ended.again ? w.superseded : w.gone)(ended.why[lang], at(ended.at))
    case 'withdrawn':
      return w.withdrawn(ended.by, at(ended.at))
    case 'imported':
      return w.imported
  }
}

/** Why somebody is asked. */
export function whyWords(why: GroupWhy, lang: Lang): string {
  const w = requestWords[lang].why
  switch (why.kind) {
    case 'gate':
      return w.gate(why.gate)
    case 'amount':
      return w.amount(moneyWords({ amount: minorFrom(why.over, why.currency), currency: why.currency }, lang))
    case 'belowFloor':
      return w.belowFloor
    case 'receivable':
      return w.receivable
    case 'credit':
      return w.credit
    case 'asked':
      return w.asked
    case 'takes':
      return w.takes
    case 'budget':
      return w.budget
    case 'skip':
      return w.skip(
        listWords(
          why.skipped.map((gate) => `G${gate}`),
          lang,
        ),
      )
  }
}
