import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { EXAM, TIPS } from '../../src/domain/learn-library.ts'
import { exportFolder } from '../../src/imports/export.ts'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { learnZh } from '../../src/learn/words.zh.ts'
import { reviewCard } from '../cards.ts'
import { foreignIn } from '../foreign-words.ts'
import { button, type World, wordsOf } from '../world.ts'
import { learning, learningWorld, lessonsTo, lettersOn } from './setting.ts'

let world: World

beforeEach(async () => {
  world = await learningWorld()
})

/** Questions of the company's own, by file. */
async function importQuiz(
  rows: string,
  header = 'id,question,a,b,answer,confirmed_by,why,source,language,active',
) {
  const folder = await mkdtemp(join(tmpdir(), 'kam-quiz-'))
  await writeFile(join(folder, 'quiz.csv'), `${header}\n${rows}\n`)
  return importFolder(world.store, folder, { today: '2026-06-01' })
}

describe('a tip and a question a week', () => {
  it('come once, at a quiet hour of a working day, to those who sell', async () => {
    world.now = '2026-06-04T16:29:00+08:00'
    await world.tick()
    expect(await lessonsTo(world, '王浩')).toEqual([])
    world.now = '2026-06-04T16:31:00+08:00'
    await world.tick()
    world.now = '2026-06-04T17:31:00+08:00'
    await world.tick()
    const [card, ...more] = await lessonsTo(world, '王浩')
    expect(more).toEqual([])
    expect(lettersOn(card!)).toEqual(['A', 'B', 'C', 'D'])
    expect(await lessonsTo(world, 'Tom Becker')).toHaveLength(1)
    expect(await lessonsTo(world, 'Ada Novak')).toEqual([])
    expect(foreignIn(card!)).toEqual([])
    reviewCard('learn', 'lesson', card!)
    reviewCard('learn', 'lesson', (await lessonsTo(world, 'Tom Becker'))[0]!)
  })

  it('come on the working day before a holiday, on another day and hour where the policy says so, and to nobody who is away', async () => {
    // Dragon Boat Festival is Friday 19 June 2026.
    world = await learningWorld({ ...learning, learn: { enabled: true, on: 'fri', at: '15:00' } })
    await world.say('Tom Becker', 'away 2026-06-15 to 2026-06-19')
    world.now = '2026-06-18T14:59:00+08:00'
    await world.tick()
    expect(await lessonsTo(world, '王浩')).toEqual([])
    world.now = '2026-06-18T15:01:00+08:00'
    await world.tick()
    expect(await lessonsTo(world, '王浩')).toHaveLength(1)
    expect(await lessonsTo(world, 'Tom Becker')).toEqual([])
  })

  it('stop with one tap, and come again with another', async () => {
    world.now = '2026-06-04T16:31:00+08:00'
    await world.tick()
    const [card] = await lessonsTo(world, '王浩')
    const stopped = await world.click('王浩', button(card!, learnZh.buttons.mute))
    expect(wordsOf(stopped.card)).toContain(learnZh.muted)
    world.now = '2026-06-11T16:31:00+08:00'
    await world.tick()
    expect(await lessonsTo(world, '王浩')).toHaveLength(1)
    await world.click('王浩', button(stopped.card, learnZh.buttons.unmute))
    world.now = '2026-06-18T16:31:00+08:00'
    await world.tick()
    expect(await lessonsTo(world, '王浩')).toHaveLength(2)
  })

  it('keep the first answer for its person, and say then what is right, why and from where', async () => {
    const { card } = await world.say('王浩', '学习')
    expect(wordsOf(card)).not.toContain('正确答案')
    const wrong = await world.click('王浩', button(card, 'A'))
    reviewCard('learn', 'answered wrong', wrong.card)
    expect(lettersOn(wrong.card)).toEqual([])
    // The card that is still in the chat, pressed again with another letter.
    await world.click('王浩', button(card, 'B'))
    expect(await world.db.lesson.findMany({ select: { answer: true, right: true } })).toEqual([
      { answer: 'A', right: false },
    ])
    const english = await world.say('Tom Becker', 'learn')
    const right = await world.click('Tom Becker', button(english.card, 'B'))
    reviewCard('learn', 'answered right', right.card)
    expect(wordsOf((await world.say('周敏', '学习')).card)).toContain(learnZh.noResults)
    // Whoever has answered is not asked again this week.
    world.now = '2026-06-04T16:31:00+08:00'
    await world.tick()
    expect(await lessonsTo(world, '王浩')).toEqual([])
  })

  it('take two answers at once for one, and no letter that is none', async () => {
    const { card } = await world.say('王浩', '学习')
    await Promise.all(
      ['A', 'B', 'C'].map((letter) => world.click('王浩', button(card, letter), { key: letter })),
    )
    const [lesson] = await world.db.lesson.findMany()
    const first = lesson?.answer
    await world.click('王浩', { intent: 'learn.answer', fields: { week: '2026-W23', answer: 'Z' } })
    await world.click('王浩', { intent: 'learn.answer', fields: { week: '2026-W23', answer: 'D' } })
    expect(first).toMatch(/^[ABC]$/)
    expect((await world.db.lesson.findMany())[0]?.answer).toBe(first)
    // A week in which nothing was shown, made up: nothing is kept for it.
    await world.click('王浩', { intent: 'learn.answer', fields: { week: '2031-W01', answer: 'A' } })
    expect(await world.db.lesson.count()).toBe(1)
  })

  it('never repeat until all were shown', async () => {
    const weeks: { tip: string; quiz: string | null }[] = []
    for (let week = 0; week < TIPS.length + 2; week++) {
      world.now = new Date(Date.UTC(2026, 5, 4 + 7 * week, 3))
      await world.say('王浩', '学习')
      weeks.push((await world.db.lesson.findMany({ orderBy: { week: 'desc' }, take: 1 }))[0]!)
    }
    expect(new Set(weeks.slice(0, TIPS.length).map(({ tip }) => tip)).size).toBe(TIPS.length)
    expect(weeks[TIPS.length]?.tip).toBe(weeks[0]?.tip)
    expect(new Set(weeks.slice(0, EXAM.length).map(({ quiz }) => quiz)).size).toBe(EXAM.length)
  })
})

describe("the company's own questions", () => {
  it('come by file, in its words, before those of the sources, and only to those who read their language', async () => {
    const result = await importQuiz(
      'Q1,*谁*最后签字？<!channel>,采购,老板,B,周敏,合同法人签,销售手册第 3 页,zh,\nQ2,Who signs last?,Purchasing,The owner,B,周敏,,,en,',
    )
    expect(result.ok).toBe(true)
    const { card } = await world.say('王浩', '学习')
    expect(wordsOf(card)).toContain('*谁*最后签字？<!channel>')
    expect(lettersOn(card)).toEqual(['A', 'B'])
    const answered = await world.click('王浩', button(card, 'B'))
    expect(wordsOf(answered.card)).toContain('合同法人签')
    expect(wordsOf(answered.card)).toContain('销售手册第 3 页')
    expect(wordsOf((await world.say('Tom Becker', 'learn')).card)).toContain('Who signs last?')
    // Taken out of use: not asked any more, and still there where it was shown.
    expect((await importQuiz('Q1,谁签字？,采购,老板,B,周敏,,,zh,no')).ok).toBe(true)
    expect(wordsOf((await world.say('周敏', '学习')).card)).not.toContain('谁签字')
    expect(wordsOf((await world.say('王浩', '学习')).card)).toContain('谁签字')
  })

  it('are never asked without an answer that somebody confirmed', async () => {
    const result = await importQuiz('Q1,谁签字？,采购,老板,,周敏,,,,\nQ2,谁签字？,采购,老板,B,,,,,')
    if (result.ok) throw new Error('taken')
    expect(result.problems.map(problemLine)).toEqual([
      'quiz.csv:2: answer is empty',
      'quiz.csv:3: confirmed_by is empty',
    ])
    expect(await world.db.quiz.count()).toBe(0)
  })

  it('take Chinese headers, and go out as they came', async () => {
    const rows = 'Q1,=谁签字？,采购;生产,老板,B,周敏'
    expect((await importQuiz(rows, '编号,题目,选项A,选项B,答案,确认人')).ok).toBe(true)
    const folder = await mkdtemp(join(tmpdir(), 'kam-quiz-out-'))
    await exportFolder(world.store, folder)
    expect(await readFile(join(folder, 'quiz.csv'), 'utf8')).toContain('谁签字？,采购;生产,老板,B,周敏')
  })
})
