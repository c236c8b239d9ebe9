import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Button, Click } from '../../cards/card.ts'
import { slackLimits } from './limits.ts'
import { line, plain } from './text.ts'

/** What a button's `value` holds. It was in other hands meanwhile: it says what was meant, it gives no right. */
const ClickValue = z.object({ intent: z.string().min(1), fields: z.record(z.string(), z.string()) })

/**
 * One row of buttons. `id` is unique in the message and starts the action ids. `about` is what the buttons are about, for people
 * who hear the page: ten buttons named "Open" tell them nothing.
 */
export function actionsBlock(
  buttons: Button[],
  id: string,
  more: { blockId?: string; about?: string } = {},
): types.ActionsBlock {
  return {
    type: 'actions',
    ...(more.blockId ? { block_id: more.blockId } : {}),
    elements: buttons
      .slice(0, slackLimits.actions)
      .map((button, i) => buttonElement(button, `${id}.${i}`, more.about)),
  }
}

/** The click as the value of a button. A longest field is shortened until Slack takes it. */
export function valueFor(click: Click): string {
  const fields = { ...click.fields }
  let value = JSON.stringify({ intent: click.intent, fields })
  while (value.length > slackLimits.button.value) {
    const [name, text] = Object.entries(fields).reduce(
      (most, one) => (one[1].length > most[1].length ? one : most),
      ['', ''],
    )
    if (text === '') return JSON.stringify({ intent: line(click.intent, 200), fields: {} })
    const over = value.length - slackLimits.button.value
    // Half a character would not survive the way through JSON.
    fields[name] = text
      .slice(0, Math.max(0, Math.min(text.length - 1, text.length - over)))
      .replace(/\p{Surrogate}$/u, '')
    value = JSON.stringify({ intent: click.intent, fields })
  }
  return value
}

/** The click that a value means; undefined when it is none of ours. */
export function clickOf(value: string): Click | undefined {
  try {
    return ClickValue.safeParse(JSON.parse(value)).data
  } catch {
    return undefined
  }
}

/** One button; `id` is its action id. */
export function buttonElement(button: Button, id: string, about: string | undefined): types.Button {
  const { label, accessibility } = slackLimits.button
  return {
    type: 'button',
    action_id: id,
    text: plain(button.label, label),
    value: valueFor(button.click),
    ...(button.style ? { style: button.style } : {}),
    ...(button.confirm ? { confirm: confirmDialog(button.confirm, button.style) } : {}),
    ...(about ? { accessibility_label: line(`${button.label}: ${about}`, accessibility) } : {}),
  }
}

function confirmDialog(
  confirm: NonNullable<Button['confirm']>,
  style: Button['style'],
): types.ConfirmationDialog {
  const { title, text, answer } = slackLimits.confirm
  return {
    title: plain(confirm.title, title),
    text: plain(confirm.text, text),
    confirm: plain(confirm.yes, answer),
    deny: plain(confirm.no, answer),
    ...(style ? { style } : {}),
  }
}
