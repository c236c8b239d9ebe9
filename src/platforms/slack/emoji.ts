import { z } from 'zod'

const Emoji = z.object({ type: z.literal('emoji'), name: z.string(), unicode: z.string().nullish() })

/** The emoji of a message by name, from its rich text; those of the workspace's own have no sign. */
export function emojiIn(blocks: unknown): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown, depth: number): void => {
    if (depth > 8 || typeof value !== 'object' || value === null) return
    const emoji = Emoji.safeParse(value).data
    if (emoji) found.set(emoji.name, signOf(emoji.unicode ?? ''))
    for (const inner of Object.values(value)) walk(inner, depth + 1)
  }
  walk(blocks, 0)
  return found
}

/** `1f44d-1f3fd` → 👍🏽; empty for what is no code. */
function signOf(codes: string): string {
  const points = codes.split('-').map((code) => Number.parseInt(code, 16))
  return points.every((point) => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : ''
}
