import {
  button,
  buttons,
  card,
  list,
  type Parts,
  primary,
  quiet,
  strong,
  text,
  when,
} from '../cards/build.ts'
import type { Button, Card, Item } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { Band } from '../domain/risk/band.ts'
import { BUYING_ROLES, calledOf, type StakeholderFacts, weightlessDeciders } from '../domain/stakeholders.ts'
import { stageWords } from '../requests/words.ts'
import { bandTone } from '../risk/cards.ts'
import { peopleWords } from './cards.ts'
import { peoplePicture } from './picture-cards.ts'
import { dealWords } from './words.ts'

type Named = { code: string; name: string; stage: number; amount: number; currency: string; band: Band }
type DealSpeech = Speech<(typeof dealWords)['zh']>

/** Several deals may be meant: a choice repeats the request with the deal fixed. At most five. */
export function chooseDealCard(
  deals: readonly Named[],
  again: { intent: string; rest: string },
  lang: Lang,
): Card {
  const { w, deal, terms } = speak(dealWords, lang)
  const choices = deals
    .slice(0, 5)
    .map(({ code, name }) =>
      button(`${code} ${deal(name)}`, again.intent, { text: `${code} ${again.rest}`.trim() }),
    )
  return card(
    lang,
    { title: w.said.choose, tone: 'info', summary: w.said.chooseText },
    text(w.said.chooseText),
    buttons(...choices),
    deals.length > choices.length && quiet(terms.fit(choices.length, deals.length)),
  )
}

/** `deal` alone: what I have running, worst first. */
export function dealsCard(deals: readonly Named[], lang: Lang): Card {
  const s = speak(dealWords, lang)
  const { said } = s.w
  return card(
    lang,
    { title: said.list },
    deals.length === 0 && text(said.listNone),
    list(
      deals.map((deal) => ({
        text: said.item(deal.code, s.deal(deal.name), stageWords(deal.stage, lang), s.money(deal)),
        tone: bandTone(deal.band),
        buttons: [openButton(deal.code, s)],
      })),
    ),
  )
}

type Listed = StakeholderFacts & { id: number }

/** The decision group, heaviest first, with what we will do about each and a way to change it. */
export function peopleCard(
  deal: { code: string; account: string; may: boolean },
  people: readonly Listed[],
  lang: Lang,
  note?: string,
): Card {
  const s = speak(dealWords, lang)
  const { w } = s
  const trap = weightlessDeciders(people)
  return card(
    lang,
    { title: w.person.title(deal.code), tone: trap.length > 0 ? 'warn' : 'info' },
    strong(note),
    text(peopleWords(people, lang)),
    when(trap.length > 0, text(w.trap(s.list(trap.map(calledOf))))),
    peoplePicture(people, lang),
    list(people.map((person) => personItem(deal, person, s))),
    when(deal.may, peopleButtons(deal.code, people.length, s)),
    buttons(people.length > 1 && button(w.buttons.map, 'account.map', { account: deal.account })),
    quiet(w.person.hint),
  )
}

function personItem(deal: { code: string; may: boolean }, person: Listed, s: DealSpeech): Item {
  const { w, terms } = s
  const title = person.name && person.title ? `${person.name} (${person.title})` : calledOf(person)
  const met = person.metOn ? w.person.met(s.day(person.metOn)) : w.person.notMet
  const action = person.action ? w.person.action(person.action) : w.person.noAction
  return {
    text: w.person.line(title, levelWords(person, terms), person.weight, terms.stance[person.stance]),
    detail: s.list([...(person.leftOn ? [w.person.left(s.day(person.leftOn))] : []), action, met]),
    tone: person.leftOn
      ? 'warn'
      : person.stance === 'opponent'
        ? 'bad'
        : person.stance === 'unknown'
          ? 'warn'
          : 'plain',
    buttons: deal.may
      ? [button(w.buttons.change, 'deal.person', { deal: deal.code, person: String(person.id) })]
      : undefined,
  }
}

/** `决策层 拍板人`; a role that came by import in words of the company's own is said as it is. */
function levelWords({ layer, role }: Listed, terms: DealSpeech['terms']): string {
  const known = BUYING_ROLES.find((each) => each === role)
  return [terms.layer[layer], known ? terms.buying[known] : role].filter(Boolean).join(' · ')
}

function peopleButtons(code: string, count: number, { w }: DealSpeech): Parts {
  const fields = { deal: code }
  return buttons(
    primary(w.buttons.add, 'deal.person', fields),
    count > 0 && button(w.person.weights, 'deal.weights', fields),
  )
}

/** To the owner, on the morning a hold ends. */
export function awakeCard(deal: { code: string; name: string }, lang: Lang): Card {
  const s = speak(dealWords, lang)
  const title = s.w.said.awake(`${deal.code} ${s.deal(deal.name)}`)
  return card(lang, { title, tone: 'info' }, buttons(openButton(deal.code, s)))
}

function openButton(code: string, { w }: DealSpeech): Button {
  return button(w.buttons.open, 'deal.open', { text: code })
}
