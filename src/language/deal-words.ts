import { fold, isCjk, isWord, sourceOf } from './text.ts'

/** The second word of a `deal` or `move` command: `deal D6 amount 4.8m`, `推进 AP3 退回 谁付安装费?`. */

const DEAL_VERBS = [
  ['amount', ['金额', 'amount', 'value']],
  [
    'close',
    [
      '预计成交',
      '预计签约',
      '预计签单',
      '预计签',
      '预计',
      '成交日期',
      '成交',
      'expected close',
      'expected to close',
      'should close',
      'will close',
      'closes',
      'close',
      'closing',
    ],
  ],
  ['goal', ['目标', 'goal']],
  ['tag', ['需求点', 'need tag', 'tag']],
  ['need', ['需求等级', '需求', 'need level', 'need']],
  ['price', ['报价', 'price', 'quote', 'quoted']],
  [
    'floor',
    [
      '底价',
      '底线',
      '最低价',
      '价格底线',
      'price floor',
      'floor price',
      'floor',
      'walk-away price',
      'walk-away',
    ],
  ],
  ['contract', ['合同编号', '合同', 'contract']],
  ['rival', ['竞争对手', '对手', 'competitors', 'competitor', 'rivals', 'rival']],
  ['criteria', ['决策标准', '标准', 'criteria']],
  ['evaluate', ['评估', 'evaluation', 'evaluate', 'man']],
  ['people', ['关系图', '关系', '干系人', 'people', 'stakeholders']],
  ['hold', ['暂停', '搁置', 'on hold', 'hold', 'pause']],
  ['wake', ['唤醒', '恢复', 'wake', 'resume']],
  ['won', ['赢单了', '赢单', '赢了', '中标了', '中标', '拿下了', '签下了', 'is won', 'was won', 'won']],
  [
    'lost',
    [
      '丢单了',
      '丢单',
      '丢了',
      '丢掉了',
      '输了',
      '输掉了',
      '没中标',
      '黄了',
      'is lost',
      'was lost',
      'lost',
      'lose',
    ],
  ],
  ['reopen', ['重开', '重新打开', 'reopen']],
  ['cancel', ['取消', '作废', 'cancel']],
  ['record', ['开发记录表', '开发记录', '记录', 'record']],
  ['here', ['在此讨论', '在此', '这里讨论', 'discuss here', 'here']],
  ['rename', ['改名', 'rename', 'name']],
  ['edit', ['修改', '编辑', 'edit', 'change']],
] as const
export type DealVerb = (typeof DEAL_VERBS)[number][0]

const MOVE_VERBS = [
  ['approve', ['批准', '同意', 'approve']],
  ['reject', ['驳回', '拒绝', 'reject']],
  ['back', ['退回', '提问', 'send back', 'back', 'ask']],
  ['delegate', ['转交给', '转交', '委托', 'delegate to', 'delegate', 'hand over to']],
  ['undelegate', ['收回转交', '收回委托', '取消转交', '取消委托', '收回', 'take back', 'undelegate']],
  ['withdraw', ['撤回', 'withdraw']],
  ['again', ['再申请', '重新申请', 'again', 'ask again']],
  ['nudge', ['催一下', '催', 'nudge', 'remind']],
  ['tick', ['勾选', 'tick', 'check']],
  ['waive', ['豁免', 'waive']],
  ['comment', ['评论', '留言', '补充', 'comment', 'add']],
] as const
export type MoveVerb = (typeof MOVE_VERBS)[number][0]

export type Said<Verb> = { verb: Verb; rest: string }

/** Words before the verb that only make it a sentence: we lost D5, please hold D5, 把D5暂停到下月. */
const SAID_FIRST =
  /^(?:[\s,，:：]|(?:please|pls|we(?:'ve)?|i(?:'ve)?|have|just|that|set|update|change|push|put|mark)(?![a-z])|我们?|请|帮我?|把|将|客户|刚刚?)+/iu

/**
 * A sentence that begins with a deal or with what shall become of it, as the command: `hold D5 until 15 June` → `D5 hold until 15 June`,
 * `把D5暂停到下月` → `D5暂停到下月`. Undefined: it begins otherwise. `names`: those of its account, which may stand before a loss, because that is
 * asked about in a form: `Meridian lost D5 on price`, 在东海丢了 D2 价格.
 */
export function commandOfDeal(text: string, code: string, names: readonly string[] = []): string | undefined {
  if (DEAL_TURNS.test(fold(text).text)) return undefined
  return commandFrom(text, code) ?? lossAt(text, code, names)
}

function lossAt(text: string, code: string, names: readonly string[]): string | undefined {
  const said = text.replace(SAID_FIRST, '').replace(/^(?:在|at\s|with\s)\s*/iu, '')
  // A name is told by its beginning: Meridian, 东海.
  const begins = names.map(
    (name) => /^(?:[^\P{L}\p{Script=Han}]+|\p{Script=Han}{2})/u.exec(name)?.[0] ?? name,
  )
  const named = [...names, ...begins]
    .filter((name) => said.toLowerCase().startsWith(name.toLowerCase()))
    .sort((a, b) => b.length - a.length)
  const [first] = named
  if (first === undefined) return undefined
  const command = commandFrom(said.slice(first.length), code)
  const verb = command && readDealVerb(command.slice(code.length))?.verb
  return verb === 'lost' ? command : undefined
}

function commandFrom(text: string, code: string): string | undefined {
  const said = text.replace(SAID_FIRST, '')
  const at = said.toUpperCase().indexOf(code)
  if (at === 0) return said
  const before = at > 0 ? readDealVerb(said.slice(0, at)) : undefined
  if (before?.rest !== '') return undefined
  return `${code} ${said.slice(0, at).trim()} ${said.slice(at + code.length).trim()}`.trim()
}

/** Verbs that say a value, which may stand before the deal as well. */
const VALUED: readonly DealVerb[] = ['amount', 'close', 'price', 'floor', 'contract', 'goal', 'need', 'tag']

/**
 * `price floor D5 2m`, `set the floor of D5 to 2m`, 把底价 D5 改为 200万: a value said before its deal, as the command `D5 floor 2m`. Undefined: it
 * says none, or asks.
 */
export function valueBeforeDeal(text: string): { code: string; rest: string } | undefined {
  if (/[?？]/u.test(text) || DEAL_TURNS.test(fold(text).text)) return undefined
  const found = VALUE_FIRST.exec(text.trim())
  const [, word = '', code = '', value = ''] = found ?? []
  const said = found ? readDealVerb(word) : undefined
  if (said?.rest !== '' || !VALUED.includes(said.verb) || !/\S/u.test(value)) return undefined
  return { code: code.toUpperCase(), rest: `${word} ${value.trim()}` }
}
const VALUE_FIRST =
  /^(?:(?:please|pls|set|change|update|put|make)\s+|请|把|将)*(?:the\s+)?([\p{L}][\p{L} -]{1,22}?)\s*(?:of\s+|for\s+|on\s+)?(d\d{1,7})(?![a-z0-9])\s*(?:的)?(?:to\s+|at\s+|is\s+|=|:|：|改[为成到]|调[为到]|[定设]为|是|为)?\s*(\S.*)$/isu

/** Asks how it goes: `D6 什么情况`, `D6 status?`. */
const ASKS_HOW =
  /^(?:的|项目|商机|单子|现在|目前|最近|[\s,，])*(?:怎么样|咋样|如何|还?(?:差|缺)(?:点|些)?(?:什么|啥|哪些|几项)|什么情况|啥情况|情况|进展|进度|状态|到哪|走到哪|哪一?步|哪个阶段|status|how|where|what|update|progress|card|卡片?|详情|details?)/iu

/** Whether the words behind a deal only want to see it. */
export function wantsToSee(rest: string): boolean {
  return ASKS_HOW.test(rest)
}

/** `amount 4.8m` → amount, `4.8m`. Undefined: no such word, or nothing at all. */
export function readDealVerb(text: string): Said<DealVerb> | undefined {
  return readVerb(DEAL_VERBS, text)
}

/** `back who pays?` → back, `who pays?`. */
export function readMoveVerb(text: string): Said<MoveVerb> | undefined {
  return readVerb(MOVE_VERBS, text)
}

/** `4 客户已确认` → stage 4 with its reason; `closed`, `结项` → 7; `won`, `赢单` → 6. Undefined: no stage stands first. */
export function readStage(text: string): { to: number; rest: string } | undefined {
  const folded = fold(text)
  const found =
    /^\s*(?:to\s+)?(?:stage\s*|第)?(\d+|结项|closed?|赢单|won)(?:\s*阶段)?(?![a-z0-9.])[\s,,::]*/.exec(
      folded.text,
    )
  if (!found) return undefined
  const word = found[1] ?? ''
  const to = /^\d+$/.test(word) ? Number(word) : /^(?:赢单|won)$/.test(word) ? 6 : 7
  return { to, rest: sourceOf(folded, found[0].length, folded.text.length).trim() }
}

/** The code that a text begins with: `D6`, `AP3`. The rest as written. */
export function readCode(text: string, kind: 'deal' | 'move'): { code: string; rest: string } | undefined {
  const pattern =
    kind === 'deal' ? /^\s*(d\d{1,20})(?![a-z0-9])[\s,:,:]*/ : /^\s*(ap[-\s]?\d{1,20})(?![a-z0-9])[\s,:,:]*/
  const folded = fold(text)
  const found = pattern.exec(folded.text)
  if (!found?.[1]) return undefined
  return {
    code: found[1].toUpperCase().replace(/[-\s]/, ''),
    rest: sourceOf(folded, found[0].length, folded.text.length).trim(),
  }
}

/** Codes of requests anywhere in a text, as they are kept. */
export function codesIn(text: string): string[] {
  const found = fold(text).text.matchAll(/(?<![a-z0-9])ap[-\s]?(\d{1,9})(?![a-z0-9])/gu)
  return [...new Set([...found].map(([, number]) => `AP${number}`))]
}

/** The longest word that fits; a Latin one must end where the word ends. */
function readVerb<Verb extends string>(
  table: readonly (readonly [Verb, readonly string[]])[],
  text: string,
): Said<Verb> | undefined {
  const folded = fold(text)
  const lead = /^\s*/.exec(folded.text)?.[0].length ?? 0
  const plain = folded.text.slice(lead)
  const words = table.flatMap(([verb, each]) => each.map((word) => ({ verb, word })))
  words.sort((a, b) => b.word.length - a.word.length)
  const found = words.find(
    ({ word }) => plain.startsWith(word) && (isCjk(word.at(-1)) || !isWord(plain[word.length])),
  )
  if (!found) return undefined
  const gap = /^[\s:,:,]*/.exec(plain.slice(found.word.length))?.[0].length ?? 0
  const from = lead + found.word.length + gap
  return { verb: found.verb, rest: sourceOf(folded, from, folded.text.length).trim() }
}

/** D5 won? not yet: a deal of which a word turns what is said is shown, and nothing is done with it. */
const DEAL_TURNS =
  /[?？]|不对|开玩笑|还没(?:有|定)?[\s。.]*$|如果|要是|除非|(?<![a-z])(?:unless|if|not yet|no wait|i mean|kidding|just joking)(?![a-z])/u
