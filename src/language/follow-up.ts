import { findAmounts } from './amounts.ts'
import type { ReadContext } from './context.ts'
import type { Heard } from './heard.ts'
import { memberPlaces } from './members.ts'
import type { Range } from './sections.ts'
import { stagesIn } from './stages.ts'
import { fold } from './text.ts'

const FOLLOWS =
  /^(?:那|那么|还有|再看看?|换成|只(?:看|要|查|列)|就看|only|just|and|what about|how about|same for|now)[\s,，]*(?:for )?/u
const TIER =
  /(?<![a-z])([abcd])(?=\s*(?:类|级|ones?(?![a-z])|accounts?|customers?|clients?|[- ]?tier|客户|呢|的|$))/u
const PERIOD =
  /(?:上|这|本|下)个?(?:周|月|季度?|星期)|(?:今|去|明)年|(?<![a-z])(?:this|last|next) (?:week|month|quarter|year)(?![a-z])/u

/** `那B类呢`, `and Priya's?`, `招投标的呢`, `and over 1m?`: the last question with this in the place of what was of its kind, or added to it. */
export function followUp(
  text: string,
  heard: Heard,
  question: string,
  context: ReadContext,
): string | undefined {
  const asks = FOLLOWS.test(text) || /呢[？?]?$/u.test(text)
  if (!asks || text.length > 24) return undefined
  const rest = text.replace(FOLLOWS, '').replace(/(?:的?呢|的)?[？?]?$/u, '')
  const plain = fold(question).text
  const tier = TIER.exec(rest)?.[1]
  if (tier && TIER.test(plain)) return question.replace(new RegExp(TIER.source, 'iu'), tier.toUpperCase())
  const period = PERIOD.exec(rest)?.[0]
  if (period && PERIOD.test(plain)) return question.replace(new RegExp(PERIOD.source, 'iu'), period)
  const places = (of: (each: string) => readonly Range[]): [Range | undefined, Range | undefined] => [
    of(rest)[0],
    of(plain)[0],
  ]
  for (const [now, then] of [
    places((each) => memberPlaces(each, context)),
    places(stagesIn),
    places((each) => findAmounts(each, context.currency)),
  ]) {
    if (!now) continue
    const said = rest.slice(now.start, now.end)
    return then ? `${question.slice(0, then.start)}${said}${question.slice(then.end)}` : added(question, rest)
  }
  return heard.entities.days.length > 0 || tier ? added(question, rest) : undefined
}

function added(question: string, rest: string): string {
  return /[\u4e00-\u9fff]/u.test(rest)
    ? `${rest}的 ${question}`
    : `${question.replace(/[?？]\s*$/u, '')} ${rest}?`
}
