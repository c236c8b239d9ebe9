import type { Forward } from '../bot/handler.ts'
import type { PlanKind } from '../domain/plan.ts'

/** Where a line, a SWOT or an action behind the name of an account is written. */
export function forwarded(
  { is, rest }: { is: 'line' | 'swot' | 'action'; rest: string },
  { code }: { code: string },
  kind: PlanKind,
): Forward {
  if (is === 'action')
    return { forward: { intent: 'plan.action', text: '', fields: { account: code, kind, words: rest } } }
  const intent = is === 'swot' ? 'fact.swot' : 'fact.plan_lines'
  const fields: Record<string, string> = is === 'line' ? { plan: kind } : {}
  return { forward: { intent, text: `${code} ${rest}`, fields } }
}
