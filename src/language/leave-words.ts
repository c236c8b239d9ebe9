import { rule } from './entities.ts'

/** I, or a colleague of ours. */
const OF_ME = rule(
  "(?<!提醒|通知|告诉|催|推送|发给|回)我(?!们)|本人|{M}|<(?:i|i'm|i'll|my|me|ooo|pto|out of office)>",
)

/** 方工 OOO 到 6/10, Lee 请病假, Dana on annual leave: theirs. */
const THEIR_LEAVE = rule(
  "{P}(?:他|她|今天|这周|正好|刚好|也|\\s)*(?:'s| is| are| was| on| in| 在)? ?(?:<(?:ooo|pto|out of office|(?:on )?(?:annual |sick |parental |maternity |his |her )?(?:leave|holiday|vacation)|away|off)>|请.{0,3}假|休.{0,2}假|[年病产婚事]假|出差|不在)|<(?:he|she|they)(?:'s| was| is| were| had been) (?:on (?:leave|holiday|vacation|pto)|away|off(?: sick)?|out of office)>",
)
/** Mine, outright. */
const MY_LEAVE = rule(
  "我(?!们)[^，,。；;]{0,8}(?:请.{0,3}假|休.{0,2}假|[年病产婚事]假|调休|出国)|<(?:i'?m|i am|i'll be|i will be) (?:off|away|out|on (?:annual |sick )?(?:leave|holiday|vacation|pto))>",
)

/** Whether a leave that is told is theirs, or at least not mine: told of whoever was not there. Masked words. */
export function isTheirLeave(words: string): boolean {
  return !OF_ME.test(words) || (THEIR_LEAVE.test(words) && !MY_LEAVE.test(words))
}
