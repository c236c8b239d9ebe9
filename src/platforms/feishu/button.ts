import type { Button } from '../../cards/card.ts'
import type { Names } from './input-names.ts'
import { LIMITS } from './limits.ts'
import { type Element, plain } from './text.ts'

/**
 * A button whose click comes back as `{ intent, fields }`. Everybody in the chat can read that value: it carries no right.
 * Feishu's confirmation has its own two buttons, so the words for yes and no are its own.
 */
export function button(button: Button, names: Names): Element {
  const { intent, fields } = button.click
  const confirm = button.confirm && {
    confirm: {
      title: plain(button.confirm.title, LIMITS.line),
      text: plain(button.confirm.text, LIMITS.line),
    },
  }
  return {
    tag: 'button',
    name: names('button'),
    text: plain(button.label, LIMITS.buttonLabel),
    type: button.style ?? 'default',
    ...confirm,
    behaviors: [{ type: 'callback', value: { intent, fields } }],
  }
}

/** Letters of labels, Chinese ones twice, that surely have room beside each other on a phone. */
const ROW_WIDTH = 30

/**
 * Buttons side by side. One stands alone; a few short ones share one column (2 + 2n elements); more flow into lines on a phone, a column
 * each (1 + 3n elements), unless elements are short (`tight`).
 */
export function buttonRow(buttons: Button[], names: Names, tight = false): Element {
  const drawn = buttons.map((one) => button(one, names))
  const [first] = drawn
  if (first && drawn.length === 1) return first
  const width = buttons.reduce((sum, { label }) => sum + widthOf(label) + 4, 0)
  const inOne = { tag: 'column', width: 'weighted', weight: 1, direction: 'horizontal', elements: drawn }
  return tight || width <= ROW_WIDTH
    ? { tag: 'column_set', flex_mode: 'none', columns: [inOne] }
    : {
        tag: 'column_set',
        flex_mode: 'flow',
        horizontal_spacing: '8px',
        columns: drawn.map((one) => ({ tag: 'column', width: 'auto', elements: [one] })),
      }
}

function widthOf(label: string): number {
  return [...label].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0)
}
