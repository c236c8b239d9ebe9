import { handlers } from '../../../handlers/index.ts'
import { createBot } from '../../../src/bot/dispatch.ts'
import { openDatabase } from '../../../src/db/open.ts'
import type { Incoming } from '../../../src/platforms/platform.ts'
import { renderSlack } from '../../../src/platforms/slack/render.ts'
import { TEAM } from './company.ts'
import { silent, storeOn } from './database.ts'
import { recorded, type Slots, type Statement, template } from './record.ts'
import type { Account } from './utterances.ts'

/** What a baseline needs to do the same: statements with slots, and an answer of the same size. */
export type Script = {
  statements: Statement[]
  made: { at: number; column: string; slot: string }[]
  answer: object
}

/** Has the bot work on one message and notes down what it sends to the database, with everything that belongs to this message as a slot. */
export async function recordScript(
  databaseUrl: string,
  message: { user: string; text: string; account: Account },
): Promise<Script> {
  const database = await openDatabase({ databaseUrl, dataDir: '' }, silent)
  const store = storeOn(database, () => new Date())
  const bot = createBot({ store, handlers, jobs: [], admins: [], log: silent, companyLang: 'zh' })
  const key = `slack:recorded.${message.text.split(' ')[0]}`
  const say = (key: string, text: string) => bot.receive(incoming(key, message.user, text))
  // Once beforehand, so that what is remembered from message to message is remembered.
  await say(`${key}.before`, `account ${message.account.name}`)
  let answer: object = {}
  const statements = await recorded(async () => {
    const { card } = await say(key, message.text)
    answer = { response_type: 'ephemeral', ...renderSlack(card) }
  })
  await database.close()
  const made = statements.flatMap(({ rows }, at) =>
    rows.length === 1
      ? ['id', 'code', 'step'].flatMap((column) => {
          const value = rows[0]?.[column]
          // Rows made here have numbers beyond those the company was filled with.
          const fresh = Number(String(value).replace(/^\D+/, '')) > 1_000_000 || column === 'code'
          return fresh && /INSERT INTO "(Visit|NextStep|Entry)"/.test(statements[at]!.sql)
            ? [{ at, column, slot: `${column}${at}`, value: value as number | string }]
            : []
        })
      : [],
  )
  const slots: Slots = {
    key,
    user: message.user,
    ...slotsOf(message.account, message.text),
    ...Object.fromEntries(made.map(({ slot, value }) => [slot, value])),
  }
  return {
    statements: template(statements, slots),
    made: made.map(({ at, column, slot }) => ({ at, column, slot })),
    answer,
  }
}

/** The numbers and names of the account and person that a text is about. */
export function slotsOf(account: Account, text: string): Slots {
  const person = account.people.find(({ name }) => text.includes(name)) ?? account.people[0]!
  return {
    account: account.id,
    accountCode: account.code,
    accountName: account.name,
    person: person.id,
    personName: person.name,
    ...(account.dealId !== null && { deal: account.dealId }),
  }
}

function incoming(key: string, userId: string, text: string): Incoming {
  const place = { platform: 'slack' as const, tenant: TEAM, chat: `D${userId.slice(1)}`, direct: true }
  return { kind: 'said', key, sender: { platform: 'slack', tenant: TEAM, userId }, place, text }
}
