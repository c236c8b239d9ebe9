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

const DAYS = ['今天', '昨天', '前天', ...Array.from({ length: 20 }, (_, at) => `${at + 3}天前`)]

/** Key accounts that have a deal, with their people, as the requests name them: whom nobody met in the days that visits are told of, or the same one would be told twice. */
export async function accountsOf(databaseUrl: string): Promise<Account[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<Account>(
    `SELECT a.id, a.code, a.name, a.aliases[1] AS alias, a."ownerId", d.id AS "dealId",
       (SELECT json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.id)
          FROM "Contact" c WHERE c."accountId" = a.id AND NOT EXISTS (SELECT 1 FROM "VisitContact" vc JOIN "Visit" v ON v.id = vc."visitId"
            WHERE vc."contactId" = c.id AND v.day > CURRENT_DATE - ${DAYS.length + 2})) AS people
     FROM "Account" a JOIN "Deal" d ON d."accountId" = a.id WHERE a.tier IS NOT NULL ORDER BY a.id LIMIT 1000`,
  )
  await client.end()
  return rows
}

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
