import { addDays, type Day } from '../domain/day.ts'
import { type Clause, EVENING, LISTED } from './clauses.ts'
import type { ReadContext } from './context.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import type { Problem } from './problem.ts'
import { fromOurSide, quotesIn } from './quoted.ts'
import type { Range } from './sections.ts'
import { ahead, readStep, type StepRead } from './steps.ts'

/** Something that will be done by a day: ours is a next step, theirs a promise. `sure`: the words say whose it is. */
export type Plan = { by: 'us' | 'them'; sure: boolean; step: StepRead; problems: Problem[]; range: Range }

/** What one asks a supplier for. */
const DELIVERABLE =
  '(?:revised |updated |new |final |formal |official |latest |detailed |full |signed |written )*(?:quotes?|quotations?|drawings?|specs?|data ?sheets?|datasheet|data|figures|reports?|certificates?|certs?|proposals?|offers?|prices?|price ?list|contracts?|docs|documents|minutes|parts list|list|catalog(?:ue)?s?|brochures?|timeline|schedule|invoices?|statements?|demo|samples?|terms|layout|slides|deck|po|plan|manuals?|photos?|pics|references?|versions?|copy|copies|breakdown|overview|package)>'
/** What their own house gives, not we: a budget, a signature, an answer to us. */
const OF_THEIR_OWN =
  '(?! (?:back|in touch|together|rid|it (?:done|signed|approved|through)))(?![^,.;]{0,24}<(?:approv\\w*|sign-?off|signed|budget|funding|funds|decision|clearance|green light|go-?ahead|board|management|their|his|her own)>)'
/** Whoever of theirs wants to have or to see something gets it from us. */
const WANTS_TO_HAVE = `(?:他们?|她们?|对方|客户|{P})[^，,。；;我咱你]{0,12}(?:要|想|希望|需要|盼|等)[^，,。；;我咱你]{0,10}(?:拿到|收到|看到|见到)(?![^，,。；;]{0,8}(?:批|审|预算|签字|拍板|董事会|总部|领导))|(?:<(?:hop(?:es?|ed|ing)|wants?|wanted|needs?|needed|expects?|expect(?:ed|ing)|would (?:like|love|prefer)|keen|likes?|liked|asked|waiting|insists?|insisted)|['’]d (?:like|love|prefer)) (?:on )?(?:to )?(?:see|seeing|have|having|get|getting|receive|receiving|look at)>${OF_THEIR_OWN}`
/** They ask, so we do: 让我们, wants pricing. */
const ASKS_US = rule(
  `(?:让|要|叫|请|希望|催|需要|要求|盼)(?:我|咱|你)|(?:他|她|对方|客户|{P})(?:想)?要的|(?:要|需要|希望|想要)(?:一?[份版个套])|(?:他们?|她们?|对方|客户|{P}(?!\\ue00f))(?:还|也|急着?|就|只|{T}|\\s)*(?:前|之前)?(?:想)?(?:要|催|需要|<(?:wants?|needs?)>)(?!\\s?(?:求|是|去|回|来|到|把|跟|找|先|再|上|开|出|给|发|送|批|审|签|付|看|研究|确认|<to>))[^，,。；;]{0,14}?(?:报价|方案|图纸|图|样品|样件|样机|资料|清单|对账单|合格证|证书|报告|合同|数据|参数|规格|说明书?|计划|排期|价格|目录|${DELIVERABLE})|(?:他们?|她们?|对方|客户|{P})(?:还|也|急着?|就|只|{T}|\\s)*(?:要|需要|想要)\\s?(?:an? |the |our )?(?!(?:sign|pay|check|decide|review|approve|think|discuss|confirm|talk|go|come|visit|test|order|release|place|raise|issue|send|call|revert|reply|back|meeting|internal|wait|see|get|be|do|have|to|by|on|move|change|push|hold)>)[a-z]{3,}|<(?:he|she|they)(?:'d|’d) like (?:to (?:see|have|get|receive) )?(?:(?:the|our|a|an|some) )*${DELIVERABLE}|<(?:wants?|needs?|asked|asks|asking|expects?|requested|requests|would like)(?: (?:us|me|our|my|some(?:body|one)|an? (?:engineer|technician|fitter|specialist)|for|to (?:see|have|get|receive)|a|an|the|our|${DELIVERABLE}|pricing|quotes?|revised|samples?|more|it|that|another|new|updated|final))+>${OF_THEIR_OWN}|<(?:told|promised|assured|said to) (?:him|her|them|{P}) (?:that )?(?:i|we)(?:'ll|'d| would| will| can| could)?>|${WANTS_TO_HAVE}`,
)
const ASKED_FOR = rule(
  '<(?:he|she|they|{P}) (?:had |has |have |also )?(?:asked|requested|wanted|needed|insisted|demanded)>|(?:他们?|她们?|对方|客户|{P})(?:要求|让|催)',
)
const BY = /(?<![a-z])(?:by|before|until|till|no later than)(?![a-z])/u
const TO_US = rule(
  '(?:给|回|发|答复|通知|告诉|寄|回复|联系|找)(?:给)?(?:我|咱)|(?:发|送|寄|传|拿|交|转|提供|带|报|打)(?:给)?(?:一?[份版个套])?(?:过来|回来|来(?=[\\s，,。]|$))|<(?:to|with|call|email|tell|let|give|send|get back to|update|visit) (?:us|me)>|<(?:us|me) (?:back|know)>',
)
const US = rule(
  "(?:^|[\\s，,；;。]|我)(?:已经?|刚|当场)?(?:答应|承诺|保证|应承|应)(?:了|过|给|好)?(?:{A}(?:的|那边)?)?(?:{P}|他|她|客户|对方)|<(?:promised|owe|gave) (?:{P}|him|her|them)|<(?:promise|commit)> ?了|我(?:应|许)了|<(?:told|promised|assured) (?:{P}|him|her|them) (?:that )?(?:i'?d|id|we'?d|i|we|he'?d|she'?d|they'?d|hed|theyd)>|<gave {P} my word>|<i (?:shall|will|undertook|undertake|endeavou?r|am to|commit)>|^<(?:me|us)>\\s?[:：]|^(?:[\\d.、)）(:：\\s]|{T})*(?:and |then |but |so )*(?:i|we|our|my)>|^(?:[\\d.、)）(:：\\s]|{T})*(?:and |then |but |so )*will (?!be>|have>|not>)|^(?:[\\d.、)）(:：\\s]|{T}(?:[之以]?前|内)?)*(?:我们?|咱们?|我方|我司|我这边|这边)|(?<![让给回发跟和找问向对与帮告诉知])(?:我们?|咱们?)(?:这边)?(?:要|会|得|先|再|去|来|{T}|准备|打算|答应|说|把|给|发|送|回去)|<(?:i|we)(?:'ll|'d|'m| will| would| need| have| must| should| can| to| am| are| promised| agreed| committed| owe| said)>|<(?:action|todo|to do|next)[:：]? ?(?:us|me|we|i)>",
)
const THEM = rule(
  "^<(?:him|them)>\\s?[:：]|^(?:[\\d.、)）(:：\\s]|{T})*(?:and |then |but |so )*(?:he|she|they|his|her|their)>|^(?:[\\d.、)）(:：\\s]|{T}(?:[之以]?前|内)?)*(?:他们?|她们?|对方|客户|甲方|业主|人家|{P})|(?<![跟和给向对与问示])(?:他们?|她们?|对方|客户|{P})(?:那边|(?:财务|采购|法务|技术|生产|质量|设备|项目)部?|老板|领导|总部|集团|内部|公司|老总)?(?:说|答应|承诺|同意|会|要|争取|估计|大概|预计|先|{T}|准备|打算|才|就|再|下)|(?:^|[^让])(?:等|wait(?:ing)?(?: for| on)?)(?: )?(?:他|她|对方|客户|{P}|{A}|their|his|her)|<(?:he|she|they|customer|client|{P})(?:'ll|'d|'s going| will| would| promised?| needs? to| is going| are going| plans?| agreed| offered to| wants to| intends to| expects? to| hopes? to| said (?:he|she|they)| to)>|<(?:waiting|wait) (?:for|on)>|<their>",
)
const TO_THEM = rule(
  '(?:^|[^让叫请由])(?:给|发给|寄给|送给|交给|报给|回|答复|告诉|通知)(?:他们?|她们?|对方|客户)(?!的?(?:人|领导|老板|总部))',
)
const OURS_BY_VERB = rule(
  '发|送|寄|给|提交|提供|递(?!交了)|报价|出(?:方案|图|报价|样)|约|再?去|再(?:打|试|联系|找|问|碰|议|定|看|说)|一起(?:去|看|谈|开|过)|看(?:现场|样|厂|线)|[回复](?=$|[\\s。.]|他|她|话|信|音|电)|答复(?!我)|过去|派人|回访|回话|回复|跟进|派(?!克|对)|催|对清楚|对账|更新|演示|讲|汇报|拜访|上门|送样|交|改|补|准备|再聊|再谈|见|修(?:好|复|完|理)|重(?:开|做|发|算|写|出|打)|更换|更正|换(?:掉|货|新|好|上)|解决|处理(?:好|完|掉)|排查|查清|<(?:fix|correct|reissue|re-?issue|resend|re-?send|replace|repair|redo|rework|resolve|sort|swap|send|revert|submit|prepare|follow|call|quote|demo|present|share|deliver|visit|update|get back|chase|survey|draft|arrange|meet|back|revise|bring|ship|talk|speak|catch|f/?u|try|retry|ring|phone|sending|quoting|drafting|shipping|preparing)>',
)
const THEIRS_BY_VERB = rule(
  '付|[打放汇拨]款|转账|回款|签(?:字|约|合同|回)?|审批|批(?!次)|评审|定标|开标|招标|走(?:完)?流程|上会|过会|拍板|决定|答复我|验收|下单|<(?:pay|sign|release|approve|decide|issue|award|place the|raise the po|come back|confirm)>',
)
const THE_REST =
  /^\s*(?:(?:and|then|plus|with)(?: then)? )?(?:the )?(?:balance|rest|remainder|remaining|outstanding|other half|second half|first half|another half)(?![a-z])|^\s*(?:剩下|余下|其余|余款|尾款|另一半|剩余|后面的|后一半|前一半)/u
/** What only they give, whoever says so: 周五前给 PO. */
const THEIR_THING = rule(
  '先(?:给|付|打|签|下|还|结)(?:掉|上)?(?:个)?(?:一半|大半|{N}|一部分|部分|[一二两三四五六七八九十\\d]+(?:成|半)|半年|尾款|首款)|(?:给|发|下|出|回)(?!他|她|对方|客户|{P})[^，,。]{0,4}(?:<po>|订单|采购单|预付款|首付款|货款)|<(?:give|send|issue|share)>[^,.]{0,12}<(?:po|purchase order|feedback|answer|decision|comments)>',
)
/** Done by whoever it was that spoke of it, most likely us. */
const EITHERS = rule(
  '定稿|敲定|定下来|完成|搞定|落实|到位|<(?:review|finali[sz]e|wrap up|complete|settle|sort out|due|goes? out)>',
)
const EXPECTED = rule('^(?:预计|估计|大概|应该|争取|可能)|^<(?:probably|expected|should)>')
const OF_OURS = rule('我|咱|<(?:i|we|us|our|my)>')
/** Somebody of theirs speaks. */
const SPOKE = rule(
  '(?:他|她|对方|客户|{P})[^，,。]{0,14}(?:说|讲|表示|答应|同意|承诺|回)$|<(?:he|she|they|{P}) (?:said|says|told me|promised|agreed)[^.,]{0,12}$',
)

/** We said that it will be so. */
const WE_TOLD = rule(
  '^(?:[\\s\\d.、)）:：]*)(?:(?:i|we) |)<(?:told|promised|assured|informed|advised) (?:{P}|him|her|them)>\\s*$|<(?:i|we) (?:just )?(?:said|answered|replied)(?: that|)>\\s*$|(?:跟|和|给|向)(?:{P}|他|她|他们|对方)[^，,。]{0,4}(?:说|讲|承诺|答应|保证)(?:好|定)?(?:了|过)\\s*$',
)

/** That they will have it: then we give it. */
const THEY_GET = rule(
  "^\\s*(?:he|she|they|{P})(?:(?:'?d| would|'ll| will| can|'s going to) (?:have(?! to>)|get(?! back>| in touch>)|receive|hear from (?:me|us))| (?:has(?! to>)|gets(?! back>| in touch>)|receives|hears from (?:me|us)))>|^\\s*(?:(?:it|that|the|a|an)>[^,.;]{0,24}(?:<(?:is|are|will be|would be|goes|comes)>|'s|'ll be|'d be) (?:with (?:him|her|them|{P})|(?:in|on|at) (?:his|her|their) (?:inbox|hands|mailbox|desk|door)))|^\\s*(?:他们?|她们?|对方|{P})?[^，,。]{0,8}(?:能|会|可以|就)?(?:拿到|收到|看到)",
)
/** 说好他周五拿到图: agreed with them that they have it, so we give it. */
const AGREED_THEY_GET = rule(
  '^(?:最后|当场)?(?:说好|说定|讲好|讲定|谈好|约好|定好|我(?:们)?(?:说|讲|告诉))(?:了)?(?:他们?|她们?|对方|{P})(?!\\s?(?:说|给|发|回))[^，,。我]{0,10}(?:拿到|收到|看到|用上)',
)
/** They told us that we have it: then they give it. */
const THEY_TOLD = rule('(?:he|she|they|{P}) <(?:told|promised|assured) (?:me|us)>\\s*$')
const SAID = /^\s*said\s*$/u
const WE_GET = rule("^\\s*(?:i|we)(?:'ll| will|'d| would| can)? (?:get|have|receive|see)>")
/** 图纸周五要, 备件单下周三前要: it is wanted by then, so we give it. */
const WANTED_BY = /^[^我咱？?]*\ue009[\ue00f]*(?:[之以]?前|内)?(?:就|都|必须|急着?)?要(?:的|用)?[\s。.!！]*$/u

/** A verb is still to come. */
const DANGLES = rule('(?:会|要|将|能|可以|准备|打算|争取)\\s*$|<(?:will|to|must|should|can)>\\s*$')

/** What is delivered is ours, most likely: revised price tomorrow, 周三报价. */
const DELIVERED = rule(
  '^[^，,。]{0,12}(?:报价|方案|图纸|样品|纪要|清单|资料|技术协议|对账单)[^，,。]{0,6}$|^[^,.]{0,20}<(?:quotes?|offer|prices?|pricing|proposal|drawings?|samples?|parts list|price list|site survey|survey|demo|minutes|report|specs?|draft)>[^,.]{0,12}$',
)
const POINT = /^\s*[①-⑩\d一二三四][\s.、)）:：]/u
/** A clause that tells why or what, not what will be done. */
const NO_PLAN = rule(
  '(?<!我们?[^，,。]{0,8})再说吧?[\\s。]*$|截止|封标|到货|到厂|到期(?!前)|生效|开始|停产|<(?:is|are|will be|.?s|comes|gets|be) back(?! to (?:us|me|him|her|them)>| with>)>|检修|放假|过期|有效期|(?:^|[才就会要再能]|{T}\\s?)(?:回来|回国|返岗|上班|到岗)\\s*$|<(?:deadline|expires?|valid|effective|starts?|begins?|closed|closes|(?<!(?:我们?|咱们?|我方|we|i|to|will|ll|can) ?)close|shutdown)>',
)

/** What will be done by when, clause by clause: each with a day from today on and a word for who or what. */
export function plansIn(heard: Heard, clauses: readonly Clause[], context: ReadContext): Plan[] {
  const plans: Plan[] = []
  const quotes = quotesIn(heard.words)
  let speaker: Plan['by'] | undefined
  let dangling = ''
  let last = ''
  for (const clause of clauses) {
    // A point of a list is to be done, today as well.
    const list = LISTED.exec(clause.words)?.[0].length ?? 0
    const from = list > 0 && clause.tense === 'future' ? context.today : addDays(context.today, 1)
    const day = heard.entities.days
      .filter(({ start, end }) => start >= clause.start && end <= clause.end)
      .map((each) => ahead(each, heard.folded.text, context.today))
      .find(
        (each) =>
          each.day !== undefined &&
          (each.day >= from || (each.day === context.today && isThisEvening(each, clause, heard))) &&
          !isStretch(each),
      )
    const words = fromOurSide(clause.words, clause, quotes)
    // 他会 by Friday 给 feedback: the sentence goes on behind its day.
    const whose = whoseIs(dangling ? `${dangling} ${words}` : words)
    dangling = DANGLES.test(clause.words) ? clause.words : ''
    const before = last
    last = clause.words
    speaker = whose?.by ?? speaker
    if (!day) continue
    if (
      isOver(clause, heard.folded.text.slice(clause.start, day.start + 8)) ||
      clause.either ||
      NO_PLAN.test(clause.words) ||
      (isMonth(day) && WANTS.test(clause.words))
    )
      continue
    const rest = `${clause.words.slice(0, day.start - clause.start)}${clause.words.slice(day.end - clause.start)}`
    if (rest.replace(/[\s\p{P}\ue001-\ue00f前]|电话|当面|视频|微信|邮件/gu, '').length < 1) continue
    const verb = whose
      ? undefined
      : byVerb(clause.words, speaker, plans.length > 0 || POINT.test(clause.words))
    // They spoke last: what is given next may be theirs.
    const theirs = verb?.by === 'us' && SPOKE.test(before)
    // told Elena …, promised him …: what was promised is ours.
    const told = WE_TOLD.test(before)
    const gets = (told && THEY_GET.test(clause.words)) || AGREED_THEY_GET.test(clause.words)
    const comes = THEY_TOLD.test(before) && WE_GET.test(clause.words)
    // Said he'd have it Monday: who said so is not told, most likely we.
    const may = !gets && SAID.test(before) && THEY_GET.test(clause.words)
    const by =
      (gets || may ? ({ by: 'us', sure: gets } as const) : undefined) ??
      (comes ? ({ by: 'them', sure: true } as const) : whose) ??
      (verb && { by: told ? ('us' as const) : verb.by, sure: told || (verb.sure && !theirs) })
    if (!by) continue
    const { step, problems } = readStep(
      heard.folded,
      { start: clause.start + list, end: clause.end },
      context,
    )
    if (!step.due) continue
    plans.push({ by: by.by, sure: by.sure, step, problems, range: clause })
  }
  return plans
}

/** It is told of the past, and not of what somebody asked for by a day to come: she asked for the drawings by Wednesday. */
function isOver({ tense, words }: Clause, toTheDay: string): boolean {
  return tense === 'past' && !(ASKED_FOR.test(words) && BY.test(toTheDay))
}

/** Will circulate the notes tonight, 下班前补给他: of today, and still to come. */
function isThisEvening({ start, end }: Range, { tense }: Clause, { folded }: Heard): boolean {
  return tense === 'future' && EVENING.test(folded.text.slice(start, end))
}

/** 下半年, next quarter: too long for a day by which something is done. */
function isStretch({ first, day }: { first?: Day; day?: Day }): boolean {
  return first !== undefined && day !== undefined && addDays(first, 45) < day
}

/** Wants spares in August, 宋主任要下个月培训四个人: what they want in so long a time is a need, and promised by nobody. */
function isMonth({ first, day }: { first?: Day; day?: Day }): boolean {
  return first !== undefined && day !== undefined && addDays(first, 26) <= day
}
const WANTS = rule(
  '^(?:他们?|她们?|对方|客户|{P})(?:也|还|就|想)?要(?!求|是|去|回|来|把|给|发|付|签)|^(?:(?:{P}|he|she|they) )?(?:also |now |still )?(?:wants?|needs?)>(?! to (?:see|have|get|receive)>)',
)

/** Whose it is to do what these masked words say; undefined where they do not say. */
export function whoseIs(words: string): { by: Plan['by']; sure: boolean } | undefined {
  if (WANTED_BY.test(words)) return { by: 'us', sure: true }
  if (ASKS_US.test(words) && !/(?:答应|承诺)/u.test(words)) return { by: 'us', sure: true }
  if (TO_US.test(words)) return { by: 'them', sure: true }
  const us = US.exec(words)
  const them = THEM.exec(words)
  if (us && them)
    return {
      by: us.index <= them.index ? 'us' : US.exec(words.slice(them.index + 1)) ? 'us' : 'them',
      sure: true,
    }
  if (us) return { by: 'us', sure: true }
  if (them) return { by: 'them', sure: true }
  return TO_THEM.test(words) ? { by: 'us', sure: true } : undefined
}

/** Nobody is named: what they do is theirs, what we do is ours; in doubt it goes on as before, and is shown. */
function byVerb(
  words: string,
  speaker: Plan['by'] | undefined,
  listed: boolean,
): { by: Plan['by']; sure: boolean } | undefined {
  // They'll pay half this month and the balance in July: what is left goes on with whoever does the first part.
  if (THE_REST.test(words)) return { by: speaker === 'us' ? 'us' : 'them', sure: true }
  const theirs = THEIRS_BY_VERB.test(words)
  const ours = OURS_BY_VERB.test(words)
  if (THEIR_THING.test(words)) return { by: 'them', sure: true }
  // They were spoken of last: 剩下的他们走流程，预计下周三给结果.
  if (ours && !theirs && speaker === 'them' && EXPECTED.test(words)) return { by: 'them', sure: false }
  if (ours && !theirs) return { by: 'us', sure: speaker !== 'them' || OF_OURS.test(words) }
  if (theirs && !ours) return { by: 'them', sure: true }
  // A day counts as one character, however it is written.
  if (!ours && !listed && DELIVERED.test(words.replace(/\ue00f+/gu, ''))) return { by: 'us', sure: false }
  return ours || listed || EITHERS.test(words)
    ? { by: ours ? (speaker ?? 'us') : 'us', sure: false }
    : undefined
}

/** All that is still to come is told of them. */
export function isTheirsAlone({ clauses }: Heard): boolean {
  const whose = clauses.filter(({ tense }) => tense === 'future').map(({ words }) => whoseIs(words)?.by)
  return whose.includes('them') && !whose.includes('us')
}
