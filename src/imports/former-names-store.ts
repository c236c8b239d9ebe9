import type { Tx } from '../db/work.ts'
import { type KindName, kindNames, kindOf } from './kinds.ts'

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
