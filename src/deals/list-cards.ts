import type { Button, Card, Item, Part } from '../cards/card.ts'
import { fullDay, listWords, moneyWords } from '../cards/format.ts'
import { dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import type { Band } from '../domain/risk/assessment.ts'
import { calledOf, type StakeholderFacts, weightlessDeciders } from '../domain/stakeholders.ts'
import { stageWords } from '../requests/words.ts'
import { bandTone } from '../risk/cards.ts'
import { peopleWords } from './cards.ts'
import { peoplePicture } from './picture-cards.ts'
import { dealWords } from './words.ts'

type Named = { code: string; name: string; stage: number; amount: number; currency: string; band: Band }

/** Several deals may be meant: a choice repeats the request with the deal fixed. At most five. */
export function chooseDealCard(
  deals: readonly Named[],
  again: { intent: string; rest: string },
  lang: Lang,
): Card {
  const w = dealWords[lang].said
  return {
    title: w.choose,
    tone: 'info',
    summary: w.chooseText,
    parts: [
      { kind: 'text', text: w.chooseText },
      {
        kind: 'buttons',
        buttons: deals.slice(0, 5).map(({ code, name }) => ({
          label: `${code} ${dealName(name, lang)}`,
          click: { intent: again.intent, fields: { text: `${code} ${again.rest}`.trim() } },
        })),
      },
    ],
  }
}

/** `deal` alone: what I have running, worst first. */
export function dealsCard(deals: readonly Named[], lang: Lang): Card {
  const w = dealWords[lang]
  const items = deals.map(
    (deal): Item => ({
      text: w.said.item(
        deal.code,
        dealName(deal.name, lang),
        stageWords(deal.stage, lang),
        moneyWords({ amount: deal.amount, currency: deal.currency }, lang),
      ),
      tone: bandTone(deal.band),
      buttons: [{ label: w.buttons.open, click: { intent: 'deal.open', fields: { text: deal.code } } }],
    }),
  )
  const parts: Part[] =
    items.length > 0 ? [{ kind: 'list', items }] : [{ kind: 'text', text: w.said.listNone }]
  return { title: w.said.list, tone: 'plain', parts }
}

type Listed = StakeholderFacts & { id: number }

/** The decision group, heaviest first, with what we will do about each and a way to change it. */
export function peopleCard(
  deal: { code: string; may: boolean },
  people: readonly Listed[],
  lang: Lang,
  note?: string,
): Card {
  const w = dealWords[lang]
  const trap = weightlessDeciders(people)
  const parts: Part[] = []
  if (note) parts.push({ kind: 'text', text: note, style: 'strong' })
  parts.push({ kind: 'text', text: peopleWords(people, lang) })
  if (trap.length > 0) parts.push({ kind: 'text', text: w.trap(listWords(trap.map(calledOf), lang)) })
  parts.push(...peoplePicture(people, lang))
  if (people.length > 0)
    parts.push({ kind: 'list', items: people.map((person) => personItem(deal, person, lang)) })
  if (deal.may) parts.push({ kind: 'buttons', buttons: peopleButtons(deal.code, people.length, lang) })
  parts.push({ kind: 'text', text: w.person.hint, style: 'quiet' })
  return { title: w.person.title(deal.code), tone: trap.length > 0 ? 'warn' : 'info', parts }
}

function personItem(deal: { code: string; may: boolean }, person: Listed, lang: Lang): Item {
  const w = dealWords[lang]
  const title = person.name && person.title ? `${person.name} (${person.title})` : calledOf(person)
  const met = person.metOn ? w.person.met(fullDay(person.metOn, lang)) : w.person.notMet
  const action = person.action ? w.person.action(person.action) : w.person.noAction
  const fields = { deal: deal.code, person: String(person.id) }
  return {
    text: w.person.line(
      title,
      terms[lang].layer[person.layer],
      person.weight,
      terms[lang].stance[person.stance],
    ),
    detail: listWords([action, met], lang),
    tone: person.stance === 'opponent' ? 'bad' : person.stance === 'unknown' ? 'warn' : 'plain',
    ...(deal.may && { buttons: [{ label: w.buttons.change, click: { intent: 'deal.person', fields } }] }),
  }
}

function peopleButtons(code: string, count: number, lang: Lang): Button[] {
  const w = dealWords[lang]
  const fields = { deal: code }
  const buttons: Button[] = [
    { label: w.buttons.add, style: 'primary', click: { intent: 'deal.person', fields } },
  ]
  if (count > 0) buttons.push({ label: w.person.weights, click: { intent: 'deal.weights', fields } })
  return buttons
}

/** To the owner, on the morning a hold ends. */
export function awakeCard(deal: { code: string; name: string }, lang: Lang): Card {
  const w = dealWords[lang]
  const sentence = w.said.awake(`${deal.code} ${dealName(deal.name, lang)}`)
  const open = { label: w.buttons.open, click: { intent: 'deal.open', fields: { text: deal.code } } }
  return {
    title: sentence,
    tone: 'info',
    parts: [{ kind: 'buttons', buttons: [open] }],
  }
}
