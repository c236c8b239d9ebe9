import { ACTS } from './acts.ts'
import type { Clause } from './clauses.ts'
import { CONTACT_WORDS } from './contact-words.ts'
import { rule } from './entities.ts'
import { type Heard, preambleOf } from './heard.ts'
import { findAttempt, findChannel } from './marks.ts'
import { INTENTS, type Intent } from './words.ts'

/**
 * An act with what speaks for it, in points: 3 and more decide, 2 may be meant, less says nothing. `unsure`: another act that writes is as
 * likely, or only a day says that it is still to come; then it waits for a yes.
 */
export type Choice = { act: Intent | 'chat'; points: number; unsure?: true }

/** Acts that write something of what was told. */
const WRITES: readonly Choice['act'][] = ['visit', 'next', 'snooze', 'complaint', 'csat', 'spend', 'wall']

/** Our own people and departments: talking with them is no visit. */
const INTERNAL = rule(
  '(?:财务|法务|人事|行政|老板|领导|同事|研发|技术部|产品部|市场部|售后|客服|物流|仓库|生产部|部门|例会|周会|晨会|内部|团队|咱们|老大|总部|大家)|(?:^|<(?:with|to|from|our|the|my|and|at|by|ask(?:ed)?|told) )(?:finance|legal|hr|it|marketing|product team|support|engineering|colleagues?|boss|team|warehouse|logistics|accounting|head office|hq)>|<(?:internal(?:ly)?|stand[- ]?up|all[- ]hands|everyone)>',
)
const HEARSAY = rule(
  '听说|据说|传言|好像听|网上说|新闻|八卦|<(?:heard (?:that|a rumou?r|from)|rumou?rs?|apparently|news says|i read that|saw in the news|according to)>',
)
const STEP_WORDS = rule(
  "记得|别忘|let me forget|提醒我|提醒一下|跟进|待办|要做|下一?步|准备好|安排|<(?:remind(?: me)?|f/?u|follow[- ]?up|follow up|to-?do|don'?t forget|don'?t let me forget|need to|have to|must|should|next step|next:|action|chase|make sure)>",
)
const STEP_VERBS = rule(
  '发|送|寄|给|交|提交|提供|报价|出方案|出图|约|去|回访|回话|回复|答复|催|对账|更新|演示|汇报|签|打款|确认|准备|看现场|拜访|打电话|等|送样|试|核对|整理|开会|谈|聊|见|<(?:send|prepare|deliver|draft|submit|call|email|visit|meet|quote|share|ship|check|confirm|get back|revert|update|present|demo|arrange|schedule|book|sign|pay|review|ask|chase|collect|bring|finish|finali[sz]e|fix|survey|talk|discuss|waiting|wait)>',
)
const DUE = rule(
  '到期|截止|来(?:我|厂|公司|看)|参观|<(?:due|deadline|coming|by|letter|quote|list|sample|samples|drawings?|offer|report)>',
)
const DONE = rule(
  '(?:已经?|都)?(?:完成|搞定|办完|做完|办好|弄好|弄完|结束|交付|处理完|处理好|落实)(?:了|啦)?|(?:已经?|都)(?:发|送|寄|交|提交|回)给?[^，,。；;]{0,6}了|(?:可以|能)(?:关|结|勾|划)(?:了|掉|上)?|关掉吧?|(?:已经?|都)(?:发|送|寄|交|给|提交|签|付|回|开|办|打)(?:过|完|出|出去|给他|给她|掉)?了|(?:发|送|寄|交|提交)(?:完|出去|过去)了|<(?:done|completed?|finished|sorted|closed?(?: out)?|tick(?:ed)? (?:it |this |that |them |[fF]\\d+ )?off|gone out|went out|taken care of|wrapped up|mark(?:ed)? (?:as )?done|is sent|been sent|sent out|all set|submitted|delivered)>',
)
const ASKED_BY_THEM =
  /(?:问|说|聊|谈|讨论|确认|了解|催|关心|想知道|商量|看看|介绍|打听|asked?|asking|wonder(?:s|ed|ing)?|discuss(?:ed)?|wants? to know|check(?:ed)?|told|explained?|showed?|sure|know|see|said)[^，,。；;\n]*/gu
/** Somebody or something behind a verb of contact that may be a company nobody has: 跟华新机械的采购, met with Acme. */
const SLOT = rule(
  '(?:跟|和|与|给|在|去了?|到了?|拜访了?)\\s?[a-z][a-z .&-]{2,24}\\s?(?:的|公司|那边|集团|他们)|(?:拜访|走访|回访|去了?|到了?|跟|和|与|给|在)[\\u3400-\\u9fff]{2,12}(?:公司|集团|厂|的|打|通|聊|谈|见|{P})|(?:公司|集团|股份|科技|机械|实业|重工|电气|电子|化工)的?{P}|<(?:with|at|from|met|visited|called|saw)> (?:the )?[a-z][a-z&.-]+',
)
const MET_AFTER_ALL = rule(
  '聊了|谈了|见了|签了|(?<!没)去了|通了|打了|沟通了|吃了|<(?:met|spoke|talked|called|rang|phoned|saw|visited)>',
)
/** What they said is told, whatever it is about: 罗总微信说他们6月8号前付. */
const TOLD_SPEECH = rule(
  '{P}.{0,8}(?:说|讲|表示|提到|答应|承诺|同意|回复|来电|打来|发来|告诉|通知|要求|反馈)|<(?:{P}|he|she|they) (?:just )?(?:said|says|told|promised|agreed|confirmed|called|rang|phoned|emailed|texted|replied|wants|wanted|asked)>|(?:当面|打完电话|打了电话|打来电话|打电话给我|打电话来|聊完|谈完|开完会|<(?:in person {T}|on the phone|by phone|just now|this morning|heard (?:it )?from)>|{P},? (?:phone|call|email|zoom|teams|visit|wechat|lunch)[:,]|{P}(?:电话|微信|视频|当面)[:：,，])',
)
/** What somebody has in mind is not yet done, however it is told: 打算下周找郑总当面要钱. */
const INTENDS = rule(
  "^[^，,。]{0,6}(?:打算|准备|计划|想|要|得|会|该)(?:{T})?(?:再)?(?:去|找|约|见|跑|跟|给|请|到)|^(?:(?:i|we)(?:'m| am|'re| are|'ll| will)? ?)?(?:plan(?:ning)? to|going to|hope to|intend to|want to|need to|will)>",
)
const NEW_PERSON = rule(
  '(?:跟|和|与|见|找|约|给|拜访|去|到)(?:了)?(?:客户|对方|他们|甲方|业主)|[\\u3400-\\u9fff]{2,6}(?:那边|那家)(?:当面|电话|视频|来|打|聊|见|去)|(?:客户|甲方|业主|那家|这家|那边的?(?:公司|厂))|[\\u3400-\\u9fffa-z]\\s?(?:的|那边的|家的)\\s?(?:采购|老板|经理|总监|工程师|销售|负责人|厂长|人)(?:给|打|说|约|来|call|联系|找|\\s)|<(?:call|meeting|lunch|dinner|coffee|zoom|visit|chat) (?:with|at|from|to) [a-z]',
)
const FIELDS = rule('{A}[\\s,，/:：]+(?:[^，,]{0,4}[\\s,，/]+)?{P}|{P}[\\s,，/@]+{A}')
const ONLY_NAMES = rule('^[\\s{A}{P}{T}]*$'.replace('[\\s{A}{P}{T}]', '(?:\\s|{A}|{P}|{T})'))
/** A verb in its bare form at the head tells what is to be done: call Lee about the parts. */
const IMPERATIVE = rule(
  '^(?:call|email|mail|text|message|ring|phone|meet|visit|see|send|ping|chase|ask|remind|book|schedule|arrange|prepare|draft|check|get|bring|give|quote|share|follow|update|tell|order|ship|deliver|invite)(?: back| up)? (?!with>|w/|from>|in>|went>|me>|{P}:|{A} {P}:)',
)

/** A meeting that is put off, moved, called off or only meant to be: nothing happened. */
const PUT_OFF = rule(
  '(?:会|会议|约|拜访|见面|行程|见{P}|review|meeting|call|visit|demo|kick-?off|appointment|lunch)[^，,。；;]{0,16}(?:改到|改期|改成|换到|挪到|推到|推迟|延到|延期|提前到|取消|改天|往后|cancel)|改约|没去成|没见成|去不了|不去了|(?:原定|本来|原本|原计划).{0,20}(?:改|推|取消|没|换|延|要去|想去)|该去{A}|安排在{T}|(?:没空|有事|出差)[^，,。；;]{0,3}改到|<(?:supposed to|meant to|called off|put off)>|<(?:call|meeting|visit|review|demo|lunch|appointment|session|trip|we|it)>.{0,24}<(?:cancel(?:led|ed|s)?|postponed?|rescheduled?|moved|pushed|shifted|bumped)>|<(?:move|push|shift|postpone|reschedule)>.{0,30}<(?:call|meeting|visit|review|demo|lunch)>|<(?:is|are|will be) coming>',
)
const MEANT = /本来|原定|原本|原计划|没去成|没见成|(?<![a-z])(?:supposed|meant) to(?![a-z])/u
const REMINDER = rule(
  "^(?:please |pls )?(?:remember|remind)|^(?:{T})?(?:我)?(?:记得|别忘|提醒我|帮我记着|待办)|<(?:remind me|don'?t (?:let me )?forget|to-?do|note to self)>",
)
/** News, opinions and feelings about a customer are no contact with them. */
const OPINION = rule(
  '真是|好人|难缠|^the (?:coffee|food|lunch|canteen|parking|traffic|office|view|weather|wifi|people|receptionist)>|^(?:{A}|{P})(?:的)?(?:食堂|咖啡|停车场|股票|股价|前台|大楼|楼下|这人|这个人)|<(?:saw|read) (?:the |that |some )?(?:news|article|post|announcement|that)>|<(?:crazy|what a)>',
)
const WANTS_PAST = rule(
  '(?:他|她|对方|客户|{P})(?:[^，,。]{0,6})(?:说|讲|表示|提到|答应|嫌|问|要求|透露)|<(?:he|she|they|{P}) (?:said|says|wants|wanted|told|asked|mentioned|agreed|promised)>',
)

/** Everything that a message may be doing, the likeliest first. */
export function choicesOf(heard: Heard): Choice[] {
  const start = preambleOf(heard.folded.text)
  const words = heard.words.slice(start).trim()
  const points = new Map<Choice['act'], number>()
  const add = (act: Choice['act'], more: number): void => {
    if (more > 0) points.set(act, (points.get(act) ?? 0) + more)
  }
  const asking = words.replace(ASKED_BY_THEM, ' ')
  for (const [act, worth, pattern] of ACTS) {
    if (pattern.test(act === 'ask' || act === 'why' ? asking : words)) add(act, worth)
  }
  const visit = visitPoints(heard, words)
  const question =
    (points.get('ask') ?? 0) >= 3 &&
    !(visit.told >= 3 && heard.entities.people.length > 0 && !isQuestionAtHead(asking))
  if (!question && (points.get('ask') ?? 0) >= 3) points.set('ask', 1)
  if (question) {
    // A question writes nothing: what else the words may be is looked at, not done.
    for (const act of ['visit', 'next', 'complaint', 'csat', 'spend', 'away', 'snooze', 'week.plan'] as const)
      points.delete(act)
  } else {
    add('visit', visit.told)
    add('next', stepPoints(heard, words, visit))
  }
  // What is asked of a deal or a request by its code is no visit, whatever the verb.
  const coded = heard.entities.deals.length > 0 || heard.entities.codes.length > 0
  const decided = (['people', 'move', 'deal', 'approve', 'reject'] as const).some(
    (act) => (points.get(act) ?? 0) >= (coded ? 3 : 2) && (coded || act === 'approve' || act === 'reject'),
  )
  // Who was met and what they complained of is a visit with a complaint in it.
  if (visit.met && (points.get('complaint') ?? 0) > 0 && !OPENS_COMPLAINT.test(words))
    points.set('complaint', 1)
  // A week of visits that are over is no plan.
  if (visit.told >= 3 && heard.clauses.some(({ tense }) => tense === 'past')) points.delete('week.plan')
  if (decided && (coded ? heard.entities.accounts.length === 0 : !visit.named)) {
    points.delete('visit')
    points.delete('next')
  }
  // Putting right is short; a whole report that happens to begin with "no" or 不是 is a report.
  if (visit.told >= 3 && heard.entities.accounts.length > 0 && words.length > 24) points.delete('correct')
  // 吴经理下周休假: whose leave it is decides; of theirs it is none of ours.
  if (
    (points.get('away') ?? 0) > 0 &&
    visit.about &&
    (heard.entities.days.length === 0 || !OF_ME.test(words))
  )
    points.delete('away')
  const found = [...points]
    .map(([act, worth]): Choice => ({ act, points: worth }))
    .sort((a, b) => b.points - a.points || rank(a.act) - rank(b.act))
  const [best] = found
  const rival = found.some(({ act, points: worth }) => act === 'visit' && worth >= (best?.points ?? 0))
  const bare =
    best?.act === 'next' &&
    visit.planned.length > 0 &&
    visit.planned.every((clause) => isEither(clause, heard))
  if (best && best.act !== 'visit' && WRITES.includes(best.act) && (rival || bare)) best.unsure = true
  return found
}

/** 周五请刘总吃饭, Friday morning call with Lee: a weekday alone may be the last one or the next. */
function isEither({ bare, start, end }: Clause, { folded, entities }: Heard): boolean {
  return (
    bare &&
    entities.days
      .filter((day) => day.start >= start && day.end <= end)
      .every((day) =>
        /^(?:on )?(?:周|星期|礼拜|mon|tue|wed|thu|fri|sat|sun|\d)/u.test(
          folded.text.slice(day.start, day.end),
        ),
      )
  )
}

/** I, or a colleague of ours. */
const OF_ME = rule("我(?!们)|本人|{M}|<(?:i|i'm|i'll|my|me|ooo|pto|out of office)>")

/** They want us to come: nobody has been there yet. */
const WANTED = rule('<wants? (?:me|us) (?:over|there|in|to (?:come|visit|be|meet|stop))>')

const OPENS_COMPLAINT = rule(
  '^(?:登记|记录|记一?个|开一?个|新增)(?:投诉|客诉)|^(?:log|open|file|record|raise|new)(?: an?)? complaint>|{C}',
)

/** The words of a question at the head of a message or of its first clause. */
function isQuestionAtHead(words: string): boolean {
  return /^(?:请问|问一?下|那|那么|帮我)?[\s，,]*(?:我|我们|谁|哪|有没有|有多少|多少|几[个家次条]|什么时候|which|who|what|when|where|how|is|are|was|were|do|does|did|has|have|any|list|top)/u.test(
    words,
  )
}

/** Of acts with the same points: what takes back and puts right before what writes, what looks before what asks. */
const ORDER: readonly Choice['act'][] = [
  'undo',
  'account',
  'send-me-on',
  'deal.new',
  'approve',
  'reject',
  'correct',
  'away',
  'people',
  'move',
  'week.done',
  'not-a-risk',
  'snooze',
  'wall',
  'spend',
  'csat',
  'complaint',
  'why',
  'deal',
  'today',
  'digest',
  'numbers',
  'report',
  'help',
  'ask',
  'next',
  'week.plan',
  'visit',
  'chat',
]
function rank(act: Choice['act']): number {
  const at = ORDER.indexOf(act)
  return at < 0 ? ORDER.length + INTENTS.indexOf(act as Intent) : at
}

type VisitEvidence = {
  /** 3 and more: told outright; 2: somebody or something of theirs and a word of contact; 0: not a visit. */
  told: number
  /** Clauses with contact that are still to come. */
  planned: Clause[]
  /** Speaks of a customer at all. */
  about: boolean
  /** Names an account or somebody of theirs. */
  named: boolean
  /** Somebody of theirs was met or spoken to, and how is told. */
  met: boolean
}

/** What tells of a contact with a customer: a verb of contact or a person of theirs who speaks, and somebody it was with. */
function visitPoints(heard: Heard, words: string): VisitEvidence {
  const { accounts, people, members } = heard.entities
  const who = accounts.length > 0 || people.length > 0
  const spoke = CONTACT_WORDS.speech.test(words)
  // 周五请刘总吃饭 他私下讲…: what they said there says that it is over.
  const reported = WANTS_PAST.test(words)
  const contact = heard.clauses.filter(
    ({ words: each }) =>
      CONTACT_WORDS.verbs.test(each) || CONTACT_WORDS.speech.test(each) || findAttempt(each) !== undefined,
  )
  const imperative =
    IMPERATIVE.test(words) &&
    !/[了过]|(?<![a-z])(?:yesterday|today|just|this morning|discussed|talked|said|w\/|he|she|they)(?![a-z])/u.test(
      words,
    )
  const isAhead = (clause: Clause): boolean =>
    WANTED.test(clause.words) ||
    (clause.tense === 'future' &&
      !(clause.bare && reported) &&
      (INTENDS.test(clause.words) || !TOLD_SPEECH.test(clause.words))) ||
    (imperative && clause.start <= 2)
  // 后天去东海，见胡部长: what goes on without a tense of its own is of the same day.
  const planned = contact.filter(
    (clause, at) =>
      isAhead(clause) ||
      (clause.tense === 'open' && contact.slice(0, at).some(isAhead) && contact.slice(0, at).every(isAhead)),
  )
  const told = contact.filter((clause) => !planned.includes(clause))
  const about = who || NEW_PERSON.test(words)
  if (REMINDER.test(words)) return { told: 0, planned: contact, about, named: who, met: false }
  if (
    who &&
    PUT_OFF.test(words) &&
    (MEANT.test(words) || findAttempt(words) === undefined) &&
    !heard.clauses.some(
      (each) => each.tense === 'past' && MET_AFTER_ALL.test(each.words) && !PUT_OFF.test(each.words),
    )
  )
    return { told: 0, planned: heard.clauses.slice(0, 1), about, named: who, met: false }
  if (OPINION.test(words) && !reported) return { told: 0, planned: [], about, named: who, met: false }
  if (HEARSAY.test(words)) return { told: 0, planned: [], about, named: who, met: false }
  const met = people.length > 0 && told.some((clause) => CONTACT_WORDS.verbs.test(clause.words))
  // 马总说周五过来: he said so, but how and when we spoke is not told.
  const onlySaid =
    told.length > 0 &&
    !findChannel(heard.folded.text) &&
    told.every((clause) => clause.tense === 'future' && !findAttempt(clause.words))
  if (onlySaid && who) return { told: 2, planned, about, named: who, met: false }
  if (told.length > 0 && who) return { told: spoke ? 4 : 3, planned, about, named: who, met }
  if (told.length > 0 && INTERNAL.test(words)) return { told: 0, planned, about, named: who, met: false }
  if (told.length > 0 && members.length === 0 && (NEW_PERSON.test(words) || SLOT.test(words)))
    return { told: 3, planned, about: true, named: who, met: false }
  // Fields without a verb, as in the structured form: 华锐 孙副总 三号线报价.
  // With a matter of its own between the names and what is to come it is a report: 云麓 罗总 电 扩产确认 周一发方案.
  const matter = heard.clauses.some(
    (clause) => clause.tense !== 'future' && !ONLY_NAMES.test(clause.words) && clause.start > 0,
  )
  if (planned.length === 0 && accounts.length > 0 && people.length > 0 && FIELDS.test(words))
    return { told: matter && findChannel(heard.folded.text) ? 4 : 2, planned, about, named: who, met: false }
  // What is over and names one of their people was most likely told of them.
  if (people.length > 0 && heard.clauses.some(({ tense }) => tense === 'past'))
    return { told: findChannel(heard.folded.text) ? 3 : 2, planned, about, named: who, met: false }
  return { told: 0, planned, about, named: who, met: false }
}

function stepPoints(heard: Heard, words: string, visit: VisitEvidence): number {
  const { accounts, people, deals, codes } = heard.entities
  const about = accounts.length > 0 || people.length > 0 || deals.length > 0
  if (codes.some(({ kind }) => kind === 'step')) return 4
  if (visit.told >= 3) return 0
  if (about && DONE.test(words) && heard.clauses.every(({ tense }) => tense !== 'future')) return 3
  if (about && visit.planned.length > 0) return 3
  const ahead = heard.clauses.some(({ tense }) => tense === 'future')
  const future = ahead && (STEP_VERBS.test(words) || PUT_OFF.test(words) || DUE.test(words))
  if (about && (future || STEP_WORDS.test(words))) return 3
  if (!about && STEP_WORDS.test(words) && heard.entities.days.length > 0) return 2
  return 0
}
