import { accountWords } from '../accounts/cards.ts'
import {
  button,
  buttons,
  card,
  facts,
  form,
  list,
  type Parts,
  picture,
  primary,
  quiet,
  strong,
  text,
} from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { percentWords, rounded } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import {
  friendshipWithoutShare,
  WALL_SIDES,
  type Wall,
  type WallSide,
  wallColumns,
  wallPercent,
  weakestSides,
} from '../domain/wall.ts'
import { wallEn } from './wall-words.en.ts'
import { wallZh } from './wall-words.zh.ts'

export const wallWords = { zh: wallZh, en: wallEn }

type Named = { code: string; name: string; aliases: readonly string[] }
type Scores = Record<WallSide, number>
type WallSpeech = Speech<typeof wallZh>

export type WallView = {
  account: Named
  now: Wall
  before: Wall | undefined
  /** Percent; undefined without a tier. */
  floor: number | undefined
  evidence: string
  nextOn: Day | undefined
  /** A sentence about the risk score, when it is assessed. */
  risk: string | undefined
  entryId: number
}

/** A scored wall: ratio, change, the eight bricks, the weakest side with one thing to do, and the trap of friendship without share. */
export function wallCard(view: WallView, lang: Lang): Card {
  const s = speak(wallWords, lang)
  const { w } = s
  const { now, before, floor, account, entryId } = view
  const percent = wallPercent(now)
  const columns = wallColumns([now])
  const weak = weakestSides(columns)
  const title = w.title(s.account(account), percentWords(percent))
  const below = floor !== undefined && percent < floor
  return card(
    lang,
    { title, tone: below ? 'warn' : 'good', summary: title },
    bricks(now, lang),
    facts(
      [w.facts.ratio, w.ratio(built(now), WALL_SIDES.length * 2, percentWords(percent))],
      [w.facts.change, changeWords(percent, before, s)],
      floor !== undefined && [w.facts.floor, (below ? w.below : w.above)(percentWords(floor))],
      [w.facts.evidence, view.evidence],
      view.nextOn && [w.facts.next, s.day(view.nextOn)],
    ),
    friendshipWithoutShare(columns) && strong(w.friendship),
    weak.length === 0
      ? text(w.full)
      : [strong(w.weakest(sideWords(weak, s))), list(weak.map((side) => w.suggest[side]))],
    quiet(view.risk),
    buttons(
      button(w.buttons.undo, 'undo', { entry: String(entryId) }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}

const built = (scores: Scores) => WALL_SIDES.reduce((sum, side) => sum + scores[side], 0)

function bricks(now: Scores & Wall, lang: Lang): Parts {
  const { sides, wallTitle } = accountWords[lang]
  return picture({
    kind: 'bricks',
    title: wallTitle(percentWords(wallPercent(now))),
    words: WALL_SIDES.map((side) => `${sides[side]} ${now[side]}/2`).join(' · '),
    built: built(now),
    of: WALL_SIDES.length * 2,
    rows: WALL_SIDES.map((side) => ({ label: sides[side], built: now[side], of: 2 })),
  })
}

function changeWords(percent: number, before: Wall | undefined, { w, day }: WallSpeech): string {
  if (!before) return w.first
  const last = wallPercent(before)
  if (percent === last) return w.same(percentWords(last), day(before.day))
  const change = percent > last ? w.up : w.down
  return change(rounded(Math.abs(percent - last), 1), percentWords(last), day(before.day))
}

/** Four choices, filled in with the last score: for whoever gave no numbers. */
export function askWallCard(account: Named, last: Scores | undefined, lang: Lang): Card {
  const { w, account: name } = speak(wallWords, lang)
  return card(
    lang,
    { title: w.askTitle(name(account)), tone: 'info' },
    text(w.askText),
    form(
      'wall',
      WALL_SIDES.map((side) => ({
        kind: 'choice',
        name: side,
        label: accountWords[lang].sides[side],
        required: true,
        value: last && String(last[side]),
        options: w.scale[side].map((label, score) => ({ label, value: String(score) })),
      })),
      primary(w.buttons.submit, 'wall', { account: account.code }),
    ),
  )
}

/** Asked for before it is written: what shows that these sides rose. `since`: the score before. */
export function askEvidenceCard(
  account: Named,
  scores: Scores,
  leaps: readonly WallSide[],
  since: Day | undefined,
  lang: Lang,
): Card {
  const s = speak(wallWords, lang)
  const { w } = s
  const numbers = Object.fromEntries(WALL_SIDES.map((side) => [side, String(scores[side])]))
  const label = w.evidenceField
  return card(
    lang,
    { title: w.evidenceTitle, tone: 'warn' },
    text(w.evidence(sideWords(leaps, s), since && s.day(since))),
    form(
      'evidence',
      [{ kind: 'lines', name: 'evidence', label, hint: w.evidenceHint, required: true, max: 500 }],
      primary(w.buttons.submit, 'wall', { account: account.code, ...numbers }),
    ),
  )
}

function sideWords(sides: readonly WallSide[], { lang, list }: WallSpeech): string {
  return list(sides.map((side) => accountWords[lang].sides[side]))
}
