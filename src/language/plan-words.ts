import type { PlanKind, PlanOutcome, PlanSections, StageItem } from '../domain/plan.ts'
import type { ReadContext } from './context.ts'
import type { PlainReading } from './readings.ts'
import { about } from './subjects.ts'

/** What is said of a plan behind its account: whatever a button of its card does can be typed. `rest`: the words that belong to it. */
export type PlanPart = { rest: string } & (
  | {
      is:
        | 'line'
        | 'swot'
        | 'action'
        | 'progress'
        | 'play'
        | 'concession'
        | 'sections'
        | 'submit'
        | 'approve'
        | 'advance'
        | 'begin'
        | 'finish'
        | 'intention'
    }
  | { is: 'section'; section: keyof PlanSections }
  | { is: 'evidence'; item: StageItem }
  | { is: 'end'; outcome: PlanOutcome }
  | { is: 'reason'; reason: number }
)
type Said = PlanPart extends infer Part ? (Part extends unknown ? Omit<Part, 'rest'> : never) : never

/** Where a word of a plan ends. */
const END = '(?=$|[\\s:：,，])[\\s:：,，]*'
const word = (words: string) => new RegExp(`^(?:${words})${END}`, 'iu')
/** Alone, or with what ends a sentence. */
const alone = (words: string) => new RegExp(`^(?:${words})[\\s.。!！]*$`, 'iu')

const ANY: readonly (readonly [Said, RegExp])[] = [
  [{ is: 'begin' }, alone('开始|新建|begin|start')],
  [{ is: 'action' }, word('行动|action')],
  [{ is: 'progress' }, /^(?:(?:进度|progress)(?=$|[\s:：])[\s:：]*|(?=pl-?\d))/iu],
  [{ is: 'line' }, /^(?=(?:目的|目标|策略|衡量|指标|objective|goal|strategy|measure)(?:$|[\s:：]))/iu],
]

const PARTS: Readonly<Record<PlanKind, readonly (readonly [Said, RegExp])[]>> = {
  grow: [
    [
      { is: 'submit' },
      alone(
        '报批|送审|报审|提交|提交审批|申请审批|申请批准|审批|submit(?: it)?(?: for approval)?|for approval|ask for approval|approval',
      ),
    ],
    [{ is: 'finish' }, word('结束|终止|close|end|finish')],
    [{ is: 'intention' }, word('战略意图|意图|intentions?')],
    [{ is: 'approve' }, alone('批准|同意|approve(?: it)?|approved')],
    [{ is: 'sections' }, alone('五段|写五段|各段|(?:write )?sections?')],
    [{ is: 'section', section: 'purpose' }, word('总体目的|总目的|(?:overall )?purpose')],
    [{ is: 'section', section: 'situation' }, word('客户情况|客户现状|(?:their |customer )?situation')],
    [{ is: 'section', section: 'competition' }, word('竞争情况|竞争|(?:the )?competition')],
    [{ is: 'section', section: 'cooperation' }, word('合作现状|合作情况|合作|cooperation(?: now)?')],
    [{ is: 'section', section: 'strategy' }, word('策略与计划|策略和计划|strategy and plan')],
    [{ is: 'section', section: 'obstacle' }, word('主要障碍|障碍|(?:the )?(?:main )?obstacles?')],
    [{ is: 'swot' }, word('swot|优劣势')],
  ],
  // What the sources put in brackets behind the five stages (S46), the longer words first.
  develop: [
    [{ is: 'advance' }, alone('推进|下一步|下一阶段|进入下一步|next(?: step| stage)?|advance')],
    [{ is: 'end', outcome: 'won' }, word('成为客户|became a customer|won')],
    [{ is: 'end', outcome: 'not_yet' }, word('暂不成功|暂未成功|暂时不成|not yet')],
    [{ is: 'end', outcome: 'dropped' }, word('放弃|不做了|dropped|drop|given up|give up')],
    [{ is: 'evidence', item: 'clear' }, word('需求明确|(?:the )?need is clear|clear need')],
    [{ is: 'evidence', item: 'need' }, word('有?潜在需求|需求|there is a need|need')],
    [{ is: 'evidence', item: 'contact' }, word('首次接触|(?:first )?contact')],
    [{ is: 'evidence', item: 'information' }, word('信息充分|信息|enough is known|information')],
    [{ is: 'evidence', item: 'chance' }, word('成交机会|chance(?: of closing)?')],
    [{ is: 'evidence', item: 'obstacles' }, word('成交障碍|障碍|obstacles?(?: to closing)?')],
    [{ is: 'evidence', item: 'expense' }, word('预计费用|费用|(?:expected )?expenses?')],
    [
      { is: 'evidence', item: 'deciders' },
      word('(?:与?关键)?决策人关系(?:良好)?|good terms(?: with who decides)?|deciders?'),
    ],
    [{ is: 'evidence', item: 'influence' }, word('影响力(?:渗透)?|(?:our )?influence(?: reaches in)?')],
    [{ is: 'evidence', item: 'high' }, word('高层沟通|talks at the top|top talks?')],
    [{ is: 'evidence', item: 'contract' }, word('合同签订|签合同|合同|contract(?: signed)?')],
  ],
  win_back: [
    [
      { is: 'end', outcome: 'won_back' },
      word('赢回来?了?|挽回成功|挽回来?了|(?:is |was )?won(?: them)?(?: back)?'),
    ],
    [{ is: 'end', outcome: 'given_up' }, word('放弃|不再?挽回了?|given up|give up')],
    [{ is: 'play' }, word('用?招|play')],
    [{ is: 'concession' }, word('申请让步|让步|(?:ask for a )?concession')],
    ...(
      [
        [1, '1|①|战略调整|战略|strategy(?: change)?'],
        [2, '2|②|压缩供应商|供应商优化|suppliers cut|supplier optimisation'],
        [3, '3|③|问题没解决|问题未解决|unsolved (?:problem|complaint)'],
        [4, '4|④|不正当竞争|非正常竞争|irregular competition'],
        [5, '5|⑤|对手更强|(?:a )?stronger rival|stronger'],
      ] as const
    ).map(
      ([reason, words]) =>
        [{ is: 'reason', reason }, word(`(?:(?:流失)?原因|reason)?[\\s:：]*(?:${words})`)] as const,
    ),
  ],
}

/** The part that the words begin with; undefined: they begin with none. */
function readPlanPart(words: string, kind: PlanKind): PlanPart | undefined {
  const said = words.trim()
  for (const [part, pattern] of [...PARTS[kind], ...ANY]) {
    const found = pattern.exec(said)
    if (found) return { ...part, rest: said.slice(found[0].length).trim() }
  }
  return undefined
}

/**
 * `客户计划 华锐 目标 …`, `plan action Meridian …`: the account, and what is said of its plan of this kind, behind the name or before it.
 * `rest` of the reading: all that stands behind the account.
 */
export function readPlan(
  text: string,
  kind: PlanKind,
  context: ReadContext,
): { reading: PlainReading; part?: PlanPart | undefined } {
  const reading = about('plan', text, context)
  if (reading.account && reading.guessed.length === 0)
    return { reading, part: readPlanPart(reading.rest, kind) }
  // plan Meridian Hotels purpose …: the name goes on in a word, and whose plan it is will be asked.
  const further = reading.account && readPlanPart(reading.rest.replace(/^\S+\s+/u, ''), kind)
  if (further) return { reading, part: further }
  const [lead] = /^\s*\S+/u.exec(text) ?? []
  if (!lead || !readPlanPart(lead, kind)) return { reading }
  const behind = about('plan', text.slice(lead.length), context)
  if (!behind.account || behind.guessed.length > 0) return { reading }
  return { reading: behind, part: readPlanPart(`${lead} ${behind.rest}`, kind) }
}
