import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { periodIn } from './period.ts'
import type { Query } from './query.ts'

/** 30天内要成交, closing within 30 days: so many days that are still to come. */
export function within(
  { period, counted }: NonNullable<ReturnType<typeof periodIn>>,
  text: string,
  today: Day,
) {
  if (!counted || period.last !== today || !TO_CLOSE.test(text)) return undefined
  return { first: today, last: addDays(today, daysBetween(period.first, today)) }
}
const TO_CLOSE =
  /(?:要|会|能|将|内|预计|应该?|可能)(?:成交|关单|签约|签单|签|结单|到期)|(?<![a-z])(?:closing|to close|expected|close|due|will close)(?![a-z])/u

/** Days that "soon" means: of a deal a month, of what one has to do a week. */
const SOON_DAYS = { deals: 30, mine: 7 } as const
const SOON =
  /马上就?|即将|近期|最近|眼看|临近|(?:很|就)?快要?(?=到期|到日子|成交|签|关单|结单|截止|该|到了|$)|(?<![a-z])(?:(?:very |pretty |quite )?soon(?:est|er)?|shortly|coming up|upcoming|imminent(?:ly)?|near(?:ing)?(?= (?:their |the |its )?(?:close|closing|due|end)(?![a-z]))|in the near future|before long|about to(?= close))(?![a-z])/u

/** 快到期的单子, which deals close soon: the days that are meant, which the answer names. */
export function soonIn(text: string, { subject }: Query, today: Day): ReturnType<typeof periodIn> {
  const match = SOON.exec(text)
  if (!match) return undefined
  const last = addDays(today, SOON_DAYS[subject === 'mine' ? 'mine' : 'deals'])
  return { start: match.index, end: match.index + match[0].length, period: { first: today, last } }
}

/** No list of those that are named is the answer: which are not A, neither A nor B, all but one; whose contact (not step) is overdue; which team. */
export const NEGATED =
  /哪一?[个支](?:团队|小组|组|部门)(?!员|长)|(?<![a-z])(?:which|what) teams?(?![a-z])|(?:不是|非|不属于)\s*[abcd](?![a-z])|(?<![a-z])(?:not|neither|nor|non)[- ](?:an? |in |tier )*[abcd](?![a-z])|除了|(?<![a-z])(?:except|other than|apart from)(?![a-z])|(?:联系|拜访|接触)(?:已经?|都)?(?:逾期|超期|过期)|(?:逾期|超期|过期)(?:还)?[没未]有?(?:联系|拜访|接触|见)|(?<![a-z])(?:overdue|late|past due) for (?:an? |their |its )?(?:contact|visit|call|meeting)|(?<![a-z])(?:contacts?|visits?) (?:is|are) (?:overdue|late|past due)(?![a-z])/u

/** Without a back-up: the English article, and no tier. */
export function isArticle({ index = 0, input = '', 0: said }: RegExpMatchArray): boolean {
  const behind = input.slice(index + said.length)
  return !/^\s*(?:$|[?？/,、和]|(?:and|or|accounts?|customers?|clients?|tier|key|level|class|rated?)(?![a-z])|客户|公司|类|级)/u.test(
    behind,
  )
}
