import { button, buttons, card, form, type Parts, primary } from '../cards/build.ts'
import type { Card, Field, Option } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import type { Criterion } from '../domain/deal.ts'
import { ELEMENTS, type Evaluation, type Fit, MAN, type Man, type Sourced } from '../domain/gate-items.ts'
import type { Lang } from '../domain/lang.ts'
import { majorFrom } from '../domain/money.ts'
import { BUYING_ROLES, calledOf, LAYERS, STANCES, type StakeholderFacts } from '../domain/stakeholders.ts'
import { gateWords } from '../requests/gate-cards.ts'
import { dealWords, NEED_TAGS } from './words.ts'

/** What is wrong with what was typed, by field, in the reader's words. */
export type Problems = Readonly<Record<string, string>>

/** Values as they stand in the form; absent: empty. */
export type Typed = Readonly<Record<string, string | undefined>>

type FormOf = { title: string; name: string; intent: string; fields: Record<string, string>; inputs: Field[] }

function formCard({ title, name, intent, fields, inputs }: FormOf, lang: Lang, ...more: Parts[]): Card {
  const save = primary(dealWords[lang].buttons.save, intent, fields)
  return card(lang, { title, tone: 'info' }, form(name, inputs, save), ...more)
}

export function withProblems(inputs: Field[], problems: Problems): Field[] {
  return inputs.map((field) => ({ ...field, problem: problems[field.name] }))
}

/** A line to type, with what was typed before. */
export function textField(
  name: string,
  label: string,
  typed: Typed,
  more: { hint?: string; required?: boolean; max?: number } = {},
): Field & { kind: 'text' | 'lines' } {
  return { kind: 'text', name, label, max: 300, ...more, value: typed[name] || undefined }
}

export function dayField(name: string, label: string, typed: Typed, required = false): Field {
  return { kind: 'day', name, label, required, value: typed[name] || undefined }
}

/** A choice that must be made; `value` only when it is one of them. */
export function choiceField(
  name: string,
  label: string,
  values: readonly string[],
  words: Readonly<Record<string, string>>,
  chosen: string | undefined,
): Field {
  const options = values.map((value) => ({ value, label: words[value] ?? value }))
  const value = values.find((each) => each === chosen)
  return { kind: 'choice', name, label, required: true, options, value }
}

/** A new deal: account (`near`: those offered before anything is typed), name, amount and day; the rest comes with the gates. */
export function newDealCard(
  typed: Typed,
  { account, near = [] }: { account?: Option | undefined; near?: readonly Option[] },
  problems: Problems,
  lang: Lang,
): Card {
  const w = dealWords[lang].form
  const inputs: Field[] = [
    {
      kind: 'pick',
      of: 'account',
      name: 'account',
      label: w.account,
      required: true,
      value: account,
      options: [...near],
    },
    textField('name', w.name, typed, { required: true }),
    textField('amount', w.amount, typed, { hint: w.amountHint, required: true }),
    dayField('close', w.close, typed),
    textField('nextStep', w.nextStep, typed),
    dayField('nextDue', w.nextDue, typed),
  ]
  const named = { title: w.new, name: 'newdeal', intent: 'deal.create', fields: {} }
  return formCard({ ...named, inputs: withProblems(inputs, problems) }, lang)
}

/** What can be edited at once. Money as typed. */
export function editDealCard(
  code: string,
  typed: Typed,
  tags: readonly string[],
  problems: Problems,
  lang: Lang,
): Card {
  const { form: w, needLevels, needTags } = dealWords[lang]
  const inputs: Field[] = [
    textField('amount', w.amount, typed, { hint: w.amountHint }),
    dayField('close', w.close, typed),
    textField('goal', w.goal, typed),
    {
      kind: 'choice',
      name: 'needLevel',
      label: w.needLevel,
      options: Object.entries(needLevels).map(([value, label]) => ({ value, label })),
      value: typed.needLevel || undefined,
    },
    {
      kind: 'choices',
      name: 'needTags',
      label: w.needTags,
      options: NEED_TAGS.map((tag) => ({ value: tag, label: needTags[tag] })),
      values: NEED_TAGS.filter((tag) => tags.includes(tag)),
    },
    textField('price', w.price, typed),
    textField('floor', w.floor, typed),
    textField('contract', w.contract, typed),
    textField('rivals', w.rivals, typed),
  ]
  const named = { title: `${w.edit} ${code}`, name: `edit${code}`, intent: 'deal.save' }
  return formCard({ ...named, fields: { deal: code }, inputs: withProblems(inputs, problems) }, lang)
}

/** The six elements, MAN and fit: each a fact and its source, parted by `|`. */
export function evaluateCard(
  code: string,
  known: { evaluation: Evaluation; man: Man; fit?: Fit },
  lang: Lang,
): Card {
  const w = dealWords[lang].form
  const g = gateWords[lang]
  const sourced = (name: string, label: string, value: Sourced | undefined): Field => {
    const typed = value && (value.source ? `${value.fact} | ${value.source}` : value.fact)
    return textField(name, w.withSource(label), { [name]: typed })
  }
  const fits = [
    { value: 'yes', label: w.fits },
    { value: 'no', label: w.notFits },
  ]
  const fit = known.fit && (known.fit.fits ? 'yes' : 'no')
  const inputs: Field[] = [
    ...ELEMENTS.map((key) => sourced(key, g.element[key], known.evaluation[key])),
    ...MAN.map((key) => sourced(`man_${key}`, `MAN ${g.man[key]}`, known.man[key])),
    { kind: 'choice', name: 'fit', label: w.fit, options: fits, value: fit },
    textField('fitReason', w.fitReason, { fitReason: known.fit?.reason }),
  ]
  const [first] = inputs
  if (first) first.hint = w.sourceHint
  const named = { title: `${w.evaluate} ${code}`, name: `evaluate${code}`, intent: 'deal.evaluated' }
  return formCard({ ...named, fields: { deal: code }, inputs }, lang)
}

/** One criterion a line: name, weight, our score, rival's. */
export function criteriaCard(
  code: string,
  known: readonly Criterion[] | string,
  problems: Problems,
  lang: Lang,
): Card {
  const { criteria: label, criteriaHint: hint } = dealWords[lang].form
  const lines = typeof known === 'string' ? [known] : known.map(criterionLine)
  const value = lines.join('\n') || undefined
  const input: Field = { kind: 'lines', name: 'criteria', label, hint, required: true, max: 1000, value }
  const named = { title: `${label} ${code}`, name: `criteria${code}`, intent: 'deal.criteria.save' }
  return formCard({ ...named, fields: { deal: code }, inputs: withProblems([input], problems) }, lang)
}

function criterionLine({ name, weight, ours, rival }: Criterion): string {
  return `${name} ${weight} ${ours ?? ''} ${rival ?? ''}`.trim()
}

/** Until when, and why. */
export function holdCard(code: string, lang: Lang): Card {
  const w = dealWords[lang].form
  const inputs = [dayField('until', w.until, {}, true), textField('reason', w.reason, {}, { required: true })]
  const named = { title: `${w.hold} ${code}`, name: `hold${code}`, intent: 'deal.hold' }
  return formCard({ ...named, fields: { deal: code }, inputs }, lang)
}

/** One person of the decision group; without `person` somebody new. */
export function personCard(
  code: string,
  person: (StakeholderFacts & { id: number }) | undefined,
  typed: Typed,
  problems: Problems,
  lang: Lang,
): Card {
  const { person: w, buttons: labels } = dealWords[lang]
  const known: Typed = {
    name: person?.name,
    title: person?.title,
    layer: person?.layer,
    stance: person?.stance ?? 'unknown',
    weight: person && String(person.weight),
    role: person?.role,
    action: person?.action,
    ...typed,
  }
  const inputs: Field[] = [
    textField('name', w.name, known),
    textField('title', w.titleField, known),
    choiceField('layer', w.layer, LAYERS, terms[lang].layer, known.layer),
    choiceField('stance', w.stance, STANCES, terms[lang].stance, known.stance),
    textField('weight', w.weight, known),
    { ...choiceField('role', w.role, BUYING_ROLES, terms[lang].buying, known.role), required: false },
    textField('action', w.actionField, known),
  ]
  const fields = { deal: code, ...(person && { person: String(person.id) }) }
  const title = person ? `${w.form} ${calledOf(person)}` : labels.add
  const named = { title, name: `person${person?.id ?? 'new'}`, intent: 'deal.person.save', fields }
  const remove = button(labels.remove, 'deal.person.remove', fields, { style: 'danger' })
  return formCard({ ...named, inputs: withProblems(inputs, problems) }, lang, person && buttons(remove))
}

/** All weights at once: they only make sense together. */
export function weightsCard(
  code: string,
  people: readonly (StakeholderFacts & { id: number })[],
  typed: Typed,
  problem: string | undefined,
  lang: Lang,
): Card {
  const inputs = people.map((person, at): Field => {
    const name = `w${person.id}`
    const field = textField(name, calledOf(person), { [name]: typed[name] ?? String(person.weight) })
    return { ...field, problem: at === 0 ? problem : undefined }
  })
  const named = { title: dealWords[lang].person.weightsTitle, name: `weights${code}`, intent: 'deal.weights' }
  return formCard({ ...named, fields: { deal: code, saved: 'yes' }, inputs }, lang)
}

/** An amount as people type it: major units without a sign for the deal's own currency. */
export function typedMoney(amount: number | null, currency: string): string | undefined {
  return amount === null ? undefined : `${currency} ${majorFrom(amount, currency)}`
}
