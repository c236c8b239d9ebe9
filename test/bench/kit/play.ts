import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../../src/db/generated/client.ts'
import { filled, type Slots } from './record.ts'
import type { Script } from './recording.ts'

/** Plays a recorded script through Prisma, with a request's own values, in one transaction on a pool as large as the bot's. */
export function createPlayer(databaseUrl: string): (script: Script, slots: Slots) => Promise<void> {
  const db = new PrismaClient({
    adapter: new PrismaPg(new pg.Pool({ connectionString: databaseUrl, max: 10 }), {
      statementNameGenerator: statementNames(),
    }),
  })
  return async ({ statements, made }, slots) => {
    await db.$transaction(
      async (tx) => {
        for (const [at, { sql, values }] of statements.entries()) {
          const rows = await tx.$queryRawUnsafe<Record<string, number | string>[]>(
            sql,
            ...values.map((value) => filled(value, slots)),
          )
          for (const one of made) if (one.at === at) slots[one.slot] = rows[0]?.[one.column] ?? 0
        }
      },
      { maxWait: 5_000, timeout: 15_000 },
    )
  }
}

/** The floor: the same statements through the driver alone, prepared, in one transaction; nobody does the same work in less. */
export function createFloor(databaseUrl: string): (script: Script, slots: Slots) => Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const nameOf = statementNames()
  return async ({ statements, made }, slots) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      for (const [at, { sql, values }] of statements.entries()) {
        const filledIn = values.map((value) => filled(value, slots))
        const { rows } = await client.query({ name: nameOf({ sql }), text: sql, values: filledIn })
        for (const one of made) if (one.at === at) slots[one.slot] = rows[0]?.[one.column] ?? 0
      }
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    } finally {
      client.release()
    }
  }
}

/** Prepared statements as the bot has them: both sides plan once. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const name = names.get(sql) ?? `s${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
