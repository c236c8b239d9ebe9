import { createHash } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { Field, Form, Option, Pick } from '../../cards/card.ts'
import { isDay } from '../../domain/day.ts'
import { actionsBlock } from './button.ts'
import { pickName } from './choices.ts'
import { slackLimits } from './limits.ts'
import { cut, line, plain } from './text.ts'
import type { slackZh } from './words.zh.ts'

/**
 * A form stands in the message itself, one input block a field: nothing has to be opened within Slack's three seconds, and what
 * was typed so far comes with every click as `state.values[block_id][action_id]`. The block ids name the form, the action ids the
 * field (`formOf` reads them back).
 */
export function formBlocks(form: Form, id: string, words: typeof slackZh): types.KnownBlock[] {
  const fields = form.fields.flatMap((field, i) => fieldBlocks(field, `${id}.${i}`, words))
  const buttons = form.cancel ? [form.submit, form.cancel] : [form.submit]
  return [...fields, actionsBlock(buttons, `${id}.go`, { blockId: `${id}.go` })]
}

/** The form that a block belongs to, as the common beginning of its block ids; undefined for blocks outside forms. */
export function formOf(blockId: string): string | undefined {
  return /^form\d+\./.exec(blockId)?.[0]
}

/** One field: its input, and what is wrong with it. */
export function fieldBlocks(field: Field, id: string, words: typeof slackZh): types.KnownBlock[] {
  const element = elementOf(field, words)
  const blocks: types.KnownBlock[] = []
  if (element) blocks.push(inputBlock(field, element, id, words))
  else blocks.push(note(`${line(field.label, 200)}: ${words.nothing}`))
  if (field.problem) blocks.push(note(`⚠️ ${line(field.label, 200)}: ${field.problem}`))
  return blocks
}

function inputBlock(
  field: Field,
  element: types.InputBlockElement,
  id: string,
  words: typeof slackZh,
): types.InputBlock {
  const isCut = 'options' in field && (field.options?.length ?? 0) > slackLimits.option.many
  const hint = [field.hint, isCut && words.optionsCut(slackLimits.option.many)].filter(Boolean).join(' · ')
  return {
    type: 'input',
    block_id: `${id}.${fingerprint(element)}${field.kind === 'pick' ? pickName(field) : ''}`,
    label: plain(field.label, slackLimits.input.label),
    ...(hint ? { hint: plain(hint, slackLimits.input.hint) } : {}),
    optional: !field.required,
    element,
  }
}

/**
 * After an edit Slack keeps what a person had typed wherever block and action ids are the same; with the value in the id, a value
 * that we changed is shown, and one that we left alone is kept.
 */
function fingerprint(element: types.InputBlockElement): string {
  return createHash('sha256').update(JSON.stringify(element)).digest('hex').slice(0, 8)
}

/** Undefined: there is nothing to choose from, and Slack refuses an empty list. */
function elementOf(field: Field, words: typeof slackZh): types.InputBlockElement | undefined {
  const action_id = cut(field.name, slackLimits.actionId)
  switch (field.kind) {
    case 'text':
    case 'lines': {
      const max = Math.max(1, Math.min(field.max ?? slackLimits.input.typed, slackLimits.input.typed))
      const typed = field.value ? { initial_value: cut(field.value, max) } : {}
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field.kind === 'lines',
        max_length: max,
        ...typed,
      }
    }
    case 'day':
      return {
        type: 'datepicker',
        action_id,
        ...(field.value && isDay(field.value) ? { initial_date: field.value } : {}),
      }
    case 'choice':
      return choiceElement(action_id, field, words)
    case 'choices':
      return choicesElement(action_id, field, words)
    case 'pick':
      return pickElement(action_id, field, words)
  }
}

/** Few are listed at once; of many Slack asks us while somebody types (`choices.ts`), from the first letter on. */
function pickElement(action_id: string, field: Pick, words: typeof slackZh) {
  const chosen = field.value ? [field.value] : []
  if (field.all)
    return choiceElement(
      action_id,
      { options: [...(field.options ?? []), ...chosen], ...(field.value && { value: field.value.value }) },
      words,
    )
  const [initial] = optionsOf(chosen, [], 1)
  return {
    type: 'external_select' as const,
    action_id,
    placeholder: plain(words.search, 150),
    min_query_length: 0,
    ...(initial ? { initial_option: initial } : {}),
  }
}

function choiceElement(
  action_id: string,
  field: { value?: string; options: Option[] },
  words: typeof slackZh,
) {
  const options = optionsOf(
    field.options,
    field.value === undefined ? [] : [field.value],
    slackLimits.option.many,
  )
  if (options.length === 0) return undefined
  const chosen = options.find((option) => option.value === field.value)
  const placeholder = plain(words.pick, 150)
  const element: types.StaticSelect = { type: 'static_select', action_id, placeholder, options }
  return chosen ? { ...element, initial_option: chosen } : element
}

function choicesElement(
  action_id: string,
  field: { values?: string[]; options: Option[] },
  words: typeof slackZh,
) {
  const options = optionsOf(field.options, field.values ?? [], slackLimits.option.many)
  if (options.length === 0) return undefined
  const chosen = options.filter((option) => field.values?.includes(option.value ?? ''))
  const initial = chosen.length > 0 ? { initial_options: chosen } : {}
  // Few choices are seen at once as boxes; Slack takes ten boxes at most.
  if (options.length <= slackLimits.option.checkboxes)
    return { type: 'checkboxes' as const, action_id, options, ...initial }
  return {
    type: 'multi_static_select' as const,
    action_id,
    placeholder: plain(words.pick, 150),
    options,
    ...initial,
  }
}

/**
 * At most `max` options, the chosen ones among them. An option whose value is longer than Slack takes is left out: a shortened
 * value would mean something else. Slack refuses two options of one value.
 */
function optionsOf(options: Option[], chosen: string[], max: number): types.PlainTextOption[] {
  const usable = new Map<string, Option>()
  for (const option of options) {
    if (option.value && option.value.length <= slackLimits.option.value) usable.set(option.value, option)
  }
  const first = [...usable.values()].filter((option) => chosen.includes(option.value))
  const rest = [...usable.values()].filter((option) => !chosen.includes(option.value))
  const kept = new Set([...first, ...rest].slice(0, max))
  return [...usable.values()]
    .filter((option) => kept.has(option))
    .map((option) => ({ text: plain(option.label, slackLimits.option.label), value: option.value }))
}

/** Words beside a field, in bold. */
function note(text: string): types.RichTextBlock {
  const words = { type: 'text' as const, text: cut(text, slackLimits.text), style: { bold: true } }
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [words] }] }
}
