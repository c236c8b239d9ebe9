import type { Prisma } from './generated/client.ts'
import { jsonText } from './json.ts'
import type { Work } from './work.ts'

export type Change = {
  personId?: number
  /** verb and noun: `visit.add`, `deal.amount` */
  what: string
  /** `account:K02`, `deal:D3`, `person:12` */
  subject: string
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
}

/** One line of the history: who changed what, from what to what, caused by which message. Append only. */
export async function audit(work: Work, change: Change): Promise<void> {
  work.changes.push(change.subject)
  await work.tx.$executeRaw`
    INSERT INTO "Audit" (at, "personId", what, subject, before, after, cause)
    VALUES (${work.now}, ${change.personId ?? null}, ${change.what}, ${change.subject}, ${textOf(change.before)}::jsonb, ${textOf(change.after)}::jsonb, ${work.cause})`
}

function textOf(value: Prisma.InputJsonValue | undefined): string | null {
  return value === undefined ? null : jsonText(value)
}
