import pg from 'pg'
import { slackId } from './company.ts'

export type Account = {
  id: number
  code: string
  name: string
  alias: string
  ownerId: number
  dealId: number | null
  people: { id: number; name: string }[]
}

/** Key accounts that have a deal, with their people, as the requests name them. */
export async function accountsOf(databaseUrl: string): Promise<Account[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<Account>(
    `SELECT a.id, a.code, a.name, a.aliases[1] AS alias, a."ownerId", d.id AS "dealId",
       (SELECT json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.id) FROM "Contact" c WHERE c."accountId" = a.id) AS people
     FROM "Account" a JOIN "Deal" d ON d."accountId" = a.id WHERE a.tier IS NOT NULL ORDER BY a.id LIMIT 1000`,
  )
  await client.end()
  return rows
}

const DAYS = ['今天', '昨天', '前天', ...Array.from({ length: 20 }, (_, at) => `${at + 3}天前`)]

/** Another visit for every n: no account, person and day twice. All of it is understood, so it is written at once. */
export function visitOf(
  accounts: readonly Account[],
  n: number,
): { user: string; text: string; account: Account } {
  const account = accounts[(n * 37) % accounts.length]!
  const round = Math.floor(n / accounts.length)
  const person = account.people[round % account.people.length]!
  const day = DAYS[Math.floor(round / account.people.length) % DAYS.length]
  return {
    account,
    user: slackId(account.ownerId),
    text: `${account.name} ${day} 当面 ${person.name} 谈了三号产线的报价和交期 下一步 下周五 发修订报价`,
  }
}
