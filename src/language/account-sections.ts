import type { ReadContext } from './context.ts'
import type { PlainReading } from './readings.ts'
import { about } from './subjects.ts'

/** Parts of an account's file that can be asked for behind its name: `account Meridian history`, `客户 东海 竞争`. */
const SECTIONS = [
  ['people', ['人', '联系人', '人员', 'people', 'contacts']],
  ['team', ['团队', 'team']],
  ['map', ['地图', '关系地图', 'map']],
  ['tier', ['级别', '定级', 'tier']],
  ['rivals', ['竞争', '对手', 'rivals', 'competitors']],
  ['promises', ['承诺', 'promises']],
  ['notes', ['情报', 'notes']],
  ['money', ['商务', '钱', 'money']],
  ['plan', ['计划', 'plan']],
  ['history', ['历史', '时间线', 'history', 'timeline']],
  ['changes', ['改动', '修改记录', '变更', '变更记录', '审计', 'changes', 'audit']],
  ['here', ['在此', '在这里', '这里', 'here']],
  ['profile', ['档案', 'profile', 'file']],
] as const
export type AccountSection = (typeof SECTIONS)[number][0]

/** Words that name a part even without `account` in front; the others are commands of their own or begin sentences. */
const ALONE = new Set<string>(['history', 'changes', 'promises', 'rivals', 'notes', 'team', 'profile', 'map'])

/** 东海的历史, `history of Meridian`: a part of an account's file and nothing else. By its code, because the name may be pinyin or a piece. */
export function partAsked(
  text: string,
  context: ReadContext,
): { reading: PlainReading; rest: string } | undefined {
  const part = partAlone(text)
  const reading = part && about('account', part.name, context)
  if (!part || !reading) return undefined
  // A code was meant, whether or not there is such an account.
  if (/^[a-z]{1,3}-?\d{1,7}$/iu.test(part.name.trim()) && reading.deals.length === 0)
    return { reading, rest: `${part.name.trim()} ${part.word}` }
  if (!reading.account || reading.guessed.length > 0 || reading.rest !== '') return undefined
  return { reading, rest: `${reading.account.code} ${part.word}` }
}

/** The word of a part and what stands beside it, which may be anybody's name. */
function partAlone(text: string): { word: string; name: string } | undefined {
  const said = text.trim().replace(/[?？。.!！]+$/u, '')
  const [, first = '', behind = ''] = /^(\S+)\s+(?:of |for |on )?(.{1,60})$/su.exec(said) ?? []
  if (isAlone(first)) return { word: first, name: behind }
  const [, before = '', last = ''] = /^(.{1,60}?)(?:\s*的\s?|['’]s\s|\s+)(\S+)$/su.exec(said) ?? []
  return isAlone(last) || PEOPLE.test(last) ? { word: last, name: before } : undefined
}

/** Behind the name alone: in front it is the command that writes one. */
const PEOPLE = /^(?:联系人|contacts)$/iu

function isAlone(word: string): boolean {
  const found = SECTIONS.find(([, words]) => words.some((each) => each === word.toLowerCase()))
  return found !== undefined && ALONE.has(found[0])
}

/** The section that the last word names, and what stands before it; undefined where it names none. */
export function readAccountSection(text: string): { section: AccountSection; account: string } | undefined {
  const found = /^(.*\S)[\s:：,，]+(\S+)$/su.exec(text.trim())
  const word = found?.[2]?.toLowerCase() ?? ''
  const section = SECTIONS.find(([, words]) => words.some((each) => each === word))?.[0]
  return section && found?.[1] ? { section, account: found[1] } : undefined
}
