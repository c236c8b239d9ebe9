import pg from 'pg'

/** After all tests: drops this run's databases on the server, and those that a killed run left behind. Databases in use stay. */
export default function setup(): () => Promise<void> {
  return async () => {
    const url = process.env.TEST_DATABASE_URL
    if (!url) return
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    const { rows } = await admin.query(`SELECT datname FROM pg_database WHERE datname LIKE 'kam\\_test\\_%'`)
    for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS "${datname}"`).catch(() => {})
    await admin.end()
  }
}
