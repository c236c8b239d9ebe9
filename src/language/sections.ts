import type { DayOptions } from './day-found.ts'
import { findDays } from './days.ts'
import { trimRange } from './text.ts'

/** A stretch of the folded text. */
export type Range = { start: number; end: number }

/**
 * A message taken apart: what happened (`head`, in clauses), what was promised by whom, and what comes next.
 * Ranges never overlap; the words that mark a section are not part of it.
 */
export type Sections = {
  head: Range[]
  /** `unsure`: nothing near it says whose it is. */
  promises: (Range & { byUs: boolean; unsure?: true })[]
  next: Range | undefined
  firstMark: number
}

/** Whose a promise is, by the people named around it. Places are those of the folded text. */
export type Whose = {
  isTheirs(range: Range): boolean
  /** Of a word of promising at `start` … `end` that has no subject; undefined: nothing says so. */
  toldOf(start: number, end: number): { by: 'us' | 'them'; sure: boolean } | undefined
}

/** A full stop ends a sentence, in Mr. and Inc. and 6.3 it does not. */
const SENTENCE_END =
  /[。！？!?；;\n\r]|(?<!(?:^|[^a-z])(?:mr|ms|mrs|dr|prof|inc|co|ltd|corp|st|no|vs|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e))\.(?=\s|$)/gu
const CLAUSE_END = /[，,、]|\s(?=(?:我们?|他们?|她们?|咱们?|我方|然后)[\u4e00-\u9fff\d])/u

const TIME_AFTER_NEXT =
  '(?:mon|tue|wed|thu|fri|sat|sun|week|month|quarter|year|time|day|morning|afternoon|to|door|one|line|phase|round|gen|order|generation|few|couple|spring|summer|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|two|three|\\d)'
const NEXT = new RegExp(
  `(?:我们?|我方)?(?:的)?下一?步(?:的)?(?:计划|行动|动作|工作|安排|打算)?(?:是|为|要)?\\s*[:：,，-]?\\s*|(?:后续|接下来|后面)(?:的)?(?:计划|行动|动作|工作|安排|跟进)?(?:是|为)?\\s*[:：]?\\s*(?=[\\d一-鿿])|(?:待办|行动项|后续行动)\\s*[:：]?\\s*|(?<![a-z])(?:the )?next (?:steps?|actions?)(?: is| are| will be)?\\s*[:：,-]?\\s*|(?<![a-z])next\\s*[:：]\\s*|(?<![a-z])next(?=\\s+(?!${TIME_AFTER_NEXT}))\\s+|(?<![a-z])(?:follow[- ]?ups?|to[- ]?do|actions?(?: items?)?)\\s*[:：]\\s*`,
  'gu',
)
const PROMISE =
  /(?:承诺(?!函|书|的)|答应|保证(?!金|书|函)|允诺)(?:了|过|要|会|在|于)?\s*[:：]?\s*|同意(?:了)?(?=[^，,。；;]{0,8}(?:给|提供|付|签|安排|发|下单|寄|回复|确认|支付|试用|见面))|(?<![a-z])(?:promised?(?: to| them| him| her| us)?|promises?(?= *:)|agreed to|committed to|commitments?(?= *:)|guaranteed(?: to)?)\s*[:：]?\s*/gu
const THEM =
  /(?:客户|对方|他们?|她们?|甲方|业主|采购方|[\u4e00-\u9fff](?:总|工|经理|处长?|部长|科长|主任|董|厂长|老师|先生|女士)|(?<![a-z])(?:they|he|she|customer|client|buyer|(?:the |their )(?:[a-z]+ ){0,2}(?:people|guys|team|folks|department|finance|procurement|purchasing|management|board|side|lot)|mr\.? \w+|ms\.? \w+))(?:已经|已|也|都|口头|们|方|那边|当场)*\s*(?:also |has |have |already )?$/u
const US =
  /(?:我们?(?:跟|向|对|给)[^，,。；;]{1,6}|我们?|我方|我司|咱们?|咱|(?:向|给|跟|和|对(?!方))[\u4e00-\u9fff]{1,4}|(?<![a-z])(?:we|i|i've|we've))(?:已经|已|也|都|方|这边|当场)*\s*(?:also |have |already )?$/u
const TO_US = /^[^，,。；;]{0,14}(?:给|回|告诉|通知|答复|发|寄|找)(?:我|咱)/u
const SPOKE_LAST =
  /(?:他们?|她们?|对方|客户|[\u4e00-\u9fff](?:总|工|经理|处长?|部长|科长|主任|董|厂长))(?:那边)?[^，,。；;]{0,4}(?:说|讲|表示|提到|要求|希望|嫌|觉得|认为|反馈)[^。；;]*[，,]\s*$/u
/** Nothing right before the word: the clause begins with it, or what stands before is a clause of its own. */
const SUBJECTLESS = /^\s*$|[\u3400-\u9fff]\s+$/u
const TO_THEM = /^(?:给|对)?(?:客户|对方|他们?|她|[\u4e00-\u9fff](?:总|工|经理))/u

/** Where sentences end in `text`, as places of the ending sign. */
function sentenceEnds(text: string): number[] {
  return [...text.matchAll(SENTENCE_END)].map((match) => match.index)
}

/** Takes a folded message apart, from `from` on. `whose` says whose a promise is. */
export function sectionsOf(text: string, from: number, options: DayOptions, whose: Whose): Sections {
  const ends = sentenceEnds(text)
  const marks = [...nextMarks(text, from, options), ...promiseMarks(text, from, whose)].sort(
    (a, b) => a.start - b.start,
  )
  const promises: Sections['promises'] = []
  const taken: Range[] = []
  let next: Range | undefined
  marks.forEach((mark, index) => {
    if (mark.start < (taken.at(-1)?.end ?? 0)) return
    const following = marks.slice(index + 1).find((each) => each.start >= mark.end)?.start ?? text.length
    const stop = ends.find((end) => end >= mark.end) ?? text.length
    let end = Math.min(following, stop)
    if (mark.kind !== 'next') {
      const comma = text.slice(mark.end, end).search(CLAUSE_END)
      if (comma >= 0 && comma > 1) end = withDay(text, mark.end + comma, end, options)
    }
    const range = trimRange(text, mark.end, end)
    taken.push({ start: mark.start, end })
    if (mark.kind === 'next') {
      if (!next && range.end > range.start) next = range
    } else if (range.end > range.start)
      promises.push({ ...range, byUs: mark.kind === 'us', ...(mark.unsure && { unsure: true }) })
  })
  return { head: clauses(text, from, taken, ends), promises, next, firstMark: taken[0]?.start ?? text.length }
}

/** `promised Dana a redline, cob Tuesday`: the day right behind the comma is the day of the promise. */
function withDay(text: string, comma: number, stop: number, options: DayOptions): number {
  const rest = text.slice(comma, Math.min(stop, comma + 40))
  const lead = /^[，,、\s]+(?:(?:by|on|before|due|最晚|最迟|争取)\s*)?/u.exec(rest)?.[0].length ?? 0
  const [day] = findDays(rest.slice(lead), { ...options, leaning: 'future' })
  const ends =
    day?.start === 0 && /^(?:之?前|以前|内)?\s*(?:$|[，,。.;；!！])/u.exec(rest.slice(lead + day.end))
  return day && ends ? comma + lead + day.end + ends[0].replace(/[，,。.;；!！\s]+$/u, '').length : comma
}

function nextMarks(text: string, from: number, options: DayOptions): Mark[] {
  return [...text.matchAll(NEXT)]
    .filter((match) => {
      if (match.index < from) return false
      const bare = /^(?:next\s+|(?:后续|接下来|后面).*)$/u.test(match[0])
      // "next" alone is a next step only when something with a day follows it in the same sentence.
      return (
        !bare ||
        findDays((text.slice(match.index + match[0].length).split(/[。；;\n]/u)[0] ?? '').slice(0, 200), {
          ...options,
          leaning: 'future',
        }).length > 0
      )
    })
    .map((match) => ({ kind: 'next', start: match.index, end: match.index + match[0].length }))
}

type Mark = { kind: 'next' | 'us' | 'them'; start: number; end: number; unsure?: boolean }

function promiseMarks(text: string, from: number, whose: Whose): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(PROMISE)) {
    if (match.index < from) continue
    const before = text
      .slice(Math.max(from, match.index - 24), match.index)
      .replace(/^.*[，,。；;:：\n]/su, '')
    const after = text.slice(match.index + match[0].length)
    const start = match.index - (/\S+\s*$/u.exec(before)?.[0].length ?? 0)
    const told = SUBJECTLESS.test(before)
      ? whose.toldOf(match.index, match.index + match[0].length)
      : undefined
    const over = told?.by === 'us' && told.sure
    // 马总答应了 他们周一付首款: they begin what was promised, and are not whom it was promised to.
    const apart = /[\u4e00-\u9fff]\s+$/u.test(match[0])
    const us = US.test(before) || (!apart && TO_THEM.test(after)) || /(?:them|him|her)\s*$/.test(match[0])
    const them =
      !us &&
      (THEM.test(before) ||
        // 他说恒通报价低，答应周五前给我们答复: to us, or by whoever spoke last.
        (!before.trim() && (TO_US.test(after) || SPOKE_LAST.test(text.slice(from, match.index)))) ||
        // 薛工回了微信，同意周四前给图纸: who agrees is who was asked.
        (/^同意|^松口/u.test(match[0]) && !before.trim()) ||
        /\bus\s*$/.test(match[0]) ||
        (!over && whose.isTheirs({ start, end: match.index })))
    marks.push({
      kind: them || (!us && told?.by === 'them') ? 'them' : 'us',
      ...(!us && !them && told && { unsure: !told.sure }),
      start: us || them ? Math.max(from, match.index - subjectLength(before)) : match.index,
      end: match.index + match[0].length,
    })
  }
  return marks
}

/** The subject right before a promise belongs to it and not to the summary; people's names stay where they are. */
function subjectLength(before: string): number {
  return (
    /(?:客户|对方|他们?|她们?|我们?|我方|我司|they|he|she|we|i)(?:已经|已|也|都|当场)*\s*$/u.exec(before)?.[0]
      .length ?? 0
  )
}

/** What is left of the text, cut into clauses at commas and sentence ends. */
function clauses(text: string, from: number, taken: Range[], ends: number[]): Range[] {
  const cuts = new Set(ends)
  const found: Range[] = []
  let start = from
  const close = (end: number): void => {
    const range = trimRange(text, start, end)
    if (range.end > range.start) found.push(range)
  }
  for (let at = from; at < text.length; at++) {
    const section = taken.find((each) => each.start === at)
    if (section) {
      close(at)
      at = Math.max(at, section.end - 1)
      start = at + 1
    } else if (
      cuts.has(at) ||
      (/[，,]/.test(text[at] ?? '') && !/\d,\d{3}/.test(text.slice(at - 1, at + 4)))
    ) {
      close(at)
      start = at + 1
    }
  }
  close(text.length)
  return found
}
