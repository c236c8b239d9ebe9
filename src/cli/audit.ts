import { type HistoryLine, historyOf } from '../db/audit.ts'
import { verifyAudit } from '../db/audit-chain.ts'
import type { Store } from '../db/store.ts'
import { everybodyNamed } from '../people/store.ts'
import { CommandError, withSession } from './session.ts'

/** Lines that are printed at most, the newest. */
const MOST = 500

/** `kam audit <code or person>`: who changed what, when, from what to what, because of which message. Exit 1 when nothing is known. */
export async function audit(about: string, json: boolean): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    const lines = await linesAbout(store, about)
    if (lines.length === 0)
      throw new CommandError(
        `nothing is written about ${about}: give a code (K02, D3, AP1) or a person's name`,
      )
    console.log(json ? JSON.stringify(lines) : lines.map(textOf).join('\n'))
    return 0
  })
}

/**
 * `kam audit verify [<hash>]`: proves that no line of the history was changed, taken out or put in since it was sealed; with a hash printed or logged
 * earlier also that nothing was cut off the end. Exit 1, and which rows, when something was.
 */
export async function auditVerify(hash: string | undefined): Promise<number> {
  if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash))
    throw new CommandError(`${hash} is no hash: give the 64 signs that kam audit verify printed earlier`)
  return withSession(undefined, async ({ store, policy }) => {
    const { faults, ...found } = await verifyAudit(store.database.pool, hash)
    const { pruned } = found
    if (pruned && policy.retention.audit === 'off')
      faults.push(
        `${pruned.rows} rows until ${pruned.until.toISOString()} were deleted, and the policy keeps the history (retention.audit: off).`,
      )
    for (const fault of faults) console.error(fault)
    console.log(
      [
        `${found.rows} rows in ${found.seals} seals ${faults.length === 0 ? 'are as they were sealed' : 'looked at'}`,
        `${found.unsealed} not sealed yet`,
        found.erased > 0 && `${found.erased} with a person's data taken out`,
        pruned && `${pruned.rows} until ${pruned.until.toISOString().slice(0, 10)} deleted by retention`,
        found.head && `last seal ${found.head}`,
      ]
        .filter(Boolean)
        .join('; '),
    )
    return faults.length === 0 ? 0 : 1
  })
}

/** The history of what has this code, else of the person who is called so. */
export async function linesAbout(store: Store, about: string): Promise<HistoryLine[]> {
  return store.read(async (work) => {
    const lines = await historyOf(work, { code: about }, MOST)
    if (lines.length > 0) return lines
    const [person] = await everybodyNamed(work, about)
    return person ? historyOf(work, { personId: person.id }, MOST) : []
  })
}

/** `2026-06-01T02:30:00.000Z  王浩  deal.amount  {…} → {…}  (slack:Ev1)`, on one line whatever somebody wrote. */
function textOf({ at, person, what, before, after, cause }: HistoryLine): string {
  const change = [before, after].map((value) => (value === null ? '' : JSON.stringify(value)))
  const words = change[0] ? change.join(' → ') : change[1]
  return [at.toISOString(), person ?? 'the program', what, words, `(${cause})`].filter(Boolean).join('  ')
}
