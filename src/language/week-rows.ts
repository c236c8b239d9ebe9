import { rule } from './entities.ts'

/** Days and accounts in the order somebody tells a week in: 周二华锐 周三锦川. */
export const WEEK_ROWS = rule(
  '{T}[^，,。；;]{0,8}{A}.{0,24}{T}[^，,。；;]{0,8}{A}|^[\\s]*{A}(?: on)?[\\s]?{T}[\\s，,;；、]+(?:and |then |和|然后)*{A}(?: on)?[\\s]?{T}',
)
/** The same of people: met Oliver Monday, then Janet Wednesday. */
export const PEOPLE_ROWS = rule(
  '<(?:met|saw|visited|called|rang|phoned|spoke)>.{0,24}{P}[^,.]{0,24}{T}[,;]?(?: and| then)+ {P}[^,.]{0,12}{T}',
)
/** Said to be still to come. */
export const PLANNED_WEEK = rule(
  '计划|安排|行程|打算|准备|[下这本]个?(?:周|星期|礼拜)|<(?:plan(?:ned|s)?|(?:next|this|my) week|schedule|agenda|will|going to|tomorrow)>',
)

/** … and Oliver again on Wednesday: somebody met once more. Masked words. */
export const AGAIN = rule('^(?:and|then) (?:then )?{P} again>')
