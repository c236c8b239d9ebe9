import { accountWords } from '../accounts/cards.ts'
import type { Button, Card, Fact, Part } from '../cards/card.ts'
import { fullDay, listWords, percentWords, rounded } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
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
  /** Undefined: it replaced a score of the same day and cannot be taken back. */
  entryId: number | undefined
}

/** A scored wall: ratio, change, the eight bricks, the weakest side with one thing to do, and the trap of friendship without share. */
export function wallCard(view: WallView, lang: Lang): Card {
  const w = wallWords[lang]
  const { now, floor } = view
  const name = accountName(view.account, lang)
  const percent = wallPercent(now)
  const columns = wallColumns([now])
  const trap = friendshipWithoutShare(columns)
  const weak = weakestSides(columns)
  const title = w.title(name, percentWords(percent))
  const advice: Part[] =
    weak.length === 0
      ? [{ kind: 'text', text: w.full }]
      : [
          { kind: 'text', text: w.weakest(sideWords(weak, lang)), style: 'strong' },
          { kind: 'list', items: weak.map((side) => ({ text: w.suggest[side] })) },
        ]
  return {
    title,
    tone: floor !== undefined && percent < floor ? 'warn' : 'good',
    summary: title,
    parts: [
      bricks(now, lang),
      { kind: 'facts', facts: facts(view, percent, lang) },
      ...(trap ? [{ kind: 'text' as const, text: w.friendship, style: 'strong' as const }] : []),
      ...advice,
      ...(view.risk ? [{ kind: 'text' as const, text: view.risk, style: 'quiet' as const }] : []),
      { kind: 'buttons', buttons: buttons(view, lang) },
    ],
  }
}

function bricks(now: Scores, lang: Lang): Part {
  const { sides, wallTitle } = accountWords[lang]
  const percent = percentWords(wallPercent(now))
  return {
    kind: 'picture',
    picture: {
      kind: 'bricks',
      title: wallTitle(percent),
      words: WALL_SIDES.map((side) => `${sides[side]} ${now[side]}/2`).join(' · '),
      built: WALL_SIDES.reduce((sum, side) => sum + now[side], 0),
      of: WALL_SIDES.length * 2,
      rows: WALL_SIDES.map((side) => ({ label: sides[side], built: now[side], of: 2 })),
    },
  }
}

function facts({ now, before, floor, evidence, nextOn }: WallView, percent: number, lang: Lang): Fact[] {
  const w = wallWords[lang]
  const built = WALL_SIDES.reduce((sum, side) => sum + now[side], 0)
  const list: Fact[] = [
    { label: w.facts.ratio, value: w.ratio(built, WALL_SIDES.length * 2, percentWords(percent)) },
    { label: w.facts.change, value: changeWords(percent, before, lang) },
  ]
  if (floor !== undefined)
    list.push({
      label: w.facts.floor,
      value: percent < floor ? w.below(percentWords(floor)) : w.above(percentWords(floor)),
    })
  if (evidence) list.push({ label: w.facts.evidence, value: evidence })
  if (nextOn) list.push({ label: w.facts.next, value: fullDay(nextOn, lang) })
  return list
}

function changeWords(percent: number, before: Wall | undefined, lang: Lang): string {
  const w = wallWords[lang]
  if (!before) return w.first
  const last = wallPercent(before)
  const day = fullDay(before.day, lang)
  if (percent === last) return w.same(percentWords(last), day)
  const say = percent > last ? w.up : w.down
  return say(rounded(Math.abs(percent - last), 1), percentWords(last), day)
}

function buttons({ account, entryId }: WallView, lang: Lang): Button[] {
  const w = wallWords[lang].buttons
  return [
    ...(entryId === undefined
      ? []
      : [{ label: w.undo, click: { intent: 'undo', fields: { entry: String(entryId) } } }]),
    { label: w.account, click: { intent: 'account.open', fields: { text: account.code } } },
  ]
}

/** Four choices, filled in with the last score: for whoever gave no numbers. */
export function askWallCard(account: Named, last: Scores | undefined, lang: Lang): Card {
  const w = wallWords[lang]
  return {
    title: w.askTitle(accountName(account, lang)),
    tone: 'info',
    parts: [
      { kind: 'text', text: w.askText },
      {
        kind: 'form',
        form: {
          name: 'wall',
          fields: WALL_SIDES.map((side) => ({
            kind: 'choice',
            name: side,
            label: accountWords[lang].sides[side],
            required: true,
            ...(last && { value: String(last[side]) }),
            options: w.scale[side].map((label, score) => ({ label, value: String(score) })),
          })),
          submit: {
            label: w.buttons.submit,
            style: 'primary',
            click: { intent: 'wall', fields: { account: account.code } },
          },
        },
      },
    ],
  }
}

/** Asked for before it is written: what shows that these sides rose. `since`: the score before. */
export function askEvidenceCard(
  account: Named,
  scores: Scores,
  leaps: readonly WallSide[],
  since: Day | undefined,
  lang: Lang,
): Card {
  const w = wallWords[lang]
  const numbers = Object.fromEntries(WALL_SIDES.map((side) => [side, String(scores[side])]))
  return {
    title: w.evidenceTitle,
    tone: 'warn',
    parts: [
      { kind: 'text', text: w.evidence(sideWords(leaps, lang), since && fullDay(since, lang)) },
      {
        kind: 'form',
        form: {
          name: 'evidence',
          fields: [
            {
              kind: 'lines',
              name: 'evidence',
              label: w.evidenceField,
              hint: w.evidenceHint,
              required: true,
              max: 500,
            },
          ],
          submit: {
            label: w.buttons.submit,
            style: 'primary',
            click: { intent: 'wall', fields: { account: account.code, ...numbers } },
          },
        },
      },
    ],
  }
}

function sideWords(sides: readonly WallSide[], lang: Lang): string {
  return listWords(
    sides.map((side) => accountWords[lang].sides[side]),
    lang,
  )
}
