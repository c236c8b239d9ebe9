import type { ReadContext } from './context.ts'
import { rule } from './entities.ts'
import { type Heard, hear } from './heard.ts'
import { questionOr } from './question-or-card.ts'
import { plain, type Reading } from './readings.ts'
import { about } from './subjects.ts'
import { sourceOf } from './text.ts'

type Told = { reading: Reading; rest: string }

/** 把东海交给李晓彤, hand Meridian over to Priya, Priya takes over Meridian from Monday: the account gets another owner (S57). */
const HANDED = rule(
  [
    '^(?:我?(?:想|要|准备|打算))?(?:把|将){A}(?:这个?|的)?(?:大?客户)?(?:以后|今后|之后|从?{T}起?|{T}开始)?(?:都|就)?(?:移交|转交|交接|交|转|让)给?{M}(?:来)?(?:负责|跟进?|接手?|管|跑|做)?(?:了|吧)?[\\s。.!！]*$',
    '^{A}(?:这个?)?(?:大?客户)?(?:以后|今后|从?{T}起|从?{T}开始)(?:就|都|由|归|让|给)*{M}(?:来)?(?:负责|跟进?|接手?|管|跑|做)(?:了|吧)?[\\s。.!！]*$',
    '^{A}(?:这个?)?(?:大?客户)?(?:的)?(?:移交|转交|交接|交|转|让)给?{M}(?:来)?(?:负责|跟进?|接手?|管|跑|做)?(?:了|吧)?[\\s。.!！]*$',
    '^(?:以后|今后|从?{T}(?:起|开始)?)[\\s,，]*{A}(?:这个?)?(?:大?客户)?(?:就|都)?(?:归|由|交给|转给|让){M}(?:来)?(?:负责|跟进?|接手?|管|跑|做)?(?:了|吧)?[\\s。.!！]*$',
    '^{A} (?:goes|should go|is going|moves) to {M}(?:,? (?:from|starting|as of|on) {T})?[\\s.!]*$|^{M} gets {A}(?:,? (?:from|starting|as of|on) {T})?[\\s.!]*$',
    "^(?:please |can (?:we|you) |let'?s |i(?:'d| would) like to |i want to |we should )?(?:hand|pass|give|transfer|reassign|move|assign) (?:over )?{A}(?: account)? (?:over )?to {M}(?:,? (?:from|starting|as of|on) {T})?[\\s.!]*$",
    '^{M} (?:takes|will take|is taking|should take|to take) over {A}(?:,? (?:from|starting|as of|on) {T})?[\\s.!]*$',
  ].join('|'),
)

/** The same to a name that is no colleague's: 把东海交给不存在, hand Meridian to Nobody. The form says so, and who there is. */
const TO_NOBODY = rule(
  [
    '^(?:我?(?:想|要|准备|打算))?(?:把|将){A}(?:这个?|的)?(?:大?客户)?(?:以后|今后|之后)?(?:都|就)?(?:移交|转交|交接|交|转)给(?!客户|对方|他|她|你|我|大家|谁)({P}|[\\p{L}·]{2,6}?)(?:来)?(?:负责|跟进?|接手?|管|跑|做)?(?:了|吧)?[\\s。.!！]*$',
    '^{A}(?:这个?)?(?:大?客户)?(?:移交|转交|交接|交|转)给(?!客户|对方|他|她|你|我|大家|谁)({P}|[\\p{L}·]{2,6}?)(?:来)?(?:负责|跟进?|接手?|管|跑|做)?(?:了|吧)?[\\s。.!！]*$',
    "^{A} (?:goes|should go|is going|moves) to (?!(?:the|an?|my|our|their|his|her|him|them|me|us|you|tier|level|class|stage|court|plan|market|sleep|war)>)({P}|[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,2})[\\s.!]*$",
    "^(?:please |can (?:we|you) |let'?s |i(?:'d| would) like to |i want to |we should )?(?:hand|pass|transfer|reassign|assign) (?:over )?{A}(?: account)? (?:over )?to (?!(?:the|an?|my|our|their|his|her|him|them|me|us|you|tier|level|class|stage)>)({P}|[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,2})[\\s.!]*$",
  ].join('|'),
)

/** 东海降到B级, move Meridian to tier B, make Southport an A account: the tier that it gets, which somebody has to agree to (S05). */
const TIERED = rule(
  [
    '^(?:把|将)?{A}(?:这个?)?(?:大?客户)?(?:的级别|的分级)?(?:降级?|升级?|调级?|调整|改|定级?)(?:到|为|成|至)?\\s?(?:[abcd]|[a-z]\\s?(?=级|类))\\s?(?:级|类)?(?:客户)?(?:吧|了)?[\\s。.!！]*$',
    '^(?:please |can we |we should |let us )?(?:move|upgrade|downgrade|promote|demote|set|change|make|put|raise|lower) {A} (?:(?:up|down|to|as|in|into|an?|tier|level|class|be) )*(?:(?:tier |level |class )?[abcd]|(?<=(?:tier|level|class) )[a-z])(?:[ -]?(?:tier|account|customer|level|class))?[\\s.!]*$',
  ].join('|'),
)

/** Whole messages that ask for a list or a page in words of their own, and the question or command they stand for. */
const STAND_FOR: readonly (readonly [
  RegExp,
  (zh: boolean) => Pick<Told, 'rest'> & {
    intent: 'ask' | 'request' | 'report' | 'today' | 'away' | 'help' | 'week.plan'
  },
])[] = [
  [
    /^(?:我)?(?:这|本)个?(?:周|星期|礼拜)(?:我)?(?:该|要|应该|需要)(?:去)?(?:见|去|跑|拜访|看)(?:谁|哪些客户|哪几家|哪些|哪家)$|^who (?:should|do) i (?:see|visit|call|meet)(?: this week)?$/u,
    (zh) => ({
      intent: 'ask',
      rest: zh ? '我的哪些客户该联系了' : 'which of my accounts are due a visit',
    }),
  ],
  [
    /^(?:今天|现在|目前)?(?:还)?有(?:没有)?(?:什么|哪些|啥|谁)?(?:事|申请|单子)?(?:是)?(?:要|需要|等|该)(?:着)?我(?:来|去)?(?:批|审|审批|定|决定|拍板|点头)的?(?:吗|没有?)?$|^(?:what|anything|is there anything|do i have anything)(?: that)? (?:needs?|waits? for|waiting for|for|to)(?: me to| my)? (?:approv(?:e|al)|decide|decision|sign[- ]?off)$|^(?:我)?(?:提|发|交)?的?(?:审批|申请)(?:都)?(?:批|通过|过)(?:下来)?了?(?:没有?|吗)$|^(?:还有)?谁还?没(?:有)?(?:审批|批|同意)(?:的)?$|^(?:我的|我提的|我发的|我要批的|等我批的|待我审批的?|该我批的)(?:申请|审批)?(?:有哪些|都有啥|有什么)?$|^(?:what'?s|what is|anything) waiting (?:for|on) (?:me|my approval|approval)$|^(?:has|have|is|are|was|were) my requests? (?:been )?(?:approved|decided|through|accepted)(?: yet)?$|^(?:who|which one) (?:hasn'?t|has not|still has to) (?:approved?|decided?)(?: yet)?$|^my (?:pending |open )?(?:requests|approvals)$/u,
    () => ({ intent: 'request', rest: '' }),
  ],
  [
    /^(?:我(?:这|本)个?月|(?:这|本)个?月我)(?:怎么样|干得怎么样|咋样|做得如何|业绩如何|业绩怎么样|完成得怎么样)$|^how(?:'s| is|s) my (?:month|quarter)(?: going| looking| so far)?$|^how am i doing(?: this month)?$|^my (?:report|numbers|month)(?: this month| so far)?$/u,
    () => ({ intent: 'report', rest: '' }),
  ],
  [
    /^(?:今天|现在|目前)?(?:还)?有(?:没有)?(?:什么|哪些|啥)?(?:事情?|东西|任务)?(?:是)?(?:要|需要|等|该)(?:着)?我(?:来|去)?(?:处理|办|做|跟进?|看)的?(?:吗|没有?)?$|^(?:what|anything|is there anything|do i have anything)(?: that)? (?:needs?|waiting for|for) (?:me(?: to (?:do|handle|deal with))?|my attention|to be done by me)$|^(?:今天)?有(?:没有)?(?:什么|啥)?(?:急事|要紧的?事?|紧急的?事?|着急的?事?)(?:吗|没)?$|^(?:is there |have i got |got )?anything (?:urgent|important|pressing)(?: today| for me)*$|^我(?:今天|今儿|今日)的(?:活儿?|事儿?|工作|安排)$|^(?:my (?:jobs?|work) (?:for )?today)$/u,
    () => ({ intent: 'today', rest: '' }),
  ],
  [
    /^(?:我的?|我们的?)?(?:这|本)?(?:个)?(?:周|星期|礼拜)(?:的)?(?:事情?|安排|待办|活儿?)$|^my week$/u,
    (zh) => ({ intent: 'ask', rest: zh ? '我这周要做什么' : 'what do I have to do this week' }),
  ],
  [
    /^(?:我)?(?:的)?(?:请|休)?(?:年|病|事)?假(?:期)?(?:取消|作废|不休|不请)了?$|^(?:我)?(?:不(?:休|请)|取消|撤掉?|销掉?)(?:我)?(?:的)?(?:请|休)?(?:年|病|事)?假(?:期)?了?$|^(?:actually,? |sorry,? |no,? )?i(?:'m| am) not (?:off|away|out|on (?:leave|holiday|vacation|pto))(?: (?:on )?(?:today|tomorrow|next week|this week|(?:mon|tues|wednes|thurs|fri)day))?(?: after all| any ?more| now)?$|^my (?:leave|holiday|vacation|time off) (?:is|was|has been|got) cancell?ed$/u,
    (zh) => ({ intent: 'away', rest: zh ? '取消' : 'back' }),
  ],
  [
    /^我(?:都)?(?:能|可以)(?:在这里?|用你)?(?:做|干|用|问)(?:些|点)?(?:什么|啥)$|^what (?:can|could) i (?:do|ask|use)(?: here| with (?:you|this))?$/u,
    () => ({ intent: 'help', rest: '' }),
  ],
  [
    /^(?:我的?|看看?|打开|写|做|交|我要|我想|一下)*(?:这|本)?(?:周)?的?周计划$|^(?:(?:show|open|write|make)(?: me)? )?(?:my|the|a) (?:weekly|week) plan$/u,
    () => ({ intent: 'week.plan', rest: '' }),
  ],
]

/** Asked politely: what is asked stands behind it. */
const WHICH =
  /^\s*(?:(?:请|麻烦)?(?:帮我|给我)?(?:看看|看一?下|查查|查一?下|列一?下|说说)(?=哪[些几家个]|谁|有没有|有多少|多少|几[个家])|(?:(?:can|could) you |please )*(?:show|tell|give|list)(?: me)? (?=which |who |how many ))/iu

/** What a whole message plainly asks for or orders without its command word; undefined where it does not, or says more. */
export function plainlyTold(text: string, heard: Heard, context: ReadContext): Told | undefined {
  const said = heard.folded.text
    .replace(/^[\s,，]*(?:请|麻烦|帮我|hi|hey|please|so)?[\s,，]*(?:看看|看一?下|查查|查一?下)?[\s,，]*/u, '')
    .replace(/[\s,，。.!！?？]+$/u, '')
  const [, stands] = STAND_FOR.find(([words]) => words.test(said)) ?? []
  if (stands) {
    const { intent, rest } = stands(/[\u3400-\u9fff]/u.test(said))
    return { reading: intent === 'ask' ? questionOr(rest, heard, context) : plain(intent, rest), rest }
  }
  const which = WHICH.exec(text)
  if (which && heard.entities.accounts.length === 0) {
    const rest = text.slice(which[0].length)
    return { reading: questionOr(rest, hear(rest, context), context), rest }
  }
  return tierTold(text, heard, context) ?? handedOver(text, heard, context) ?? thingOf(heard, context)
}

/** Northwind phone number, 东海的地址: asked of an account; what there is stands on its card. */
const THING_OF = rule(
  "^{A}(?:的|'s)?\\s?(?:(?:phone|telephone|mobile|office)(?: (?:number|no))?|number|address|e-?mail(?: address)?|website|contact details|电话号码|联系电话|地址|网址|官网|邮箱|联系方式)(?:是)?(?:多少|什么)?[\\s?？。.!]*$|^{A}的电话(?:是)?(?:多少)?[\\s?？。.!]*$",
)

function thingOf({ words, entities }: Heard, context: ReadContext): Told | undefined {
  const [account] = entities.accounts
  if (!THING_OF.test(words) || account?.found.kind !== 'one') return undefined
  const rest = account.found.account.code
  return { reading: about('account', rest, context), rest }
}

function tierTold(text: string, { words, entities, folded }: Heard, context: ReadContext): Told | undefined {
  const [account, another] = entities.accounts
  if (!TIERED.test(words) || /[?？]\s*$/u.test(text) || account?.found.kind !== 'one' || another)
    return undefined
  const letter = /(?<![a-z])([a-z])(?![a-z])(?!.*(?<![a-z])[a-z](?![a-z]))/u.exec(
    folded.text.slice(account.end),
  )?.[1]
  if (!letter) return undefined
  const rest = `${account.found.account.code} ${letter.toUpperCase()}`
  return { reading: { ...about('fact', rest, context), fact: 'tier' }, rest }
}

function handedOver(
  text: string,
  { words, entities, folded }: Heard,
  context: ReadContext,
): Told | undefined {
  const [account, otherAccount] = entities.accounts
  const [member, otherMember] = entities.members
  if (/[?？]\s*$/u.test(text) || account?.found.kind !== 'one' || otherAccount) return undefined
  const nobody = member ? undefined : TO_NOBODY.exec(words)?.slice(1).find(Boolean)
  if (nobody !== undefined) {
    const start = words.lastIndexOf(nobody)
    const rest = `${account.found.account.code} 给 ${sourceOf(folded, start, start + nobody.length).trim()}`
    return { reading: about('hand-over', rest, context), rest }
  }
  if (!HANDED.test(words) || !member || otherMember) return undefined
  const [day] = entities.days
  // From when is a reason that whoever takes it reads: it moves when everybody has agreed.
  const from = day ? ` ${sourceOf(folded, day.start, day.end).trim()}` : ''
  const rest = `${account.found.account.code} 给 ${member.member.name}${from}`
  return { reading: about('hand-over', rest, context), rest }
}
