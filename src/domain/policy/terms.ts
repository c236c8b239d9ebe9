import { z } from 'zod'
import { percent, perTier, role, section } from './checks.ts'

/** What a customer may be granted beyond the list, and who decides about it: condition → range → decider (docs/method.md, Money). */

const WHO = 'must be a role (manager, director, finance …) or { name: … }'
const who = z
  .array(z.union([role, z.strictObject({ name: z.string().min(1) })], WHO), WHO)
  .min(1, 'needs at least one decider')
const days = z.number('must be a number of days').int('must be whole days').min(0).max(720)

/** Steps of one condition: up to `to` these people decide; each reaches further than the one before. Above the last nobody is asked. */
function steps(reach: z.ZodNumber, defaults: { to: number; who: z.infer<typeof who> }[]) {
  return z
    .array(section({ to: reach, who }), 'must be a list of { to, who }')
    .superRefine((rungs, context) => {
      rungs.forEach(({ to }, at) => {
        const before = rungs[at - 1]
        if (before && to <= before.to)
          context.addIssue({
            code: 'custom',
            path: [at, 'to'],
            message: `${to} must be above ${before.to} before it`,
          })
      })
    })
    .default(defaults)
}

export const termsPolicy = section({
  /** Percent off the price of a deal. `free`: what a tier has without asking anybody; a lower tier never more (S70). */
  discount: section({
    free: perTier(percent, { A: 5, B: 3, C: 0, D: 0 }, 'falling'),
    steps: steps(percent, [
      { to: 8, who: ['manager'] },
      { to: 15, who: ['director'] },
    ]),
  }).prefault({}),
  /** Days to pay. */
  payment: section({
    free: perTier(days, { A: 60, B: 45, C: 30, D: 30 }, 'falling'),
    steps: steps(days, [
      { to: 60, who: ['manager'] },
      { to: 90, who: ['manager', 'finance'] },
    ]),
  }).prefault({}),
}).prefault({})
