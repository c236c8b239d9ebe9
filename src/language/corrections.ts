import { isAbsent } from './absent.ts'
import type { PersonFound } from './contacts.ts'
import { dayOptions, type ReadContext } from './context.ts'
import { type Corrected, done, withContact } from './corrected-contact.ts'
import {
  ABOUT_NEXT,
  ABOUT_VISIT,
  INSTEAD,
  IS_NOT,
  LEAD,
  NAMED_NOT,
  NO,
  NOT_BUT,
  REPLACED,
} from './correction-words.ts'
import type { DayFound } from './day-found.ts'
import { findDays } from './days.ts'
import { dealsIn } from './deal-mentions.ts'
import { findAttempt } from './marks.ts'
import { findPeople } from './people.ts'
import type { PersonRead, VisitReading } from './reading.ts'
import { standingIn } from './resolve-account.ts'
import { dayProblems, readStep, type StepRead } from './steps.ts'
import { type Folded, fold, sourceOf, spanOf, trimmed } from './text.ts'

/**
 * Reads `不是王总，是王工`, `no, next Friday`, `改成电话`, `date was yesterday`, `下一步是 6/8 送样` against a pending entry.
 * Undefined when nothing in the words can be put anywhere: then it is no correction, and nothing changes.
 */
export function readCorrection(
  source: string,
  pending: VisitReading,
  context: ReadContext,
): Corrected | undefined {
  const folded = fold(source)
  const { text } = folded
  const step = /^(?:[^:：]{0,6})?(?:下一?步|next step)\s*(?:是|为|改成|改为|is|:|：|to)\s*(?=\S)/u.exec(text)
  if (step) return withStep(folded, step[0].length, pending, context)
  const start = NO.exec(text)?.[0].length ?? 0
  const turned = IS_NOT.exec(text.slice(start)) ?? (start > 0 ? NAMED_NOT.exec(text.slice(start)) : undefined)
  // 是郑总不是魏科长: the other way round.
  if (turned?.[1] && turned[2]) {
    const again = `不是 ${sourceOf(folded, start + turned[0].lastIndexOf(turned[2]), text.length)}, 是 ${turned[1]}`
    return readCorrection(again, pending, context)
  }
  const said = text.slice(start)
  const instead =
    /^(?:不是|not|it was ?n)/u.test(text) ||
    /^(?:不是|not )/u.test(said) ||
    /改成|改为|换成|->|→/u.test(said) ||
    /[,，]\s*(?:而)?是/u.test(said)
      ? // 说反了，不是电话是微信: what is not meant stands behind the words for the mistake.
        (start > 0 && /^(?:不是|not )/u.test(said) && (NOT_BUT.exec(said) ?? INSTEAD.exec(said))) ||
        (NOT_BUT.exec(text) ?? NOT_BUT.exec(said) ?? INSTEAD.exec(text) ?? INSTEAD.exec(said))
      : null
  const old = trimmed((instead?.[1] ?? '').replace(/^(?:不是|not)\s*/u, ''))
  const at = instead ? text.length - (instead[2] ?? '').length : start + (LEAD.exec(said)?.[0].length ?? 0)
  const people = withoutPeople(folded, pending) ? undefined : withPeople(folded, at, old, pending, context)
  // 赵处长 没接: who it was, and that they were not reached.
  const unreached = people && findAttempt(text) && withContact(folded, at, people.reading)
  if (people && unreached)
    return { reading: unreached.reading, changed: [...people.changed, ...unreached.changed] }
  return (
    withoutPeople(folded, pending) ??
    withDay(folded, at, pending, context) ??
    people ??
    withContact(folded, at, pending) ??
    withAccount(folded, at, pending, context) ??
    withSummary(folded, at, pending)
  )
}

function withStep(
  folded: Folded,
  from: number,
  pending: VisitReading,
  context: ReadContext,
): Corrected | undefined {
  const { step, problems } = readStep(folded, { start: from, end: folded.text.length }, context)
  if (!step.text && !step.due) return undefined
  const merged = {
    ...step,
    text: step.text || pending.nextStep?.text || '',
    ...(!step.due && pending.nextStep?.due && { due: pending.nextStep.due }),
  }
  const { reading } = done({ ...pending, nextStep: merged }, ['nextStep', 'due'])
  return {
    reading: { ...reading, problems: [...reading.problems, ...problems] },
    changed: ['nextStep', 'due'],
  }
}

function withDay(
  folded: Folded,
  from: number,
  pending: VisitReading,
  context: ReadContext,
): Corrected | undefined {
  const words = folded.text.slice(from)
  const [ahead] = findDays(words, dayOptions(context, 'future'))
  const [back] = findDays(words, dayOptions(context, 'past'))
  const day = ahead ?? back
  if (!day || !covers(words, day)) return undefined
  const next =
    ABOUT_NEXT.test(folded.text) ||
    (!ABOUT_VISIT.test(folded.text) &&
      pending.nextStep !== undefined &&
      ahead?.against === undefined &&
      ahead?.day !== undefined &&
      (ahead.day > context.today || pending.date.span !== undefined))
  const chosen = next ? ahead : back
  if (!chosen) return undefined
  const said = sourceOf(folded, from + chosen.start, from + chosen.end)
  if (next) {
    const problems = dayProblems(chosen, said, 'nextStep', 'dueInPast')
    const blank: StepRead = {
      text: '',
      ownerId: context.writerId,
      ownerTold: false,
      span: spanOf(folded, from, folded.text.length),
      confidence: 'missing',
      dueConfidence: 'missing',
    }
    const { first: _first, due: _due, minute: _minute, ...kept } = pending.nextStep ?? blank
    const nextStep = {
      ...kept,
      ...(chosen.day && { due: chosen.day }),
      ...(chosen.first && { first: chosen.first }),
      ...(chosen.minute !== undefined && { minute: chosen.minute }),
      dueConfidence: 'understood' as const,
    }
    const { reading } = done(
      { ...pending, nextStep, problems: pending.problems.filter((each) => each.field !== 'nextStep') },
      ['due'],
    )
    return { reading: { ...reading, problems: [...reading.problems, ...problems] }, changed: ['due'] }
  }
  if (!chosen.day) return undefined
  const problems = dayProblems(chosen, said, 'date', 'visitInFuture')
  // Of several days it is that of the first visit.
  const moved = <T extends { day?: string }>(each: T): T =>
    each.day === pending.date.value ? { ...each, day: chosen.day } : each
  const { reading } = done(
    {
      ...pending,
      accounts: pending.accounts.map(moved),
      people: pending.people.map(moved),
      date: { value: chosen.day, confidence: 'understood' },
    },
    ['date'],
  )
  return { reading: { ...reading, problems: [...reading.problems, ...problems] }, changed: ['date'] }
}

/** The day is what the words are about, not a word among many. */
function covers(words: string, day: DayFound): boolean {
  return trimmed(words.slice(0, day.start) + words.slice(day.end)).length <= 6
}

/** Somebody more, nobody else instead. */
export const ADDS =
  /还有|另外|加上|漏了|少了|忘了|(?:也|都|后来|中途|半路)+(?:在|去|来|到|见|参加|一起|陪|上线|接入|进来|加入|赶)|(?<![a-z])(?:also|and|plus|too|as well|joined|forgot|missed)(?![a-z])/u

/** 何经理没来, Ivan wasn't there: whoever was not is taken out. */
export function withoutPeople(folded: Folded, pending: VisitReading): Corrected | undefined {
  const { text } = folded
  // not Lindqvist, Jonas Vik; it was Oliver, not Janet: somebody else instead.
  const words = text.slice(NO.exec(text)?.[0].length ?? 0)
  if (REPLACED.test(text) || IS_NOT.test(words)) return undefined
  if (words.length < text.length && NAMED_NOT.test(words)) return undefined
  if (/^(?:不是|not)[^,，;；]{1,40}(?:而是|(?<![a-z])but(?! (?:he|she|they)(?![a-z])))/u.test(words))
    return undefined
  const gone = pending.people.filter(({ name }) => {
    const called = fold(name).text.replace(/\s*[(].*$/u, '')
    return [called, ...called.split(/\s+/)].some((each) => {
      const at = text.indexOf(each)
      return each.length >= 2 && at >= 0 && isAbsent(text, at, at + each.length)
    })
  })
  if (gone.length === 0) return undefined
  const people = pending.people.filter((each) => !gone.includes(each))
  const absent = [...(pending.absent ?? []), ...gone.map(({ name }) => name)]
  return done({ ...pending, people, absent }, ['contacts'])
}

function withPeople(
  folded: Folded,
  from: number,
  old: string,
  pending: VisitReading,
  context: ReadContext,
): Corrected | undefined {
  const contacts = pending.accounts.flatMap((account) =>
    context.contactsOf(account.value.id).map((contact) => ({ ...contact, accountId: account.value.id })),
  )
  const words = folded.text.slice(from)
  const found = findPeople(words, (start, end) => sourceOf(folded, from + start, from + end), contacts)
  if (found.length === 0) return undefined
  const fresh = found.map((each): PersonRead => personOf(each, contacts))
  const plain = fold(old).text
  const replaced = pending.people.findIndex((person) => plain !== '' && sameName(person, plain))
  // With nobody of that name among them, those told before give way only when there is one to be replaced.
  const kept =
    replaced >= 0
      ? pending.people.filter((_, index) => index !== replaced)
      : ADDS.test(folded.text)
        ? pending.people
        : []
  const people = [...kept, ...fresh.filter((person) => !kept.some((each) => each.name === person.name))]
  return done({ ...pending, people }, ['contacts'])
}

/** The same with these people in the place of nobody: who was asked for. */
export function withAttendees(pending: VisitReading, people: readonly PersonRead[]): VisitReading {
  return done({ ...pending, people: [...pending.people, ...people] }, ['contacts']).reading
}

function sameName(person: PersonRead, said: string): boolean {
  const name = fold(person.name).text
  return name === said || name.startsWith(said) || said.startsWith(name) || name.split(/\s+/).includes(said)
}

function personOf(person: PersonFound, contacts: readonly { id: number; accountId: number }[]): PersonRead {
  const accountId = contacts.find((each) => each.id === person.contact?.id)?.accountId
  return {
    name: person.name,
    ...(person.contact && { contactId: person.contact.id }),
    ...(accountId !== undefined && { accountId }),
    ...(person.title && { title: person.title }),
    ...(person.layer && { layer: person.layer }),
    confidence: person.contact ? 'understood' : 'guessed',
  }
}

function withAccount(
  folded: Folded,
  from: number,
  pending: VisitReading,
  context: ReadContext,
): Corrected | undefined {
  const which = standingIn(folded, { start: from, end: folded.text.length }, context)
  const [first] = which.accounts
  if (!first || (from === 0 && first.confidence !== 'understood')) return undefined
  const contacts = context
    .contactsOf(first.account.id)
    .map((contact) => ({ ...contact, accountId: first.account.id }))
  const people = pending.people.map((person): PersonRead => {
    const [same] = findPeople(fold(person.name).text, () => person.name, contacts)
    return same
      ? personOf(same, contacts)
      : {
          name: person.name,
          ...(person.title && { title: person.title }),
          ...(person.layer && { layer: person.layer }),
          confidence: 'guessed',
        }
  })
  const deals = dealsIn(fold(pending.summary.value).text, [first.account.id], context).map(
    ({ deal, confidence }) => ({ value: deal, confidence }),
  )
  return done(
    {
      ...pending,
      accounts: [{ value: first.account, confidence: first.confidence }],
      candidates: which.candidates,
      people,
      deals,
    },
    ['account', 'deals'],
  )
}

function withSummary(folded: Folded, from: number, pending: VisitReading): Corrected | undefined {
  if (!/内容|主题|谈的|聊的|summary|topic|about/u.test(folded.text.slice(0, from))) return undefined
  const value = trimmed(sourceOf(folded, from, folded.text.length))
  return value ? done({ ...pending, summary: { value, confidence: 'understood' } }, ['summary']) : undefined
}
