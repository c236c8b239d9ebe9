import { type FactName, factKind } from '../facts/kinds.ts'
import type { Choice } from './choose-act.ts'
import { labelsOf } from './fields.ts'
import type { Heard } from './heard.ts'
import { fold, isCjk, isEdge, placeOf } from './text.ts'
import type { Intent } from './words.ts'

/** Decides something that cannot be asked back: taken for a command only when nothing but a code or a reason is left. */
const VERDICTS: readonly Intent[] = ['approve', 'reject', 'undo', 'confirm', 'cancel']
/** Show something and write nothing: what else the words may be matters little. */
const LOOKS: readonly Intent[] = [
  'account',
  'deal',
  'why',
  'people',
  'digest',
  'numbers',
  'report',
  'prep',
  'plan',
  'develop',
  'win-back',
  'terms',
  'ask',
  'deal.new',
]
/** What a verdict, or an undo, may name. */
const VERDICT_CODE = /^(?:ap|d)[\s-]?\d+(?![a-z0-9])/u
const UNDO_CODE = /^(?:ap|[vfcdn])-?\d+(?![a-z0-9])/u
const NOT_BEHIND =
  /^(?:(?:客户|商机|单子)(?=$|有|是|都|名单|清单|[?？])|的|模板|记录|计划|量|次数|频率|报告|表|总结|安排|任务|template|report|plan|history|count|log book|notes? template)/u

/** Whether the word at the beginning commands, or only begins a sentence of its own. */
export function isCommand(
  intent: Intent,
  rest: string,
  slashed: boolean,
  choices: readonly Choice[],
  heard: Heard,
  fact?: FactName,
): boolean {
  const [best] = choices
  const after = fold(rest).text.trim()
  if (slashed || after === '') return true
  // What stands behind the code of a request is for it: a question that is asked back, a reason.
  if ((intent === 'request' || intent === 'move') && /^ap-?\d+(?![a-z0-9])/u.test(after)) return true
  if (VERDICTS.includes(intent)) {
    const named = intent === 'undo' ? UNDO_CODE : VERDICT_CODE
    // ok AP1: said of the request, and no answer to a question of ours.
    if (named.test(after)) return intent !== 'confirm' && intent !== 'cancel'
    return best?.act === intent || !best
  }
  // leave Alderbrook alone: no leave of ours.
  if (intent === 'away' && best?.act === 'snooze' && best.points >= 3) return false
  // 自检 删除 deletes a self-test, and takes nothing back; learn B answers a question of ours.
  if ((intent === 'self-test' || intent === 'learn') && after.length <= 40) return true
  if (intent === 'correct' || intent === 'ask') return best?.act === intent
  // 关系地图 东海 is a part of the account's file.
  if (intent === 'people' && after.startsWith('地图')) return false
  // 帮助 商机: what there is to say about deals.
  if (intent === 'help' && /^(?:客户|商机)$/u.test(after)) return true
  if (NOT_BEHIND.test(after) && !heard.entities.accounts.length) return false
  // 日报别发飞书了: where it shall come, and not now.
  if (best?.act === 'send-me-on' && best.points >= 3 && intent !== 'send-me-on' && LOOKS.includes(intent))
    return false
  if (LOOKS.includes(intent))
    return (
      best?.act !== 'complaint' &&
      !(intent === 'account' && (best?.points ?? 0) >= 3 && best?.act !== 'account')
    )
  // "forecast Meridian this month revenue 500k" says a number of somebody's, and asks for none; so does "… revenue lots", which is then refused.
  if (
    intent === 'fact' &&
    heard.entities.accounts.length > 0 &&
    (/\d/.test(after) ||
      isSaidOf(after, heard) ||
      (fact && namesField(after, fact) && !/[?？]/u.test(after) && !isAsked(choices)) ||
      isAskedOfFact(after))
  )
    return true
  if (best && best.points >= 3 && (best.act === 'ask' || best.act === 'undo') && intent !== 'help')
    return false
  if (best?.act === 'correct' && best.points >= 3 && ['today', 'next', 'help', 'edit'].includes(intent))
    return false
  if (
    (intent === 'today' || intent === 'help' || intent === 'edit') &&
    best &&
    best.points >= 3 &&
    best.act !== intent
  )
    return false
  return true
}

/** "forecast Meridian this month lots": the account directly behind the word, and nothing that asks. */
function isSaidOf(after: string, { folded, entities }: Heard): boolean {
  const start = folded.text.trimEnd().length - after.length
  return entities.accounts[0]?.start === start && !ASKS.test(after)
}

const ASKS = /[?？]|多少|几|哪|谁|什么|怎么|吗$|(?<![a-z])(?:how|what|which|who|when|why|any)(?![a-z])/u

/** 竞争对手给华锐报了多少钱, which competitor will win: asked without a mark. */
function isAsked([best]: readonly Choice[]): boolean {
  return best?.act === 'ask' && best.points >= 3
}

/** `forecast of Meridian this month?`: what is noted of this kind is asked for. */
function isAskedOfFact(after: string): boolean {
  return /^(?:of|for|at|on)\s.*[?？]\s*$/u.test(after)
}

/** Says one of the kind's fields by name. */
function namesField(after: string, name: FactName): boolean {
  return Object.entries(factKind(name).fields).some(
    ([field, each]) =>
      field !== 'account' &&
      labelsOf(field, each).some((label) => {
        const at = after.indexOf(fold(label).text)
        return at >= 0 && isEdge(after, at) && (isCjk(label.at(-1)) || isEdge(after, at + label.length))
      }),
  )
}

/** Kinds whose words mean nothing else, and that the account's card does not answer. */
const ASKED_BY_NAME: readonly FactName[] = ['budgets', 'forecasts', 'backup']

/** The kind of fact that a question speaks of: 东海的预算是多少, who is the backup of Meridian. */
export function factIn(text: string): FactName | undefined {
  return ASKED_BY_NAME.find((name) =>
    [...(factKind(name).chat?.words.zh ?? []), ...(factKind(name).chat?.words.en ?? [])].some(
      (word) => placeOf(word, text) >= 0,
    ),
  )
}

/** `plan Nowhere`, `报告 月亮`: a word or two behind a command word that nothing else explains were meant for it, and are refused by it. */
export function isBriefAlone(rest: string, [best]: readonly Choice[]): boolean {
  return (
    (best?.points ?? 0) < 2 && /^\s*(?:[a-z\d][\w-]*(?:\s+[\w-]+)?|[\u3400-\u9fff]{1,6})\s*$/iu.test(rest)
  )
}
