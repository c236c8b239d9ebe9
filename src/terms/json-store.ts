import { z } from 'zod'
import { CONDITIONS } from '../domain/terms.ts'

const words = z.string().min(1).max(300)

/**
 * What a request for special terms asks: the condition and how much of it, and the three answers of S30. `of`: the price that a discount is
 * taken from, in minor units of the deal's currency. `below`: what is left is under the floor, so the price authority was asked.
 */
export const AskedTerms = z.object({
  condition: z.enum(CONDITIONS),
  value: z.number().positive(),
  of: z.number().int().positive().optional(),
  below: z.boolean().optional(),
  wants: words,
  offer: words,
  result: words,
})
export type AskedTerms = z.infer<typeof AskedTerms>
