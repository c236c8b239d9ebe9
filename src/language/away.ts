import type { Day } from '../domain/day.ts'
import { dayOptions, type Member, type ReadContext } from './context.ts'
import { findDays } from './days.ts'
import { memberPlaces } from './members.ts'
import { fold } from './text.ts'

/** From when to when somebody is away, `sure` unless a day is a guess, and who stands in. `standIns`: more than one when the name fits several. */
export type AwayReading = { back: boolean; from?: Day; until?: Day; sure: boolean; standIns: Member[] }

const BACK = /^(?:back|over|off|end|cancel(?:led|ed)?|回来|回来了|结束|已回|取消)[\s!。.]*$/u

/** Reads `1 Oct to 8 Oct, Tom stands in`, `10/1 到 10/8 由 王浩 代`, `back`. One day alone is a day away; `from` it on needs an end. */
export function readAway(source: string, context: ReadContext): AwayReading {
  const folded = fold(source)
  const { text } = folded
  if (BACK.test(text.trim())) return { back: true, sure: true, standIns: [] }
  const found = findDays(text, dayOptions(context, 'future'))
  const days = found
    .flatMap(({ first, day }) => [first, day])
    .filter((day): day is Day => day !== undefined)
    .sort()
  const [from] = days
  const until = days.at(-1)
  const sure = found.every((each) => each.sure)
  return {
    back: false,
    sure,
    ...(from && { from }),
    ...(until && { until }),
    standIns: standInsIn(text, context),
  }
}

/** The colleague who is named; several where the longest name that stands there fits several. */
function standInsIn(text: string, context: ReadContext): Member[] {
  const places = memberPlaces(text, context).filter(({ member }) => member.id !== context.writerId)
  const [first] = places
  return places
    .filter(({ start, end }) => start === first?.start && end === first.end)
    .map(({ member }) => member)
}
