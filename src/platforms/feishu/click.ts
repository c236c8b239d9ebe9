import { z } from 'zod'
import type { Click } from '../../cards/card.ts'
import { wantedName } from './input-names.ts'

const Typed = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullish()

export const Action = z.object({
  value: z.unknown().optional(),
  name: z.string().nullish(),
  timezone: z.string().nullish(),
  form_value: z.record(z.string(), z.unknown()).nullish(),
  input_value: z.string().nullish(),
  option: z.string().nullish(),
  options: z.union([z.string(), z.array(z.string())]).nullish(),
})
export type Action = z.infer<typeof Action>

/** What our buttons carry (see button.ts). */
const Ours = z.object({ intent: z.string().min(1), fields: z.record(z.string(), z.string()) })

/** A date picker's value: the day and the zone it was picked in. */
const PICKED_DAY = /^(\d{4}-\d{2}-\d{2}) [+-]\d{2}:?\d{2}$/

/** What the click means, with what was typed under the fields' names. Undefined: the card is not one of ours. */
export function clickOf(action: Action): Click | undefined {
  const ours = Ours.safeParse(action.value).data
  if (!ours) return undefined
  const typed = Object.entries(action.form_value ?? {}).map(([name, value]) => [
    wantedName(name),
    typedText(value),
  ])
  const alone = action.input_value ?? action.option ?? action.options
  if (alone != null && action.name) typed.push([wantedName(action.name), typedText(alone)])
  return { intent: ours.intent, fields: Object.fromEntries([...Object.entries(ours.fields), ...typed]) }
}

/** An empty field may come as nothing, as an empty text or as an empty list: all are the empty text. Several choices are joined by commas. */
function typedText(value: unknown): string {
  const typed = Typed.safeParse(value).data
  if (typed == null) return ''
  if (Array.isArray(typed)) return typed.join(',')
  const text = String(typed)
  return PICKED_DAY.exec(text)?.[1] ?? text
}
