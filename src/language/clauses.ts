import { addDays, type Day, mondayOf } from '../domain/day.ts'
import { ASKED_BY_THEM, SETTLED, THEY_SEND } from './act-signs.ts'
import { CONDITION } from './conditions.ts'
import { CONTACT_WORDS } from './contact-words.ts'
import type { ReadContext } from './context.ts'
import type { DayFound } from './day-found.ts'
import type { Entities } from './entities.ts'
import { rule } from './entities.ts'
import { findChannel } from './marks.ts'
import type { Range } from './sections.ts'
import { trimRange } from './text.ts'
import { findTimes } from './times.ts'
import { AGAIN, PEOPLE_ROWS, PLANNED_WEEK, WEEK_ROWS } from './week-rows.ts'

/** When something is: it happened, it is still to come, or the words do not say. */
type Tense = 'past' | 'future' | 'open'

/** One thing that is said. `words` is its masked text. */
export type Clause = Range & {
  words: string
  tense: Tense
  days: Day[]
  /** Still to come only because its day may be: 周五请刘总吃饭. */
  bare: boolean
  /** It hangs on something: 要是赵处长点头, if Ivan agrees. */
  conditional?: true
  /** A weekday of this week that is over, told without a tense: taken for what was, and asked. */
  either?: true
}

const FULL_STOP =
  '(?<!(?:^|[^a-z])(?:mr|ms|mrs|dr|prof|inc|co|ltd|corp|st|no|vs|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\\.g|i\\.e))\\.(?=\\s|$)'
const CHINESE = '[\\u3400-\\u9fff\\ue001-\\ue00f]'
/** Where a clause ends: at signs, at a space between Chinese phrases, where somebody else begins to speak, at a day of its own. */
const ENDS = rule(
  [
    '[，,；;。！？!?\\n\\r]',
    FULL_STOP,
    `(?<=[\\u3400-\\u9fff])\\s+(?=${CHINESE})|(?<=${CHINESE})\\s+(?=[\\u3400-\\u9fff])`,
    '(?<=(?:{P}|他|她|他们|对方)[^，,。；;]{0,6}(?:说|表示|答应|提到|承诺)(?:了)?)(?=他们?|她们?|我们?|{T})',
    '(?<=(?<!约)[了着过]|回来|出来)(?=(?:又|就|只|后来|顺便|然后)?(?:跟|和|找|见|去|到)?[^，,。；;\\s]{0,5}{P})',
    '\\s+-+\\s+|\\s[–—]\\s|\\s(?:um+|uh+|er|erm)\\s(?=(?:{P}|{A}|(?:i|we|he|she|they)>))',
    // 明天跑锦川 宋主任说上午都在: somebody else begins to speak.
    '(?<={T}[^，,。；;]{1,10})\\s+(?={P}(?:那边)?(?:说|讲|回复|答应|告诉|让))',
    // 泰和 call 方工 下周三之前我们 reply: the day begins what we do by it.
    '(?<={P})\\s+(?={T}(?:[之以]?前|内)(?:我们?|我方|咱们?|他们?|对方|客户))',
    // Fields of the structured form: 锦川/宋主任/电话, 启明-薛工-现场.
    `(?<=${CHINESE})\\s?[/／|｜-]\\s?(?=${CHINESE})`,
    '(?=(?:另外|还有|剩下|第二)(?:那)?一?[个家]?(?:是|去)?{A})',
    '\\s(?=<(?:me|us|we|you|him|her|them|they|he|she|their|our)>\\s?[:：])',
    '\\s(?=[1-9][.、)）]\\s?[^\\d\\s]|[(（][1-9][)）])',
    '(?<={P}\\s?(?:电话|微信|邮件|短信|<(?:e-?mail|call|teams|wechat|whats-?app)>)\\s?(?:里|上|中)?(?:说|讲|告诉我|通知))\\s?',
    // … and tomorrow I call back: the day begins what is done by it.
    '\\s(?=(?:and|but|so|then)\\s+{T},? (?:i|we|he|she|they)>)',
    '\\s(?=(?:and|but|so|then|because|cos)\\s+(?:i|we|he|she|they|it|told|asked|will|wants?|needs?|going|the|(?:{P}|{A})(?!\\ue00f)(?!\\s?(?:{T}|$|[,.;，。)]|and|&|<(?:at|on|in|for|re|about|from|this|over|by|to|onsite|together)>)))>)',
    // told Elena the scope goes out on Wednesday: what was told is still to come.
    '(?<=<(?:told|promised|assured|informed|advised) (?:{P}|him|her|them))\\s(?:that\\s)?(?=[^,.;，。]{6,80}{T})',
    '(?<=<(?:he|she|they|{P}) <(?:told|promised|assured) (?:me|us))\\s(?:that\\s)?(?=(?:i|we)(?:.ll| will|.d| would| can)? (?:get|have|receive|see)>)',
    // call Lee on Monday and send the offer by Friday, 周三送样并周五报价: two things, each by its day.
    '(?<={T})\\s(?=(?:and|then|and then)\\s(?:(?:we|i|will) )*(?:send|ship|install|quote|post|courier|deliver|call|email|visit|meet|bring|draft|prepare|present|demo|submit|share|come|go|start|fix|replace|train|follow|pay|sign)>[^,.;，。]{0,60}{T})',
    '(?<={T}[^，,。；;]{1,16})(?=(?:并且|并|然后|再)[^，,。；;]{0,4}{T}[^，,。；;]{0,6}(?:送|发|给|交|去|寄|装|报|做|派))',
    // 最后定了我们下周二给最终版报价: what was settled is over, what it is is still to come.
    '(?<=(?:最后|最终|商量|谈|聊)[^，,。；;]{0,4}(?:定|说好|说定|商定|敲定|谈妥|讲好|下来)(?:了|下来)?)(?!了|下来)(?=(?:我们?|他们?|她们?|对方|客户)?[^，,。；;]{0,3}{T})',
    // confirmed on the phone that their legal will revert by Friday: how it was said stays with who said it.
    '(?<=<(?:said|told (?:me|us)|confirmed|mentioned|agreed|promised|wrote|explained|reported|let (?:me|us) know)(?: (?:to (?:me|us)|today|again))?(?: (?:on|by|over|via|in) (?:the |a )?(?:phone|e-?mail|mail|text|teams|zoom|wechat|whatsapp|chat|video|call|meeting|person)))\\sthat\\s(?=[^,.;，。]{6,80})',
    // who was met, and how: what was said follows the colon.
    '(?<=(?:{P}|{A})[^:：,，。；;]{0,24})[:：]\\s*(?=[^\\d\\s]|[1-9][.、)）]\\s?[^\\d\\s])|(?<=<(?:call|visit|phone|email|zoom|teams|meeting|lunch)>[^:：,，。；;]{0,24}{P})[:：]\\s*',
    "\\s(?=(?:he|she|they|i|we) (?:just |also |really |already |then )?(?:will|would|said|says|told|wants?|needs?|need|wanted|asked|asks|has|have|had|likes?|liked|promised|agreed|must|should|owe|send|sends|is|are|was|were|met|saw|went|reckons?|reckoned|figures|figured|guesses|claims|claimed|insists|admits|hints|hinted|hopes|expects|plans|feels|felt|sounds|sounded|seems|mentions|might|may|could|think|thinks|thought|confirmed|mentioned|complained|can|did|discussed|talked|spoke|do|does|gave|got)>|(?:he|she|they|i|we)'(?:ll|d|re|ve|m|s)>)",
    '(?=(?<![让叫请给跟和把对向问找约说])(?:他们?|她们?|对方|客户)(?:说|让|要|想|希望|表示|觉得|问|那边|比较|会|下|本|嫌|同意|答应|月|{T}))',
    '(?=(?<![让叫请给跟和把对向问找约])我们?(?:说|答应|回去|这边|得|要|会|打算|准备|先|{T}))',
    '(?=(?<![跟和与找给约见])(?:让我们?|要我们?|希望我们?))',
  ].join('|'),
)

const DAY_SIGN = rule('{T}')
const ONLY_DAY = rule('^(?:{T}|{P}|{A}|\\s)+$')
const CHINESE_AROUND = /^[\u3400-\u9fff][\s]?[\u3400-\u9fff]{2}/u
/** The day stands for itself when enough was said before it and no word leans on it: 约了, 改到, 让我, by. */
const LEANS =
  /(?:^|在|于|到|约|约了|定|等|是|从|至|让|叫|要|请|我们?|他们?|她们?|对方|把|就|和|跟|与|及|、|最晚|最迟|争取|by|on|before|until|till|til|for|from|to|at|of|the|next|this|due|is|and|since|after|around|say)\s*$/u

type Now = Pick<ReadContext, 'today' | 'minute'> & { text: string }

/** Takes a message apart. `masked` is the folded text with its entities as signs, `text` as it is. */
export function clausesOf(masked: string, entities: Entities, now: Now): Clause[] {
  const cuts: Range[] = [...masked.matchAll(new RegExp(ENDS, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const ranges: Range[] = []
  let start = 0
  const close = (end: number): void => {
    const range = trimRange(masked, start, end)
    if (range.end > range.start) ranges.push(range)
  }
  const days = entities.days.map((day) => day.start)
  const places = [...cuts, ...days.map((at) => ({ start: at, end: at }))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
  for (const cut of places) {
    if (cut.start < start) continue
    if (
      /[，,]/u.test(masked[cut.start] ?? '') &&
      /\d,\d{3}/u.test(masked.slice(cut.start - 1, cut.start + 4))
    )
      continue
    const said = masked.slice(start, cut.start)
    if (cut.end === cut.start) {
      if (said.trim().length < 5 && !SETTLED.test(said)) continue
      // In Chinese a day begins what is done by it; in English it ends it.
      if (
        days.includes(cut.start) &&
        (LEANS.test(said) ||
          !CHINESE_AROUND.test(masked.slice(Math.max(0, cut.start - 1)).replace(DAY_SIGN, '')))
      )
        continue
    }
    close(cut.start)
    start = cut.end
  }
  close(masked.length)
  const rows = (WEEK_ROWS.test(masked) || PEOPLE_ROWS.test(masked)) && !PLANNED_WEEK.test(now.text)
  return joined(masked, ranges).map((range) => clauseAt(masked, range, entities, now, rows))
}

/** A clause that is only who, or a connecting word, belongs to what follows: 我们 6/4 给曲线. */
const ONLY_WHO = rule(
  '^(?:(?:他|她|他们|对方|客户|我)(?:微信|电话)?(?:说|讲|表示)|<(?:he|she|they) (?:said|says)>|(?:应该|大概|可能|估计|也许|好像)(?:是|在|就)?|差不多|<(?:prob(?:ably)?|maybe|likely)>|然后|那|就|还有|另外|下一?步|后续|行动|我们?|他们?|她们?|对方|客户|让我们?|要我们?|{T}|(?:又|再|就|先)?(?:约|见|拜访|去|到|找|跟|给|打给)(?:了|好了?|过)?|<(?:by|and|we|i|they|he|she|then|next|action|on|to us)>|[\\s①-⑩\\d.、)）(:：])+$',
)

function joined(masked: string, ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    const between = last ? masked.slice(last.end, range.start) : ''
    const bare = last && ONLY_WHO.test(masked.slice(last.start, last.end)) && /^[\s:：]*$/u.test(between)
    // 他们说周四 我们周五回: each has a day of its own.
    const apart =
      last && bare && tellsDay(masked.slice(last.start, last.end)) && OF_US.test(masked.slice(range.start))
    // 华锐吴经理 见了 周一给他排产表: who was met stands before it.
    const over =
      last &&
      OVER.test(masked.slice(last.start, last.end)) &&
      !WHO_FIRST.test(masked.slice(range.start, range.end))
    const listed = last && /^[1-9]$/u.test(masked.slice(last.start, last.end)) && /^[.\s]*$/u.test(between)
    // Janet 说付款她周四放: who speaks stands before what they say.
    const speaks =
      last &&
      SPEAKER.test(masked.slice(last.start, last.end)) &&
      SAYS.test(masked.slice(range.start, range.end))
    // waiting for her to send the data, she said Wednesday: the day of what is waited for.
    const dated =
      last &&
      WAITS.test(masked.slice(last.start, last.end)) &&
      SAID_DAY.test(masked.slice(range.start, range.end))
    if (
      last &&
      (listed || speaks || dated || (bare && !apart && !over && !isName(masked.slice(last.start, last.end))))
    )
      result[result.length - 1] = { start: last.start, end: range.end }
    else result.push(range)
  }
  return result
}

const SPEAKER = rule('^\\s*{P}\\s*$')
const SAYS = /^(?:说|讲|表示|提到|答应|同意|承诺|反馈|回复|问|催|嫌|要求)/u
const WAITS = rule(
  '等(?={P}|他|她|对方|客户|[^，,。]{0,4}(?:发|给|寄|回))|<(?:waiting (?:for|on)|awaiting|wait for)>',
)
const SAID_DAY = rule(
  '^(?:<(?:he|she|they|{P}) (?:said|says|reckons|thinks|promised|thought)>|(?:他|她|他们|对方|{P})(?:说|讲|答应)(?:是)?)\\s?(?:<(?:by|on|for|it.?d be|it will be)> )?{T}[\\s。.]*$',
)
const OVER = /[了过]$/u
const WHO_FIRST = rule('^(?:他|她|客户|对方)|^[^，,。；;{T}]{0,8}?(?:{P}|{A})'.replace('{T}', '\ue009'))

/** A day behind somebody of theirs. By place: a pattern for both would look at a growing clause again and again. */
function tellsDay(words: string): boolean {
  const day = words.lastIndexOf('\ue009')
  return day > 0 && THEY.test(words.slice(0, day))
}
const THEY = rule('他|她|对方|客户|{P}|<(?:he|she|they)>')
const OF_US = rule('^\\s*(?:我|咱)|^\\s*<(?:i|we)>')

/** Only an account or a person: where the structured form names them, each stands alone. */
const ONLY_NAME = rule('^\\s*(?:{A}|{P})\\s*$')
function isName(words: string): boolean {
  return ONLY_NAME.test(words)
}

/** `rows`: the message tells a week day by day. */
function clauseAt(masked: string, range: Range, entities: Entities, now: Now, rows: boolean): Clause {
  const words = masked.slice(range.start, range.end)
  const conditional = CONDITION.test(words.replace(ASKED_BY_THEM, ' '))
  const found = entities.days.filter(({ start, end }) => start >= range.start && end <= range.end)
  const days = found.flatMap(({ day }) => (day ? [day] : []))
  if (conditional) return { ...range, words, tense: 'future', days, bare: false, conditional: true }
  const later =
    isLater(words, found, now) ||
    (ORDERED.test(words) && !PAST.test(words) && days.every((day) => day > now.today))
  // Points of a list, one due today: what is to be done, unless it says that it is done.
  const listed = LISTED.test(words) && !PAST.test(words) && days.includes(now.today)
  const waited = WAITS.test(words) && SAID_DAY_LAST.test(words) && days.some((day) => day > now.today)
  const tense = later || listed || waited ? 'future' : tenseOf(words, days, now.today)
  const bare = tense === 'future' && !FUTURE.test(words)
  // 补 周五 鼎峰: said to be late, so it is over.
  if (bare && isLately(found, now) && LATE.test(now.text))
    return { ...range, words, tense: 'past', days, bare: false }
  // Meridian, Monday, Janet by phone, statement agreed: when it was, alone between commas.
  if (bare && isLately(found, now) && ONLY_DAY.test(words)) {
    if (PAST.test(masked.slice(range.end))) return { ...range, words, tense: 'past', days, bare: false }
    if (findChannel(now.text)) return { ...range, words, tense: 'open', days, bare: false, either: true }
  }
  if (
    bare &&
    isLately(found, now) &&
    (rows || CONTACT_WORDS.verbs.test(words) || AGAIN.test(words)) &&
    !THEY_SEND.test(words)
  )
    return { ...range, words, tense: 'open', days, bare: false, either: true }
  return { ...range, words, tense, days, bare }
}

/** The number of a point, before what it is. */
export const LISTED = /^\s*(?:[①-⑩]|[(（]?[1-9一二三四][.、)）:：])\s?/u

/** It is over. Masked words. */
export const PAST = rule(
  "了(?!解|吗|没|却)|(?:去|见|聊|谈|打|来|做|开|发|(?<![续预违签制合])约|碰|跑|通|吃|喝|拜访|视频|沟通|联系|写|寄|送)的(?!话)|(?:见|聊|谈|打|去|来|通|拜访|联系|沟通|说|做|发|交流)过(?!去|来)|刚(?:才|刚)?|已经?|昨|的$|(?:碰(?:上|到|见)|撞(?:上|见)|遇(?:上|到|见)|偶遇|巧遇)[^，,。；;]{0,6}{P}|没(?:见|接|来|在|回|去|人|有人)|<(?:(?:came|come) across|crossed paths|was|were|had|did|didn'?t|went|met|saw|spoke|talked|told|said|got|rang|called|visited|phoned|telephoned|emailed|texted|messaged|dropped|stopped|came|gave|sent|showed|asked|wanted|agreed|promised|confirmed|discussed|signed|been|just|yesterday|ago|bumped|ran into|rode|sat|took|wrote|joined|caught|spent|walked|flew|drove|popped|swung|handed|received|quoted|answered|replied|hosted|tried|chatted|waited|mentioned|earlier|done|finished|completed)>",
)
const FUTURE = rule(
  "待会儿?|等会儿?|(?:过|等)?一?会儿(?=去|到|见|给|跟)|稍后|晚点(?=去|到|见|给|跟|再)|(?:节|端午|国庆|中秋|春节|五一|元旦|假)后|准备|打算|计划(?!书)|将(?!军)|(?:要|得|该)(?:去|给|把|发|交|送|做|见|找|跟|约|再)|等(?={P}|他|她|对方|客户|{T})|约(?:了|好|在|定)?(?:\\s*(?:跟|和)?{A}(?:公司|的|那边)*)?(?:\\s*{P})?[^，,。；;]{0,4}{T}|(?:定|订|安排|排|敲)(?:了|在|好|到)?{T}|{T}[^，,。；;]{0,4}约(?:了|好|定)?(?!过)|改(?:到|成|期|为){T}|(?:推|挪|延|提前|<(?:push|move|shift|postpone|delay|slip|reschedule|bump)(?:ed|d|s|ped|)>)\\s?(?:了)?(?:到|至|迟到|后到)?\\s?{T}|从{T}[^，,。；;]{0,2}(?:推|挪|延|提前|改|换)[^，,。；;]{0,3}{T}|再(?:去|来|约|见|谈|打|跟)|<(?:will|shall|'ll|'d|would|won'?t|going to|gonna|need(?:s)? to|have to|has to|plan(?:ning|s)? to|about to|tomorrow|tmr|tmrw|due|schedul\\w+|booked|let'?s|remind|to do|todo|f/?u|follow[- ]?up)>|(?:i|we|he|she|they)(?:'ll)>|<(?:i'm|i am|we're|we are) (?:meeting|seeing|visiting|calling|going|having)>|^(?:seeing|meeting(?! w/| with)|visiting|calling|having|off to|heading|going|goin|popping|flying)>(?=.*{T})|<wants? (?:me|us) (?:over|there|in|to (?:come|visit|be|meet))>|<(?:might|(?<!if i )may|hope to|want to|could)>|<(?:moved|pushed|shifted|postponed|rescheduled|delayed|slipped|bumped|brought forward|put back) (?:it )?(?:back |out |on |forward )?(?:to|till|until|from {T} (?:to|till|until|into))>|<slips (?:back |out )?(?:to|till|until)>|<(?:moved|pushed|shifted|postponed|rescheduled|delayed|slipped|bumped|brought forward|put back)(?: back| out| on| forward)? from (?=\ue009)",
)

/** call her then, ask them again; in three weeks check whether …: what is to be done. */
const ORDERED = rule(
  '^(?:<(?:and|then|so|please|pls)>\\s*)*<(?:call|ring|phone|e-?mail|text|ping|chase|visit|see|remind|ask|tell|message|follow up with)> (?:back )?(?:<him>|<her>|<them>)|^{T},? <(?:check|ask|call|ring|chase|see|find out|send|remind|look|follow|revisit|ping|email|touch base|get back)>(?! (?:with|from|to) {P})',
)

const SAID_DAY_LAST = rule(
  '(?:said|says|reckons|thinks|promised|thought|说|讲|答应)(?: by| on| for)?\\s?{T}[\\s。.]*$',
)

/** Days ahead beyond which a month and day without a year more likely lie behind. */
const FAR = 250

/** 周三, said on Thursday: this week's, of what is done with a customer. */
function isLately(days: readonly DayFound[], { text, today }: Now): boolean {
  return (
    days.length > 0 &&
    days.every(
      ({ day, minute, end, start }) =>
        day !== undefined &&
        minute === undefined &&
        BARE_WEEKDAY.test(text.slice(start, end)) &&
        addDays(day, -7) >= mondayOf(today) &&
        addDays(day, -7) < today &&
        !/^(?:之?前|以前)/u.test(text.slice(end)),
    )
  )
}
/** A note that was forgotten. */
const LATE =
  /^[\s\p{P}]*(?:补(?!货|件|发|充|签|交|送|寄|差|单)|忘了?(?:记|录|登)|late (?:log|entry|note)|forgot to|[^.]{0,60}forgotten to (?:log|record|note|mention))/u
const BARE_WEEKDAY =
  /^(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?:\s?(?:上午|下午|晚上|早上|中午|morning|afternoon|evening))?$/u

/** An hour of today that is not yet there: 下午两点去华锐找刘总工, said in the morning. What is told as over is over. */
function isLater(words: string, days: readonly DayFound[], { today, minute: now, text }: Now): boolean {
  const hours =
    days.length === 0
      ? findTimes(words).filter(({ bare, sure }) => !bare && sure)
      : days.filter(({ day }) => day === today)
  const later = hours.some(
    ({ minute, ...each }) =>
      (minute !== undefined && minute > (now ?? 1440)) ||
      ('day' in each &&
        minute === undefined &&
        EVENING.test(text.slice(each.start, each.end)) &&
        (now ?? 1440) < 1080),
  )
  return later && !PAST.test(words)
}

/** Of today and, said before six in the evening, still to come. */
export const EVENING =
  /^(?:by |for )?(?:tonight|this evening|later today|eod|cob|end of (?:the )?(?:day|business)|close of (?:business|play)|今晚|今天?(?:晚上|下班)|(?:下班|收工)(?:之|以)?前)/u

/** By its words; a day still to come decides where the words do not say that it is over. */
function tenseOf(words: string, days: readonly Day[], today: Day): Tense {
  // 5月28日通的电话: what would be next year's is this year's, and over, unless something says that it is to come.
  const ahead = days.some((day) => day > today && (day < addDays(today, FAR) || FUTURE.test(words)))
  // 昨天先见余总再去启明: told of a day that is over.
  if (days.length > 0 && days.every((day) => day < today)) return 'past'
  const future = FUTURE.test(words)
  if (PAST.test(words) && !(future && ahead)) return 'past'
  if (ahead || future) return 'future'
  if (days.length > 0) return 'past'
  return 'open'
}
