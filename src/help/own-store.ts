import { accountsToPick } from '../accounts/pick-store.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Person } from '../domain/rights.ts'
import type { Band } from '../domain/risk/band.ts'

// SQL by hand: the worst account of one owner with one contact, deal and step, in one statement.

/** What examples are made of: the account of this person that needs them most, somebody there, a deal and a step of it. */
export type Own = {
  account: { code: string; name: string; aliases: string[]; band: Band } | undefined
  contact: string | undefined
  deal: { code: string; stage: number } | undefined
  step: string | undefined
  /** Somebody of us beside them: who may stand in. */
  colleague: string | undefined
  accounts: number
}

/** As {@link ownOf}; for whoever owns no account, what they most likely look after: their team's, else the riskiest they may see. */
export async function namesForExamples(work: Work, person: Person): Promise<Own> {
  const own = await ownOf(work, person.id)
  if (own.account) return own
  const [near] = await accountsToPick(work, person)
  const [beside] = await work.tx.$queryRaw<{ name: string }[]>(colleagueOf(person.id))
  const colleague = beside?.name
  return near
    ? { ...(await ownOf(work, near.ownerId ?? person.id, near.id)), colleague, accounts: 0 }
    : { ...own, colleague }
}

/** The name of one of their team, a rep before a leader, else of whom they report to, else of whoever is on the list first. */
function colleagueOf(personId: number): Prisma.Sql {
  return Prisma.sql`SELECT p.name FROM "Person" p JOIN "Person" me ON me.id = ${personId} WHERE p.active AND p.id <> me.id
    ORDER BY p."teamId" IS NOT DISTINCT FROM me."teamId" DESC, (p.role = 'rep') DESC, p.id = me."managerId" DESC NULLS LAST, p.id LIMIT 1`
}

/** Through the indexes by owner and account alone. `accountId`: of this account. */
export async function ownOf(work: Work, personId: number, accountId?: number): Promise<Own> {
  const which =
    accountId === undefined
      ? Prisma.sql`"ownerId" = ${personId} AND tier IS NOT NULL`
      : Prisma.sql`id = ${accountId}`
  const [row] = await work.tx.$queryRaw<{ [K in keyof Own]: Own[K] | null }[]>`
    WITH mine AS (
      SELECT id, code, name, aliases, band::text AS band, count(*) OVER ()::int AS accounts FROM "Account"
      WHERE ${which} ORDER BY "Account".band DESC, score DESC, id LIMIT 1)
    SELECT json_build_object('code', code, 'name', name, 'aliases', aliases, 'band', band) AS account, accounts,
      (SELECT c.name FROM "Contact" c WHERE c."accountId" = mine.id AND c."leftOn" IS NULL ORDER BY c.layer NULLS LAST, c.id LIMIT 1) AS contact,
      (SELECT json_build_object('code', d.code, 'stage', d.stage) FROM "Deal" d
        WHERE d."accountId" = mine.id AND d.status = 'open' ORDER BY d.id LIMIT 1) AS deal,
      (SELECT n.code FROM "NextStep" n WHERE n."ownerId" = ${personId} AND n.status = 'open' ORDER BY n.due, n.id LIMIT 1) AS step,
      (${colleagueOf(personId)}) AS colleague
    FROM mine`
  return {
    account: row?.account ?? undefined,
    contact: row?.contact ?? undefined,
    deal: row?.deal ?? undefined,
    step: row?.step ?? undefined,
    colleague: row?.colleague ?? undefined,
    accounts: row?.accounts ?? 0,
  }
}
