import type { ReadContext } from './context.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import { type PlainReading, plain } from './readings.ts'
import type { Range } from './sections.ts'

const THING =
  '(?:电话|手机|座机|号码|邮箱|邮件地址|微信|企业微信|联系方式|名片|职务|职位|生日|地址|资料|信息|背景|档案|简历)'
const THING_EN =
  '(?:(?:cell|mobile|office|work|direct|private) )?(?:(?:phone|telephone|mobile|cell)(?: (?:number|no))?|number|e-?mail(?: address)?|contact details|contact|details|wechat(?: id)?|address|title|role|job title|birthday)'
/** Somebody's telephone, mail and the like as a thing that is asked for, not as a way of contact: 陈副总电话多少, what's Oliver's number, who is Janet Wu. */
export const ASKED_OF = `(?<!(?:接|收|打|回|等|给)[^，,。；;]{0,14}){P}(?:的)?${THING}(?:号码?)?(?:是)?(?:多少|几号|是什么|什么|啥|有吗|有没有|[有是]?[?？吗])|(?<!(?:接|收|打|回|等|给)[^，,。；;]{0,14}){P}的(?:${THING}|微信号)(?:号码?)?(?:呢|给我|发我|发一下|改了|换了|变了|更新了|不对|打不通了)?[\\s?？。吗]*$|^(?:{A}(?:的)?)?{P}(?:的)?(?:手机号码?|座机|号码|电话号码?|邮箱|邮件地址|联系方式|名片|职务|职位|生日|地址|背景|简历)(?<!{P}电话)[\\s?？。]*$|(?:要|给我|发我|查一?下?|找一?下?|谁有|有没有)(?:{A}(?:的)?)?{P}(?:的)?${THING}|谁(?:认识|熟悉|跟.{0,2}熟)(?:{A}(?:的)?)?{P}|{P}是(?:谁|干什么的|哪位|做什么的)|<{P}(?:'s)? ${THING_EN}(?: please| pls)?[\\s?.!]*$|<(?:need|send me) (?:the )?(?:(?:${THING_EN}) (?:of|for) {P}|{P}(?:'s)? ?${THING_EN})>|<(?:what(?:'s|s| is)?|give me|get me|find|look up|do (?:we|you) have|have (?:we|you) got|who has|anyone have|anybody have) (?:the )?(?:${THING_EN} (?:of|for) )?{P}(?:'s)? ?${THING_EN}?|<who(?:'s|s| is| knows) {P}`
const ASKS_OF = rule(ASKED_OF)

/** The one account at which somebody of theirs is, and whether that is sure; undefined where nobody known is named in `within`. */
export function knownIn(
  { entities, mended }: Heard,
  within: Range,
  context: ReadContext,
): { account: NamedAccount; name: string; sure: boolean } | undefined {
  const person = entities.people.find(({ start, end }) => start >= within.start && end <= within.end)
  if (!person?.contact || person.others.length > 0) return undefined
  const { contact } = person
  const ids = entities.accounts.flatMap(({ found }) => (found.kind === 'one' ? [found.account.id] : []))
  const at = (ids.length > 0 ? ids : (context.near ?? [])).filter((each) =>
    context.contactsOf(each).some((one) => one.id === contact.id),
  )
  const account = at[0] === undefined ? undefined : context.names.get(at[0])
  if (!account) return undefined
  const guessed = mended.some((each) => each.start < person.end && person.start < each.end)
  const sure =
    person.sure && !guessed && entities.accounts.every(({ found }) => found.kind === 'one' && found.sure)
  return { account, name: contact.name, sure }
}

/** 孙副总, when did we last see Ivan Soto: who is asked about where somebody of theirs is named and nothing else. */
export function personAlone(heard: Heard, context: ReadContext): string | undefined {
  const { accounts, deals, codes, people } = heard.entities
  if (people.length !== 1 || accounts.length + deals.length + codes.length > 0) return undefined
  return knownIn(heard, { start: 0, end: heard.folded.text.length }, context)?.name
}

/** What is asked of somebody of theirs: their card is opened, nothing is written. */
export function askedOf(heard: Heard, context: ReadContext): PlainReading | undefined {
  const match = ASKS_OF.exec(heard.words)
  const known = match && knownIn(heard, { start: match.index, end: match.index + match[0].length }, context)
  if (!known) return undefined
  const { account, name } = known
  return { ...plain('fact', `${account.code} ${name}`), fact: 'contacts', free: true, shows: true, account }
}
