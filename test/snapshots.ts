import type { Database } from '../src/db/open.ts'

/** Kept on globalThis with the database of the process. */
const kept = globalThis as { kamSnapshots?: Map<Database, Map<string, Date>> }

/**
 * Puts the database into a state that is expensive to reach: the first time `make` brings it there and every table is copied beside; later
 * the copies are put back. Gives the moment at which the state was made.
 */
export async function inState(database: Database, name: string, make: () => Promise<void>): Promise<void> {
  kept.kamSnapshots ??= new Map()
  const states = kept.kamSnapshots.get(database) ?? new Map<string, Date>()
  kept.kamSnapshots.set(database, states)
  if (states.has(name)) return restore(database, name)
  await make()
  await copy(database, name)
  states.set(name, new Date())
}

async function copy({ pool }: Database, name: string): Promise<void> {
  const tables = await tablesOf(pool)
  await pool.query(`CREATE SCHEMA "${name}"`)
  for (const table of tables) {
    const { rows } = await pool.query(`SELECT 1 FROM "${table}" LIMIT 1`)
    if (rows.length > 0) await pool.query(`CREATE TABLE "${name}"."${table}" AS TABLE "${table}"`)
  }
  await pool.query(
    `CREATE TABLE "${name}".sequences AS SELECT sequencename::text AS sequence, last_value FROM pg_sequences WHERE schemaname = 'public'`,
  )
}

async function restore({ pool }: Database, name: string): Promise<void> {
  const { rows: copied } = await pool.query(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = '${name}'::regnamespace AND c.relname <> 'sequences'`,
  )
  const inserts = copied.map(
    (row) => `INSERT INTO public."${row.name}" SELECT * FROM "${name}"."${row.name}";`,
  )
  await pool.query(
    `DO $$ BEGIN SET LOCAL session_replication_role = replica; ${inserts.join(' ')}
      PERFORM setval(format('public.%I', sequence)::regclass, COALESCE(last_value, 1), last_value IS NOT NULL) FROM "${name}".sequences; END $$`,
  )
}

async function tablesOf(pool: Database['pool']): Promise<string[]> {
  const { rows } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
  )
  return rows.map((row) => row.name as string)
}
