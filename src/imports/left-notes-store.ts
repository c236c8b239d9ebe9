import type { Tx } from '../db/work.ts'
import type { Problem } from './problem.ts'

// SQL by hand: files against tables, by the names of people.

/** Most lines that are listed. */
const MOST = 1000

/**
 * Key accounts of a file whose owner or back-up has left, by the members file of the same import or as it is known: nobody would look after them.
 * Worth knowing and no reason to refuse, because who took over may not be decided yet.
 */
export async function leftIn(tx: Tx): Promise<Problem[]> {
  const rows = await tx.$queryRawUnsafe<
    { file: string; line: number; account: string; name: string; as: 'owner' | 'backup' }[]
  >(`SELECT s.file, s.line, s.code AS account, who.name, who."as" FROM in_accounts s
      LEFT JOIN "Account" a ON a.code = s.code
      CROSS JOIN LATERAL (VALUES (s.owner, 'owner'), (s.backup, 'backup')) who(name, "as")
      LEFT JOIN in_members m ON m.name = who.name LEFT JOIN "Person" p ON p.name = who.name
    WHERE who.name IS NOT NULL AND NOT coalesce(m.active, p.active, TRUE)
      AND coalesce(s.tier, a.tier::text, 'none') <> 'none' ORDER BY s.n, who."as" DESC LIMIT ${MOST}`)
  return rows.map(({ file, line, account, name, as }) => ({
    file,
    line,
    kind: 'accounts',
    key: as === 'owner' ? 'ownerLeft' : 'backupLeft',
    data: [account, name],
  }))
}
