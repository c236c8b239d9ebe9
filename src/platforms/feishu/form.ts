import type { Field, Form, Option } from '../../cards/card.ts'
import { isDay } from '../../domain/day.ts'
import type { Lang } from '../../domain/lang.ts'
import { button } from './button.ts'
import type { Names } from './input-names.ts'
import { LIMITS } from './limits.ts'
import { cut, type Element, paragraph, plain } from './text.ts'
import { words } from './words.ts'

/**
 * A form stands at the root of the card and has its own submit button; every input has a name that is unique in the card
 * and shows again what was typed before. The way out (`cancel`) stands behind the form: inside, Feishu would only empty it.
 */
export function formElements(form: Form, names: Names, lang: Lang): Element[] {
  const submit: Element = { ...button(form.submit, names), form_action_type: 'submit' }
  const elements = [...form.fields.flatMap((field) => fieldElements(field, names, lang)), submit]
  const inForm: Element = { tag: 'form', name: names(form.name), vertical_spacing: '8px', elements }
  return form.cancel ? [inForm, button(form.cancel, names)] : [inForm]
}

function fieldElements(field: Field, names: Names, lang: Lang): Element[] {
  const label = paragraph(`${field.label}${field.required ? ' *' : ''}`, {}, LIMITS.line)
  const problem = field.problem ? [paragraph(`⚠ ${field.problem}`, { color: 'red' }, LIMITS.line)] : []
  return [label, input(field, names, lang), ...problem]
}

function input(field: Field, names: Names, lang: Lang): Element {
  const common = {
    name: names(field.name),
    required: field.required ?? false,
    width: 'fill',
  }
  switch (field.kind) {
    case 'text':
    case 'lines': {
      const max = Math.min(Math.max(field.max ?? LIMITS.input, 1), LIMITS.input)
      const lines = field.kind === 'lines' ? { input_type: 'multiline_text', rows: 3, auto_resize: true } : {}
      const value = field.value ? { default_value: cut(field.value, max) } : {}
      return { tag: 'input', ...common, ...hint(field), ...lines, max_length: max, ...value }
    }
    case 'day': {
      const value = field.value && isDay(field.value) ? { initial_date: field.value } : {}
      return { tag: 'date_picker', ...common, ...hint(field), ...value }
    }
    case 'pick': {
      // Feishu cannot ask while somebody types: the first ones as a list, else a typed name.
      const { value, options = [], all, required = false, name, label, hint: told = '' } = field
      const about = { name, label, required, hint: told || words[lang].pick }
      const asked: Field =
        all || options.length > 0
          ? {
              ...about,
              kind: 'choice',
              options: [...options, ...(value ? [value] : [])],
              value: value?.value ?? '',
            }
          : { ...about, kind: 'text', value: value?.label ?? '' }
      return input(asked, names, lang)
    }
    case 'choice': {
      const options = shown(field.options, field.value ? [field.value] : [])
      if (options.length === 0) return paragraph(words[lang].noOptions, { color: 'grey' })
      const chosen = options.some((option) => option.value === field.value) && field.value
      return {
        tag: 'select_static',
        ...common,
        ...hint(field, field.options, lang),
        options: options.map(optionElement),
        ...(chosen ? { initial_option: chosen } : {}),
      }
    }
    case 'choices': {
      const options = shown(field.options, field.values ?? [])
      if (options.length === 0) return paragraph(words[lang].noOptions, { color: 'grey' })
      const chosen = options.map((option) => option.value).filter((value) => field.values?.includes(value))
      return {
        tag: 'multi_select_static',
        ...common,
        ...hint(field, field.options, lang),
        options: options.map(optionElement),
        selected_values: chosen,
      }
    }
  }
}

/** The hint stands in the empty field; a list that was cut says so there. */
function hint(field: Field, options: Option[] = [], lang: Lang = 'zh'): { placeholder?: Element } {
  const tooMany = options.length > LIMITS.options ? words[lang].optionsCut(LIMITS.options) : ''
  const text = [field.hint, tooMany].filter(Boolean).join(' · ')
  return text ? { placeholder: plain(text, LIMITS.placeholder) } : {}
}

/** The first options, each value once, and always those that were chosen. */
function shown(options: Option[], chosen: string[]): Option[] {
  const byValue = new Map(
    options.filter((option) => option.value !== '').map((option) => [option.value, option]),
  )
  const all = [...byValue.values()]
  const kept = all.filter((option) => chosen.includes(option.value)).slice(0, LIMITS.options)
  const rest = all.filter((option) => !kept.includes(option)).slice(0, LIMITS.options - kept.length)
  return all.filter((option) => kept.includes(option) || rest.includes(option))
}

function optionElement(option: Option): { text: Element; value: string } {
  return { text: plain(option.label || option.value, LIMITS.buttonLabel), value: option.value }
}
