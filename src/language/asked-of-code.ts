import { readDealVerb } from './deal-words.ts'
import { fold } from './text.ts'

/** F3 做完了吗, D6 lost?: asked at the end. */
const AT_END =
  /(?:[?？]|(?<![什怎这那多])[吗嘛么]|(?:[了过完好掉成到]|回|发|签|付|批|做|交)没(?:有)?|(?<=[了是])否)[\s?？。.!！]*$/u
/** D3的审批到哪了, D6 报价怎么样了: how far it is. */
const HOW_FAR =
  /(?:到(?:了)?哪(?:里|儿|一?步)?|(?:什么|啥|有)进展|进展(?:如何|怎么样)?|进度|怎么样|咋样|如何)(?:了)?[\s?？。.!！]*$/u
/** 是不是丢了, 能不能签: asked by saying both. */
const BY_BOTH = /是不是|是否|有没有|能不能|会不会|可不可以|要不要|什么时候|啥时候?|何时/u
/** is F3 done, has C4 been closed, when is F2 due: asked from the first word on. */
const AT_HEAD =
  /^(?:so|and|hey|hi|ok|sorry|but)?[\s,]*(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|shall|may|might|when|who|who's|how|where|isn'?t|hasn'?t|didn'?t|won'?t)(?![a-z]).*(?<![a-z])[dfcv]-?\d/u
/** C1 谁在处理, F2 为什么还没做: asked by its word, where nothing else is read of it. */
const BY_WORD =
  /谁|哪[个天里]|为什么|为啥|怎么(?!办)|多少|多久|几[天次]|卡在|(?<![a-z])(?:who|why|how|what|where|when)(?![a-z])/u
const OPEN: readonly string[] = ['ask', 'chat', 'unknown']
/** The word right behind the code: D2 周五去问谁拍板 is a step. */
const AT_ONCE = /^[dfc]-?\d+[\s,，]*[^，,。\s]{0,2}(?:谁|哪|为什么|为啥|多久|卡在)/u
/** D5 customer pushed to next year: what they put off is no step of ours; the deal is shown, with what puts its day right. */
const PUT_OFF =
  /^d-?\d+[^，,。.]{0,24}(?:(?:推迟|推|延期?|延后|拖|顺延)到(?:了)?(?:[今明后]年|下半年|年[底末]|下个?季度|下个?月)|(?<![a-z])(?:pushed|postponed|delayed|slipped|slipping|put off) (?:it |this |the deal )?(?:back |out )?(?:to|until|till|into) (?:next|the|q\d|late|early))[^，,。.]{0,12}$/u
/** Asked of us to do: can you move F3 to Friday, 能不能把F3改到周五. */
const POLITE =
  /(?:能不能|可不可以|可以|能|麻烦|请)(?:你)?(?:帮我|帮忙|给我)?(?:把|将)|(?<![a-z])(?:can|could|would|will) (?:you|u)(?![a-z])/u
/** What writes something of what has a code. */
const WRITES: readonly string[] = ['next', 'deal', 'complaint', 'visit', 'snooze', 'ask', 'chat', 'unknown']

/**
 * The code of the step, the deal or the complaint that a message only asks about, or tells of what cannot be written: it is shown, and nothing is written, whatever verb stands
 * beside the code (`F3 做完了吗`, `D6 报价发了吗`, `is C4 closed`). Undefined where nothing is asked, or of no code or of several. A request is asked about
 * in words of its own (`verdicts.ts`).
 */
export function codeAskedAbout(text: string, intent: string): string | undefined {
  if (!WRITES.includes(intent)) return undefined
  const words = fold(text).text.trim()
  if (POLITE.test(words)) return undefined
  const putOff = PUT_OFF.test(words) && !readDealVerb(text.replace(/^\s*d-?\d+\s*/iu, ''))
  const byWord = (OPEN.includes(intent) ? BY_WORD : AT_ONCE).test(words)
  if (!putOff && !byWord && ![AT_END, HOW_FAR, BY_BOTH, AT_HEAD].some((asks) => asks.test(words)))
    return undefined
  const codes = new Set(
    text.match(/(?<![a-z\d])[dfc]-?\d{1,7}(?![a-z\d])/giu)?.map((each) => each.toUpperCase()),
  )
  const [code] = codes
  return codes.size === 1 && code && !/^\s*ap-?\d/iu.test(text) ? code.replace('-', '') : undefined
}
