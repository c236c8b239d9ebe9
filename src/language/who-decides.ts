import type { ReadContext } from './context.ts'
import type { Heard } from './heard.ts'
import { readMove } from './move.ts'
import { plain, type Reading } from './readings.ts'
import { sourceOf } from './text.ts'

/** Whose yes of ours is wanted. 谁拍板 and "who decides" at a customer's are their people. */
const WHO =
  /^(?:please |so |and )?who(?:'s| is| are| has| have| must| should| can| will| does)?(?: still| already)?(?: to| got to| need to| needs to)? (?:approv(?:e|es|ed|ing)|sign(?:s|ed)? off(?: on)?|(?:give|gives|given) (?:the )?(?:yes|approval)|(?:says?|said) yes (?:to|on))(?![a-z])|^whose (?:approval|yes) (?:does|do|is|are)|(?:谁|哪位|哪个人)(?:来|要|该|得|需要|负责|去|能|可以|在)?(?:审批|批准|批|审)|(?:要|该|由|得|需要|归|等|找)(?:谁|哪位|哪个人)(?:来)?(?:审批|批准|批|审|表态|同意)|审批人(?:是谁|有谁|有哪些)|谁是审批人/u

/** `who approves D5?`, 泰和的商机谁审批: the request that waits, or the gate with who would decide. */
export function whoDecides(
  { folded, entities }: Heard,
  context: ReadContext,
): { reading: Reading; rest: string } | undefined {
  if (!WHO.test(folded.text)) return undefined
  const request = /(?<![a-z])ap-?\d{1,7}(?![a-z0-9])/u.exec(folded.text)
  if (request) {
    const rest = sourceOf(folded, request.index, request.index + request[0].length).trim()
    return { reading: plain('request', rest), rest }
  }
  const [named, another] = entities.deals.length > 0 ? entities.deals : entities.accounts
  if (!named || another) return undefined
  const rest = sourceOf(folded, named.start, named.end).trim()
  return { reading: readMove(rest, context), rest }
}
