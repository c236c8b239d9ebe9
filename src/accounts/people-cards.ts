import { button, buttons, card, list, section, text } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { PersonHere } from './person-store.ts'
import { personEn } from './person-words.en.ts'
import { personZh } from './person-words.zh.ts'

const personWords = { zh: personZh, en: personEn }

type S = Speech<typeof personZh>

export type PeopleView = {
  account: { code: string; name: string; aliases: readonly string[] }
  people: readonly PersonHere[]
  /** Of how many in all, and how many come before. */
  of: number
  skip: number
  may: boolean
  knows: boolean
}

/** Who is at an account: what says something about each, with their card one tap away; who left comes last. */
export function peopleListCard(view: PeopleView, lang: Lang): Card {
  const s = speak(personWords, lang)
  const { w } = s
  const { account, people, of, skip, may } = view
  const [left, here] = [people.filter(({ leftOn }) => leftOn), people.filter(({ leftOn }) => !leftOn)]
  return card(
    lang,
    { title: w.listTitle(s.account(account)), tone: 'info' },
    people.length === 0 && text(w.listNone),
    list(here.map((person) => personItem(view, person, s))),
    section(
      w.listLeft,
      left.map((person) => personItem(view, person, s)),
    ),
    buttons(
      skip + people.length < of &&
        button(w.buttons.more, 'account.people', {
          account: account.code,
          skip: String(skip + people.length),
        }),
      may && button(w.buttons.add, 'fact.contacts', { account: account.code, new: 'yes' }),
      people.length > 1 && button(w.buttons.map, 'account.map', { account: account.code }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}

function personItem({ account, knows }: PeopleView, person: PersonHere, s: S): Item {
  const { w, terms, shortDay } = s
  const { name, title, layer, coach, met, leftOn } = person
  const day = (on: Day) => shortDay(on)
  const said = [
    title,
    layer ? terms.layer[layer] : w.listNoLayer,
    leftOn ? w.left(day(leftOn)) : met ? w.listMet(day(met)) : w.listNeverMet,
    knows && coach && w.facts.coach,
  ]
  return {
    text: [name, ...said].filter(Boolean).join(' · '),
    buttons: [button(name, 'person.open', { account: account.code, name })],
  }
}
