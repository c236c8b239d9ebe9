import { expect, test } from 'vitest'
import { stuckLines, tryAgain } from '../../src/cli/stuck.ts'
import { backlogOf } from '../../src/queue/backlog.ts'
import { storeIncoming } from '../../src/queue/inbox.ts'
import { tell } from '../../src/queue/tell.ts'
import { freshStore } from '../store.ts'

const place = { platform: 'slack' as const, tenant: 'T1', chat: 'C1', direct: false }

async function storeWithStuck() {
  const store = await freshStore()
  await store.write(async (work) => {
    await tell(work, 'digest:1', place, { lang: 'zh', title: '东海石化', tone: 'plain', parts: [] })
  }, 'test')
  await storeIncoming(store, {
    key: 'slack:Ev1',
    kind: 'said',
    text: '东海石化要换供应商',
    place,
    sender: { platform: 'slack', tenant: 'T1', userId: 'U1' },
  } as never)
  const { pool } = store.database
  await pool.query(`UPDATE "Outbox" SET status = 'dead', error = 'channel_not_found', attempts = 12`)
  await pool.query(`UPDATE "Inbox" SET status = 'failed', error = 'TypeError', attempts = 8`)
  return store
}

test('what is stuck is listed by its key with the reason, without a word of what it says', async () => {
  const text = (await stuckLines(await storeWithStuck())).join('\n')
  expect(text).toContain('message digest:1')
  expect(text).toContain('channel_not_found')
  expect(text).toContain('input slack:Ev1')
  expect(text).not.toContain('东海')
})

test('one of them is tried again with every try it had; then it is not stuck any more', async () => {
  const store = await storeWithStuck()
  expect(await tryAgain(store, 'digest:1')).toBe('tried again: messages 1, inputs 0')
  expect(await backlogOf(store)).toMatchObject({ owed: 1, dead: 0, failed: 1, waiting: 0 })
  await expect(tryAgain(store, 'digest:1')).rejects.toThrow('nothing that is stuck is called digest:1')
  expect(await tryAgain(store, 'all')).toBe('tried again: messages 0, inputs 1')
  expect(await backlogOf(store)).toMatchObject({ dead: 0, failed: 0, waiting: 1 })
  expect(await stuckLines(store)).toEqual(['Nothing is stuck.'])
})
