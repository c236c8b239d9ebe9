import { isAbsent, isMissed } from './absent.ts'
import { JOINS, SPEAKS, WITH } from './attendee-words.ts'
import type { PersonFound } from './contacts.ts'
import type { ReadContext } from './context.ts'
import { introducedIn } from './introduced.ts'
import { findAttempt, findChannel } from './marks.ts'
import { isMember } from './members.ts'
import { peoplePlaces } from './people.ts'
import type { Problem } from './problem.ts'
import type { PersonRead } from './reading.ts'
import { FOLLOWS } from './salutations.ts'
import type { Range } from './sections.ts'
import { type Folded, sourceOf, spanOf } from './text.ts'
import { SURNAMES } from './titles.ts'

/** Who was there, who was named because they were not, and which of them must be asked about. `places` are those in the folded text. */
export type Attendees = { people: PersonRead[]; absent: PersonRead[]; problems: Problem[]; places: Range[] }

/** Somebody shall bring us together with whoever is named behind it: 帮我约孙总, introduce me to Ruth. */
const ARRANGES =
  /(?:帮(?:我们?|咱们?|忙)?(?:去|来|再)?(?:约|联系|引荐|引见|介绍|安排|牵线|搭线|搭桥|请|叫|问|说服)(?:一?下|见|到)?|引荐(?:一?下)?|(?<![a-z])(?:(?:introduce|intro) (?:me|us) to|(?:set|fix|line) (?:me|us) up with|put (?:me|us) in touch with|get (?:me|us) (?:in front of|in with|a (?:meeting|slot|call|date|word) with)|(?:arrange|set up|fix|organi[sz]e) (?:a |the )?(?:meeting|call|visit|lunch|dinner|intro)(?: for (?:me|us))? (?:with|to)))\s*(?:the |their |跟|和|与)?\s*$/u
/**
 * People of `accountIds` named in `where`, and new ones. Those before the topic were there; those after it count when nobody else does, when
 * they spoke, or when they are named with 和 or "and". In a clause that is still to come nobody was met. `attempt`: nobody was reached, so who
 * was not there is whom it was meant for.
 */
export function attendeesIn(
  folded: Folded,
  where: readonly Range[],
  topic: number,
  accountIds: readonly number[],
  context: ReadContext,
  taken: readonly Range[],
  ahead: readonly Range[] = [],
): Attendees {
  const contacts = accountIds.flatMap((accountId) =>
    context.contactsOf(accountId).map((contact) => ({ ...contact, accountId })),
  )
  const source = (start: number, end: number): string => sourceOf(folded, start, end)
  const inside = (range: Range): boolean =>
    where.some((each) => range.start >= each.start && range.end <= each.end) &&
    !taken.some((each) => range.start < each.end && range.end > each.start)
  const ours = (name: string): boolean => isMember(name, context.members)
  const places = peoplePlaces(folded.text, source, contacts).filter(
    (each) => inside(each) && (each.contact !== undefined || !ours(each.name)),
  )
  const isArranged = ({ start }: Range): boolean =>
    ARRANGES.test(folded.text.slice(Math.max(0, start - 48), start))
  // In what is still to come nobody was met, unless it is told by whoever was: 钱科长说这周先碰一下.
  const isAhead = (each: Range): boolean =>
    (ahead.some((one) => each.start >= one.start && each.end <= one.end) || isArranged(each)) &&
    !SPEAKS.test(folded.text.slice(each.end, each.end + 10))
  const met = places.filter(
    (each, at) => !isAhead(each) || (at > 0 && isEachOfThem(folded.text, places[0], each)),
  )
  const gone = places.filter((each) => !met.includes(each) && isAbsent(folded.text, each.start, each.end))
  const named = met.length > 0 ? [...met, ...gone].sort((a, b) => a.start - b.start) : places
  const isFree = (each: PersonFound): boolean => !ours(each.name) && !isArranged(each) && !isAhead(each)
  const introduced = introducedIn(folded, where, [...named, ...taken]).filter(isFree)
  const besides = [...named, ...introduced]
  const fresh = [
    ...latinNames(folded, where, besides, taken),
    ...bareNames(folded, where, besides, taken),
  ].filter(
    (each) =>
      each.start < topic &&
      !ours(each.name) &&
      !isArranged(each) &&
      !(met.some(({ start }) => start < each.start) && isAhead(each)),
  )
  const all = [...besides, ...fresh].sort((a, b) => a.start - b.start)
  const missing = all.filter((each, at) => isMissed(folded.text, each, all[at + 1]))
  const isMissing = (each: PersonFound): boolean => missing.some((one) => same(one, each))
  const there = all.filter(
    (each, index) => !isMissing(each) && all.findIndex((one) => same(one, each)) === index,
  )
  const before = there.filter((each) => each.start < topic && !isSpokenOf(folded.text, each, there))
  const spoke = there.filter(
    (each) => each.start >= topic && SPEAKS.test(folded.text.slice(each.end, each.end + 24)),
  )
  const joined = there.filter(
    (each) =>
      each.start >= topic &&
      (introduced.includes(each) ||
        atAnother(folded.text, topic, each, taken) ||
        WITH.test(folded.text.slice(Math.max(0, each.start - 24), each.start))),
  )
  const chosen = before.length > 0 ? [...before, ...joined] : spoke.length > 0 ? [...spoke, ...joined] : there

  const people: PersonRead[] = []
  const absent: PersonRead[] = []
  const problems: Problem[] = []
  const read = (person: PersonFound): PersonRead => {
    const accountId = contacts.find((each) => each.id === person.contact?.id)?.accountId
    return {
      name: person.name,
      ...(person.contact && { contactId: person.contact.id }),
      ...(accountId !== undefined && { accountId }),
      ...(person.title && { title: person.title }),
      ...(person.layer && { layer: person.layer }),
      span: spanOf(folded, person.start, person.end),
      confidence:
        person.contact &&
        person.sure &&
        (before.length > 0 || chosen.length === 1 || missing.includes(person))
          ? 'understood'
          : 'guessed',
    }
  }
  for (const person of chosen) {
    if (!person.contact && person.others.length > 1) {
      problems.push({
        field: 'contacts',
        key: 'whichPerson',
        data: { said: person.name, names: person.others.map((each) => each.name).join('、') },
      })
      continue
    }
    if (!people.some((each) => each.name === person.name)) people.push(read(person))
  }
  for (const person of missing)
    if (!absent.some((each) => each.name === person.name)) absent.push(read(person))
  return { people, absent, problems, places: all.map(({ start, end }) => ({ start, end })) }
}

/** 上午东海找胡部长聊整改 下午鼎峰魏科长那儿取了对账单: named with an account of their own, in a clause behind what was talked about. */
function atAnother(text: string, topic: number, each: Range, taken: readonly Range[]): boolean {
  const account = taken.find(
    ({ start, end }) => start > topic && end <= each.start && text.slice(end, each.start).trim() === '',
  )
  if (account !== undefined) return /[，,。；;\s]/u.test(text.slice(topic, account.start))
  // …, Lee at Southport re winch
  return (
    /(?:[,;]|(?<![a-z])and)\s$/u.test(text.slice(0, each.start)) &&
    taken.some(({ start }) => start > each.end && /^ (?:at|from|of|@) $/u.test(text.slice(each.end, start)))
  )
}

function same(a: PersonFound, b: PersonFound): boolean {
  return a.contact ? a.contact.id === b.contact?.id : a.name === b.name
}

/** Somebody else's clause begins with this name, or speaks of what they will do: Oliver is getting upset, 赵处那边他去说. */
function isSpokenOf(text: string, person: PersonFound, all: readonly PersonFound[]): boolean {
  if (person === all[0]) return false
  const lead = text.slice(Math.max(0, person.start - 14), person.start)
  if (NEEDED.test(lead) || GONE.test(text.slice(person.end, person.end + 16))) return true
  if (
    /^\s*(?:那边|那里|那儿)(?!打|去|来|聊|谈|取|拿|签|坐|碰|送|看|吃|喝|对|收|验|确认|开|待|呆|领)/u.test(
      text.slice(person.end),
    )
  )
    return true
  const begins = /(?:[,，。；;!！?？\n]|(?<![a-z])(?:and|but|because|that|said|says)|说|让)\s*$/u.test(lead)
  if (begins && isEachOfThem(text, all[0], person)) return false
  return (
    begins &&
    !WITH.test(`${lead}`.replace(/(?:and|[、，,])\s*$/u, '')) &&
    SUBJECT.test(text.slice(person.end, person.end + 24)) &&
    !JOINS.test(text.slice(person.end, person.end + 24))
  )
}
/** Southport today: Ivan signed, Lee wants spares: what each of them did or wants, told one by one. */
function isEachOfThem(text: string, first: Range | undefined, { end }: Range): boolean {
  return (
    first !== undefined &&
    /(?:^|[,，。；;:：\n–-]|[\u3400-\u9fff])\s*$/u.test(text.slice(0, first.start)) &&
    DID.test(text.slice(first.end, first.end + 24)) &&
    WANTS.test(text.slice(end, end + 24))
  )
}
const DID =
  /^\s+(?:(?:also|now|really|just) )?(?:[a-z]{3,}ed|showed|gave|took|was|is|happy|likes?|wants|needs|said|says|told|brought|fine|ok)(?![a-z])|^(?:说|同意|签|认可|要|想|确认|答应|看|给|嫌|提|问)/u
const WANTS =
  /^\s+(?:(?:also|now|still|just) )?(?:wants|needs|likes|asks)(?![a-z])|^(?:也|还|就)?(?:要|想)(?!去|求)/u
/** 另外钱科长调走了: news of somebody, and not who was there. */
const GONE = /^(?:已经|刚刚?|也|都|上个?月|前阵子)*(?:调走|调岗|调去|调到|离职|退休|辞职|跳槽|走人|高升)/u
/** they just need Ruth to sign, 等郑总签字: somebody who shall do something. */
const NEEDED =
  /(?:(?<![a-z])(?:needs?|needed|waiting (?:for|on)|waits? for|until|till|once|unless)|等着?|需要|还得)\s*$/u
const SUBJECT =
  /^(?:'s\s|\s+(?:(?:still|also|now|really|just|already|always|never|only) )?(?:is|was|will|has|had|wants|needs|gets|thinks|should|may|might|would)(?![a-z])|(?:会|要|也?想|还没|已经|的(?!$|\s)|在(?:忙|出差)|负责))/u

const NOT_A_NAME = new Set(
  'i we he she they it my our the a an this that next last yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec visit met saw call called phone phoned video email emailed chat zoom teams wechat whatsapp slack feishu lark discussed about with at from and then also had lunch dinner coffee meeting site spoke talked text texted message visited mr ms mrs dr ceo coo cfo cto vp gm md inc ltd co gmbh cip rfq rfp poc kam account customer client no nobody plant office hq dm im via over on in to for by of quick brief short good great team new log'.split(
    ' ',
  ),
)
/** Wei An, He Ping, An Nguyen: names that are words of the sentence as well, where both are written as a name is. */
const SURNAME = /^(?:An|On|To|He|My|So)$/
function isSurname(written: readonly string[], index: number): boolean {
  const beside = [written[index - 1], written[index + 1]]
  const isName = (word = '') => /^\p{Lu}\p{Ll}/u.test(word) && !NOT_A_NAME.has(word.toLowerCase())
  return SURNAME.test(written[index] ?? '') && beside.some(isName)
}

const INTRODUCES =
  /(?:(?:^|[^a-z])(?:met|meet|with|saw|see|call|called|phone|phoned|rang|video|visit|visited|zoom|teams|chat|chatted|email|emailed|text|texted|message|messaged|lunch|dinner|coffee|to|and|&|from|reached|reach|tell|told|person|f2f|meeting|via)(?:\s+(?:call|with|to|by|mr|ms|mrs|dr)\.?)?|[,，、:：&]|[\u3400-\u9fff])\s*$/u

/** Capitalised names of one to three words behind a word that introduces people, not yet known as somebody. */
function latinNames(
  folded: Folded,
  where: readonly Range[],
  named: readonly PersonFound[],
  taken: readonly Range[],
): PersonFound[] {
  const found: PersonFound[] = []
  for (const match of folded.text.matchAll(
    /(?<![a-z0-9.@-])[a-z][a-z'’-]+(?: [a-z][a-z'’-]+){0,2}(?![a-z0-9@])/gu,
  )) {
    let start = match.index
    const written = sourceOf(folded, start, start + match[0].length).split(' ')
    let words = match[0].split(' ')
    const behind = words.findIndex(
      (word, index) => index > 0 && FOLLOWS.test(` ${word}`) && !isSurname(written, index),
    )
    if (behind > 0) words = words.slice(0, behind)
    const plain = new Set(
      // Friday's audit: of a day, and no name.
      words.filter(
        (word, index) => NOT_A_NAME.has(word.replace(/['’]s$/u, '')) && !isSurname(written, index),
      ),
    )
    while (words[0] && plain.has(words[0])) {
      start += words[0].length + 1
      words = words.slice(1)
    }
    const stop = words.findIndex((word) => plain.has(word))
    if (stop >= 0) words = words.slice(0, stop)
    // I'll, we've, it's: who speaks, not who was met.
    if (/^(?:i|we|he|she|they|you|it|that|there|who|let)['’]/u.test(words[0] ?? '')) continue
    // Only words that were written with a capital are names.
    let at = start
    const capital = words.findIndex((word) => {
      const written = sourceOf(folded, at, at + word.length)
      at += word.length + 1
      return !/^\p{Lu}/u.test(written)
    })
    if (capital >= 0) words = words.slice(0, capital)
    const end = start + words.join(' ').length
    const range = { start, end }
    const clash = [...named, ...taken, ...found].some((each) => start < each.end && end > each.start)
    const inside = where.some((each) => start >= each.start && end <= each.end)
    if (words.length === 0 || (words.length === 1 && (words[0] ?? '').length < 3) || clash || !inside)
      continue
    const lead = folded.text.slice(Math.max(0, start - 24), start)
    const follows = [...named, ...found].some(
      (each) => /^\s*(?:,|、|and|&|和)?\s*$/u.test(folded.text.slice(each.end, start)) && each.end <= start,
    )
    // Festo are sniffing around: a company, and nobody who was met.
    if (
      words.length === 1 &&
      /^\s+(?:are|have|were|keep|offer|reps?|guys?|salesm[ae]n|people|folks|lot)(?![a-z])|^['’](?:re|ve)(?![a-z])/u.test(
        folded.text.slice(end),
      )
    )
      continue
    // ROI is no name.
    if (/^\p{Lu}{2,5}$/u.test(sourceOf(folded, start, end))) continue
    // off to Houston: a place.
    if (
      (!INTRODUCES.test(lead) && !follows) ||
      /(?<![a-z])(?:off|back|fl(?:ying|ew|ies)|moved|travel\w*|drove|driving|trip) to\s+$/u.test(lead)
    )
      continue
    found.push({ ...range, name: sourceOf(folded, start, end), others: [], sure: false })
  }
  return found
}

const BARE = new RegExp(`(?:^|(?<=[\\s,，、和]))(${SURNAMES}[\\u4e00-\\u9fff]{1,2})(?=$|[\\s,，、和])`, 'gu')
const NOT_BARE =
  /^(?:辛苦|劳烦|封顶|封存|封装|封样|包干|包邮|到顶|齐全|全款|全包|支付|经费|左边|右边|别急|安心|方向|明确|常年|和气|劳驾|都好|明白|万分|当面|电话|视频|微信|邮件|上门|安排|方案|产品|项目|计划|时间|关于|成功|常规|万一|高层|高[了出于过达]|黄金|明天|明早|后天|今天|周[一二三四五六日天]|解决|应该|向|经过|石化|连续|和|包括|金额|安全|顺利|曾经|温度|成本|全部|全面|单价|祝|尚未|贺|易|管理|车间|马上|白天|沟通|交流|钱款|国内|元旦|平台|强调|冷却|解释|水务|雷达|方便|车|现场|见面|左右|何时|应用|广告|时候|花费|万|党|连|于|曲|门|令|来|保|元|许多|许可|高兴|谈[\u4e00-\u9fff]*|聊[\u4e00-\u9fff]*)/u

/** A Chinese name that stands alone between spaces, as in the structured form: 张伟. */
function bareNames(
  folded: Folded,
  where: readonly Range[],
  named: readonly PersonFound[],
  taken: readonly Range[],
): PersonFound[] {
  const found: PersonFound[] = []
  for (const match of folded.text.matchAll(BARE)) {
    const range = { start: match.index, end: match.index + match[0].length }
    const clash = [...named, ...taken].some((each) => range.start < each.end && range.end > each.start)
    const inside = where.some((each) => range.start >= each.start && range.end <= each.end)
    if (clash || !inside || NOT_BARE.test(match[0]) || isWay(match[0])) continue
    found.push({ ...range, name: sourceOf(folded, range.start, range.end), others: [], sure: false })
  }
  return found
}

/** 关机, 微信: how it went, not who. */
const isWay = (said: string): boolean => findAttempt(said) !== undefined || findChannel(said) !== undefined
