import { type BulkKind, type SqlType, toMajor, toMinor, upsert } from './import-kinds-store.ts'

type FactColumn = {
  type: SqlType
  /** Column of the table, and the cast its type needs. */
  to: string
  cast?: string
  money?: true
  /** What stands in the table when the cell is empty. */
  empty?: string
}

const day: FactColumn = { type: 'date', to: 'day' }
const note: FactColumn = { type: 'text', to: 'note', empty: `''` }
const money = (to: string): FactColumn => ({ type: 'numeric', to, money: true })
const count = (to: string): FactColumn => ({ type: 'integer', to })

/** A kind whose rows are facts of an account: one table, found by account and some of its columns. */
function fact(
  kind: string,
  table: string,
  key: readonly string[],
  columns: Record<string, FactColumn>,
): BulkKind {
  const entries = Object.entries(columns)
  const value = (name: string, { cast, money, empty }: FactColumn) => {
    const plain = money ? toMinor(`s."${name}"`, 'a.currency') : `s."${name}"${cast ? `::"${cast}"` : ''}`
    return empty && key.includes(name) ? `coalesce(${plain}, ${empty})` : plain
  }
  const shown = (name: string, { to, cast, money }: FactColumn) =>
    `${money ? toMajor(`f."${to}"`, 'a.currency') : `f."${to}"${cast ? '::text' : ''}`} AS "${name}"`
  const { insert, update } = upsert({
    table,
    from: `in_${kind} s JOIN "Account" a ON a.code = s.account`,
    key: {
      accountId: 'a.id',
      ...Object.fromEntries(
        entries
          .filter(([name]) => key.includes(name))
          .map(([name, column]) => [column.to, value(name, column)]),
      ),
    },
    set: Object.fromEntries(
      entries
        .filter(([name]) => !key.includes(name))
        .map(([name, column]) => [
          column.to,
          column.empty ? [value(name, column), column.empty] : [value(name, column)],
        ]),
    ),
  })
  const moneyColumns = entries.filter(([, column]) => column.money).map(([name]) => name)
  return {
    kind,
    columns: { account: 'text', ...Object.fromEntries(entries.map(([name, { type }]) => [name, type])) },
    key: ['account', ...key],
    references: { account: 'account' },
    ...(moneyColumns.length > 0 && {
      money: {
        columns: moneyColumns,
        currency: '(SELECT k.currency FROM known_account k WHERE k.code = s.account LIMIT 1)',
      },
    }),
    current: `SELECT a.code AS account, ${entries.map(([name, column]) => shown(name, column)).join(', ')},
      f."accountId" AS sort FROM "${table}" f JOIN "Account" a ON a.id = f."accountId"`,
    order: ['c.sort', ...key.map((name) => `c."${name}"`)].join(', '),
    shown: Object.fromEntries(
      entries.filter(([, { empty }]) => empty).map(([name]) => [name, `NULLIF(c."${name}", '')`]),
    ),
    insert: [insert],
    update: update === '' ? [] : [update],
    tables: [table],
  }
}

/** The facts that the risk rules weigh, one table each. */
export const factKinds: readonly BulkKind[] = [
  fact('wall', 'WallScore', ['date'], {
    date: day,
    push: count('push'),
    share: count('share'),
    contact: count('contact'),
    personal: count('personal'),
  }),
  fact('satisfaction', 'Satisfaction', ['date'], {
    date: day,
    actual: { type: 'numeric', to: 'actual' },
    expected: { type: 'numeric', to: 'expected' },
    scale: count('scale'),
  }),
  fact('revenue', 'Revenue', ['date'], { date: day, amount: money('amount'), cost: money('cost') }),
  fact('receivables', 'Receivable', ['as_of', 'days_overdue'], {
    as_of: { type: 'date', to: 'asOf' },
    days_overdue: count('daysOverdue'),
    amount: money('amount'),
  }),
  fact('competitor_signals', 'CompetitorSignal', ['date', 'kind', 'note'], {
    date: day,
    kind: { type: 'text', to: 'kind', cast: 'CompetitorKind' },
    note,
  }),
  fact('churn_flags', 'ChurnFlag', ['date', 'reason'], { date: day, reason: count('reason'), note }),
  fact('account_plans', 'AccountPlan', [], { last_review: { type: 'date', to: 'lastReviewOn' } }),
  fact('spend', 'Spend', ['date', 'code', 'note'], {
    date: day,
    code: { type: 'text', to: 'code' },
    amount: money('amount'),
    note,
  }),
]

const complaint = upsert({
  table: 'Complaint',
  from: 'in_complaints s JOIN "Account" a ON a.code = s.account',
  key: { code: 's.id' },
  set: {
    accountId: ['a.id'],
    level: ['s.level::"ComplaintLevel"'],
    openedOn: ['s.opened'],
    dueOn: ['s.due'],
    closedOn: ['s.closed'],
    subject: ['s.subject'],
    status: [`CASE WHEN s.closed IS NOT NULL THEN 'closed'::"ComplaintStatus" END`, `'open'`],
  },
})

/** Complaints with the last day on time, which the calendar gives (4.3). */
export const complaintsKind: BulkKind = {
  kind: 'complaints',
  columns: { id: 'text', account: 'text', level: 'text', opened: 'date', closed: 'date', subject: 'text' },
  derived: { due: 'date' },
  key: ['id'],
  references: { account: 'account' },
  current: `SELECT k.code AS id, a.code AS account, k.level::text AS level, k."openedOn" AS opened, k."closedOn" AS closed,
    k.subject, k.id AS sort FROM "Complaint" k JOIN "Account" a ON a.id = k."accountId"`,
  order: 'c.sort',
  insert: [complaint.insert],
  update: [complaint.update],
  tables: ['Complaint'],
}

const target = upsert({
  table: 'Target',
  from: 'in_targets s LEFT JOIN "Team" tm ON tm.name = s.team',
  key: { teamId: 'tm.id', period: 's.period' },
  nullable: ['teamId'],
  set: {
    target: [toMinor('s.target', `coalesce(s.currency, 'CNY')`)],
    signed: [toMinor('s.signed', `coalesce(s.currency, 'CNY')`)],
    currency: ['s.currency', `'CNY'`],
  },
})

/** Targets of a team, or of the company when there is none. */
export const targetsKind: BulkKind = {
  kind: 'targets',
  columns: { team: 'text', period: 'text', target: 'numeric', signed: 'numeric', currency: 'text' },
  key: ['team', 'period'],
  references: { team: 'team' },
  money: { columns: ['target', 'signed'], currency: `coalesce(s.currency, 'CNY')` },
  current: `SELECT tm.name AS team, f.period, ${toMajor('f.target', 'f.currency')} AS target,
    ${toMajor('f.signed', 'f.currency')} AS signed, f.currency, f.id AS sort
    FROM "Target" f LEFT JOIN "Team" tm ON tm.id = f."teamId"`,
  order: 'c.sort',
  insert: [target.insert],
  update: [target.update],
  tables: ['Target'],
}
