import { type Parts, picture } from '../cards/build.ts'
import type { Tone } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import { speak } from '../cards/speech.ts'
import { type Criterion, weightedScores } from '../domain/deal.ts'
import type { Lang } from '../domain/lang.ts'
import { calledOf, type StakeholderFacts, type Stance } from '../domain/stakeholders.ts'
import { stageWords } from '../requests/words.ts'
import { dealWords } from './words.ts'

/** Whose stance is unknown has no place beside the neutrals: the words name them. */
const STANCE_AT = { opponent: -2, neutral: 0, supporter: 1, sponsor: 2 } satisfies Partial<
  Record<Stance, number>
>
const STANCE_TONE: Record<keyof typeof STANCE_AT, Tone> = {
  opponent: 'bad',
  neutral: 'plain',
  supporter: 'info',
  sponsor: 'good',
}

type Pictured = {
  stage: number
  age: number
  ageLimit?: number
  people: readonly StakeholderFacts[]
  criteria: readonly Criterion[]
  spells: readonly { from: number; daysIn: number }[]
}

/** The pictures of the one-pager: who stands where with what weight, what the customer weighs, how long each stage took. */
export function dealPictures(deal: Pictured, lang: Lang): Parts {
  return [peoplePicture(deal.people, lang), criteriaPicture(deal.criteria, lang), stagePicture(deal, lang)]
}

/** Stance × weight (S33). Nothing when nobody's stance is known. */
export function peoplePicture(people: readonly StakeholderFacts[], lang: Lang): Parts {
  const { w, terms, list } = speak(dealWords, lang)
  const dots = people.flatMap((person) => {
    const { stance, weight } = person
    if (stance === 'unknown') return []
    const size = Math.max(10, weight)
    return [{ label: calledOf(person), x: STANCE_AT[stance], y: weight, size, tone: STANCE_TONE[stance] }]
  })
  if (dots.length === 0) return []
  return picture({
    kind: 'dots',
    title: w.picture.dotsTitle,
    words: list(people.map((one) => `${calledOf(one)} ${one.weight}% ${terms.stance[one.stance]}`)),
    x: w.picture.stance,
    y: w.picture.weight,
    scales: { x: { low: -2, high: 2 }, y: { low: 0, high: 100 } },
    dots,
  })
}

/** Scores of criteria go from 1 to 5 (S45); a bar begins at nothing. */
const SCORES = { low: 0, high: 5 }

/** Our score beside the rival's for each criterion of the customer's (S45). */
function criteriaPicture(criteria: readonly Criterion[], lang: Lang): Parts {
  const w = dealWords[lang].picture
  const bars = criteria.flatMap(({ name, weight, ours, rival }) => [
    ...(ours !== undefined
      ? [{ label: w.ours(`${name} ${weight}%`), value: ours, tone: 'info' as const }]
      : []),
    ...(rival !== undefined ? [{ label: w.rival(name), value: rival, tone: 'plain' as const }] : []),
  ])
  if (bars.length === 0) return []
  const { ours, rival } = weightedScores(criteria)
  const shown = (score: number | undefined): string => (score === undefined ? '–' : rounded(score, 1))
  const words = w.criteriaWords(shown(ours), shown(rival))
  return picture({ kind: 'bars', title: w.criteriaTitle, words, unit: w.criteriaUnit, bars, scale: SCORES })
}

/** Days in each stage so far; the limit of the present one as a line. */
function stagePicture({ stage, age, ageLimit, spells }: Pictured, lang: Lang): Parts {
  const { w, list } = speak(dealWords, lang)
  const { daysTitle: title, daysUnit: unit } = w.picture
  if (spells.length === 0) return []
  const days = new Map<number, number>()
  for (const { from, daysIn } of spells) days.set(from, (days.get(from) ?? 0) + daysIn)
  days.set(stage, (days.get(stage) ?? 0) + age)
  const late = ageLimit !== undefined && age > ageLimit
  const bars = [...days]
    .filter(([at]) => at >= 1)
    .sort(([a], [b]) => a - b)
    .map(([at, value]) => ({
      label: stageWords(at, lang),
      value,
      tone: at === stage && late ? ('warn' as const) : ('plain' as const),
    }))
  const words = list(bars.map(({ label, value }) => `${label} ${value}`))
  return picture({ kind: 'bars', title, words, unit, bars, limit: ageLimit })
}
