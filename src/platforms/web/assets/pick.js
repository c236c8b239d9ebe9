import { el } from './dom.js'
import { ask } from './net.js'
import { state } from './state.js'

/**
 * A field for one of many: what is typed is looked for, and the browser lists what was found under it.
 * @import { Field, Option } from '../../../cards/card.ts'
 * @import { Choices } from '../page-data.ts'
 * @import { Input } from './forms.js'
 */

/** Milliseconds without a key before what was typed is looked for. */
const PAUSE = 150

/**
 * @param {Extract<Field, { kind: 'pick' }>} field
 * @param {{ id: string, required: boolean }} about
 * @param {(control: HTMLInputElement) => Input} single puts label, hint and problem around it
 * @returns {Input}
 */
export function makePick(field, about, single) {
  /** Values by what the list shows. @type {Map<string, string>} */
  const values = new Map()
  const list = el('datalist', { id: `${about.id}-list` })
  /** @param {Option[]} options */
  const show = (options) => {
    for (const { label, value } of options) values.set(label, value)
    list.replaceChildren(...options.map(({ label }) => el('option', { value: label })))
  }
  const control = el('input', {
    ...about,
    type: 'text',
    value: field.value?.label,
    autocomplete: 'off',
    list: list.id,
  })
  if (field.value) values.set(field.value.label, field.value.value)
  show(field.options ?? [])

  let asked = 0
  let timer = 0
  const look = async () => {
    if (field.all) return
    const mine = ++asked
    const body = {
      person: state.person,
      of: field.of,
      typed: control.value.slice(0, 100),
      within: field.within,
    }
    /** @type {Choices} */
    const { options } = await ask('choices', body).catch(() => ({ options: [] }))
    if (mine === asked) show(options)
  }
  control.addEventListener('input', () => {
    clearTimeout(timer)
    if (!values.has(control.value)) timer = setTimeout(look, PAUSE)
  })
  control.addEventListener('focus', look)
  const input = single(control)
  input.node.append(list)
  // What stands in no list is a name: whoever reads the field looks for it.
  return { ...input, read: () => values.get(control.value) ?? control.value }
}
