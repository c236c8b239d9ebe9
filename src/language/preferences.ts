import type { ReadContext } from './context.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import { knownIn } from './persons.ts'
import { type PlainReading, plain } from './readings.ts'

/** Ways to reach somebody, by the word that sets them in a fact about the person. */
const WAYS: readonly [told: string, pattern: RegExp][] = [
  [
    '微信',
    /微信|企微|企业微信|we-?chat|whats-?app|slack|飞书|钉钉|chat|messages?(?! ?text)|(?<![a-z])i?ms?(?![a-z])/u,
  ],
  ['短信', /短信|sms|texts?(?: messages?)?/u],
  ['打电话', /电话|phone|(?:be(?:ing)? )?call(?:s|ed)?/u],
  ['邮件', /邮件|邮箱|e-?mails?/u],
  ['视频', /视频|video|zoom|teams/u],
  ['当面', /当面|见面|面谈|上门|in person|face[- ]to[- ]face|meet(?:ings?|ing)?/u],
]
const WAY = '(?:企业微信|企微|微信|飞书|钉钉|短信|(?:打)?电话|邮件|邮箱|视频(?:会议)?|当面|见面|面谈|上门)'
const WAY_EN =
  '(?:we-?chat|whats-?app|slack|chat(?:ting|s)?|messages|messaging|ims?|sms|text(?:s| messages?|ing)?|(?:the )?phone(?: calls?)?|(?:a )?(?:phone )?calls?|be(?:ing)? called|e-?mails?|mail|video(?: calls?)?|zoom|teams|meeting (?:in person|face to face)|in person|face[- ]to[- ]face(?: meetings?)?|(?:personal )?meetings)'

/** How somebody of theirs likes to be reached, and nothing else: 陈副总更喜欢微信, Oliver Grant prefers email (S114). */
export const PREFERS = `^\\s*(?:{A}(?:的|那边的?)?[\\s,，:：]*)?{P}(?:说|讲|他|她|平时|一般|通常|比较|更加?|还是|最|都|习惯上?)*(?:喜欢|习惯|愿意|倾向于?|偏好|首选)(?:用|通过|走|打|发|看|在|别人|我们|给他|给她)*${WAY}(?:上)?(?:沟通|联系|聊|谈|交流|讲|说|见面|方式|一点|些|多一?点)*[\\s。.!！]*$|^\\s*(?:(?:at )?{A}(?:'s)?[\\s,:]*)?{P}(?: at {A})?,? (?:really |usually |always |much |generally )*(?:prefers|likes|would rather(?: have| use)?|favou?rs|is best reached (?:by|on|via|over))(?: to (?:be (?:reached|contacted) (?:by|on|via|over|in)|be|talk (?:by|on|over|via)|use|meet|get|have|hear from us by))?(?: it)?(?: (?:meet|talk|use|be reached|be contacted))?(?: by| via| over| on| through)? ?${WAY_EN}(?: (?:over|to|instead of|rather than) [a-z -]{2,20})?[\\s.!]*$`
const SAYS = rule(PREFERS)

/** Undefined where it is not sure whose preference it is: then it is no fact. */
export function preferenceIn(heard: Heard, context: ReadContext): PlainReading | undefined {
  const match = SAYS.exec(heard.words)
  const known = match && knownIn(heard, { start: match.index, end: match.index + match[0].length }, context)
  if (!known?.sure) return undefined
  const { account, name } = known
  // The way that is named first is the one that is liked: "prefers email over calls".
  const behind = heard.words.slice(
    heard.words.search(/喜欢|习惯|愿意|倾向|偏好|首选|prefers|likes|rather|favou?rs|reached/u),
  )
  const [told] = WAYS.flatMap(([word, pattern]) => {
    const at = behind.search(pattern)
    return at < 0 ? [] : [{ word, at }]
  }).sort((a, b) => a.at - b.at)
  if (!told) return undefined
  return {
    ...plain('fact', `${account.code} ${name} 首选 ${told.word}`),
    fact: 'contacts',
    free: true,
    account,
  }
}
