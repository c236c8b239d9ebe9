// Exit 0 when a PostgreSQL that we may use answers at TEST_DATABASE_URL or on 127.0.0.1:5432, else 1.
import pg from 'pg'

const connectionString = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
try {
  await client.connect()
  await client.query('SELECT 1')
  await client.end()
} catch {
  process.exit(1)
}
