import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { reassess } from '../../src/risk/store.ts'
import { addVisit } from '../../src/visits/store.ts'
import { until } from '../until.ts'
import { makeWorld, type World } from '../world.ts'

// The embedded database has one connection: nobody waits for anybody there.
const server = process.env.TEST_DATABASE_URL !== undefined

describe.skipIf(!server)(
  server ? 'two who want the same rows' : 'locks need TEST_DATABASE_URL: skipped',
  () => {
    it('a visit takes its deal before its account, as everything else does', async () => {
      const world = await exampleWorld()
      const deal = await world.db.deal.findUniqueOrThrow({ where: { code: 'D6' } })
      const { id: repId } = await world.db.person.findUniqueOrThrow({ where: { name: '陈思远' } })
      const [contact] = await world.db.contact.findMany({ where: { accountId: deal.accountId } })
      const visit = {
        accountId: deal.accountId,
        repId,
        day: '2026-06-01',
        channel: 'phone',
        twoWay: true,
        summary: '谈参数',
        contactIds: [contact!.id],
        dealIds: [deal.id],
        source: 'slack',
      } as const
      const other = await holding(world, 'Deal', deal.id)
      const written = world.store.write(
        (work) =>
          addVisit(work, { ...visit, contactIds: [...visit.contactIds], dealIds: [...visit.dealIds] }),
        'test',
      )
      await until(() => other.isWaitedFor())
      expect(await other.canTake('Account', deal.accountId)).toBe(true)
      await other.letGo()
      expect(await written).toMatchObject({ qualifying: true })
    })

    it.each([
      ['Account', 'accountIds'],
      ['Deal', 'dealIds'],
    ] as const)(
      're-assessment takes rows of %s by their id, in whatever order it is asked',
      async (table, subjects) => {
        const world = await exampleWorld()
        const other = await holding(world, table, 1)
        const done = world.store.write((work) => reassess(work, { [subjects]: [3, 2, 1] }), 'test')
        await until(() => other.isWaitedFor())
        expect(await other.canTake(table, 2)).toBe(true)
        await other.letGo()
        await done
      },
    )
  },
)

async function exampleWorld(): Promise<World> {
  const world = await makeWorld()
  await world.importExample()
  return world
}

/** Somebody who has taken one row in a transaction of their own. */
async function holding(world: World, table: 'Account' | 'Deal', id: number) {
  const { rows } = await world.store.database.pool.query('SELECT current_database() AS name')
  const url = new URL(process.env.TEST_DATABASE_URL!)
  url.pathname = `/${rows[0].name}`
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('BEGIN')
  await client.query(`SELECT 1 FROM "${table}" WHERE id = $1 FOR UPDATE`, [id])
  return {
    async isWaitedFor() {
      const { rows: waiting } = await world.store.database.pool.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return waiting.length > 0
    },
    /** Whether another row is still to be had: nobody who waits for us may have it. */
    async canTake(other: 'Account' | 'Deal', otherId: number) {
      return client
        .query(`SELECT 1 FROM "${other}" WHERE id = $1 FOR NO KEY UPDATE NOWAIT`, [otherId])
        .then(() => true)
        .catch(() => false)
    },
    letGo: () => client.query('ROLLBACK'),
  }
}
