import type { Calendar } from '../domain/calendar.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import type { Band } from '../domain/risk/band.ts'
import type { SubjectKind } from '../domain/subject.ts'
import type { Place, PlatformName } from '../platforms/platform.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'

/** Prisma's client inside a transaction: everything but what would open another one. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'>

/** A line of the history as its table has it; `before` and `after` are JSON. */
type AuditRow = {
  personId: number | null
  what: string
  subject: string
  before: Prisma.InputJsonValue | null
  after: Prisma.InputJsonValue | null
}

/** What a subject's risk came to, as the history of risk has it. */
type RiskRow = { subject: SubjectKind; id: number; score: number; band: Band; signals: object }

/** A message that is owed, as the outbox has it. */
type OwedRow = {
  key: string
  place: Place
  lane: string
  parent: string | null
  card: object
  nextAt: Date
}

/**
 * One transaction and what is true during it. Every store verb takes it first; handlers pass it on and never look inside `tx`.
 * Nothing in it may be kept beyond the function it was given to.
 */
export type Work = {
  tx: Tx
  /** The moment it began; the same for everything written in it. */
  now: Date
  /** That moment's day in `zone`. */
  today: Day
  /** The company's business zone (IANA). */
  zone: string
  /** The company's language, for readers whose own is not known. */
  lang: Lang
  policy: Policy
  calendar: Calendar
  /** Key of the incoming message or job that caused it; stands in the audit. */
  cause: string
  /** Key of the message that it goes on with: the one that was edited, or that a question was asked about. Absent: it stands for itself. */
  of?: string
  /** Platforms that are switched on here: where a person can be told things. */
  reachable: readonly PlatformName[]
  /** Chats where stage moves are discussed unless a deal or a team has its own: Slack channel, Feishu chat. */
  dealsPlaces: { slack?: string; feishu?: string }
  /** What was read in the statement that began it, by name, for whoever asks first; what is asked again is read again. */
  ahead: Map<string, unknown>
  /** What the process keeps between transactions of one store, such as the index of names. Never the only place of a fact. */
  memory: Map<string, unknown>
  /** What was changed in it, as the audit names it (`account:K02`), in order. */
  changes: string[]
  /** Keys told in it: after the commit the relay is woken when there are any. */
  told: Set<string>
  /** Rows that are written together before the commit, all of them in one statement. */
  unwritten: { audit: AuditRow[]; outbox: Map<string, OwedRow>; risk: Map<string, RiskRow> }
  /** Takes them for writing, in the order in which it was added; a part stands for one table. */
  beforeCommit: Map<Part, (work: Work, before: ReadonlySet<Part>) => Prisma.Sql | undefined>
}

/** What `Store.once` read ahead under this name, given once; undefined: nothing was. */
export function takeAhead<Value>(work: Work, name: string): Value | undefined {
  const value = work.ahead.get(name) as Value | undefined
  work.ahead.delete(name)
  return value
}

/** What is held back, by the name that it has within the one statement: a later part may read what an earlier one returns. */
type Part = 'audits' | 'risks' | 'owed' | 'answers' | 'clicks' | 'result'

/** Writes what is held back for the end of the transaction, in one statement. Who reads the history or the outbox after writing to it calls this first. */
export async function writeHeldBack(work: Work): Promise<void> {
  const parts: Prisma.Sql[] = []
  const before = new Set<Part>()
  for (const [part, take] of work.beforeCommit) {
    const sql = take(work, before)
    if (!sql) continue
    parts.push(Prisma.sql`${Prisma.raw(part)} AS (${sql})`)
    before.add(part)
  }
  if (parts.length > 0) await work.tx.$executeRaw`WITH ${Prisma.join(parts, ', ')} SELECT 1`
}
