import type { ReadContext } from './context.ts'
import { subjectIn } from './free.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import { newOneTold } from './new-ones.ts'
import { isOfAll } from './of-all.ts'
import { questionOr } from './question-or-card.ts'
import { plain, type Reading } from './readings.ts'
import { renameIn } from './rename.ts'
import { reportAsked } from './report-asked.ts'
import type { Range } from './sections.ts'
import { about } from './subjects.ts'
import { plainlyTold } from './told-plainly.ts'
import { whoDecides } from './who-decides.ts'

/** A whole message that asks for a page without its command word, and the words that stand for it. */
type Asked = { reading: Reading; rest: string }

/** 多久没见郑总了: how long it is since then, never a visit of today. */
const SINCE =
  /^[^，,。]*(?:多久|多长时间|几天|多少天|几周|几个?(?:月|星期))(?:都|了)?没有?(?:再)?(?:见|拜访|联系|去|跟进|沟通|碰|打过?电话)[^，,。]*$/u

/** What a whole message tells or asks, wherever its command word stands: another name, a group, a page. */
export function wholeIn(text: string, heard: Heard, context: ReadContext): Asked | undefined {
  const renamed = renameIn(text, context)
  if (renamed) return { reading: renamed, rest: text }
  if (SINCE.test(heard.folded.text) || isOfAll(heard))
    return { reading: questionOr(text, heard, context), rest: text }
  return (
    whoDecides(heard, context) ??
    groupTold(heard, context) ??
    newOneTold(text, heard, context) ??
    plainlyTold(text, heard, context) ??
    pageAsked(heard, context)
  )
}

/**
 * `why do we lose deals?`, 这个月怎么样, 哪些客户没有计划, `show me the plan for Meridian`, 明天去见孙副总，帮我准备一下: a page that has a command, asked for in
 * ordinary words. Only whole messages count: what tells something along with it is read as what it tells.
 */
function pageAsked(heard: Heard, context: ReadContext): Asked | undefined {
  const { account } = subjectIn(heard, context)
  const said = left(heard)
  const [member, another] = heard.entities.members
  if (member && !another && !account && REPORT.test(left(heard, member))) {
    const rest = member.member.name
    return { reading: plain('report', rest), rest }
  }
  const page = reportAsked(said, context.today)
  if (page && (account === undefined) === (page !== 'account')) {
    const rest = page === 'account' ? account!.code : page
    return { reading: plain('report', rest), rest }
  }
  if (!account) {
    const [intent, rest] = WHOLE.find(([, , words]) => words.test(said)) ?? []
    return intent && rest !== undefined ? { reading: plain(intent, rest), rest } : undefined
  }
  const limit = LIMIT.exec(said)
  if (limit) {
    const rest = `${account.code} 信用额度 ${limit[1] ?? limit[2]}`
    return { reading: { ...fact(rest, context), fact: 'profile' }, rest }
  }
  if (LOST.test(said)) {
    const rest = `${account.code} 已流失`
    return { reading: { ...fact(rest, context), fact: 'standing' }, rest }
  }
  if (PLAN.test(said)) return of('plan', account.code, context)
  if (SUBMIT.test(said)) return of('plan', `${account.code} submit`, context)
  if (PREPARE.test(heard.folded.text) && !MET.test(heard.folded.text)) {
    const names = heard.entities.people.flatMap(({ contact }) => (contact ? [contact.name] : []))
    return of('prep', [account.code, ...names].join(' '), context)
  }
  return undefined
}

/** `Northwind is part of Alderbrook`, 泰和是华锐的子公司: which group an account belongs to (S06). */
function groupTold({ folded, entities }: Heard, context: ReadContext): Asked | undefined {
  const [first, second, third] = entities.accounts
  if (!first || third || first.found.kind !== 'one') return undefined
  if (!second)
    return groupOfHead(
      folded.text.slice(0, first.start),
      folded.text.slice(first.end),
      first.found.account,
      context,
    )
  if (second.found.kind !== 'one') return undefined
  const said = `${folded.text.slice(0, first.start)}①${folded.text.slice(first.end, second.start)}②${folded.text.slice(second.end)}`
  const [one, other] = [first.found.account, second.found.account]
  const [child, parent] = BELOW.test(said) ? [one, other] : ABOVE.test(said) ? [other, one] : []
  if (!child || !parent) return undefined
  return belongs(child.code, parent.code, context)
}

/** 泰和属于华锐重工: a short name right before the word is not found as a part of the sentence, but alone it is one. */
function groupOfHead(
  head: string,
  behind: string,
  parent: NamedAccount,
  context: ReadContext,
): Asked | undefined {
  const word = /(?:现在)?(?:归属于|隶属于|属于|归|是)\s*$/u.exec(head)
  if (!word) return undefined
  const child = about('account', head.slice(0, word.index), context)
  if (!child.account || child.guessed.length > 0 || child.rest.trim()) return undefined
  return BELOW.test(`①${word[0]}②${behind}`) ? belongs(child.account.code, parent.code, context) : undefined
}

function belongs(child: string, parent: string, context: ReadContext): Asked {
  const rest = `${child} 上级客户 ${parent}`
  return { reading: { ...fact(rest, context), fact: 'standing' }, rest }
}

function fact(rest: string, context: ReadContext) {
  return about('fact', rest, context)
}

function of(intent: 'plan' | 'prep', rest: string, context: ReadContext): Asked {
  return { reading: about(intent, rest, context), rest }
}

/** The message without whom it is about, without politeness and without its end. */
function left({ folded, entities }: Heard, alsoWithout?: Range): string {
  let text = folded.text
  for (const { start, end } of [...entities.accounts, ...(alsoWithout ? [alsoWithout] : [])])
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  return text
    .replace(/['’]s(?![a-z])/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,，]*(?:请|麻烦|劳驾|hi|hey|hello|please|can you|could you)[\s,，]*(?:帮我|给我)?/u, '')
    .replace(/(?:[\s,，。.!！?？]|吧|呢|谢谢|please|pls|thanks)+$/gu, '')
    .trim()
}

/** What is left of the wish for a colleague's report. */
const REPORT =
  /^(?:看一?下|看看|看|给我|show(?: me)?|how is|how are)?\s?(?:的|the|['’]s)?\s?(?:报告|业绩|数据|report|results|numbers|doing)(?: (?:of|for|on))?(?:怎么样|如何)?$/u
const PLAN =
  /^(?:帮?我?(?:看一?下|看看|看|打开|查一?下|我?要看|给|为|替|对)?\s?(?:做|写|建|定|制定|开始|起草)?\s?(?:一?[个份])?\s?(?:的|家)?\s?(?:今年的?|年度的?|本年的?)?(?:大?客户)?计划(?:书)?\s?(?:看看|看一?下|怎么样了?|到哪了?|批了?[吗没]|批下来了?[吗没]|审批了?[吗没]|进展(?:如何|怎么样)?|(?:的内容)?(?:是|有)?(?:什么|啥|哪些))?)$|^what(?:['’]?s| is) (?:the |our |my )?(?:account )?plan(?: (?:for|with|at|on))?$|^(?:(?:i (?:want|need|would like) to )?(?:show(?: me)?|open|see|let me see|make|write|start|create|begin|draft|have|is|was|has)?\s?(?:us )?(?:a|an|the|our|my|this year)?\s?(?:key )?(?:account |annual |yearly |customer )?plan(?: (?:for|of|with|at|on))?(?: (?:been )?(?:approved|ready|done))?)$/u
/** An account is gone: it is to be marked as lost, with the reason. */
const LOST =
  /^(?:已经|已|这家|客户|公司|彻底|完全)*(?:流失了?|丢掉?了|跑了|不(?:再)?(?:跟|和|与)我们(?:合作|做(?:生意)?)了|不合作了)$|^(?:is|was|has been|are) (?:now )?(?:lost|gone)(?: (?:as a customer|to us|for us|for good))?$|^(?:has |have )?(?:left|dropped) us$|^(?:(?:i think )?we(?:['’]ve| have)? )?lost(?: the account| the customer)? as an? (?:customer|account)$|^is no longer (?:a|our) customer$/u
const SUBMIT =
  /^(?:把|将)?\s?(?:的)?(?:大?客户)?计划\s?(?:给|报给?|交给?|提交给?|送)?\s?\S{0,8}?(?:报批|送审|提交审批|提交|申请审批|报审|审批|批准|批一?下|批)$|^(?:submit|send|put)\s?(?:the |my |our )?(?:account )?plan(?: (?:for|of))?\s?(?:(?:in |up )?for approval|in)?$|^(?:ask for approval (?:of|for)|get approval (?:of|for))\s?(?:the |my |our )?(?:account )?plan(?: (?:for|of))?$|^plan submit$/u
const NO_PLAN =
  /^(?:我们?的?|团队的?)?(?:还有)?(?:哪些|哪几[家个]|哪家|哪个|谁的?|什么)(?:[abcd]类)?(?:大?客户)?(?:还)?(?:没有?|缺|没做|没写|没定|不?用)(?:大?客户)?计划(?:的)?$|^(?:哪些|哪几[家个]|谁|哪家)(?:的)?(?:大?客户)?(?:的)?计划(?:已经)?(?:过期|逾期|该回顾|要回顾|没回顾|没批|没审批|快到期)(?:没回顾)?了?$|^(?:which|what) (?:of (?:my|our|the) )?(?:[abcd] |key |tier [abcd] )*(?:accounts|customers) (?:still )?(?:have|are|lack|miss|need|has)(?: no| without| missing)?(?: a| an)? (?:account )?plans?$|^(?:accounts|customers) (?:without|with no) (?:a |an )?(?:account )?plans?$|^who has no (?:account )?plans?$|^(?:which|whose) (?:account )?plans? (?:are|is) (?:overdue|late|due|waiting|not approved)(?: for (?:a )?review| for approval)?$/u
/** Pages that are about nobody. */
const WHOLE: readonly (readonly [intent: 'plan' | 'reviews' | 'numbers', rest: string, words: RegExp])[] = [
  ['plan', '', NO_PLAN],
  [
    'reviews',
    '级别',
    /^(?:谁|哪些(?:大?客户)?|哪几家)(?:的)?(?:排名|名次|业绩|级别)(?:变了|变化了?|变动了?|升了|降了|掉了|要变)(?:最大|最多)?$|^(?:排名|名次)变化(?:最大的)?$|^(?:who|which accounts?) (?:has |have )?(?:moved|changed rank|climbed|fell|dropped)(?: (?:most|in rank|this quarter))?$|^(?:the )?movers$/u,
  ],
  [
    'reviews',
    '经理',
    /^(?:这?本?周)?(?:谁|哪些客户|哪家)?(?:该|要|需要)?(?:我)?(?:该|要|需要)?(?:陪|一起去|去陪)(?:谁|哪家|哪些客户)?(?:去)?(?:拜访|访|见)?(?:这?本?周)?$|^(?:who|whom|which (?:visits?|accounts?)) (?:should|do|must) i (?:go along|join|go)(?: with| to| on)?(?: (?:this|next) week)?$|^(?:joint visits|visits to join)(?: (?:this|next) week)?$/u,
  ],
  [
    'reviews',
    '关怀',
    /^(?:看一?下|看看|看|改一?下|改)?(?:客户)?关怀(?:清单|日历|计划|提醒)?$|^(?:the |our |show (?:me )?(?:the )?)?care (?:list|calendar)$/u,
  ],
  [
    'numbers',
    '',
    /^(?:我们|团队|公司)?(?:这个?|本)?季度?(?:的)?(?:目标)?(?:能|可以|能不能|会|会不会)(?:完成|达成|达标|做到)(?:目标|任务|指标)?[吗么]?$|^(?:我们|团队|公司)?(?:这个?|本)?(?:季度?|月|年度?)?(?:的)?(?:目标|指标|任务)(?:完成|达成|做)得?(?:怎么样|如何|多少|到哪|咋样|率|情况)?了?(?:怎么样|如何|多少)?$|^(?:我们|团队|公司)?(?:这个?季度?|本季度?|本月)?(?:离|距离?)(?:季度|月度|年度)?(?:目标|指标)?(?:的)?(?:目标|指标)?还?(?:差|有)多(?:少|远)$|^(?:how (?:are|do) we (?:tracking|doing|going|standing|looking)|are we on track|where (?:do|are) we (?:stand(?:ing)?)?|how(?:'s| is) (?:the|this|our) (?:quarter|q[1-4]|month) (?:looking|going|shaping up|tracking)|how far (?:off|from|behind|short of))(?: (?:against|on|for|vs\.?|versus|with|to|of|the|our|this|q[1-4]|quarter(?:'s|ly)?|month(?:'s|ly)?|year(?:'s|ly)?|target|targets|number|numbers|goal|plan|quota|budget|are we|we are))+(?: so far| now)?$|^(?:管道|商机)?覆盖率?(?:多少|是多少|怎么样|够吗|够不够)$|^(?:will|can|do) we (?:make|hit|reach) (?:the |our |this )?(?:quarter|target|number|numbers|quota)(?: this quarter)?$|^(?:the |our )?(?:pipeline )?coverage(?: ratio)?$/u,
  ],
]
/** The credit limit of an account, and how much it is. */
const LIMIT =
  /^(?:把|将)?\s?(?:的)?(?:信用额度|授信额度|授信)\s?(?:是|为|定为|定到|改为|改成|调到|调为|给|[:：])?\s?(\d[\d,.]*\s?(?:万|亿|千|k|m)?(?:元|块)?)$|^(?:set |the )?credit limit\s?(?:of|for|at)?\s?(?:is|to|at|=|:)?\s?((?:[a-z]{3} )?\d[\d,.]*\s?(?:k|m|million|thousand)?)$/u
const PREPARE =
  /(?:帮我|给我|替我)(?:做一?下?|做个|好好)?(?:准备准备|准备一?下?|功课)[。.!！\s]*$|(?:见|去|拜访|约|和|跟|找)[^。；;]{0,24}(?:之?前|的时候|时)?[，,\s]*(?:我)?(?:要|该|得|需要|应该)(?:先)?(?:知道|注意|了解|准备|问|谈|聊|说|带)(?:些|点|他|她)?(?:什么|啥|哪些)(?:呢|吗)?[?？\s]*$|^(?:please )?(?:prepare|prep|brief) (?:me|us) (?:for|before|to (?:meet|see|visit))(?![a-z])|(?<![a-z])what (?:should|do|must) (?:i|we) (?:need to |have to )?(?:know|ask|say|bring|prepare|talk about)(?: (?:him|her|them|about|there|before|when|to|with|at|first)(?![a-z]).{0,40})?[?？\s]*$|(?<![a-z])(?:help me (?:to )?(?:prepare|get ready)|get me ready) (?:for|to)(?![a-z])/u
/** Who was met already is told, and not prepared for. */
const MET = /[见去访聊谈]了|[见去访聊谈]过|(?<![a-z])(?:met|saw|visited|called|spoke)(?![a-z])/u

const KIND = '(?:子公司|分公司|下属(?:公司|企业|单位)?|旗下(?:的)?(?:公司|企业)?|一部分|成员企业)'
const BELOW = new RegExp(
  `^\\s*①\\s*(?:公司|集团)?\\s*(?:现在)?(?:(?:是|属于?|归|隶属于?)\\s*②\\s*(?:公司|集团)?\\s*(?:的)?\\s*${KIND}|(?:属于|归属于?|隶属于?)\\s*②\\s*(?:公司|集团)?|(?:的)?(?:母公司|上级(?:公司|客户|单位)?)(?:是|叫|为|[:：])\\s*②\\s*(?:公司|集团)?)(?:了|的)?[\\s。.!！]*$|^\\s*(?:the )?①\\s*(?:(?:is|has become|became) (?:now )?(?:a |the )?(?:part|subsidiary|division|unit|daughter(?: company)?) of|(?:now )?belongs to|is (?:now )?owned by|['’]s parent(?: company| account)? is)\\s*(?:the )?②\\s*[.!]*\\s*$|^\\s*(?:the )?parent(?: company| account)? of ① is ②[\\s.!]*$`,
  'u',
)
const ABOVE =
  /^\s*①\s*(?:公司|集团)?\s*是\s*②\s*的\s*(?:母公司|上级(?:公司|客户|单位)?|集团)[\s。.!！]*$|^\s*①\s*(?:owns|is the parent(?: company| account)? of)\s*②[\s.!]*$/u
