import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { View } from '../../../src/platforms/web/page-data.ts'
import { everyPart, everyPicture } from './gallery.ts'
import { channel, direct, makeWorld, PEOPLE, plain, type World } from './world.ts'

let world: World
afterEach(() => world.stop())

const say = (text = '今日', more: object = {}) => ({ id: randomUUID(), person: 1, chat: '1', text, ...more })
const json = async (response: Response | undefined) => JSON.parse((await response?.text()) ?? 'null')
const view = async (person: number, chat = String(person), after = 0): Promise<View> => {
  const query = new URLSearchParams({ person: String(person), chat, after: String(after) })
  return json(await world.get(`/playground/view?${query}`))
}

describe('talking', () => {
  it('hands on what was typed and keeps the answer for the asker', async () => {
    world = await makeWorld(() => ({ card: everyPart, delivery: 'private' }))
    const body = say('拜访 东海石化')
    await world.post('say', body)
    expect(world.heard).toEqual([
      {
        key: `web:${body.id}`,
        sender: { platform: 'web', tenant: '', userId: '1' },
        place: direct(1),
        at: Date.parse('2026-06-01T00:30:00Z'),
        kind: 'said',
        text: '拜访 东海石化',
      },
    ])
    const { entries } = await view(1)
    expect(entries.map((entry) => entry.kind)).toEqual(['words', 'card'])
    expect((await view(2)).entries).toEqual([])
  })

  it('takes the same id twice, and twice at once, as one', async () => {
    world = await makeWorld()
    const body = say()
    const answers = await Promise.all([world.post('say', body), world.post('say', body)])
    answers.push(await world.post('say', body))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts).size).toBe(1)
    expect(world.heard).toHaveLength(1)
    expect((await view(1)).entries).toHaveLength(2)
  })

  it('lets the same id try again after a failure', async () => {
    let broken = true
    world = await makeWorld(() => {
      if (broken) throw new Error('database away')
      return { card: plain('ok'), delivery: 'private' }
    })
    const body = say()
    expect((await world.post('say', body)).status).toBe(500)
    broken = false
    expect((await world.post('say', body)).status).toBe(200)
    expect((await view(1)).entries).toHaveLength(2)
  })

  it('edits the clicked card in place, and answers anew when it is gone', async () => {
    world = await makeWorld(() => ({ card: plain('done'), delivery: 'replace' }))
    await world.web.platform.post(direct(1), plain('first'), 'k1')
    const click = { intent: 'approve', fields: { move: '7' } }
    const body = { id: randomUUID(), person: 1, chat: '1', message: 'k1', click }
    expect(await (await world.post('click', body)).json()).toEqual({ how: 'replace', id: 'k1' })
    expect(world.heard[0]).toMatchObject({ kind: 'clicked', click, message: 'k1' })
    const gone = await world.post('click', { ...body, id: randomUUID(), message: 'gone' })
    expect(await gone.json()).toMatchObject({ how: 'private' })
    const { entries } = await view(1)
    expect(entries).toMatchObject([
      { id: 'k1', card: { title: 'done' }, edited: expect.any(String) },
      { card: { title: 'done' } },
    ])
  })

  it('hands back a toast and keeps nothing of it', async () => {
    world = await makeWorld(() => ({ card: plain('已经批准过了'), delivery: 'toast' }))
    const response = await world.post('click', {
      id: randomUUID(),
      person: 1,
      chat: '1',
      click: { intent: 'x', fields: {} },
    })
    expect(await response.json()).toMatchObject({ how: 'toast', card: { title: '已经批准过了' } })
    expect((await view(1)).entries).toEqual([])
  })

  it('takes plain words in a thread as a reply that everybody reads, and a slash as a command', async () => {
    world = await makeWorld(() => ({ card: plain('noted'), delivery: 'toast' }))
    await world.web.platform.post(channel('deals:华东'), plain('D1 3→4'), 'approval:1')
    await world.post('say', say('价格还没谈拢', { chat: 'deals:华东', thread: 'approval:1' }))
    await world.post('say', say('/help', { chat: 'deals:华东', thread: 'approval:1' }))
    expect(world.heard).toMatchObject([
      {
        kind: 'replied',
        root: 'approval:1',
        text: '价格还没谈拢',
        place: channel('deals:华东', 'approval:1'),
      },
      { kind: 'said', text: '/help' },
    ])
    const { entries } = await view(2, 'deals:华东')
    expect(entries[1]).toMatchObject({ kind: 'words', from: 1, thread: 'approval:1' })
  })

  it('shows an answer in a channel to the asker alone', async () => {
    world = await makeWorld()
    await world.post('say', say('风险 D1', { chat: 'deals:华东' }))
    expect((await view(1, 'deals:华东')).entries).toHaveLength(2)
    expect((await view(2, 'deals:华东')).entries).toHaveLength(0)
  })

  it('introduces itself once', async () => {
    world = await makeWorld()
    await world.post('open', { person: 1 })
    await world.post('open', { person: 1 })
    expect(world.heard).toMatchObject([{ kind: 'opened', key: 'web:opened:1' }])
    expect((await view(1)).entries).toHaveLength(1)
  })
})

describe('the platform', () => {
  it('posts once per key, edits in place, finds a doubtful post, and says when a message is gone', async () => {
    world = await makeWorld()
    const { platform } = world.web
    expect(await platform.post(direct(1), plain('a'), 'k')).toEqual({ kind: 'sent', as: 'k' })
    expect(await platform.post(direct(1), plain('a'), 'k')).toEqual({ kind: 'sent', as: 'k' })
    expect(await platform.edit(direct(1), 'k', plain('b'))).toEqual({ kind: 'sent', as: 'k' })
    expect(await platform.edit(direct(1), 'other', plain('b'))).toEqual({ kind: 'never', why: 'too old' })
    expect(await platform.find?.(direct(1), 'k')).toBe('k')
    expect(await platform.find?.(direct(1), 'other')).toBeUndefined()
    expect((await view(1)).entries).toMatchObject([{ id: 'k', card: { title: 'b' } }])
    expect((await view(1, '1', 2)).entries).toEqual([])
  })

  it('delivers every kind of part, and pictures as drawings', async () => {
    world = await makeWorld()
    await world.web.platform.post(direct(1), everyPart, 'all')
    await world.web.platform.post(direct(1), everyPicture, 'pictures')
    const { entries } = await view(1)
    const [all, pictures] = entries.map((entry) => (entry.kind === 'card' ? entry.card.parts : []))
    expect(all?.map((part) => part.kind)).toEqual(everyPart.parts.map((part) => part.kind))
    expect(all?.find((part) => part.kind === 'form')).toEqual(
      everyPart.parts.find((part) => part.kind === 'form'),
    )
    for (const part of pictures ?? [])
      expect(part).toMatchObject({ svg: expect.stringMatching(/^<svg .*<\/svg>$/) })
  })

  it('keeps the newest two hundred told messages of a chat, whatever is asked meanwhile', async () => {
    world = await makeWorld()
    await world.post('say', say())
    for (let n = 0; n < 205; n += 1) await world.web.platform.post(direct(1), plain(String(n)), `k${n}`)
    const { entries } = await view(1)
    expect(entries).toHaveLength(202)
    expect(await world.web.platform.edit(direct(1), 'k4', plain('x'))).toMatchObject({ kind: 'never' })
    expect(await world.web.platform.edit(direct(1), 'k5', plain('x'))).toMatchObject({ kind: 'sent' })
  })

  it('shows again what was told before the restart, oldest first, as no news', async () => {
    world = await makeWorld()
    const at = (day: number) => new Date(Date.UTC(2026, 4, day))
    world.web.load([
      { key: 'b', place: channel('deals:华东'), parent: 'a', card: plain('b'), at: at(2) },
      { key: 'a', place: channel('deals:华东'), card: plain('a'), at: at(1) },
      { key: 'c', place: direct(1), card: plain('c'), at: at(3) },
    ])
    const seen = await view(1, 'deals:华东')
    expect(seen.entries).toMatchObject([{ id: 'a' }, { id: 'b', thread: 'a' }])
    expect(seen.channels).toEqual([{ chat: 'deals:华东', unread: 0 }])
    expect(seen.people[0]?.unread).toBe(0)
    expect(await world.web.platform.edit(direct(1), 'c', plain('d'))).toMatchObject({ kind: 'sent' })
  })

  it('counts what was told and not yet read, per person and channel', async () => {
    world = await makeWorld()
    await world.web.platform.post(direct(2), plain('a'), 'a')
    await world.web.platform.post(channel('deals:华东'), plain('b'), 'b')
    const unread = async (person: number) => {
      const seen = await view(person)
      return [seen.people.find((one) => one.id === 2)?.unread, seen.channels[0]?.unread]
    }
    expect(await unread(1)).toEqual([1, 1])
    await world.post('read', { person: 2, chat: '2', seq: 1 })
    await world.post('read', { person: 2, chat: 'deals:华东', seq: 2 })
    expect(await unread(1)).toEqual([0, 1])
    expect(await unread(2)).toEqual([0, 0])
  })
})

describe('the clock', () => {
  it('stops on its way, does what is due there, and tells what arrived for whom', async () => {
    world = await makeWorld()
    const { platform } = world.web
    const morning = Date.parse('2026-06-02T00:30:00Z')
    world.due.push({ at: morning, post: () => platform.post(direct(2), plain('提醒'), 'r2') })
    world.due.push({ at: morning, post: () => platform.post(direct(1), plain('日报'), 'd1') })
    world.due.push({ at: morning, post: () => platform.post(direct(1), plain('审批'), 'd2') })
    const response = await world.post('clock', { id: randomUUID(), by: 'morning' })
    expect(await response.json()).toEqual({
      now: '2026-06-02T00:30:00.000Z',
      arrived: [
        { chat: '1', titles: ['日报', '审批'] },
        { chat: '2', titles: ['提醒'] },
      ],
    })
    expect(world.turns.length).toBeGreaterThan(1)
    expect((await view(2)).entries[0]?.at).toBe('2026-06-02T00:30:00.000Z')
  })

  it('turns once for the same id, and refuses a second turn while the first one runs', async () => {
    world = await makeWorld()
    const id = randomUUID()
    const [one, same, other] = await Promise.all([
      world.post('clock', { id, by: 'week' }),
      world.post('clock', { id, by: 'week' }),
      world.post('clock', { id: randomUUID(), by: 'hour' }),
    ])
    expect([one?.status, same?.status]).toEqual([200, 200])
    // The third may come after the first is done; then it is a turn of its own.
    expect([200, 409]).toContain(other?.status)
    const now = (await json(one)).now
    expect(now).toBe('2026-06-08T00:30:00.000Z')
    expect((await json(same)).now).toBe(now)
  })

  it.each([{ by: 'year' }, { by: 'hour', ms: -1 }])('refuses %j', async (body) => {
    world = await makeWorld()
    expect((await world.post('clock', { id: randomUUID(), ...body })).status).toBe(400)
    expect(world.turns).toEqual([])
  })
})

describe('the stream', () => {
  it('says hello, then what changed, and ends when the playground stops', async () => {
    world = await makeWorld()
    const response = await world.get('/playground/events')
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    await world.web.platform.post(direct(1), plain('a'), 'a')
    world.web.stop()
    const text = await response.text()
    expect(text).toMatch(/^event: hello\ndata: \{"run":"[\w-]+"\}\n\n/)
    expect(text).toContain('event: changed\ndata: {"chat":"1","rev":1}\n\n')
    expect((await world.post('say', say())).status).toBe(503)
  })

  it('tells the people with their languages and the sentences in both', async () => {
    world = await makeWorld()
    const start = await json(await world.get('/playground/start'))
    expect(start.people).toEqual(PEOPLE)
    expect(Object.keys(start.words)).toEqual(['zh', 'en'])
  })
})

describe('a person’s own page', () => {
  it('is asked for at each opening, shows its one card, and is nobody else’s', async () => {
    world = await makeWorld(() => ({ card: plain('answer'), delivery: 'replace' }))
    const page = () => world.post('open', { person: 1, page: randomUUID() })
    await page()
    await page()
    expect(world.heard).toMatchObject([
      { kind: 'opened', place: { chat: '1', direct: true, home: true } },
      { kind: 'opened', place: { chat: '1', direct: true, home: true } },
    ])
    const place = { ...direct(1), home: true }
    await world.web.platform.post(place, plain('home'), 'home:web:1')
    await world.web.platform.edit(place, 'home:web:1', plain('home, later'))
    expect((await view(1, 'home:1')).entries).toMatchObject([{ card: { title: 'home, later' } }])
    expect((await view(1)).channels).toEqual([])
    expect((await world.get('/playground/view?person=2&chat=home:1&after=0')).status).toBe(400)

    const click = { intent: 'account.open', fields: { text: 'K02' } }
    await world.post('click', { id: randomUUID(), person: 1, chat: 'home:1', message: 'home:web:1', click })
    expect((await view(1, 'home:1')).entries).toMatchObject([{ card: { title: 'home, later' } }])
    expect((await view(1)).entries).toMatchObject([{ card: { title: 'answer' } }])
    expect((await world.post('click', { id: randomUUID(), person: 2, chat: 'home:1', click })).status).toBe(
      400,
    )
  })
})
