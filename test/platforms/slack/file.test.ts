import { expect, test } from 'vitest'
import type { StoredMessage } from './kept.ts'
import { setUp, U } from './setup.ts'

test('a file without words is said to be one, also under a message of ours; a deleted one says nothing', async () => {
  const { people, accepted, standIn } = await setUp()
  const { ts, channel } = { ts: standIn.newTs(), channel: standIn.directChannel(U) }
  const ours = { ts, channel, user: standIn.self.userId, text: 'hi' } as StoredMessage
  await people.file(U, 'accounts.csv')
  await people.file(U, 'accounts.csv', ours)
  await people.file(U, '')
  expect(accepted).toMatchObject([
    { kind: 'file', name: 'accounts.csv', content: '' },
    { kind: 'file', name: 'accounts.csv', content: '' },
  ])
  expect(accepted).toHaveLength(2)
})
