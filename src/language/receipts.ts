import { rule } from './entities.ts'
import type { Heard } from './heard.ts'

/** Money of theirs has come in, as news: 东海的逾期款到了, 鼎峰今天回款30万, Southport's payment has come in. */
const CAME_IN = rule(
  [
    '{A}[^，,。；;?？]{0,14}(?:款|钱|账|发票)项?(?:都|已经?|终于|全部?|{T})*(?:到(?:账|了|位|齐)|收到|付(?:了|清|完)|打(?:了|过来|来了)|结(?:清|了)|还(?:了|清)|回来了|清了)',
    '{A}(?:{T})?(?:已经?|终于|刚刚?|又)*(?:回款|到账|付款|打款|还款|付清|还清|结清)(?:了)?\\s?(?:{N}|[\\s。.!！]*$)',
    '{A}(?:的|那|那边|那笔|这笔|\\s)*{N}[^，,。；;?？]{0,6}(?:到账|进账|入账|到了|到的|收到|打过来|打来|回来)|{A}(?:的|那|那边|那笔|\\s)*{N} (?:has |is |was |just |been |all )*(?:paid|received|cleared|settled|in|came in|landed|arrived)>|{A}[^，,。；;?？]{0,10}(?:进账|入账)',
    '{A}(?: have| has| just| finally| already)* <(?:wired|transferred|sent|remitted|deposited|paid)>(?: us)?(?: the)? {N}',
    '(?:收到|到账)了?{A}(?:的)?(?:{N}|[^，,。；;?？]{0,6}(?:款|钱))',
    "{A}(?:'s)? (?:has |have |just |finally |already )*(?:paid|settled|cleared)(?! (?:attention|us a|a visit))(?![a-z])",
    "{A}(?:'s)? (?:overdue |late |outstanding )?(?:payment|money|invoices?|cash|balance)(?: has| have| is| are|'s)? (?:just |finally |now )?(?:come in|came in|arrived?|landed|cleared|been paid|paid|in|received|settled)(?![a-z])",
    '<(?:payment|money|cash) (?:from|of) {A} (?:has |is |just |finally )*(?:come in|came in|arrived|landed|cleared|in|received)>',
    '<(?:got|received) (?:the |a )?(?:payment|money|cash|{N})(?: of {N})? from {A}',
  ].join('|'),
)
/** 郑总那边付了80万了, Oliver's team has paid: told by whoever of theirs is dealt with. */
const PAID_BY = rule(
  "^(?:{A}(?:的)?)?{P}(?:那边|那里|他们|公司|的公司|'s (?:team|company|people|side|office))(?:已经?|终于|刚刚?|今天|{T}|\\s|(?:has|have|just|finally) )*(?:付|打|汇|转|结|还|回)(?:了|来了|过来)?(?:款)?(?:了)?\\s?{N}|^(?:{A} )?{P}(?:'s (?:team|company|people|side|office))? (?:has |have |just |finally )*(?:paid|settled|cleared|wired|transferred)(?! (?:attention|us a|a visit|for|lunch|dinner))(?![a-z])",
)
/** Asked, denied, promised or still to come. */
const NOT_SO =
  /没|未|不(?!少)|还差|什么时候|多少|[吗呢?？]|要|会|将|准备|预计|说|答应|承诺|催|如果|等|(?<![a-z])(?:not|never|will|going to|should|would|promis\w+|said|says|when|if|expects?|once|until)(?![a-z])|n't/u

/** Whether a message says that a customer's money has come in. That is for whoever keeps the books to note, and no visit. */
export function paidIn({ words, entities, clauses }: Heard): boolean {
  return (
    (entities.people.length === 0 ? CAME_IN.test(words) : PAID_BY.test(words)) &&
    !NOT_SO.test(words) &&
    clauses.every(({ tense }) => tense !== 'future')
  )
}
