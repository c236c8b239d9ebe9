import type { Picture, Tone } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import type { Speech } from '../cards/speech.ts'
import { minorFrom } from '../domain/money.ts'
import type { PlanLine, Progress } from '../domain/plan.ts'
import type { planZh } from './words.zh.ts'

type PlanSpeech = Speech<typeof planZh>

/** What of a plan is drawn, for whom. */
type View = {
  account: { currency: string }
  plan: { purpose: string }
  lines: readonly { line: PlanLine; progress: Progress | undefined }[]
  may: { margin: boolean }
}

/** A measure's number with its unit: times, percent, points, money. */
export function numberWords(line: PlanLine, value: number, currency: string, s: PlanSpeech): string {
  if (line.measure === 'revenue' || line.measure === 'contribution')
    return s.money({ amount: minorFrom(Math.round(value), currency), currency })
  const unit = line.unit || (s.w.units[line.measure ?? ''] ?? '')
  return `${rounded(value, 1)}${unit && (s.lang === 'zh' || unit === '%' ? unit : ` ${unit}`)}`
}

export const TONES: Record<Progress['state'], Tone> = {
  done: 'good',
  on: 'info',
  behind: 'warn',
  missed: 'bad',
  unknown: 'plain',
}

const PARTS = ['objective', 'goal', 'strategy', 'measure'] as const
/** Lines of each part that are drawn. */
const MOST = { objective: 3, goal: 5, strategy: 5, measure: 8 }

type Part = Extract<Picture, { kind: 'page' }>['parts'][number]
type Drawn = Part['lines'][number] & { part: PlanLine['part'] }

/**
 * The plan as one drawing (S54): what it is for, objectives, goals, strategies, and each measure with how much of its target is reached.
 * Undefined while nothing is measured: words say the rest.
 */
export function planPage({ account, plan, lines, may }: View, s: PlanSpeech): Picture | undefined {
  const { w } = s
  const drawn = lines.map(({ line, progress }): Drawn => {
    if (line.part !== 'measure') return { part: line.part, text: line.text }
    const secret = line.measure === 'contribution' && !may.margin
    if (secret || !progress || line.target === null || line.value === undefined)
      return { part: line.part, text: line.text }
    const number = (value: number) => numberWords(line, value, account.currency, s)
    const percent = Math.round(Math.min(progress.percent, 999))
    const says = w.pageMeasure(number(line.value), number(line.target), `${percent}%`)
    return { part: line.part, text: line.text, says, percent, tone: TONES[progress.state] }
  })
  const measured = drawn.filter(({ percent }) => percent !== undefined)
  if (measured.length === 0) return undefined
  const parts: Part[] = [
    ...(plan.purpose ? [{ heading: w.facts.purpose, lines: [{ text: plan.purpose }] }] : []),
    ...PARTS.flatMap((part) => {
      const own = drawn.filter((each) => each.part === part).slice(0, MOST[part])
      return own.length > 0
        ? [{ heading: w.parts[part], lines: own.map(({ part: _, ...line }) => line) }]
        : []
    }),
  ]
  const said = measured.map(({ text, says }) => `${text} ${says}`).join('; ')
  return { kind: 'page', title: w.page, words: w.pictureWords(said), parts }
}
