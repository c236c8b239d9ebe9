import { button, buttons, card, facts, type Parts, primary, quiet, section, text } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { type Criterion, type Placed, thirdOf } from '../domain/tier-matrix.ts'
import type { TierChange } from './tier-store.ts'
import { tierEn } from './tier-words.en.ts'
import { tierZh } from './tier-words.zh.ts'

export const tierWords = { zh: tierZh, en: tierEn }

type S = Speech<typeof tierZh>

/** Where the figures put an account, and what each axis is made of. */
export type Figures = {
  placed: Placed
  criteria: { attractiveness: readonly Criterion[]; strength: readonly Criterion[] }
}

export type TierView = {
  account: { code: string; name: string; aliases: readonly string[]; tier: Tier | null }
  /** Undefined for an ordinary account: nothing is scored. */
  figures: Figures | undefined
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
  const { account, figures, changes, may } = view
  const placed = figures?.placed
  const proposed = placed?.zone
  const other = proposed !== undefined && proposed !== account.tier
  return card(
    lang,
    { title: w.title(s.account(account)), tone: other ? 'warn' : 'info' },
    facts(
      [w.now, account.tier ? w.tier(account.tier) : w.ordinary],
      [w.proposed, proposed ? (other ? w.tier(proposed) : w.same) : placed && w.unscored],
    ),
    axis(w.attractiveness, placed?.attractiveness, figures?.criteria.attractiveness ?? [], view, s),
    axis(w.strength, placed?.strength, figures?.criteria.strength ?? [], view, s),
    !placed && text(w.noScore),
    section(
      w.history,
      changes.map(({ at, by, from, to, reason, criteria }) => ({
        text: w.change(s.moment(at, view.zone), by, from ?? w.ordinaryShort, to ?? w.ordinaryShort, reason),
        detail: criteria.length > 0 ? w.nominated(s.list(criteria.map((name) => w.holds[name]))) : undefined,
      })),
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
      may && !account.tier && primary(w.buttons.nominate, 'nominate', { account: account.code }),
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

/**
 * Attractiveness × strength with what each criterion weighs, and how the proposal comes of them, as lines of a request; nothing where nothing is
 * known. What an account earns stays out: whoever asked reads the card too.
 */
export function figureItems(figures: Figures | undefined, lang: Lang): Item[] {
  if (!figures) return []
  const { w, list, colon } = speak(tierWords, lang)
  const { attractiveness, strength, zone } = figures.placed
  const parts = (criteria: readonly Criterion[]) =>
    list(
      criteria.map(({ name, weight, value }) => {
        if (name === 'margin') return w.hiddenPart(w.criteria[name], weight)
        if (value === undefined) return w.unknownPart(w.criteria[name], weight)
        return w.part(w.criteria[name], percentWords(value), weight)
      }),
    )
  const third = (score: number | undefined) => w.thirds[thirdOf(score ?? 0)] ?? ''
  const because = zone ? w.because(zone, third(attractiveness), third(strength)) : w.unscored
  return [
    { text: w.axis(w.attractiveness, shown(attractiveness)), detail: parts(figures.criteria.attractiveness) },
    { text: w.axis(w.strength, shown(strength)), detail: parts(figures.criteria.strength) },
    { text: `${w.proposed}${colon}${because}` },
  ]
}

const shown = (score: number | undefined): string => (score === undefined ? '–' : percentWords(score))
