import type { Range } from './sections.ts'

const OURS_OR_THEIRS =
  'maintenance|purchasing|procurement|buying|finance|legal|quality|qa|it|safety|production|site|shift|plant|security|service|logistics|warehouse|new|old|young|other|same|same old|night|day|two|three|few|some|sales|tech|technical|good|nice|poor'
const PEOPLE =
  '(?:reps?|guys?|salesm[ae]n|sales (?:reps?|guys?|teams?)|lot|folks|agents?|distributors?|people)'
/**
 * Somebody of another supplier does what suppliers do at our customer's: the Sulzer guy was in with samples, 西门子的销售来送样了. Folded text; the names are
 * of companies that nobody keeps.
 */
export const RIVAL_DID = [
  `(?<![a-z])(?<!(?:their|our|his|her|my|your|these|those) )(?!(?:${OURS_OR_THEIRS}) )[a-z][a-z&.-]+ ${PEOPLE} (?:was|were|is|are|has been|have been|came|popped|dropped|turned up|stopped|pitched|quoted|showed up|offered|brought|left)(?: (?:in|by|round|over|there|on site|here|them|him|her))*(?![a-z])(?=[^,.;]{0,60}(?:sampl|offer|quot|pitch|free|cheap|pric|demo|trial|discount))`,
  '(?<![a-z])(?:two|three|some|a few|people|guys|somebody|someone|a rep|reps) (?:people |guys |reps )?from [a-z][a-z&. -]{2,24} (?:pitched|quoted|offered|were in|was in|came in|dropped)(?![a-z])',
  '(?<!(?:^|[^a-z])(?:we|i|you) (?:just |also |have )?)(?:pitched (?:there|them|him|her|to them)|offered (?:them|him|her) (?:free|a (?:better|lower|cheaper)))(?![a-z])',
  '(?<![a-z])(?:is|are) (?:also )?(?:quoting|bidding|pitching)(?: (?:too|as well|there|against us))(?![a-z])',
  '(?:的|家)(?:销售|人|业务员?|代表|代理商?)(?:[^，,。；;\\s]{0,6}|\\s)(?:来|去|也)(?:过)?[^，,。；;]{0,4}(?:送样|送了样|报价|报过价|报了价|推销|试样|演示|谈价|拜访)',
  '[\\u3400-\\u9fffa-z]{2,8}(?:也|都)在(?:报(?!告|修|名|关|销|废|账|备|复|喜|到)|投标|抢|压价|竞标|谈(?!判|论))',
].join('|')

const RIVALS = new RegExp(RIVAL_DID, 'u')

/** Whether the day at `day` is told of what a rival did: it is not when we spoke with the customer. */
export function isOfRival(text: string, clause: Range, day: Range): boolean {
  const before = Math.max(
    clause.start,
    ...[...text.slice(clause.start, day.start).matchAll(/[:：,，]|(?:说|讲|says|said)(?![a-z])/gu)].map(
      (match) => clause.start + match.index + match[0].length,
    ),
  )
  return before > clause.start && RIVALS.test(text.slice(before, clause.end))
}
