import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { linesOfCard } from '../phone-lines.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** Half-width columns of a phone, and lines that are one screen of it. */
const [COLUMNS, SCREEN] = [38, 24]

let world: World
beforeAll(async () => {
  world = await makeWorld({
    now: '2026-06-01T10:30:00+08:00',
    policy: { ...defaultPolicy, learn: { ...defaultPolicy.learn, enabled: true } },
  })
  await world.importExample()
})

const as = async (role: string, lang: 'zh-CN' | 'en-US', text: string): Promise<Card> => {
  await world.db.person.updateMany({ where: { name: '林悦' }, data: { role: role as 'rep', locale: lang } })
  return (await world.say('林悦', text)).card
}

describe('help', () => {
  const roles = ['rep', 'manager', 'director', 'finance', 'service', 'admin', 'viewer']
  const each = roles.flatMap((role) => [
    { role, lang: 'zh-CN' as const, help: '帮助', all: '帮助 全部' },
    { role, lang: 'en-US' as const, help: 'help', all: 'help all' },
  ])

  it.each(each)(
    'of a $role ($lang) is one screen, and each button opens what it says',
    async ({ role, lang, help }) => {
      const card = await as(role, lang, help)
      expect(linesOfCard(card, COLUMNS)).toBeLessThanOrEqual(SCREEN)
      for (const { label, click } of buttonsOf(card).filter(({ click: { fields } }) => fields['about'])) {
        const opened = (await world.click('林悦', { intent: click.intent, fields: click.fields })).card
        expect(
          opened.parts.some(({ kind }) => kind === 'list'),
          label,
        ).toBe(true)
      }
    },
  )

  it.each(each)(
    'of a $role ($lang) has in its sections what stands in all of it',
    async ({ role, lang, help, all }) => {
      const whole = linesIn(await as(role, lang, all))
      const first = await as(role, lang, help)
      const sections = buttonsOf(first).filter(
        ({ click: { fields } }) => fields['about'] && fields['about'] !== 'all',
      )
      const opened = await Promise.all(
        sections.map(async (one) => linesIn((await world.click('林悦', one)).card)),
      )
      expect(opened.flat().sort()).toEqual([...whole].sort())
      for (const line of linesIn(first)) expect(whole, line).toContain(line)
    },
  )

  it.each([
    ['rep', 'zh-CN', '帮助 商机', '新商机'],
    ['rep', 'zh-CN', '帮助 客户', '客户 '],
    ['rep', 'zh-CN', '帮助 拜访', '围墙'],
    ['rep', 'zh-CN', '帮助 每周', '周总结'],
    ['rep', 'en-US', 'help deals', 'deal new'],
    ['rep', 'en-US', 'help account', 'snooze'],
    ['rep', 'en-US', 'help wall', 'csat'],
    ['finance', 'zh-CN', '帮助 应收', '应收 '],
    ['rep', 'en-US', 'help self-test', 'self-test'],
    ['viewer', 'en-US', 'help visit', 'Nothing here is for you'],
  ] as const)('%s (%s): %s is about that', async (role, lang, text, has) => {
    const card = await as(role, lang, text)
    expect(wordsOf(card)).toContain(has)
    expect(linesOfCard(card, COLUMNS)).toBeLessThanOrEqual(2 * SCREEN)
    expect(button(card, lang === 'zh-CN' ? '最常用' : 'Used most').click.intent).toBe('help')
  })

  it.each([
    ['zh-CN', '帮助一下'],
    ['en-US', 'help me please'],
  ] as const)('%s: %s is the first page', async (lang, text) => {
    expect(
      button(await as('rep', lang, text), lang === 'zh-CN' ? '全部' : 'Everything').click.fields,
    ).toEqual({ about: 'all' })
  })
})

function linesIn({ parts }: Card): string[] {
  return parts.flatMap((part) => (part.kind === 'list' ? part.items.map(({ text }) => String(text)) : []))
}
