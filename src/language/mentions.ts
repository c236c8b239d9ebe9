import type { Way } from './keys.ts'
import { decide, type Found, withSharing } from './lookup.ts'
import type { NamedAccount, NameStore, Who } from './named.ts'
import { goesOn } from './normal.ts'
import { isAllChinese, syllablesOf } from './pinyin.ts'
import { startHash, stepHash } from './postings.ts'
import { isCjk, isEdge, isWord } from './text.ts'

/** An account named in a running text. Places are those of the folded text. */
export type Mention = { start: number; end: number; found: Exclude<Found, { kind: 'none' | 'near' }> }

/** Longest name looked for, in characters without spaces. */
const LONGEST_NAME = 48
/** Words of everyday English that are also first words of company names: in a running text they name nobody. */
const EVERYDAY = new Set(
  'next visit call called about after before today general united first national standard central modern premier best great north south east west future smart simple open direct progress summit target apple orange delta alpha star sun moon blue green black white gold silver total prime point team data energy power life care home family office order ordinary customer service quality price project plan team line phase pump valve value meeting sample quote offer friday monday'.split(
    ' ',
  ),
)

/** Finds codes, whole names, aliases, short names and whole pinyin; the longest evidence at a place wins. */
export function find(store: NameStore, text: string, who: Who): Mention[] {
  const mentions: Mention[] = []
  for (let start = 0; start < text.length; start++) {
    const first = text[start]
    if (!isCjk(first) && !(isWord(first) && isEdge(text, start))) continue
    const mention = longestAt(store, text, start, who)
    if (!mention || isOther(text, mention) || isCompared(text, mention) || isTrade(text, mention)) continue
    mentions.push(mention)
    start = mention.end - 1
  }
  return mentions
}

/** What a company is called by at its end; longer than 公司 alone, so that 华锐公司 is still 华锐. */
const COMPANY =
  /^(?!(?:公司|集团|股份|有限))[\u4e00-\u9fff]{1,4}?(?:公司|集团|股份|重工|石化|机械|科技|铸造|物流|航运|实业|制造|材料|电子|化工|钢铁|食品|制药|医药|半导体|新能源|水务|海工)/u

/** Trades that a name goes on with only where it is another company's: 东海渔业 is not 东海石化. */
const TRADE =
  /^(?:渔业|乳业|轴承|电缆|纸业|玻璃|家电|酒业|药业|医院|银行|大学|航空|铁路|地铁|机场|港务|证券|保险|酒店|锅炉|水泥|矿业|茶业|农业|牧业|纺织|服装|家具|陶瓷)/u

/** 奥德赛公司 is not 奥德: the name goes on to another company's end. */
export function isOther(text: string, { start, end, found }: Mention): boolean {
  const behind = text.slice(end, end + 9)
  const goesOn = (COMPANY.exec(behind) ?? TRADE.exec(behind))?.[0]
  if (!goesOn || /[的那这和跟与去来说在给]/u.test(goesOn) || !isCjk(text[end - 1])) return false
  const accounts = found.kind === 'one' ? [found.account] : found.accounts
  const said = text.slice(start, end + goesOn.length)
  return !accounts.some(({ name, aliases }) => [name, ...aliases].some((each) => each.includes(said)))
}

/** the food customer: what they make, by which several may be meant (`account-kinds.ts`), though one of them is called so at its end. */
function isTrade(text: string, { start, end, found }: Mention): boolean {
  const said = text.slice(start, end)
  if (found.kind !== 'one' || !/^[a-z]{4,}$/u.test(said)) return false
  if (!THE.test(text.slice(Math.max(0, start - 8), start)) || !CUSTOMER.test(text.slice(end, end + 14)))
    return false
  return [found.account.name, ...found.account.aliases].every((name) => {
    const words = name.toLowerCase().split(/[\s.&-]+/u)
    return words[0] !== said
  })
}
const THE = /(?:(?<![a-z])(?:the|that|our) |那[个家]?\s?|这[个家]?\s?)$/u
const CUSTOMER =
  /^\s?(?:(?:accounts?|customers?|clients?|company|people|guys|folks|lot)(?![a-z])|客户|公司|那边|那家|厂)/u

/** the same kit as Northwind, 跟美瑞一样的: what something is compared with, and nobody whom anything is told of. */
function isCompared(text: string, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  return COMPARED.test(before) || (/[跟和与同]\s?$/u.test(before) && ALIKE.test(text.slice(end, end + 10)))
}
const COMPARED =
  /(?<![a-z])(?:same (?:[a-z-]+ ){0,3}as|similar to|unlike|compared (?:to|with)|(?:just|exactly|one|something|kit|setup|system|terms|deal|price|discount|pumps?|valves?|lines?) like|on a par with)(?: the| at| for| with)? $|(?:像|类似于?|参照|参考|比照|对标|照着|仿照)(?:着)?\s?$/u
const ALIKE =
  /^\s?(?:那边|那家|那个|公司)?的?(?:那种|那套|那样)?(?:一样|一模一样|同款|同样|类似|差不多|一个样|同一款)/u

function longestAt(store: NameStore, text: string, start: number, who: Who): Mention | undefined {
  let hash = startHash()
  let key = ''
  let best: Mention | undefined
  for (let at = start; at < text.length && key.length < LONGEST_NAME; at++) {
    const character = text[at]
    if (!isCjk(character) && !isWord(character)) {
      // Inside a Latin name a space, point, hyphen or ampersand is nothing; anywhere else it ends the name.
      if (/[\s.&'’()-]/.test(character ?? '') && (isWord(text[at + 1]) || /[\s.&(]/.test(text[at + 1] ?? '')))
        continue
      break
    }
    key += character
    hash = stepHash(hash, key.charCodeAt(key.length - 1))
    if (key.length < 2 || !isEdge(text, at + 1) || !store.has(hash)) continue
    const found = named(store, key, text.slice(start, at + 1), who)
    if (found) best = { start, end: at + 1, found }
  }
  if (best?.found.kind !== 'one' || !SHORT.has(best.found.how)) return best
  // 华锐科技 is not sure to be 华锐重工, nor Meridian Marine to be Meridian Foods.
  const whole = goesOn(text.slice(best.end), [best.found.account.name, ...best.found.account.aliases])
  return whole ? { ...best, found: { ...best.found, sure: false } } : best
}

/** Ways that name an account by less than its name. */
const SHORT = new Set<string>(['stem', 'pinyin', 'word', 'part'])

function named(store: NameStore, key: string, said: string, who: Who): Mention['found'] | undefined {
  for (const way of ['code', 'full', 'alias', 'stem', 'pinyin'] as const satisfies readonly Way[]) {
    if (!speaks(way, key, said)) continue
    const hits = store.hits(key, way)
    const accounts = [
      ...new Map(hits.map((hit): [number, NamedAccount] => [hit.account.id, hit.account])).values(),
    ]
    if (accounts.length === 0) continue
    const found = decide(withSharing(store, accounts, key, way), way, who)
    if (found.kind === 'one' || found.kind === 'several') return found
  }
  return undefined
}

/** Whether a key of this kind may name an account without a command word in front of it. */
function speaks(way: Way, key: string, said: string): boolean {
  const latin = !isCjk(key[0])
  switch (way) {
    case 'code':
      return /\d/.test(key) && /[a-z]/.test(key)
    case 'full':
    case 'alias':
      return !EVERYDAY.has(key)
    case 'stem':
      return latin ? key.length >= 4 && !EVERYDAY.has(key) : true
    case 'pinyin':
      return latin && key.length >= 5 && !said.includes('.')
    case 'word':
    case 'initials':
      return false
  }
}

/** Where a name may stand that is written with other characters of the same sound: at a beginning, or behind a word that leads to somebody. */
const LEADS = /(?:^|[\s,，。；;：:、]|去|到|跟|和|给|在|从|见|访|约|与|于|对|回|找|找了|刚|跑|了)$/u

/** The first name in a folded Chinese text that sounds like an account's and is written otherwise, as it should be written. */
export function findSounding(
  store: NameStore,
  text: string,
  who: Who,
): { start: number; end: number; said: string; found: Mention['found'] }[] {
  const sounds = syllablesOf(text)
  if (sounds.length !== text.length) return []
  for (let start = 0; start < text.length; start++) {
    if (!isCjk(text[start]) || !LEADS.test(text.slice(Math.max(0, start - 2), start))) continue
    for (let size = 6; size >= 2; size--) {
      const piece = text.slice(start, start + size)
      if (piece.length < size || !isAllChinese(piece)) continue
      const hits = store.hits(sounds.slice(start, start + size).join(''), 'pinyin')
      const accounts = [
        ...new Map(hits.map(({ account }): [number, NamedAccount] => [account.id, account])).values(),
      ]
      const found = accounts.length > 0 ? decide(accounts, 'sound', who) : undefined
      if (found?.kind !== 'one') continue
      const spelled = found.account.name.slice(0, size)
      const said =
        syllablesOf(spelled).join('') === sounds.slice(start, start + size).join('')
          ? spelled
          : found.account.name
      return [{ start, end: start + size, said, found }]
    }
  }
  return []
}
