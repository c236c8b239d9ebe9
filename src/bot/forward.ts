import type { Forward } from './handler.ts'

/** The message goes on as another intent with these fields, and without its words. */
export function forwardTo(intent: string, fields: Record<string, string> = {}): Forward {
  return { forward: { intent, text: '', fields } }
}
