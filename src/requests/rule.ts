import { bilingual, formatterFor } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { approversFor, type Nobody, type Wanted } from '../domain/approval/rule.ts'
import type { Bilingual } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import type { Role } from '../domain/rights.ts'
import type { Ruled } from './kind.ts'
import { partiesOf } from './parties.ts'
import { colleagues, type RequestRow } from './store.ts'
import type { Subject } from './subject-store.ts'
import { requestWords } from './words.ts'

/** Who must agree to a request of a kind that the policy names under `approvals.kinds`. */
export async function ruleOf(
  work: Work,
  { subject, requesterId }: { subject: Subject; requesterId: number },
  kind: keyof Policy['approvals']['kinds'],
): Promise<Ruled> {
  return ruleFrom(work, { subject, requesterId }, [
    { why: { kind: 'asked' }, ...work.policy.approvals.kinds[kind] },
  ])
}

/** The same for whom a kind wants itself. `takes`: who is to own the account from now on. */
export async function ruleFrom(
  work: Work,
  { subject, requesterId, takes }: { subject: Subject; requesterId: number; takes?: number },
  wanted: readonly Wanted[],
): Promise<Ruled> {
  const { maySee, ...parties } = partiesOf({ requesterId }, subject)
  // Whoever is to own it is shown the pack, also of a confidential account.
  const sees = (id: number) => id === takes || maySee(id)
  const answer = approversFor(wanted, { ...parties, maySee: sees }, await colleagues(work), work.today)
  return answer.ok
    ? { rule: { ...answer.rule, open: [], skipped: [] } }
    : { nobody: nobodyWords(answer.nobody) }
}

/** Who reads the card of a request: whoever asked, and who may decide. */
export function readersOf({ requesterId, rule }: RequestRow): { id: number }[] {
  const seats = (rule?.groups ?? []).flatMap(({ seats }) => seats.flatMap(({ who }) => who))
  return [...new Set([requesterId, ...seats])].map((id) => ({ id }))
}

export function nobodyWords({ as, need }: Nobody): Bilingual {
  return bilingual(requestWords, (w, lang) => {
    const { role } = formatterFor(lang).terms
    const called = as.split(' / ').map((each) => (Object.hasOwn(role, each) ? role[each as Role] : each))
    return w.refused.nobody(called.join(' / '), need)
  })
}
