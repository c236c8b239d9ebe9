import { clock, flag, section, weekday } from './checks.ts'

/** Tips, a question a week and the self-test (docs/method.md, S88, S96–S100). */
export const learnPolicy = section({
  /** Off until somebody wants it. */
  enabled: flag.default(false),
  /** When the week's tip and question come: this day, or the last working day before it. */
  on: weekday.default('thu'),
  /** Each person's local time. */
  at: clock.default('16:30'),
}).prefault({})
