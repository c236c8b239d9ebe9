import pg from 'pg'

/** A statement as it reached the server: its text and what stood for `$1`, `$2` … */
export type Statement = { sql: string; values: unknown[]; rows: Record<string, unknown>[] }

/** Runs the work and gives every statement that it sent to PostgreSQL, transaction control left out. */
export async function recorded(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const client = pg.Client.prototype as unknown as { query: Query }
  const { query } = client
  client.query = function recording(this: unknown, config, given, ...rest) {
    const answer = query.call(this, config, given, ...rest)
    const sql = typeof config === 'string' ? config : config.text
    const values = given ?? (typeof config === 'string' ? [] : config.values) ?? []
    if (!/^\s*(BEGIN|COMMIT|ROLLBACK)/.test(sql)) {
      const statement: Statement = { sql, values: [...values], rows: [] }
      statements.push(statement)
      answer.then(({ fields, rows }) => {
        statement.rows = rows.map((row) => named(row, fields))
      })
    }
    return answer
  }
  try {
    await work()
  } finally {
    client.query = query
  }
  return statements
}

type Answer = { fields: { name: string }[]; rows: (unknown[] | Record<string, unknown>)[] }
type Query = (
  config: string | { text: string; values?: unknown[] },
  given?: unknown[],
  ...rest: unknown[]
) => Promise<Answer>

function named(
  row: unknown[] | Record<string, unknown>,
  fields: { name: string }[],
): Record<string, unknown> {
  return Array.isArray(row) ? Object.fromEntries(fields.map(({ name }, at) => [name, row[at]])) : row
}

/** What differs from request to request, by name: put into the recorded values when they are played again. */
export type Slots = Record<string, number | string>

/** Puts `{name}` in the place of the values of the slots, also inside of lists and JSON. */
export function template(statements: readonly Statement[], slots: Slots): Statement[] {
  return statements.map((statement) => ({
    ...statement,
    rows: [],
    values: statement.values.map((value) => marked(value, slots)),
  }))
}

function marked(value: unknown, slots: Slots): unknown {
  if (Array.isArray(value)) return value.map((each) => marked(each, slots))
  const exact = Object.entries(slots).find(([, slot]) => slot === value)
  if (exact) return { slot: exact[0] }
  if (typeof value !== 'string') return value
  return Object.entries(slots).reduce(
    (text, [name, slot]) => text.replace(new RegExp(`(?<![\\w-])${slot}(?![\\w-])`, 'g'), `{${name}}`),
    value,
  )
}

/** The value with the slots of another request. */
export function filled(value: unknown, slots: Slots): unknown {
  if (Array.isArray(value)) return value.map((each) => filled(each, slots))
  if (typeof value === 'object' && value !== null && 'slot' in value) return slots[String(value.slot)]
  if (typeof value !== 'string' || !value.includes('{')) return value
  return value.replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole))
}
