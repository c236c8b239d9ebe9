import { distance } from '../domain/distance.ts'
import { contactsNear, type NearContact, type ReadContext, whoOf } from './context.ts'
import { dialectIn } from './dialect.ts'
import { syllablesOf } from './pinyin.ts'
import type { Range } from './sections.ts'
import { type Change, shortForms } from './short-forms.ts'
import { type Folded, fold, isCjk } from './text.ts'

/** A text with slips of thumb and pinyin mended. `names`: places at which a name was mended, so that it is a guess. */
export type Respelled = { folded: Folded; names: Range[] }

/** Words that decide what a message is, as they should be written; four letters at least. */
const WORDS = new Set(
  'call called calls phone phoned visit visited meeting references email emailed message texted talked spoke spoken discussed yesterday today tomorrow which customers customer accounts account contact contacted quarter month deals stalled overdue pricing invoice invoices warranty lunch dinner coffee promised agreed wants asked said send quote approve approved reject rejected complaint complained complaining complains satisfaction spend expense snooze undo cancel digest please thanks friday monday tuesday wednesday thursday negotiation proposal implementation tender review reviewed statement schedule delivery document documents drawing drawings certificate installation maintenance inspection confirmed confirm arrange prepare week weeks visits without next step steps reminder contract budget'.split(
    ' ',
  ),
)
/** Words of everyday messages that resemble one of those, or a name, and are not it. */
const REAL = new Set(
  'thank data date dates grand granted jones jane janes olive olives grants truth dance dane level elect select lever liver wall tell sell cell fell well will shall want went sent text test rest best meet met meat most must much such each list last past cost post host than then them they this that these those there their here where were what when with wish week weak work word world would could should told sold hold held help hell hello mail main mark park lark dark part party past path plan plane plant place phase price prices prize paid pair line lines lime like live love long lane late later made make male many mind mine more move need news note noted note over only open once onto about above again ahead alone along also always any area around asks away back base been before behind being below between both bring building built business busy came case cause center check chance change clear close come coming could country course cover day days deal dear decide deep different doing done door down draft drive drop each early easy else end enough even ever every fact fair fall family far fast feel few field file fine finish first five floor follow food form forward found four free from front full game gave general get getting give given glad goes going gone good got great group grow half hand happen happy hard have having hear heard heart heavy high himself home hope hour hours house idea inside into issue item join just keep kept kind knew know known large later lead least leave left less let letter level life light likely little local look looking looks lost lower loss manager matter maybe mean means might million minute minutes money monthly morning never night none nothing number offer office often okay onsite other others ours out outside owner page parts people perhaps person piece point points possible present problem product project public pump push quality question quick quiet quite rang rate rather reach read ready real really reason record report request right ring room round safe sale sales same sample samples save saying seal seals seem seen service set seven several share she short show side sign signed since site size small some someone something soon sort sound space special spare speak staff stage stand start state status stay still stock stop stopped story strong stuff sure system table take taken talk talking talks team technical terms thing things think third though thought three through till time times together too took total touch toward town train tried trip true trust turn twice two type under unit until upon used user using usual value valve very view wait waiting walk walked watch water ways whole why wide within work worked working worth write wrote wrong year years yes yet you young your remind custom deliver agree promise discuss complain budge tend refer draw document assign'.split(
    ' ',
  ),
)
const CHINESE_WORDS = [
  '拜访',
  '投诉',
  '撤销',
  '商机',
  '客户',
  '微信',
  '电话',
  '视频',
  '当面',
  '见面',
  '联系',
] as const

/** Their syllables, spelled once: spelling is the dearest part of reading Chinese. */
const CHINESE_SOUNDS = new Map<string, readonly string[]>(
  CHINESE_WORDS.map((word) => [word, syllablesOf(word)]),
)

/** Words that sound like one of those and are meant. */
const OTHER_WORDS = new Set([
  '食品',
  '饰品',
  '食谱',
  '建面',
  '兼面',
  '客户',
  '上级',
  '上几',
  '典化',
  '百分',
  '练习',
  '连戏',
  '恋戏',
])

/** Latin words of one message that are looked at, and its characters by sound: nobody makes more mistakes than that. */
const MOST_WORDS = 40
const MOST_SOUNDS = 200
const MOST_LOOKUPS = 4

/** Mends what is one slip away from a word that decides something, from a contact's name, or, where no account is named, from an account's. */
export function respelled(folded: Folded, context: ReadContext): Respelled {
  const contacts = contactsNear(context)
  const changes = [
    ...shortForms(folded.text),
    ...dialectIn(folded.text),
    ...latinSlips(folded, contacts, context),
    ...chineseSlips(folded.text, contacts, context),
  ].sort((a, b) => a.start - b.start)
  const apart = changes.filter((each, index) => index === 0 || each.start >= (changes[index - 1]?.end ?? 0))
  return apart.length === 0 ? { folded, names: [] } : rewritten(folded, apart)
}

function latinSlips(folded: Folded, contacts: readonly NearContact[], context: ReadContext): Change[] {
  const { text } = folded
  const found: Change[] = []
  const parts = new Set(
    contacts
      .flatMap(({ name }) => (/[a-z]/i.test(name) ? fold(name).text.split(/[\s.-]+/) : []))
      .filter((part) => part.length >= 2),
  )
  const known = context.names.findIn(text, whoOf(context))
  const isNamed = (start: number): boolean => known.some((each) => start >= each.start && start < each.end)
  let lookups = 0
  for (const match of [...text.matchAll(/(?<![a-z0-9@.'-])[a-z]{4,20}(?![a-z0-9@'-])/gu)].slice(
    0,
    MOST_WORDS,
  )) {
    const [word] = match
    if (WORDS.has(word) || REAL.has(word) || parts.has(word) || isNamed(match.index)) continue
    const range = { start: match.index, end: match.index + word.length }
    const meant = [...WORDS].find((each) => isSlip(word, each))
    if (meant) {
      found.push({ ...range, to: meant, name: false })
      continue
    }
    const person = [...parts].filter(
      (part) => part.length >= 4 && distance(word, part, 1) === 1 && part[0] === word[0],
    )
    const next = nextName(folded, range.end)
    if (person.length === 1 && person[0] && (!next || parts.has(next))) {
      found.push({ ...range, to: person[0], name: true })
      continue
    }
    if (known.length > 0 || word.length < 5 || ++lookups > MOST_LOOKUPS) continue
    const account = context.names.lookup(word, whoOf(context))
    if (account.kind !== 'one' || account.how !== 'typo') continue
    const called = [account.account.name, ...account.account.aliases]
      .flatMap((name) => fold(name).text.split(/[^a-z0-9]+/))
      .find((part) => part[0] === word[0] && distance(word, part, 2) <= (part.length >= 7 ? 2 : 1))
    // Meridien Logistics is another company: what follows with a capital is part of the name.
    const behind = nextName(folded, range.end)
    const own = [account.account.name, ...account.account.aliases].join(' ').toLowerCase()
    if (called && (!behind || own.includes(behind) || parts.has(behind)))
      found.push({ ...range, to: called, name: true })
  }
  return found
}

/** The word right behind, where it was written with a capital: part of the same name. */
function nextName(folded: Folded, end: number): string | undefined {
  return /^\s+(\p{Lu}[\p{L}&]+)/u.exec(folded.source.slice(folded.to[end - 1] ?? 0))?.[1]?.toLowerCase()
}

/** A letter missing, doubled or swapped with its neighbour; never another letter, or list were visit. */
function isSlip(word: string, meant: string): boolean {
  if (word[0] !== meant[0] || word === meant) return false
  const most = meant.length >= 8 ? 2 : 1
  if (Math.abs(word.length - meant.length) > most || distance(word, meant, most) > most) return false
  const sorted = (each: string): string => [...each].sort().join('')
  if (word.length === meant.length) return sorted(word) === sorted(meant)
  const [short, long] = word.length < meant.length ? [word, meant] : [meant, word]
  return isWithin(short, long) && (word.length < meant.length || isDoubled(long, short))
}

function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

/** calll is call; called is not cald. Only a letter typed twice is one too many. */
function isDoubled(long: string, short: string): boolean {
  return long.replace(/([a-z])\1/g, '$1') === short.replace(/([a-z])\1/g, '$1')
}

function chineseSlips(text: string, contacts: readonly NearContact[], context: ReadContext): Change[] {
  const head = text.slice(0, MOST_SOUNDS)
  if (!/[\u3400-\u9fff]{2}/u.test(head)) return []
  const sounds = syllablesOf(head)
  if (sounds.length !== head.length) return []
  const found: Change[] = []
  const consider = (name: string, isName: boolean): void => {
    const wanted = CHINESE_SOUNDS.get(name) ?? syllablesOf(name)
    for (let at = 0; at + wanted.length <= sounds.length; at++) {
      if (
        !wanted.every(
          (syllable, index) =>
            (sounds[at + index] === syllable ||
              head[at + index] === name[index] ||
              // 何今理: in the title of a name n is ng, and z is zh, as they are said in the south.
              (isName && index > 0 && softly(sounds[at + index]) === softly(syllable))) &&
            isCjk(head[at + index]),
        )
      )
        continue
      const said = head.slice(at, at + wanted.length)
      // One character of a word of two may be anybody's; that it is another word altogether is not a slip.
      if (said !== name && !OTHER_WORDS.has(said))
        found.push({ start: at, end: at + wanted.length, to: name, name: isName })
    }
  }
  // 下洲四, 电活: a weekday and a call by a character that sounds or looks the same.
  for (const { index } of head.matchAll(/(?<=[上下这本]个?)[洲州舟粥](?=[一二三四五六日末](?![个\d]))/gu))
    found.push({ start: index, end: index + 1, to: '周', name: false })
  for (const { index } of head.matchAll(/(?<![发供停来])电[活括](?!动|跃|力)/gu))
    found.push({ start: index, end: index + 2, to: '电话', name: false })
  // 商量一下下周二: 下 belongs to 一下, not to the week.
  for (const { index } of head.matchAll(/一下(?=[下周礼星月午])/gu))
    found.push({ start: index, end: index + 2, to: '一 ', name: false })
  for (const word of CHINESE_WORDS) consider(word, false)
  const called = new Set(contacts.map(({ name }) => fold(name).text.replace(/\s*[(].*$/u, '')))
  for (const name of called) {
    // 于总 is somebody else than 余总: a surname that exists may be meant.
    if (/^[\u3400-\u9fff]{2,5}$/u.test(name)) considerPerson(name)
  }
  if (context.names.findIn(text, whoOf(context)).length === 0) {
    const [mention] = context.names.soundIn?.(head, whoOf(context)) ?? []
    if (mention) found.push({ start: mention.start, end: mention.end, to: mention.said, name: true })
  }
  return found

  function considerPerson(name: string): void {
    const before = found.length
    consider(name, true)
    for (let index = found.length - 1; index >= before; index--) {
      const said = head.slice(found[index]?.start, found[index]?.end)
      const title = name.slice(1)
      if (said.slice(1) === title && SURNAME.test(said)) found.splice(index, 1)
    }
  }
}
/** A syllable without what the south does not tell apart. */
function softly(syllable: string | undefined): string | undefined {
  return syllable?.replace(/ng$/, 'n').replace(/^([zcs])h/, '$1')
}
/** Surnames that sound like another one. */
const SURNAME =
  /^[于余俞喻虞何贺和张章李黎王汪吴武伍许徐陈程成刘柳周邹朱诸褚胡扈江姜蒋孟蒙高郜宋孙马麻林临罗骆白柏石史施方房]/u

function rewritten(folded: Folded, changes: readonly Change[]): Respelled {
  const from: number[] = []
  const to: number[] = []
  const names: Range[] = []
  let text = ''
  let at = 0
  const copy = (end: number): void => {
    for (; at < end; at++) {
      from.push(folded.from[at] ?? 0)
      to.push(folded.to[at] ?? 0)
      text += folded.text[at] ?? ''
    }
  }
  for (const change of changes) {
    copy(change.start)
    const start = text.length
    for (const letter of change.to) {
      from.push(folded.from[change.start] ?? 0)
      to.push(folded.to[change.end - 1] ?? 0)
      text += letter
    }
    if (change.name) names.push({ start, end: text.length })
    at = change.end
  }
  copy(folded.text.length)
  return {
    folded: { source: folded.source, text, from: Int32Array.from(from), to: Int32Array.from(to) },
    names,
  }
}

/** The same without these parts; the places of mended names move with what is before them. */
export function withoutParts({ folded, names }: Respelled, parts: readonly Range[]): Respelled {
  const cuts = [...parts].sort((a, b) => a.start - b.start)
  const moved = (at: number): number =>
    cuts.reduce((left, { start, end }) => left - Math.max(0, Math.min(at, end) - start), at)
  const shorter = rewritten(
    folded,
    cuts.map((each) => ({ ...each, to: '', name: false })),
  )
  return {
    folded: shorter.folded,
    names: names
      .map(({ start, end }) => ({ start: moved(start), end: moved(end) }))
      .filter(({ start, end }) => end > start),
  }
}
