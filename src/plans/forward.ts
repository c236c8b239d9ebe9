import type { Forward } from '../bot/handler.ts'
import type { PlanKind } from '../domain/plan.ts'
import type { ReadContext } from '../language/context.ts'
import type { PlanPart } from '../language/plan-words.ts'
import { readStep } from '../language/steps.ts'
import { fold } from '../language/text.ts'

/** Where what is said of a plan behind the name of its account is done: by the same handlers as its buttons. */
export function forwarded(
  part: PlanPart,
  { code }: { code: string },
  kind: PlanKind,
  context: ReadContext,
): Forward {
  const { rest } = part
  const to = (intent: string, fields: Record<string, string>, text = ''): Forward => ({
    forward: { intent, text, fields: { account: code, ...fields } },
  })
  const filled = rest ? { form: 'yes' } : undefined
  switch (part.is) {
    case 'begin':
      return to('plan.begin', { kind })
    case 'line':
      return { forward: { intent: 'fact.plan_lines', text: `${code} ${rest}`, fields: { plan: kind } } }
    case 'swot':
      return { forward: { intent: 'fact.swot', text: `${code} ${rest}`, fields: {} } }
    case 'finish':
      return to('plan.close', { kind: 'grow', lesson: rest, ...filled })
    case 'intention':
      return { forward: { intent: 'fact.intentions', text: `${code} ${rest}`, fields: {} } }
    case 'action':
      return to('plan.action', { kind, ...actionOf(rest, context) })
    case 'sections':
      return to('plan.edit', { kind: 'grow' })
    case 'section':
      return to('plan.edit', { kind: 'grow', ...(filled && { ...filled, [part.section]: rest }) })
    case 'submit':
    case 'approve':
      return to('plan.submit', {})
    case 'progress': {
      const [, line = '', value = ''] = PROGRESS.exec(rest) ?? []
      return to('plan.progress', {
        kind,
        line: line.toUpperCase().replace('-', ''),
        value,
        ...(value && { form: 'yes' }),
      })
    }
    case 'evidence':
      return to('plan.tick', { item: part.item, words: rest, ...filled })
    case 'advance':
      return to('plan.stage', { kind: 'develop' })
    case 'end':
      return to('plan.close', { kind, outcome: part.outcome, words: rest })
    case 'reason':
      return to('plan.begin', { kind, reason: String(part.reason) })
    case 'play':
      return to('plan.play', { play: rest })
    case 'concession':
      return to('plan.concede', { offer: rest })
  }
}

/** `PL3 4`, `PL3 现在 4`, or the number alone where one measure is filled in by hand. */
const PROGRESS = /^(pl-?\d{1,7})?[\s:：]*(?:(?:现在|进度|now|value|is)[\s:：]*)?(.*)$/isu

/** `count their pumps by 20 June`: with its day it is written at once, without one the form asks for it. */
function actionOf(words: string, context: ReadContext): Record<string, string> {
  const folded = fold(words)
  const { step, problems } = readStep(folded, { start: 0, end: folded.text.length }, context)
  // 昨天: the form says that the day is over.
  if (problems.length > 0) return { words: step.text, form: 'yes' }
  if (!step.due || !step.text) return { words }
  const owner: Record<string, string> = step.ownerTold ? { owner: String(step.ownerId) } : {}
  return { words: step.text, due: step.due, ...owner, form: 'yes' }
}
