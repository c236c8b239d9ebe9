import type { Tx } from '../db/work.ts'
import { normalName } from '../language/names.ts'
import { type KindName, kindNames, kindOf } from './kinds.ts'
import type { Problem } from './problem.ts'

// SQL by hand: set by set, over staged rows.

/** Somebody at the account of the row who was called so before; nobody there has that name now. */
const called = (name: string) => `a.id = k."accountId" AND ${name} = ANY (k.aliases)
  AND NOT EXISTS (SELECT 1 FROM "Contact" o WHERE o."accountId" = a.id AND o.name = ${name})`

/**
 * Staged rows that still have the name from before somebody at an account got another one mean that person, and get the name of now: a second
 * person would appear else. A file that has both means two people.
 */
export async function takeFormerNames(tx: Tx): Promise<void> {
  const [any] = await tx.$queryRawUnsafe<{ any: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM "Contact" WHERE aliases <> '{}') AS any`,
  )
  if (!any?.any) return
  await tx.$executeRawUnsafe(
    `UPDATE in_contacts s SET name = k.name FROM "Account" a, "Contact" k
      WHERE a.code = s.account AND ${called('s.name')}
        AND NOT EXISTS (SELECT 1 FROM in_contacts x WHERE x.account = s.account AND x.name = k.name)`,
  )
  for (const kind of kindNames)
    for (const statement of statementsFor(kind)) await tx.$executeRawUnsafe(statement)
}

function statementsFor(kind: KindName): string[] {
  const { columns } = kindOf(kind)
  const account = columns['account']
    ? `"Account" a`
    : `(SELECT d.code AS deal, a.* FROM "Deal" d JOIN "Account" a ON a.id = d."accountId") a`
  const is = columns['account'] ? 'a.code = s.account' : 'a.deal = s.deal'
  const isNew = (name: string) =>
    `NOT EXISTS (SELECT 1 FROM in_contacts x WHERE x.account = a.code AND x.name = ${name})`
  return Object.entries(columns).flatMap(([column, { ref, cell }]) => {
    if (ref !== 'contact') return []
    if (cell.type !== 'text[]')
      return [
        `UPDATE in_${kind} s SET "${column}" = k.name FROM ${account}, "Contact" k
          WHERE ${is} AND ${called(`s."${column}"`)} AND ${isNew(`s."${column}"`)}`,
      ]
    return [
      `UPDATE in_${kind} s SET "${column}" = ARRAY(SELECT coalesce((SELECT min(k.name) FROM "Contact" k
            WHERE ${called('u.name')} AND ${isNew('u.name')}), u.name)
          FROM unnest(s."${column}") WITH ORDINALITY u(name, n) ORDER BY u.n)
        FROM ${account} WHERE ${is}
          AND EXISTS (SELECT 1 FROM "Contact" k WHERE k."accountId" = a.id AND k.aliases && s."${column}")`,
    ]
  })
}

/** Most lines that are listed. */
const MOST = 1000

/**
 * Accounts that get another name by their file keep the one from before as an alias, where it is nobody else's. A file that lists an account's
 * other names says all of them: then it is only said under which name it is not found any more.
 */
export async function keepFormerAccountNames(tx: Tx): Promise<Problem[]> {
  const renamed = await tx.$queryRawUnsafe<
    { file: string; line: number; code: string; before: string; normals: string[]; told: boolean }[]
  >(`SELECT s.file, s.line, s.code, t.name AS before, s.normals, s.aliases IS NOT NULL AS told FROM in_accounts s
      JOIN "Account" t ON t.code = s.code WHERE s.name IS NOT NULL AND s.name <> t.name ORDER BY s.n`)
  const gone = renamed
    .map((row) => ({ ...row, normal: normalName(row.before) }))
    .filter(({ normal, normals }) => normal !== '' && !normals.includes(normal))
  const kept = gone.filter(({ told }) => !told).map(({ code, normal }) => ({ code, normal }))
  if (kept.length > 0)
    await tx.$executeRawUnsafe(
      `UPDATE in_accounts s SET aliases = array_append(array_remove(array_remove(t.aliases, s.name), t.name), t.name)
        FROM json_to_recordset($1::json) w(code text, normal text), "Account" t WHERE s.code = w.code AND t.code = s.code
          AND NOT EXISTS (SELECT 1 FROM "AccountName" x WHERE x.normal = w.normal AND x."accountId" <> t.id)
          AND NOT EXISTS (SELECT 1 FROM in_accounts o WHERE o.code <> s.code AND w.normal = ANY (o.normals))`,
      JSON.stringify(kept),
    )
  return gone
    .filter(({ told }) => told)
    .slice(0, MOST)
    .map(({ file, line, code, before }) => ({
      file,
      line,
      kind: 'accounts',
      key: 'nameGone',
      data: [code, before],
    }))
}
