// A replica of its own on the program as built: clicks as it is told, all at once, and prints how the bot answered.
//   node clicker.mjs <database url> <now> <clicks as JSON: [{ platform, userId, intent, fields, key }]>
import { handlers } from '../../../dist/handlers/index.js'
import { createBot } from '../../../dist/src/bot/dispatch.js'
import { createCalendar } from '../../../dist/src/calendar.js'
import { openDatabase } from '../../../dist/src/db/open.js'
import { createStore } from '../../../dist/src/db/store.js'
import { parsePolicy } from '../../../dist/src/domain/policy.js'

const [, , databaseUrl, now, policyText, clicks] = process.argv
const log = { debug() {}, info() {}, warn() {}, error() {} }
const policy = parsePolicy(policyText)
const database = await openDatabase({ databaseUrl }, log)
const store = createStore(database, {
  clock: () => new Date(now),
  zone: 'Asia/Shanghai',
  lang: 'zh',
  policy,
  calendar: createCalendar(policy.working),
})
const bot = createBot({ store, handlers, jobs: [], admins: [], log, companyLang: 'zh' })
console.log('ready')
process.stdin.once('data', async () => {
  const answers = await Promise.all(
    JSON.parse(clicks).map(({ platform, userId, intent, fields, key }) => {
      const sender = { platform, tenant: '', userId }
      return bot.receive({
        kind: 'clicked',
        key,
        sender,
        place: { ...sender, chat: 'C0DEALS' },
        click: { intent, fields },
      })
    }),
  )
  console.log(`answers ${JSON.stringify(answers.map(({ how, card }) => [how, card.title]))}`)
  await database.close()
  process.exit(0)
})
