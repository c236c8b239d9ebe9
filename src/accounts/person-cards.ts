import {
  button,
  buttons,
  card,
  facts,
  type Parts,
  quiet,
  section,
  strong,
  text,
  when,
} from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { LAYERS } from '../domain/stakeholders.ts'
import { labelOf } from '../facts/fact-cards.ts'
import { FACTS } from '../facts/kinds.ts'
import type { PersonAt } from './person-store.ts'
import { personEn } from './person-words.en.ts'
import { personZh } from './person-words.zh.ts'

export const personWords = { zh: personZh, en: personEn }

export type PersonView = {
  account: { code: string; name: string; aliases: readonly string[] }
  person: PersonAt
  /** Who knows what somebody who left knew. */
  others: readonly string[]
  /** May this reader change the account? */
  may: boolean
  /** Do they work on it? Only they read who our coach is and what a person wants and fears. */
  knows: boolean
}

type S = Speech<typeof personZh>

/** Everything about somebody at an account, with one tap for each thing that changes; of who left, what to take up. */
export function personCard(view: PersonView, lang: Lang): Card {
  const s = speak(personWords, lang)
  const { w } = s
  const { person, account, may, knows } = view
  return card(
    lang,
    { title: w.title(person.name, s.account(account)), tone: person.leftOn ? 'warn' : 'info', own: knows },
    person.leftOn && strong(w.left(s.day(person.leftOn))),
    facts(...known(person, knows, s)),
    person.layer ? quiet(w.point[person.layer]) : text(w.noLayer),
    when(person.leftOn, leaver(view, s)),
    section(w.notesTitle, knows ? person.notes.map((note) => noteLine(note, s)) : []),
    section(w.dealsTitle, knows ? person.deals.map((deal) => dealLine(deal, s)) : []),
    person.visits.length === 0 && text(w.never),
    section(
      w.visitsTitle,
      person.visits.map(({ day, rep, summary, twoWay }) =>
        w.visit(s.shortDay(day), twoWay ? rep : s.terms.noReply(rep), summary),
      ),
    ),
    may && changes(view, s),
    buttons(
      knows && button(w.buttons.note, 'fact.person_notes', { account: account.code, contact: person.name }),
      knows &&
        person.notes.length > 0 && {
          ...button(w.buttons.forget, 'person.forget', { account: account.code, name: person.name }),
          confirm: w.forgetSure,
        },
      button(w.buttons.people, 'account.people', { account: account.code }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}

function known(person: PersonAt, knows: boolean, { w, terms, list, day }: S) {
  const { relation, relationWanted } = person
  const ladder = (rung: number | null) => (rung ? w.ladder[rung] : undefined)
  const now = ladder(relation)
  const told = person.coachLastInfoOn && day(person.coachLastInfoOn)
  const coach = knows && person.isCoach && w.coach(told, person.coachSource ?? undefined)
  return [
    [w.facts.title, person.title],
    [w.facts.layer, person.layer && terms.layer[person.layer]],
    [w.facts.department, person.department],
    [w.facts.reportsTo, person.reportsTo],
    [w.facts.reports, list(person.reports)],
    [w.facts.relation, now && w.relation(now, ladder(relationWanted))],
    [w.facts.prefers, person.preferredChannel && terms.channel[person.preferredChannel]],
    [w.facts.coach, coach],
    [w.facts.closeTo, knows && person.closeTo],
    [w.facts.wins, knows && person.wins],
    [w.facts.fears, knows && person.fears],
    [w.facts.metBy, list(person.metBy)],
  ] as const
}

function dealLine({ code, name, weight, stance }: PersonAt['deals'][number], { w, terms, deal }: S) {
  return {
    text: w.deal(code, deal(name), percentWords(weight), terms.stance[stance]),
    buttons: [button(code, 'deal.people', { deal: code })],
  }
}

function noteLine({ topic, text, basis, day }: PersonAt['notes'][number], { lang, day: dayWords }: S) {
  const { fields } = FACTS.person_notes
  const words = (field: 'topic' | 'basis', value: string) => {
    const { type } = fields[field]!
    return type.is === 'choice' ? labelOf(type.choices[value] ?? { zh: [] }, value, lang) : value
  }
  return { text: `${words('topic', topic)} · ${text}`, detail: `${words('basis', basis)} · ${dayWords(day)}` }
}

/** Who left is kept in the deals, marked: what hung on them is listed until somebody takes it up. */
function leaver({ person, others }: PersonView, { w, list, shortDay }: S): Parts {
  return section(w.leaverTitle, [
    ...person.deals.map(({ code, weight }) => w.leaverDeal(code, percentWords(weight))),
    ...person.promises.map(({ byUs, text, due }) =>
      (byUs ? w.leaverOurs : w.leaverTheirs)(text, due && shortDay(due)),
    ),
    person.metBy.length > 0 && w.leaverMetBy(list(person.metBy)),
    others.length > 0 ? w.leaverOthers(list(others)) : w.leaverNobody,
  ])
}

function changes({ account, person, knows }: PersonView, { w, terms }: S): Parts {
  const set = (label: string, fields: Record<string, string>) =>
    button(label, 'person.set', { account: account.code, name: person.name, ...fields })
  if (person.leftOn)
    return buttons(
      set(w.buttons.back, { left: 'none' }),
      button(w.buttons.visit, 'remind.visit', { account: account.code }),
    )
  return [
    buttons(
      ...LAYERS.filter((layer) => layer !== person.layer).map((layer) => set(terms.layer[layer], { layer })),
    ),
    buttons(
      knows &&
        (person.isCoach
          ? set(w.buttons.info, { coach_last_info: 'today' })
          : set(w.buttons.coach, { coach: 'yes', coach_last_info: 'today' })),
      knows && person.isCoach && set(w.buttons.noCoach, { coach: 'no' }),
      set(w.buttons.left, { left: 'today' }),
      button(w.buttons.edit, 'fact.contacts', { account: account.code, name: person.name, ask: 'yes' }),
      button(w.buttons.rename, 'contact.rename', { account: account.code, name: person.name }),
    ),
  ]
}
