import { describe, expect, it } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import { problemZh } from '../../src/bot/problem-words.zh.ts'
import { makeWorld } from '../world.ts'

/** Found by the fuzzers and by reading: a button's value may say anything, whatever the button said. */
describe.each(['王浩', '周敏'])('from %s', (who) => {
  it.each([
    ['deal.person.remove', { text: 'D1' }],
    ['deal.person.remove', { deal: 'D1', person: '99999999999' }],
    ['visit.confirm', { pending: '99999999999' }],
    ['visit.confirm', { pending: '1.5' }],
    ['visit.drop', { pending: '-1e309' }],
    ['file.confirm', { pending: '99999999999' }],
    ['undo', { entry: '99999999999' }],
    ['request.delegate', { request: 'AP1', to: '99999999999' }],
    ['except.refuse', { subject: 'K02', rule: 'AR05', by: '99999999999' }],
    ['except', { subject: 'K02', rule: 'AR05', until: '2026-06-20', reason: '已换人', by: '1e309' }],
    ['spend.confirm', { account: 'K02', code: 'AP-GIF', amount: '60000', day: '2026-06-01', by: '123456' }],
    [
      'spend.confirm',
      { account: 'K02', code: 'AP-GIF', amount: '60000', day: '2026-06-01', by: '99999999999' },
    ],
    ['spend.confirm', { account: 'K02', code: 'AP-GIF', amount: '9007199254740991', day: '2026-06-01' }],
    ['spend.decline', { account: 'K02', code: 'AP-GIF', amount: '60000', day: '2026-06-01', by: '-1' }],
  ] as const)('%s with %j is answered, and nothing breaks', async (intent, fields) => {
    const world = await makeWorld()
    await world.importExample()

    const { card } = await world.click(who, { intent, fields: { ...fields } })

    expect(card.title).not.toBe(problemZh.titles.broken)
  })
})

/** Every field that a button or form of ours has. */
const FIELDS = (
  'account again agreed all amount answer by choice code criteria deal due entry field form item kind layer level move name of ' +
  'once people pending person plan reason rule saved stance step subject submit text to until value verdict version week weight words'
).split(' ')
const WILD = [
  '',
  '99999999999',
  '-1e309',
  'D1',
  'AP1',
  'K02',
  '__proto__',
  "'; DROP TABLE x; --",
  '给'.repeat(5000),
]

it('every intent there is, with nonsense in every field, by two people: answered, nothing breaks', {
  timeout: 240_000,
}, async () => {
  const world = await makeWorld()
  await world.importExample()
  const broken: string[] = []
  let clicks = 0
  for (const intent of [...Object.keys(handlers), 'constructor', '__proto__'])
    for (const [at, wild] of WILD.entries()) {
      const who = at % 2 === 0 ? '王浩' : '周敏'
      const fields = Object.fromEntries(FIELDS.map((field) => [field, wild]))
      const { card } = await world.click(who, { intent, fields: wild === '' ? {} : fields })
      clicks += 1
      if (card.title === problemZh.titles.broken || card.title === problemZh.titles.databaseAway)
        broken.push(`${intent} with ${wild.slice(0, 20)}`)
    }
  expect(broken).toEqual([])
  expect(clicks).toBeGreaterThan(1000)
})
