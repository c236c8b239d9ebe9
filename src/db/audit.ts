import { Prisma } from './generated/client.ts'
import { jsonText } from './json.ts'
import { type Work, writeHeldBack } from './work.ts'

export type Change = {
  personId?: number
  /** verb and noun: `visit.add`, `deal.amount` */
  what: string
  /** `account:K02`, `deal:D3`, `person:12` */
  subject: string
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
}

/** Lines held back at most: an import writes thousands. */
const MOST_UNWRITTEN = 500

/**
 * One line of the history: who changed what, from what to what, caused by which message. Append only. It is written before the commit, with
 * the others of its transaction in one statement; who reads the table before that calls `writeHeldBack` first.
 */
export async function audit(work: Work, change: Change): Promise<void> {
  const { personId = null, what, subject, before = null, after = null } = change
  work.changes.push(subject)
  work.unwritten.audit.push({ personId, what, subject, before, after })
  work.beforeCommit.set('audits', auditsOf)
  if (work.unwritten.audit.length >= MOST_UNWRITTEN) await writeHeldBack(work)
}

/** The lines that are held back, in their order; returns their ids and subjects. */
function auditsOf(work: Work): Prisma.Sql | undefined {
  const lines = work.unwritten.audit.splice(0)
  if (lines.length === 0) return undefined
  // An absent value is NULL, never JSON's null: `->` turns the one into the other, NULLIF turns it back.
  return Prisma.sql`
    INSERT INTO "Audit" (at, "personId", what, subject, before, after, cause)
    SELECT ${work.now}, (l->>'personId')::int, l->>'what', l->>'subject', NULLIF(l->'before', 'null'), NULLIF(l->'after', 'null'), ${work.cause}
    FROM jsonb_array_elements(${jsonText(lines)}::jsonb) WITH ORDINALITY AS each(l, at) ORDER BY each.at
    RETURNING id, subject`
}

/** What a code may be the code of, as the history names it. */
const KINDS = ['account', 'deal', 'visit', 'next', 'move', 'complaint'] as const

export type HistoryLine = {
  at: Date
  /** Absent: a job, or the program itself. */
  person: string | undefined
  what: string
  subject: string
  before: unknown
  after: unknown
  /** Key of the message or job that caused it. */
  cause: string
}

/** The last lines about something with this code (`K02`, `D3`, `AP1`; case does not count) or about a person, oldest first. */
export async function historyOf(
  work: Work,
  about: { code: string } | { personId: number },
  most: number,
): Promise<HistoryLine[]> {
  const subjects =
    'code' in about
      ? KINDS.map((kind) => `${kind}:${about.code.toUpperCase()}`)
      : [`person:${about.personId}`]
  const rows = await work.tx.audit.findMany({
    where: { subject: { in: subjects } },
    select: {
      at: true,
      what: true,
      subject: true,
      before: true,
      after: true,
      cause: true,
      person: { select: { name: true } },
    },
    orderBy: { id: 'desc' },
    take: most,
  })
  return rows.reverse().map(({ person, ...line }) => ({ ...line, person: person?.name }))
}
