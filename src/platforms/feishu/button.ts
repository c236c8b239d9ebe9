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

/** Buttons side by side; on a phone they flow into more lines. */
export function buttonRow(buttons: Button[], names: Names): Element {
  return {
    tag: 'column_set',
    flex_mode: 'flow',
    horizontal_spacing: '8px',
    columns: buttons.map((one) => ({ tag: 'column', width: 'auto', elements: [button(one, names)] })),
  }
}
