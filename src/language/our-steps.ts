import { addDays } from '../domain/day.ts'
import type { ReadContext } from './context.ts'
import type { Plan } from './plans.ts'
import type { Problem } from './problem.ts'
import type { CommitmentRead } from './reading.ts'
import type { Range } from './sections.ts'
import { readStep, type StepRead } from './steps.ts'
import type { Folded } from './text.ts'

/** What we do, in the order in which it is worth hanging on the deal: what was marked, what was planned, what we promised with a day. */
export function ourSteps(
  marked: StepRead | undefined,
  sure: boolean,
  plans: readonly Plan[],
  promises: readonly { commitment: CommitmentRead; step: StepRead }[],
): StepRead[] {
  const first = marked && (sure ? marked : { ...marked, confidence: 'guessed' as const })
  const planned = plans
    .filter(({ by }) => by === 'us')
    .map(({ step, sure: told }): StepRead => (told ? step : { ...step, confidence: 'guessed' }))
  const promised = promises
    .filter(({ commitment, step }) => commitment.byUs && step.due && !first)
    .map(({ step }) => step)
  const all = [...planned, ...promised].sort((a, b) => a.span.start - b.span.start)
  const near = all.filter((step) => !isLong(step))
  // Needs the valves in August, I promised a figure for Monday: what has so long a time is told, and no step of its own.
  return [...(first ? [first] : []), ...(first || near.length > 0 ? near : all)]
}

/** In August: so long a time is hardly a day by which anything is done, where another one is told. */
function isLong({ first, due }: StepRead): boolean {
  return first !== undefined && due !== undefined && addDays(first, 26) <= due
}

/** A promise at `range` as it was made, and as a step, where it is ours. */
export function readPromise(
  folded: Folded,
  range: Range & { byUs: boolean },
  context: ReadContext,
): { commitment: CommitmentRead; step: StepRead; problems: Problem[] } {
  const { step, problems } = readStep(folded, range, context)
  const { text, due, span } = step
  // A promise's day in the past is not ours to refuse: it is told as it was made.
  return {
    commitment: { byUs: range.byUs, text, ...(due && { due }), span, confidence: 'understood' },
    step,
    problems: problems
      .filter((each) => each.key !== 'dueInPast')
      .map((each) => ({ ...each, field: 'due' as const })),
  }
}
