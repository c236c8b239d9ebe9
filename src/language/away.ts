import type { Day } from '../domain/day.ts'
import { dayOptions, type Member, type ReadContext } from './context.ts'
import { findDays } from './days.ts'
import { fold } from './text.ts'

/** From when to when somebody is away, and who stands in. `standIns`: more than one when the name fits several. */
export type AwayReading = { back: boolean; from?: Day; until?: Day; standIns: Member[] }

const BACK = /^(?:back|over|off|end|回来|回来了|结束|已回|取消)[\s!。.]*$/u

/** Reads `1 Oct to 8 Oct, Tom stands in`, `10/1 到 10/8 由 王浩 代`, `back`. One day alone is a day away; `from` it on needs an end. */
export function readAway(source: string, context: ReadContext): AwayReading {
  const folded = fold(source)
  const { text } = folded
  if (BACK.test(text.trim())) return { back: true, standIns: [] }
  const days = findDays(text, dayOptions(context, 'future'))
    .flatMap(({ first, day }) => [first, day])
    .filter((day): day is Day => day !== undefined)
    .sort()
  const [from] = days
  const until = days.at(-1)
  const others = (context.members ?? []).filter(({ id }) => id !== context.writerId)
  const whole = others.filter((member) => namesOf(member).some((name) => has(text, name)))
  const standIns = whole.length > 0 ? whole : others.filter(({ name }) => has(text, firstName(name)))
  return { back: false, ...(from && { from }), ...(until && { until }), standIns }
}

function namesOf({ name, aliases = [] }: Member): string[] {
  return [name, ...aliases]
}

/** Of a Latin name; a Chinese one has none. */
function firstName(name: string): string {
  return /^[A-Za-z]+(?=\s)/.exec(name)?.[0] ?? ''
}

function has(text: string, name: string): boolean {
  const folded = fold(name).text
  if (folded.length < 2) return false
  const at = text.indexOf(folded)
  if (at < 0) return false
  const latin = /[a-z0-9]/
  return (
    !(latin.test(folded[0] ?? '') && latin.test(text[at - 1] ?? '')) &&
    !(latin.test(folded.at(-1) ?? '') && latin.test(text[at + folded.length] ?? ''))
  )
}
