import { type Parts, picture } from '../cards/build.ts'
import type { Tone } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import { speak } from '../cards/speech.ts'
import { type Criterion, weightedScores } from '../domain/deal.ts'
import type { Lang } from '../domain/lang.ts'
import { calledOf, type StakeholderFacts, type Stance } from '../domain/stakeholders.ts'
import { stageWords } from '../requests/words.ts'
import { dealWords } from './words.ts'

const STANCE_AT: Record<Stance, number> = { opponent: -2, neutral: 0, unknown: 0, supporter: 1, sponsor: 2 }
const STANCE_TONE: Record<Stance, Tone> = {
  opponent: 'bad',
  neutral: 'plain',
  unknown: 'warn',
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

/** Stance × weight (S33). Nothing when nobody is known. */
export function peoplePicture(people: readonly StakeholderFacts[], lang: Lang): Parts {
  const { w, terms, list } = speak(dealWords, lang)
  if (people.length === 0) return []
  return picture({
    kind: 'dots',
    title: w.picture.dotsTitle,
    words: list(people.map((one) => `${calledOf(one)} ${one.weight}% ${terms.stance[one.stance]}`)),
    x: w.picture.stance,
    y: w.picture.weight,
    dots: people.map((person) => ({
      label: calledOf(person),
      x: STANCE_AT[person.stance],
      y: person.weight,
      size: Math.max(10, person.weight),
      tone: STANCE_TONE[person.stance],
    })),
  })
}

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
  return picture({ kind: 'bars', title: w.criteriaTitle, words, unit: w.criteriaUnit, bars })
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
