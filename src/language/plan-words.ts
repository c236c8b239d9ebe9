/** What a line of a plan begins with, behind the account: `客户计划 华锐 目标 …`, `plan Meridian swot …`. */
const PARTS = [
  ['action', /^(?:行动|action)(?=$|[\s:：])[\s:：]*/iu],
  ['swot', /^(?:swot|优劣势)(?=$|[\s:：])[\s:：]*/iu],
  ['line', /^(?=(?:目的|目标|策略|衡量|指标|objective|goal|strategy|measure)(?:$|[\s:：]))/iu],
] as const

/** The part that the words begin with, and the words that belong to it; undefined: they begin with none. */
export function readPlanPart(words: string): { is: 'line' | 'swot' | 'action'; rest: string } | undefined {
  const said = words.trim()
  for (const [is, pattern] of PARTS) {
    const found = pattern.exec(said)
    if (found) return { is, rest: said.slice(found[0].length).trim() }
  }
  return undefined
}

/** Whether the words behind an account ask for the approval of its plan: 客户计划 华锐 报批, `plan Meridian submit`. */
export function isSubmitted(words: string): boolean {
  return /^(?:报批|送审|报审|提交|提交审批|申请审批|批准|审批|submit(?: it)?(?: for approval)?|for approval|ask for approval|approval)[\s.。!！]*$/iu.test(
    words.trim(),
  )
}
