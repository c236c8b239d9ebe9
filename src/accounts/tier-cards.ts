import { button, buttons, card, facts, type Parts, primary, quiet, section, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { Tier } from '../domain/risk/facts.ts'
import type { Criterion, Placed } from '../domain/tier-matrix.ts'
import type { TierChange } from './tier-store.ts'
import { tierEn } from './tier-words.en.ts'
import { tierZh } from './tier-words.zh.ts'

const tierWords = { zh: tierZh, en: tierEn }

type S = Speech<typeof tierZh>

export type TierView = {
  account: { code: string; name: string; aliases: readonly string[]; tier: Tier | null }
  /** Undefined for an ordinary account: nothing is scored. */
  placed: Placed | undefined
  criteria: { attractiveness: readonly Criterion[]; strength: readonly Criterion[] } | undefined
  changes: readonly TierChange[]
  /** May its reader ask for a tier or set it? May they see what an account earns? */
  may: boolean
  margin: boolean
  zone: string
}

/** The tier of an account, what the figures say (S10) criterion by criterion, and who set it when and why. */
export function tierCard(view: TierView, lang: Lang): Card {
  const s = speak(tierWords, lang)
  const { w } = s
  const { account, placed, changes, may } = view
  const proposed = placed?.zone
  const other = proposed !== undefined && proposed !== account.tier
  return card(
    lang,
    { title: w.title(s.account(account)), tone: other ? 'warn' : 'info' },
    facts(
      [w.now, account.tier ? w.tier(account.tier) : w.ordinary],
      [w.proposed, proposed ? (other ? w.tier(proposed) : w.same) : placed && w.unscored],
    ),
    axis(w.attractiveness, placed?.attractiveness, view.criteria?.attractiveness ?? [], view, s),
    axis(w.strength, placed?.strength, view.criteria?.strength ?? [], view, s),
    !placed && text(w.noScore),
    section(
      w.history,
      changes.map(({ at, by, from, to, reason }) =>
        w.change(s.moment(at, view.zone), by, from ?? w.ordinaryShort, to ?? w.ordinaryShort, reason),
      ),
    ),
    buttons(
      may &&
        other &&
        primary(w.buttons.set(proposed), 'fact.tier', {
          account: account.code,
          form: 'yes',
          tier: proposed,
          reason: w.reason(shown(placed?.attractiveness), shown(placed?.strength)),
        }),
      may && button(w.buttons.change, 'fact.tier', { account: account.code, all: 'yes' }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
    placed && quiet(w.note),
  )
}

function axis(
  title: string,
  score: number | undefined,
  criteria: readonly Criterion[],
  { margin, account }: TierView,
  { w }: S,
): Parts {
  return section(
    w.axis(title, shown(score)),
    criteria
      .filter(({ name }) => name !== 'margin' || margin)
      .map(({ name, weight, value }) =>
        value === undefined
          ? {
              text: w.unknown(w.criteria[name], weight),
              detail: w.fills[name](account.code),
              tone: 'warn' as const,
            }
          : w.criterion(w.criteria[name], percentWords(value), weight),
      ),
  )
}

const shown = (score: number | undefined): string => (score === undefined ? '–' : percentWords(score))
