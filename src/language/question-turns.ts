import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { periodIn } from './period.ts'

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
