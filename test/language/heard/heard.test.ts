import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../../src/domain/day.ts'
import { choices, type Dialogue, type HeardMessage, readHeard, type Stored, type Wanted } from './read.ts'

const rows = (name: string): Record<string, string>[] =>
  parse(readFileSync(`example/${name}.csv`, 'utf8'), { columns: true })
const column = (name: string, of: string) => rows(name).map((row) => row[of]!)
const members = column('members', 'name')
const accounts = column('accounts', 'code')
const deals = column('deals', 'code')
const people = rows('contacts').map((row) => ({ account: row.account, name: row.name! }))

/** Words of an expectation. */
const WORDS = [
  ...['intent', 'account', 'accounts', 'accountNullOrGuessed', 'ambiguous', 'unknownAccount', 'contacts'],
  ...['absent', 'date', 'channel', 'direction', 'dateOrProblem', 'due', 'stepBy', 'noOwnStep', 'promises'],
  ...[
    'amounts',
    'amountsInclude',
    'competitors',
    'complaintHeard',
    'deals',
    'stage',
    'card',
    'query',
    'unsupported',
  ],
  ...['noWrite', 'noWriteApprove', 'noWriteBy', 'notVisit', 'notIntent'],
]
const CHANNELS = ['in_person', 'phone', 'video', 'chat', 'email', 'message', 'event', 'site_visit', null]
/** People whom the messages name and the company does not hold: new ones, and names as a slip of the finger leaves them. */
const STRANGERS = [
  ...['小许', 'Sven Dahl', '胡', '李处', '前科长', '于总', '魏课长', '薛公', '胡步长', '河经理', '余综'],
  ...['Ivan', 'Oliver', 'Mark', 'Ruth', 'Elana', '宋主人', '陈付总', '方公', '老陈', '孙负总', '雪工'],
  ...['孙付总', '赵处', '魏科', '钱科', '辰副总', 'Jonas', 'Rob Tanner', 'Jannet'],
  ...[
    '小潘',
    '潘主管',
    '魏客长',
    'Peter Lang',
    'Jannet Wu',
    'Lee',
    'Elena',
    '刘宗工',
    '何今理',
    '刘总功',
    'jante wu',
    'Jante Wu',
  ],
  ...[
    '孙总',
    '老唐',
    '成副总',
    '罗宗',
    'Erik Sund',
    'Janet',
    '马宗',
    'Luis Ortega',
    '方工',
    'Nina Falk',
    'Ruth Alder',
    'Olivr Grnat',
    '送主任',
  ],
]
const isAccount = (code: unknown) => code === null || accounts.includes(String(code))
const isKnown = (name: string) => people.some((each) => each.name === name) || STRANGERS.includes(name)

/** What is wrong with the form of an expectation, in words; nothing when all is well. */
function wrongIn(expected: Record<string, unknown>): string[] {
  const all = (word: string) => (word in expected ? choices(expected[word] as Wanted<unknown>) : [])
  const lists = (word: string) => all(word).flat()
  const days = [...all('date'), ...all('due'), ...all('dateOrProblem')].filter((day) => day !== null)
  const promised = lists('promises') as { due: string }[]
  const { period = [], closing = [] } = (expected.query ?? {}) as Record<string, string[]>
  const asked = [...period, ...closing].flatMap((day) => day.split('|'))
  return [
    ...Object.keys(expected).filter((word) => !WORDS.includes(word)),
    ...[...days, ...promised.map(({ due }) => due), ...asked].filter((day) => !isDay(String(day))),
    ...[...all('account'), ...lists('accounts'), ...all('card'), ...all('accountNullOrGuessed')].filter(
      (code) => !isAccount(code),
    ),
    ...lists('deals').filter((code) => !deals.includes(String(code))),
    ...[...lists('contacts'), ...lists('absent')].filter((name) => !isKnown(String(name))),
    ...all('channel').filter((channel) => !CHANNELS.includes(channel as string | null)),
    ...all('direction').filter((each) => each !== 'one_way' && each !== 'two_way'),
  ].map(String)
}

describe.each([
  'dev.json',
  'dev2.json',
  'dev3.json',
  'dev4.json',
  'dev5.json',
  'dev6.json',
  'dev7.json',
  'dev8.json',
  'dev9.json',
  'dev10.json',
  'dev11.json',
  'dev12.json',
  'dev13.json',
  'dev14.json',
  'dev15.json',
  'kin.json',
])('%s', (file) => {
  const messages = readHeard<HeardMessage>(file)

  it('names people, accounts, deals and days that exist, in known words', () => {
    const wrong = messages.flatMap(({ id, expect: expected }) =>
      wrongIn(expected).map((each) => `${id} ${each}`),
    )
    expect(wrong).toEqual([])
    expect(messages.filter((message) => Object.keys(message.expect).length === 0)).toEqual([])
  })

  it('is written by members, one line each, at a moment of this company', () => {
    for (const message of messages) {
      expect(members).toContain(message.by)
      expect(message.text).not.toMatch(/[\r\n]/)
      expect(message.at ?? '2026-06-01T10:00:00+08:00').toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:00\+08:00$/)
    }
  })

  it('has the people of a visit at the account of the visit', () => {
    const strays = messages.flatMap(({ id, expect: expected }) => {
      const at = choices(expected.account as Wanted<string | null>).find((code) => code)
      if (!at || !('contacts' in expected)) return []
      const named = choices(expected.contacts as Wanted<string[]>).flat()
      return named
        .filter((name) => people.some((each) => each.name === name))
        .filter((name) => !people.some((each) => each.name === name && each.account === at))
        .map((name) => `${id} ${name} ${at}`)
    })
    expect(strays).toEqual([])
  })
})

it('holds no message twice, in none of them', () => {
  const texts = [
    'dev.json',
    'dev2.json',
    'dev3.json',
    'dev4.json',
    'dev5.json',
    'dev6.json',
    'dev7.json',
    'dev8.json',
    'dev9.json',
    'dev10.json',
    'dev11.json',
    'dev12.json',
    'dev13.json',
    'dev14.json',
    'dev15.json',
    'kin.json',
  ].flatMap((file) => readHeard<HeardMessage>(file).map(({ text }) => text))
  expect(new Set(texts).size).toBe(texts.length)
})

describe('dialogues.json', () => {
  const dialogues = readHeard<Dialogue>('dialogues.json')

  it('names members, accounts, people and days that exist', () => {
    const wrong = dialogues.flatMap((dialogue) =>
      [dialogue.stored, ...dialogue.turns.flatMap(({ stored }) => (stored ? [stored] : []))]
        .flatMap((stored) => choices(stored))
        .flatMap((stored) => wrongStored(stored).map((each) => `${dialogue.id} ${each}`)),
    )
    expect(wrong).toEqual([])
    for (const { by } of dialogues) expect(members).toContain(by)
  })

  it('has words in every turn and no id twice', () => {
    for (const { say } of dialogues.flatMap(({ turns }) => turns)) expect([say].flat().join('')).not.toBe('')
    expect(new Set(dialogues.map(({ id }) => id)).size).toBe(dialogues.length)
  })
})

function wrongStored(stored: Stored): string[] {
  const all = Object.values(stored).flat()
  const contacts = new Set(stored.contacts?.map((each) => `${each.account} ${each.name}`))
  const met =
    stored.visits?.flatMap((visit) => visit.contacts.map((name) => ({ account: visit.account, name }))) ?? []
  return [
    ...all.flatMap((row) => ('account' in row && !isAccount(row.account) ? [row.account] : [])),
    ...all
      .flatMap((row) => ['date', 'due', 'from'].flatMap((day) => (day in row ? [Object(row)[day]] : [])))
      .filter((day) => !isDay(String(day))),
    ...met
      .filter(({ account, name }) => !people.some((each) => each.name === name && each.account === account))
      .map(({ account, name }) => `${account} ${name}`)
      .filter((each) => !contacts.has(each)),
    ...(stored.deals?.map(({ code }) => code).filter((code) => !deals.includes(String(code))) ?? []),
  ].map(String)
}
