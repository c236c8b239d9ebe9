import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App } from '@slack/bolt'
import { createModels } from './models.ts'
import { createFloor, createPlayer } from './play.ts'
import { type Script, slotsOf } from './recording.ts'
import type { Account } from './utterances.ts'

/**
 * What the bot is compared with: Bolt as its guide has it, with a token and its own receiver. BENCH_MODE `ack` answers at once; `sql` plays
 * the bot's statements through Prisma in one transaction and answers with blocks of the same size; `floor` plays them through the driver alone; `models` does the same work with Prisma's
 * models, as it is usually written. BENCH_LISTENERS: how many more
 * listeners there are, as in an app that has one for each command, action and view.
 */
const { BENCH_MODE, BENCH_LISTENERS = '0', BENCH_SCRIPTS = '', DATABASE_URL = '' } = process.env
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
})
const { scripts, accounts } =
  BENCH_MODE !== 'ack'
    ? (JSON.parse(readFileSync(BENCH_SCRIPTS, 'utf8')) as {
        scripts: Record<string, Script>
        accounts: Account[]
      })
    : { scripts: {}, accounts: [] }
const byName = new Map(accounts.map((account) => [account.name, account]))
const play = createPlayer(DATABASE_URL)
const floor = createFloor(DATABASE_URL)
const models = createModels(DATABASE_URL)

for (let n = 0; n < Number(BENCH_LISTENERS); n += 1) {
  if (n % 3 === 0) app.command(`/other-${n}`, async ({ ack }) => ack())
  if (n % 3 === 1) app.action(`other_${n}`, async ({ ack }) => ack())
  if (n % 3 === 2) app.view(`other_${n}`, async ({ ack }) => ack())
}
for (const command of ['/visit', '/account'])
  app.command(command, async ({ command: { text, trigger_id, user_id }, ack }) => {
    const script = scripts[command]
    if (!script) return ack()
    const account = byName.get(text.split(' ')[0] ?? '')
    if (!account) throw new Error('no such account')
    const slots = slotsOf(account, text)
    const asked = { key: `slack:${trigger_id}`, user: user_id }
    if (BENCH_MODE === 'sql') await play(script, { ...asked, ...slots })
    else if (BENCH_MODE === 'floor') await floor(script, { ...asked, ...slots })
    else {
      const { name } = account
      await models[command]?.(
        { ...asked, name, person: String(slots['personName']), summary: text },
        script.answer,
      )
    }
    await ack(script.answer)
  })

// Bolt says of a listener that throws only that nobody acknowledged.
app.error(async (error) => console.error(error))

await app.start({ port: 0, host: '127.0.0.1' })
const server = (app as unknown as { receiver: { server: Server } }).receiver.server
console.log(JSON.stringify({ msg: 'ready', port: (server.address() as AddressInfo).port }))
process.on('SIGTERM', () => process.exit(0))
