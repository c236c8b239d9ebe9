import type { Card, Field } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import type { Criterion } from '../domain/deal.ts'
import { ELEMENTS, type Evaluation, type Fit, MAN, type Man, type Sourced } from '../domain/gate-items.ts'
import type { Lang } from '../domain/lang.ts'
import { majorFrom } from '../domain/money.ts'
import { calledOf, LAYERS, STANCES, type StakeholderFacts } from '../domain/stakeholders.ts'
import { gateWords } from '../requests/gate-cards.ts'
import { dealWords, NEED_TAGS } from './words.ts'

/** What is wrong with what was typed, by field, in the reader's words. */
export type Problems = Readonly<Record<string, string>>

type FormOf = { title: string; name: string; intent: string; fields: Record<string, string>; inputs: Field[] }

function formCard({ title, name, intent, fields, inputs }: FormOf, lang: Lang): Card {
  const submit = { label: dealWords[lang].buttons.save, style: 'primary' as const, click: { intent, fields } }
  return { title, tone: 'info', parts: [{ kind: 'form', form: { name, fields: inputs, submit } }] }
}

function withProblems(inputs: Field[], problems: Problems): Field[] {
  return inputs.map((field) => {
    const problem = problems[field.name]
    return problem ? { ...field, problem } : field
  })
}

/** Values as they stand in the form; absent: empty. */
export type Typed = Readonly<Record<string, string | undefined>>

function text(
  name: string,
  label: string,
  typed: Typed,
  more: { hint?: string; required?: boolean } = {},
): Field {
  const value = typed[name]
  return { kind: 'text', name, label, max: 300, ...more, ...(value && { value }) }
}

function day(name: string, label: string, typed: Typed, required = false): Field {
  const value = typed[name]
  return { kind: 'day', name, label, required, ...(value && { value }) }
}

/** A new deal: account, name, amount and day; the rest comes with the gates. */
export function newDealCard(typed: Typed, problems: Problems, lang: Lang): Card {
  const w = dealWords[lang].form
  const inputs = [
    text('account', w.account, typed, { required: true }),
    text('name', w.name, typed, { required: true }),
    text('amount', w.amount, typed, { hint: w.amountHint, required: true }),
    day('close', w.close, typed),
    text('nextStep', w.nextStep, typed),
    day('nextDue', w.nextDue, typed),
  ]
  const form = { title: w.new, name: 'newdeal', intent: 'deal.create', fields: {} }
  return formCard({ ...form, inputs: withProblems(inputs, problems) }, lang)
}

/** What can be edited at once. Money as typed. */
export function editDealCard(
  code: string,
  typed: Typed,
  tags: readonly string[],
  problems: Problems,
  lang: Lang,
): Card {
  const w = dealWords[lang]
  const level = typed.needLevel
  const inputs: Field[] = [
    text('amount', w.form.amount, typed, { hint: w.form.amountHint }),
    day('close', w.form.close, typed),
    text('goal', w.form.goal, typed),
    {
      kind: 'choice',
      name: 'needLevel',
      label: w.form.needLevel,
      options: Object.entries(w.needLevels).map(([value, label]) => ({ value, label })),
      ...(level && { value: level }),
    },
    {
      kind: 'choices',
      name: 'needTags',
      label: w.form.needTags,
      options: NEED_TAGS.map((tag) => ({ value: tag, label: w.needTags[tag] })),
      values: NEED_TAGS.filter((tag) => tags.includes(tag)),
    },
    text('price', w.form.price, typed),
    text('floor', w.form.floor, typed),
    text('contract', w.form.contract, typed),
    text('rivals', w.form.rivals, typed),
  ]
  const form = {
    title: `${w.form.edit} ${code}`,
    name: `edit${code}`,
    intent: 'deal.save',
    fields: { deal: code },
  }
  return formCard({ ...form, inputs: withProblems(inputs, problems) }, lang)
}

/** The six elements, MAN and fit: each a fact and its source, parted by `|`. */
export function evaluateCard(
  code: string,
  known: { evaluation: Evaluation; man: Man; fit?: Fit },
  lang: Lang,
): Card {
  const w = dealWords[lang].form
  const g = gateWords[lang]
  const field = (name: string, label: string, value: Sourced | undefined): Field => ({
    kind: 'text',
    name,
    label: w.withSource(label),
    max: 300,
    ...(value && { value: value.source ? `${value.fact} | ${value.source}` : value.fact }),
  })
  const inputs: Field[] = [
    ...ELEMENTS.map((key) => field(key, g.element[key], known.evaluation[key])),
    ...MAN.map((key) => field(`man_${key}`, `MAN ${g.man[key]}`, known.man[key])),
    {
      kind: 'choice',
      name: 'fit',
      label: w.fit,
      options: [
        { value: 'yes', label: w.fits },
        { value: 'no', label: w.notFits },
      ],
      ...(known.fit && { value: known.fit.fits ? 'yes' : 'no' }),
    },
    text('fitReason', w.fitReason, { fitReason: known.fit?.reason }),
  ]
  const [first] = inputs
  if (first) first.hint = w.sourceHint
  return formCard(
    {
      title: `${w.evaluate} ${code}`,
      name: `evaluate${code}`,
      intent: 'deal.evaluated',
      fields: { deal: code },
      inputs,
    },
    lang,
  )
}

/** One criterion a line: name, weight, our score, rival's. */
export function criteriaCard(
  code: string,
  known: readonly Criterion[] | string,
  problems: Problems,
  lang: Lang,
): Card {
  const w = dealWords[lang].form
  const value =
    typeof known === 'string'
      ? known
      : known
          .map(({ name, weight, ours = '', rival = '' }) => `${name} ${weight} ${ours} ${rival}`.trim())
          .join('\n')
  const input: Field = {
    kind: 'lines',
    name: 'criteria',
    label: w.criteria,
    hint: w.criteriaHint,
    required: true,
    max: 1000,
    ...(value && { value }),
  }
  return formCard(
    {
      title: `${w.criteria} ${code}`,
      name: `criteria${code}`,
      intent: 'deal.criteria.save',
      fields: { deal: code },
      inputs: withProblems([input], problems),
    },
    lang,
  )
}

/** Until when, and why. */
export function holdCard(code: string, lang: Lang): Card {
  const w = dealWords[lang].form
  const inputs = [day('until', w.until, {}, true), text('reason', w.reason, {}, { required: true })]
  return formCard(
    { title: `${w.hold} ${code}`, name: `hold${code}`, intent: 'deal.hold', fields: { deal: code }, inputs },
    lang,
  )
}

/** One person of the decision group; without `person` somebody new. */
export function personCard(
  code: string,
  person: (StakeholderFacts & { id: number }) | undefined,
  typed: Typed,
  problems: Problems,
  lang: Lang,
): Card {
  const w = dealWords[lang]
  const known: Typed = {
    name: person?.name,
    title: person?.title,
    layer: person?.layer,
    stance: person?.stance ?? 'unknown',
    weight: person && String(person.weight),
    action: person?.action,
    ...typed,
  }
  const choice = (
    name: string,
    label: string,
    values: readonly string[],
    words: Readonly<Record<string, string>>,
  ): Field => {
    const value = known[name]
    const options = values.map((each) => ({ value: each, label: words[each] ?? each }))
    return { kind: 'choice', name, label, required: true, options, ...(value && { value }) }
  }
  const inputs: Field[] = [
    text('name', w.person.name, known),
    text('title', w.person.titleField, known),
    choice('layer', w.person.layer, LAYERS, terms[lang].layer),
    choice('stance', w.person.stance, STANCES, terms[lang].stance),
    text('weight', w.person.weight, known),
    text('action', w.person.actionField, known),
  ]
  const fields = { deal: code, ...(person && { person: String(person.id) }) }
  const title = person ? `${w.person.form} ${calledOf(person)}` : w.buttons.add
  const form = { title, name: `person${person?.id ?? 'new'}`, intent: 'deal.person.save', fields }
  const card = formCard({ ...form, inputs: withProblems(inputs, problems) }, lang)
  if (person)
    card.parts.push({
      kind: 'buttons',
      buttons: [
        { label: w.buttons.remove, style: 'danger', click: { intent: 'deal.person.remove', fields } },
      ],
    })
  return card
}

/** All weights at once: they only make sense together. */
export function weightsCard(
  code: string,
  people: readonly (StakeholderFacts & { id: number })[],
  typed: Typed,
  problem: string | undefined,
  lang: Lang,
): Card {
  const w = dealWords[lang]
  const inputs = people.slice(0, 20).map((person, at): Field => {
    const name = `w${person.id}`
    const field = text(name, calledOf(person), { [name]: typed[name] ?? String(person.weight) })
    return at === 0 && problem ? { ...field, problem } : field
  })
  return formCard(
    {
      title: w.person.weightsTitle,
      name: `weights${code}`,
      intent: 'deal.weights',
      fields: { deal: code, saved: 'yes' },
      inputs,
    },
    lang,
  )
}

/** An amount as people type it: major units without a sign for the deal's own currency. */
export function typedMoney(amount: number | null, currency: string): string | undefined {
  return amount === null ? undefined : `${currency} ${majorFrom(amount, currency)}`
}
