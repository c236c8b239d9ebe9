import type { Work } from '../db/work.ts'
import type { ToldPending } from '../entries/check-told.ts'
import { type EntryRow, lastSaid } from '../entries/store.ts'
import type { NextReading } from '../language/nextstep.ts'
import type { VisitReading } from '../language/visit.ts'
import type { Written } from '../language/written.ts'

/** Accounts to choose from, and what goes on with the chosen one. */
export type ChoicePending = { intent: string; text: string; said: string; ids: number[] }

/** What was said before with this person, as it is stored. */
export type Before = {
  pendingId?: number
  visit?: VisitReading
  next?: NextReading
  choice?: ChoicePending
  /** Something else that waits for a yes. */
  told?: true
  entryId?: number
  entry?: VisitReading
  /** The code of the next step that was written last, where nothing was written since. */
  step?: string
  /** What else was written last. */
  written?: Written
  question?: string
}

/** Their open question, their last entry that can still be taken back, and their last question, each with what is needed to go on with it. */
export async function before(work: Work, personId: number): Promise<Before> {
  const { pending, entry, asked } = await lastSaid(work, personId)
  return {
    ...(pending && { pendingId: pending.id, ...stateOf(pending.intent, pending.state) }),
    ...(entry && { entryId: entry.id }),
    ...(entry?.kind === 'visit' &&
      entry.undo.reading !== undefined && { entry: entry.undo.reading as VisitReading }),
    ...(entry && openStepIn(entry) && { step: entry.subject.split(' ')[0]! }),
    ...(entry?.undo.written !== undefined && { written: entry.undo.written as Written }),
    ...(asked !== undefined && { question: asked }),
  }
}

/** Whether a next step was written, or moved, and stands open. */
function openStepIn({ kind, undo }: EntryRow): boolean {
  return kind === 'next' && (undo.steps.length > 0 || undo.changed.some(({ to }) => to.status === 'open'))
}

/** The state of a question is ours, written by the handler that asked it. */
function stateOf(intent: string, state: unknown): Pick<Before, 'visit' | 'next' | 'choice' | 'told'> {
  if (intent === 'visit') return { visit: (state as { reading: VisitReading }).reading }
  if (intent === 'next') return { next: (state as { reading: NextReading }).reading }
  if (intent === 'told') {
    const { reading } = state as ToldPending
    return { told: true, ...(reading?.intent === 'next' && { next: reading }) }
  }
  if (intent === 'choose') return { choice: state as ChoicePending }
  return {}
}
