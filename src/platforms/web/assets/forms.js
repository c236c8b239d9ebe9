import { makeButton } from './buttons.js'
import { el } from './dom.js'
import { makePick } from './pick.js'

/**
 * A form of a card. What is missing is said beside the field before anything is sent; what the bot finds wrong comes
 * back as `problem` and is shown at the same place.
 * @import { Field, Form } from '../../../cards/card.ts'
 * @import { Words } from '../page-data.ts'
 * @import { Clicked } from './buttons.js'
 * @typedef {{ node: HTMLElement, read(): string, complain(problem: string | undefined): void, focus(): void }} Input
 */

let forms = 0

/**
 * @param {Form} form
 * @param {Words} words
 * @param {Clicked} clicked
 */
export function makeForm(form, words, clicked) {
  forms += 1
  const prefix = `form${forms}`
  const inputs = form.fields.map((field) => ({
    field,
    input: makeField(field, `${prefix}-${field.name}`, words),
  }))

  const submit = makeButton(
    form.submit,
    async () => {
      const missing = inputs.filter(({ field, input }) => field.required && input.read().trim() === '')
      for (const { field, input } of inputs) {
        input.complain(missing.some((one) => one.field === field) ? words.requiredProblem : undefined)
      }
      if (missing[0]) return missing[0].input.focus()
      const typed = Object.fromEntries(inputs.map(({ field, input }) => [field.name, input.read()]))
      await clicked({ intent: form.submit.click.intent, fields: { ...form.submit.click.fields, ...typed } })
    },
    'submit',
  )
  if (!form.submit.style) submit.className = 'primary'
  const cancel = form.cancel
  const back = cancel && makeButton(cancel, () => clicked(cancel.click))

  return el(
    'form',
    // Enter in a field presses the submit button, which is where everything happens.
    { novalidate: true, onsubmit: (event) => event.preventDefault() },
    ...inputs.map(({ input }) => input.node),
    el('div', { class: 'row' }, submit, back),
  )
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {Words} words
 * @returns {Input}
 */
function makeField(field, id, words) {
  const about = { id, required: field.required ?? false }
  switch (field.kind) {
    case 'text':
      return single(
        field,
        words,
        el('input', {
          ...about,
          type: 'text',
          value: field.value,
          maxlength: field.max,
          autocomplete: 'off',
        }),
      )
    case 'lines': {
      const lines = el('textarea', { ...about, rows: 3, maxlength: field.max })
      lines.value = field.value ?? ''
      return single(field, words, lines)
    }
    case 'day':
      return single(field, words, el('input', { ...about, type: 'date', value: field.value }))
    case 'choice': {
      const options = field.options.map((option) =>
        el('option', { value: option.value, selected: option.value === field.value }, option.label),
      )
      const none = el('option', { value: '', selected: field.value === undefined }, words.choose)
      return single(field, words, el('select', about, none, ...options))
    }
    case 'choices':
      return several(field, id, words)
    case 'pick':
      return makePick(field, about, (control) => single(field, words, control))
  }
}

/**
 * @param {Field} field
 * @param {Words} words
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
 * @returns {Input}
 */
function single(field, words, control) {
  const [hint, problem] = underneath(field, control.id)
  control.setAttribute('aria-describedby', `${hint.id} ${problem.id}`)
  const node = el(
    'div',
    { class: 'field' },
    el('label', { for: control.id }, ...labelOf(field, words)),
    control,
    hint,
    problem,
  )
  return {
    node,
    read: () => control.value,
    complain: complainer(node, control, problem, field.problem),
    focus: () => control.focus(),
  }
}

/**
 * @param {Extract<Field, { kind: 'choices' }>} field
 * @param {string} id
 * @param {Words} words
 * @returns {Input}
 */
function several(field, id, words) {
  const [hint, problem] = underneath(field, id)
  const boxes = field.options.map((option) =>
    el('input', {
      type: 'checkbox',
      value: option.value,
      checked: (field.values ?? []).includes(option.value),
    }),
  )
  const node = el(
    'fieldset',
    { class: 'field', 'aria-describedby': `${hint.id} ${problem.id}` },
    el('legend', {}, ...labelOf(field, words)),
    el(
      'div',
      { class: 'boxes' },
      ...boxes.map((box, index) => el('label', { class: 'box' }, box, field.options[index]?.label)),
    ),
    hint,
    problem,
  )
  return {
    node,
    read: () =>
      boxes
        .filter((box) => box.checked)
        .map((box) => box.value)
        .join(','),
    complain: complainer(node, node, problem, field.problem),
    focus: () => boxes[0]?.focus(),
  }
}

/**
 * @param {Field} field
 * @param {Words} words
 */
function labelOf(field, words) {
  return [field.label, field.required && el('span', { class: 'required' }, words.required)]
}

/**
 * @param {Field} field
 * @param {string} id
 * @returns {[HTMLElement, HTMLElement]}
 */
function underneath(field, id) {
  const hint = el('p', { class: 'field-hint', id: `${id}-hint` }, field.hint)
  hint.hidden = !field.hint
  return [hint, el('p', { class: 'problem', id: `${id}-problem`, role: 'alert' })]
}

/**
 * @param {HTMLElement} node
 * @param {HTMLElement} control
 * @param {HTMLElement} place
 * @param {string | undefined} first what the bot found wrong already
 */
function complainer(node, control, place, first) {
  /** @param {string | undefined} problem */
  const complain = (problem) => {
    place.hidden = !problem
    place.textContent = problem ?? ''
    node.classList.toggle('wrong', Boolean(problem))
    if (problem) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
  complain(first)
  return complain
}
