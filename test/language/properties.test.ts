import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullDay } from '../../src/cards/format.ts'
import { findAmounts } from '../../src/language/amounts.ts'
import { readCommand } from '../../src/language/command.ts'
import { readCorrection } from '../../src/language/corrections.ts'
import { findDays, readDay } from '../../src/language/days.ts'
import { normalName } from '../../src/language/names.ts'
import { readAll } from '../../src/language/read.ts'
import { fold, type Span, spanOf } from '../../src/language/text.ts'
import { readVisit } from '../../src/language/visit.ts'
import { contextOf, holidays } from './company.ts'
import { corpus } from './corpus.ts'

const context = contextOf()
const words = fc.constantFrom(
  '拜访',
  'visit',
  '华锐',
  'Meridian',
  'K02',
  '东海',
  '孙副总',
  'Oliver',
  '当面',
  'call',
  '下一步',
  'next:',
  '6/3',
  '2026-02-30',
  '下周三',
  'next Fri',
  '月底',
  '承诺:',
  'they promised',
  '120万',
  '¥1,2',
  '，',
  '。',
  ' ',
  '\n',
  '(',
  '（',
  '<@U1>',
  '*',
  '𠮷',
  'ﬁ',
  '㍿',
  '½',
  'é',
  '̈',
  '😀',
  '没人接',
  '和',
  '3号',
  '十月',
  'D2',
  'F3',
  '"',
  '\\',
  '\u0000',
  '‮',
)
/** Anything at all, and broken pieces of real messages, which reach deeper. */
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(words, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc
    .tuple(
      fc.constantFrom(...corpus.map((each) => each.text)),
      fc.nat(200),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at)),
)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('whatever people write', () => {
  it('is read without an exception, and the same text is read the same', () => {
    fc.assert(
      fc.property(wild, (text) => {
        expect(JSON.stringify(readAll(text, context).reading)).toBe(
          JSON.stringify(readAll(text, context).reading),
        )
        readCommand(text)
        findAmounts(fold(text).text)
        normalName(text)
      }),
      { numRuns: 400 },
    )
  })

  it('has every part where the reading says it is', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const reading = readVisit(text, context)
        const spans: (Span | undefined)[] = [
          ...[
            ...reading.accounts,
            ...reading.people,
            ...reading.deals,
            ...reading.needs,
            ...reading.objections,
            ...reading.competitors,
            ...reading.commitments,
            ...reading.amounts,
          ].map((each) => each.span),
          ...[reading.channel, reading.direction, reading.date, reading.summary, reading.nextStep].map(
            (each) => each?.span,
          ),
        ]
        for (const span of spans) {
          if (!span) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('never names an account, person or deal that does not exist', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const reading = readVisit(text, context)
        for (const { value } of reading.accounts) expect(context.names.get(value.id)).toBe(value)
        const contacts = reading.accounts.flatMap(({ value }) =>
          context.contactsOf(value.id).map((contact) => contact.id),
        )
        for (const { contactId } of reading.people)
          if (contactId !== undefined) expect(contacts).toContain(contactId)
      }),
      { numRuns: 200 },
    )
  })

  it('corrects without an exception', () => {
    const pending = readVisit('拜访 宁德时代 当面 王总 谈二期 下一步 6/3 送样', context)
    fc.assert(
      fc.property(wild, (text) => {
        const corrected = readCorrection(text, pending, context)
        expect(corrected === undefined || corrected.changed.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('days', () => {
  it('come back from their echo in both languages, whatever today is', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom('zh' as const, 'en' as const),
        fc.constantFrom('past' as const, 'future' as const),
        (told, today, lang, leaning) => {
          const found = readDay(fold(fullDay(told, lang)).text, { today, leaning, holidays })
          expect(found?.day).toBe(told)
          expect(found?.sure).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('are never before 1990, never impossible, and a range never ends before it begins', () => {
    fc.assert(
      fc.property(wild, day, fc.constantFrom('past' as const, 'future' as const), (text, today, leaning) => {
        for (const found of findDays(fold(text).text, { today, leaning, holidays })) {
          if (!found.day) expect(found.problem).toBeDefined()
          else expect(found.day).toMatch(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
          if (found.first && found.day) expect(found.first <= found.day).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

it('folding keeps every character at its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const folded = fold(text)
      expect(folded.from.length).toBe(folded.text.length)
      expect(spanOf(folded, 0, folded.text.length).end).toBeLessThanOrEqual(text.length)
    }),
  )
})
