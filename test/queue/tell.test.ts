import { expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import type { Store } from '../../src/db/store.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { createRelay } from '../../src/queue/relay.ts'
import { tell, tellPerson } from '../../src/queue/tell.ts'
import { freshStore, silentLog } from '../store.ts'
import { card, chat, fakePlatform } from './platform.ts'

async function wang(
  store: Store,
  more: { prefers?: 'slack' | 'feishu' | 'web'; active?: boolean; locale?: string } = {},
): Promise<number> {
  const person = await store.database.db.person.create({
    data: {
      name: '王浩',
      role: 'rep',
      ...more,
      identities: {
        create: [
          { platform: 'slack', userId: 'U1', tenant: 'T1', lastSeenAt: new Date('2026-05-01') },
          { platform: 'feishu', userId: 'ou_1', tenant: 'tk', lastSeenAt: new Date('2026-05-30') },
        ],
      },
    },
  })
  return person.id
}

async function toldWhere(store: Store, personId: number) {
  const reached = await store.write((work) => tellPerson(work, 'k', personId, (lang) => card(lang)), 'test')
  const row = await store.database.db.outbox.findUnique({
    where: { key: 'k' },
    select: { lane: true, place: true, card: true },
  })
  return { reached, lane: row?.lane, title: (row?.card as Card | undefined)?.title }
}

test('a person is told where they were seen last, in their language, else the company’s', async () => {
  const store = await freshStore()
  expect(await toldWhere(store, await wang(store))).toEqual({
    reached: true,
    lane: 'feishu:tk:ou_1',
    title: 'zh',
  })
})

test('what they prefer wins; what is not connected here does not count; the playground is the last resort', async () => {
  const preferring = await freshStore()
  expect(
    await toldWhere(preferring, await wang(preferring, { prefers: 'slack', locale: 'en-GB' })),
  ).toMatchObject({ lane: 'slack:T1:U1', title: 'en' })
  const slackOnly = await freshStore({ reachable: ['slack'] })
  expect(await toldWhere(slackOnly, await wang(slackOnly))).toMatchObject({ lane: 'slack:T1:U1' })
  const playground = await freshStore({ reachable: ['web'] })
  expect(await toldWhere(playground, await wang(playground))).toMatchObject({ lane: 'web::1' })
})

test('who has left or is unknown is not told', async () => {
  const store = await freshStore()
  expect(await toldWhere(store, await wang(store, { active: false }))).toEqual({
    reached: false,
    lane: undefined,
    title: undefined,
  })
  expect((await toldWhere(store, 99)).reached).toBe(false)
})

test('mentions get the id of the platform they are read on; what a click means is left alone', async () => {
  const store = await freshStore()
  await wang(store)
  const asked: Card = {
    lang: 'en',
    title: 'x',
    tone: 'plain',
    parts: [
      { kind: 'text', text: ['hello ', { person: '王浩' }, ' and ', { person: 'Nobody' }] },
      { kind: 'buttons', buttons: [{ label: 'go', click: { intent: 'x', fields: { person: '王浩' } } }] },
    ],
  }
  await store.write((work) => tell(work, 'k', chat('C1'), asked), 'test')
  const slack = fakePlatform()
  await createRelay({
    store,
    platforms: [slack],
    policy: defaultPolicy.relay,
    log: silentLog(),
    budgets: {},
  }).drain()
  expect(slack.posts[0]?.card.parts).toEqual([
    { kind: 'text', text: ['hello ', { person: '王浩', slack: 'U1' }, ' and ', { person: 'Nobody' }] },
    {
      kind: 'buttons',
      buttons: [
        {
          label: 'go',
          click: { intent: 'x', fields: { person: '王浩', once: expect.stringMatching(/^\w{8}\.0$/) } },
        },
      ],
    },
  ])
})

test('zero bytes and half characters from a chat do not stop a message', async () => {
  const store = await freshStore()
  await store.write((work) => tell(work, 'k', chat('C1'), card('a\u0000b\udc00')), 'test')
  const row = await store.database.db.outbox.findUniqueOrThrow({ where: { key: 'k' } })
  expect(row.card).toMatchObject({ title: 'ab\ufffd' })
})

test('a card owed before cards knew their language is in the company’s', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  const { lang: _, ...old } = card('old')
  await store.write((work) => tell(work, 'k', chat('C1'), old as Card), 'test')

  await createRelay({ store, platforms: [slack], policy: defaultPolicy.relay, log: silentLog() }).drain()

  expect(slack.posts.map((post) => post.card.lang)).toEqual(['zh'])
})
