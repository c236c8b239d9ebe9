import type { types } from '@slack/bolt'
import type { SlackBlock } from './native-chart.ts'
import type { slackZh } from './words.zh.ts'

/** What is left of a message: blocks, and UTF-16 units of all its texts. */
export type Room = { blocks: number; chars: number }

/**
 * A part that can be drawn shorter: `draw(n)` shows its first `n` of `units`. `first`: what can be acted on, it gets its room
 * before what is only read.
 */
export type Drawing = { units: number; first: boolean; draw: (count: number) => SlackBlock[] }

/** The longest line that says how much more there is, with its block. */
const MORE: Room = { blocks: 1, chars: 60 }

/** All drawings in their order, each as long as the room allows. */
export function fitAll(drawings: Drawing[], room: Room, words: typeof slackZh): SlackBlock[] {
  const whole = drawings.map((drawing) => drawing.draw(drawing.units))
  if (fits(whole.flat(), room)) return whole.flat()

  let left: Room = { blocks: room.blocks - MORE.blocks, chars: room.chars - MORE.chars }
  let hidden = 0
  const shown = new Map<Drawing, SlackBlock[]>()
  const inOrder = [
    ...drawings.filter((drawing) => drawing.first),
    ...drawings.filter((drawing) => !drawing.first),
  ]
  for (const drawing of inOrder) {
    const blocks = longest(drawing, left, words)
    if (!blocks) {
      hidden += drawing.units
      continue
    }
    shown.set(drawing, blocks)
    left = { blocks: left.blocks - blocks.length, chars: left.chars - costOf(blocks) }
  }
  const blocks = drawings.flatMap((drawing) => shown.get(drawing) ?? [])
  return hidden > 0 ? [...blocks, moreBlock(hidden, words)] : blocks
}

/** Whether blocks have their place in the room. */
function fits(blocks: SlackBlock[], room: Room): boolean {
  return blocks.length <= room.blocks && costOf(blocks) <= room.chars
}

/** UTF-16 units of every text, link and value in the blocks: what Slack may count, on the safe side. */
export function costOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + costOf(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  let sum = 0
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string') sum += COUNTED.has(name) ? inner.length : 0
    else sum += costOf(inner)
  }
  return sum
}

const COUNTED = new Set([
  'text',
  'title',
  'label',
  'url',
  'value',
  'user_id',
  'initial_value',
  'accessibility_label',
])

/** A line in the place of what had no room. */
function moreBlock(count: number, words: typeof slackZh): types.RichTextBlock {
  const text = { type: 'text' as const, text: words.more(count), style: { italic: true } }
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [text] }] }
}

/** The drawing with as many units as fit, by halving; undefined when not even one does. */
function longest(drawing: Drawing, room: Room, words: typeof slackZh): SlackBlock[] | undefined {
  const whole = drawing.draw(drawing.units)
  if (fits(whole, room)) return whole
  let [low, high] = [0, drawing.units - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(shortened(drawing, middle, words), room)) low = middle
    else high = middle - 1
  }
  return low > 0 ? shortened(drawing, low, words) : undefined
}

function shortened(drawing: Drawing, count: number, words: typeof slackZh): SlackBlock[] {
  return [...drawing.draw(count), moreBlock(drawing.units - count, words)]
}
