import { z } from 'zod'
import { positive, section } from './checks.ts'

/** Plans of accounts (docs/method.md, Plans). */
export const plansPolicy = section({
  /** A measure is behind when it is so many percent points below the time that is gone. */
  behind: z
    .number('must be a number')
    .min(0, 'must be at least 0')
    .max(100, 'must be at most 100')
    .default(10),
  /** Rivals whose strengths and weaknesses the plan of an A account names (S27). */
  rivals: positive.default(2),
  /** More objectives than this are too many for a year (S68). */
  objectives: positive.default(3),
  /** Days after the beginning of a win-back on which it is looked at again (S82). */
  reviews: z.array(positive, 'must be a list of days').default([30, 60, 90]),
}).prefault({})
