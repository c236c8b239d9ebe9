import { describe, expect, it } from 'vitest'
import type { Incoming } from '../../src/platforms/platform.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

type Picked = Extract<Incoming, { kind: 'picked' }>

async function pick(world: World, name: string, more: Partial<Picked>) {
  const sender = await world.senderOf(name)
  const place = { platform: sender.platform, tenant: sender.tenant, chat: sender.userId, direct: true }
  const said = Date.parse('2026-05-29T18:00:00+08:00')
  const link = 'https://company.slack.com/archives/C1/p1780048800000100'
  const event = {
    kind: 'picked',
    key: `pick:${JSON.stringify(more)}`,
    sender,
    place,
    as: 'visit',
    text: '',
    said,
    link,
  } as const
  return world.receive({ ...event, ...more })
}

const form = (card: { parts: unknown[] }) =>
  (
    card.parts as { kind: string; form?: { fields: { name: string; value?: unknown; problem?: string }[] } }[]
  ).find(({ kind }) => kind === 'form')!.form!
const values = (card: { parts: unknown[] }) =>
  Object.fromEntries(form(card).fields.map(({ name, value }) => [name, value]))

describe('a picked message', () => {
  it('is shown as the visit that it tells, on the day it was written, and nothing is written', async () => {
    const world = await makeWorld()
    await world.importExample()
    const before = await world.db.visit.count()

    const { card } = await pick(world, '王浩', { text: '昨天和东海陈副总谈了续约价，下周三给方案' })

    expect(values(card)).toEqual({
      account: { label: '东海石化 · K02', value: 'K02' },
      day: '2026-05-28',
      people: '陈副总',
      text: '昨天和东海陈副总谈了续约价，下周三给方案',
    })
    expect(await world.db.visit.count()).toBe(before)
  })

  it('is written as it stands in the form when it is sent, once, with the link', async () => {
    const world = await makeWorld()
    await world.importExample()
    const { card } = await pick(world, '王浩', { text: '昨天和东海陈副总谈了续约价，6月5日给方案' })
    const save = button(card, '记下来')
    const typed = { ...values(card), account: 'K02' } as Record<string, string>

    const [first, second] = await Promise.all([
      world.click('王浩', save, { typed }),
      world.click('王浩', save, { typed }),
    ])

    expect(wordsOf(first.card)).toContain('已记录拜访')
    expect(second.card).toEqual(first.card)
    const visits = await world.db.visit.findMany({
      where: { source: { not: 'import' } },
      include: { contacts: true },
    })
    expect(visits).toHaveLength(1)
    expect(visits[0]!.day.toISOString().slice(0, 10)).toBe('2026-05-28')
    expect(visits[0]!.summary).toContain('https://company.slack.com/archives/C1/p1780048800000100')
    expect(visits[0]!.contacts).toHaveLength(1)
  })

  it('becomes a note to an account, with who said it and when', async () => {
    const world = await makeWorld()
    await world.importExample()
    const { card } = await pick(world, '王浩', { as: 'note', text: '他们明年要建三号线', by: '周敏' })
    expect(wordsOf(card)).toContain('周敏')

    const typed = { account: '东海', day: '2026-05-29', text: '他们明年要建三号线' }
    const { card: written } = await world.click('王浩', button(card, '记下来'), { typed })

    expect(wordsOf(written)).toContain('三号线')
    const note = await world.db.note.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { account: true } })
    expect(note).toMatchObject({ source: '周敏', account: { code: 'K02' } })
    expect(note.text).toMatch(/^他们明年要建三号线 原消息：https:/)
    expect(note.day.toISOString().slice(0, 10)).toBe('2026-05-29')
  })

  it('says beside the field what is wrong, and takes a name where nothing was chosen', async () => {
    const world = await makeWorld()
    await world.importExample()
    const { card } = await pick(world, '王浩', {})
    const save = button(card, '记下来')
    const send = async (typed: Record<string, string>) => {
      const reply = await world.click('王浩', save, {
        typed: { day: '2026-05-29', people: '陈副总', text: '谈报价', ...typed },
      })
      return Object.fromEntries(form(reply.card).fields.map(({ name, problem }) => [name, problem]))
    }

    expect(await send({ account: '' })).toMatchObject({ account: '选一个客户' })
    expect(await send({ account: '没有这家' })).toMatchObject({
      account: expect.stringContaining('没有这家'),
    })
    expect(await send({ account: '食品' })).toMatchObject({ account: expect.stringContaining('云麓食品') })
    expect(await send({ account: 'K02', text: ' ' })).toMatchObject({ text: '写一句内容' })
    expect(await send({ account: 'K02', day: '2026-06-09' })).toMatchObject({
      day: expect.stringContaining('还没到'),
    })
    const { card: written } = await world.click('王浩', save, {
      typed: { account: '东海石化 · K02', day: '2026-05-29', people: '陈副总', text: '谈报价，6月5日送方案' },
    })
    expect(wordsOf(written)).toContain('已记录拜访')
  })

  it('of an account that one may not see or change is not written, and does not say that it exists', async () => {
    const world = await makeWorld()
    await world.importExample()
    await world.db.account.update({
      where: { code: 'K02' },
      data: { confidential: true, namesChangedAt: new Date('2026-06-01T00:30:01Z') },
    })
    const before = await world.db.visit.count()

    const { card } = await pick(world, 'Priya Nair', { text: 'Met Donghai on pricing' })
    expect(JSON.stringify(card)).not.toMatch(/K02|东海/)
    for (const account of ['K02', '东海石化', '东海石化 · K02', 'Donghai Petrochemical · K02']) {
      const typed = { account, day: '2026-05-29', people: 'Chen', text: 'pricing' }
      const { card: refused } = await world.click('Priya Nair', button(card, 'Log it'), { typed })
      expect(JSON.stringify(form(refused).fields[0])).toContain('no account called')
    }
    for (const [name, as] of [
      ['林悦', 'visit'],
      ['林悦', 'note'],
      ['李晓彤', 'note'],
    ] as const) {
      const fields = {
        as,
        account: 'K01',
        day: '2026-05-29',
        people: '孙副总',
        text: '谈报价',
        by: '',
        link: '',
      }
      const reply = await world.click(name, { intent: 'picked.save', fields })
      if (name === '林悦')
        expect(reply.delivery === 'toast' || wordsOf(reply.card).includes('负责')).toBe(true)
    }
    expect(await world.db.visit.count()).toBe(before)
  })

  it('takes no link that is none, and no other kind of thing', async () => {
    const world = await makeWorld()
    await world.importExample()
    for (const link of ['javascript:alert(1)', 'https://x y', `https://${'x'.repeat(500)}`]) {
      const { card } = await pick(world, '王浩', { text: '谈报价', link })
      expect(JSON.stringify(card)).not.toContain(link)
    }
    const { card } = await world.click('王浩', {
      intent: 'picked',
      fields: { as: 'everything', day: '9999' },
    })
    expect(values(card)).toMatchObject({ day: '2026-06-01', text: '' })
  })

  it.each([
    ['王浩', 'visit', '没有我能读的文字'],
    ['Tom Becker', 'note', 'no words that I can read'],
  ] as const)('without words says why, and asks for a sentence: %s, %s', async (who, as, why) => {
    const world = await makeWorld()
    await world.importExample()
    expect(wordsOf((await pick(world, who, { as })).card)).toContain(why)
    // From the lightning bolt there is no message whose words could be missing.
    expect(wordsOf((await pick(world, who, { as, link: undefined, key: 'bolt' })).card)).not.toContain(why)
    expect(wordsOf((await pick(world, who, { as, text: 'x' })).card)).not.toContain(why)
  })

  it('14: of 8,000 characters says how much of it is here, and is written as it stands there', async () => {
    const world = await makeWorld()
    await world.importExample()
    const text = `昨天和东海陈副总谈了续约价，6月5日给方案。${'他说了很多设备的细节。'.repeat(727)}`
    for (const as of ['visit', 'note'] as const) {
      const { card } = await pick(world, '王浩', { as, text })
      const shown = values(card) as Record<string, string>
      expect([...shown['text']!]).toHaveLength(3000)
      expect(wordsOf(card)).toContain(`这条消息有 ${[...text].length} 个字，这里只放得下前 3000 个`)
      const { card: written } = await world.click('王浩', button(card, '记下来'), {
        typed: { ...shown, account: 'K02' },
      })
      expect(wordsOf(written), as).toMatch(/已记录拜访|情报/)
    }
    expect(await world.db.visit.count({ where: { source: { not: 'import' } } })).toBe(1)
    expect(await world.db.note.count()).toBe(1)
  })

  it('picked twice at once gives two forms, of which each is written when it is sent', async () => {
    const world = await makeWorld()
    await world.importExample()
    const text = '昨天和东海陈副总谈了续约价'
    const [first, second] = await Promise.all([
      pick(world, '王浩', { text, key: 'a' } as never),
      pick(world, '王浩', { text, key: 'b' } as never),
    ])
    expect(values(first.card)).toEqual(values(second.card))
    const typed = { ...values(first.card), account: 'K02' } as Record<string, string>
    await world.click('王浩', button(first.card, '记下来'), { typed })
    const again = await world.click('王浩', button(second.card, '记下来'), { typed })
    // The same visit is told twice: it is asked about, or answered with the first.
    expect(await world.db.visit.count({ where: { source: { not: 'import' } } }), wordsOf(again.card)).toBe(1)
  })

  it('is about the account of its channel where it names none, and only for who may see that', async () => {
    const world = await makeWorld()
    await world.importExample()
    const account = await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })
    const { platform } = await world.senderOf('王浩')
    await world.db.accountChat.create({
      data: { platform, chat: 'C1', accountId: account.id, boundAt: world.now },
    })
    const shown = async (who: string, text: string, key: string) =>
      (
        values((await pick(world, who, { text, chat: 'C1', key } as never)).card) as {
          account?: { value: string }
        }
      ).account?.value
    expect(await shown('王浩', '他们明年要建三号线', '1')).toBe('K02')
    expect(await shown('王浩', '华锐明年要建三号线', '2')).toBe('K01')
    await world.db.account.update({ where: { id: account.id }, data: { confidential: true } })
    expect(await shown('Priya Nair', 'a third line next year', '3')).toBeUndefined()
  })
})
