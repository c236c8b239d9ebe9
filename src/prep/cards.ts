import { personWords } from '../accounts/person-cards.ts'
import { button, buttons, card, facts, type Parts, primary, section } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { Hole, Prep, Question } from '../domain/prep.ts'
import { LAYERS } from '../domain/stakeholders.ts'
import { gapItem } from '../facts/offer-cards.ts'
import type { PrepPerson, PrepRow } from './store.ts'
import { prepEn } from './words.en.ts'
import { prepZh } from './words.zh.ts'

const prepWords = { zh: prepZh, en: prepEn }

type S = Speech<typeof prepZh>

export type PrepView = {
  account: { code: string; name: string; aliases: readonly string[]; currency: string }
  row: PrepRow
  prep: Prep
  /** Whom it is about, who decides first; and those named that the file does not know. */
  people: readonly PrepPerson[]
  strangers: readonly string[]
  /** The line of the account's file to ask for, where nothing weightier is unknown. */
  file: { field: string; value?: string } | undefined
  /** May this reader change the account? */
  team: boolean
}

/** Lines of each kind; a card that is read in the car park has no room for more. */
const MOST = 3

/** What to know before going there: last outcome, promises, talking points, three questions, one hole, what to come back with. */
export function prepCard(view: PrepView, lang: Lang): Card {
  const s = speak(prepWords, lang)
  const { w } = s
  const { account, row, prep, strangers } = view
  const named = row.planned?.contact ?? s.list(strangers)
  return card(
    lang,
    { title: w.title(s.account(account), named), tone: 'info', own: true },
    facts(
      row.planned && [
        w.facts.planned,
        w.planned(
          s.weekDay(row.planned.day),
          row.planned.purpose || (row.planned.commitment ? '' : w.noPurpose),
        ),
      ],
      [w.facts.last, lastWords(row, s)],
      prep.deal && [w.facts.deal, dealWords(prep.deal, s)],
      [w.facts.rivals, rivalWords(row, s)],
      [w.facts.complaints, complaintWords(row, s)],
    ),
    section(w.promisesTitle, promiseLines(row, s)),
    section(w.peopleTitle, peopleLines(view, s)),
    section(
      w.questionsTitle,
      prep.questions.map((question, at) => `${at + 1} ${questionWords(question, s)}`),
    ),
    section(w.holeTitle, [holeItem(view, s)]),
    facts([
      w.facts.want,
      'text' in prep.commitment ? prep.commitment.text : w.proposed(w.commitments[prep.commitment.proposed]),
    ]),
    ending(view, s),
  )
}

function lastWords({ last }: PrepRow, { w, shortDay, list }: S): string {
  return last ? w.last(shortDay(last.day), last.rep, list(last.people), last.summary) : w.never
}

function dealWords(deal: NonNullable<Prep['deal']>, { w, terms, deal: name }: S): string {
  const stages: Record<number, string> = terms.stage
  const need = deal.needLevel === null ? w.noNeed : `P${deal.needLevel}`
  return w.deal(deal.code, name(deal.name), stages[deal.stage] ?? '', need)
}

function complaintWords({ complaints }: PrepRow, { w, list }: S): string {
  const more = complaints.length - MOST
  const shown = complaints.slice(0, MOST).map(({ code, subject }) => `${code} ${subject}`)
  return list(more > 0 ? [...shown, w.more(more)] : shown)
}

function rivalWords({ rivals }: PrepRow, { w, shortDay }: S): string {
  return rivals.map(({ day, kind, note }) => w.rival(shortDay(day), w.rivalKind[kind], note)).join('\n')
}

/** Theirs first: asking for them is why one goes there. Our next steps are promises as well. */
function promiseLines({ promises, steps }: PrepRow, { w, shortDay }: S): string[] {
  const due = (day: string | undefined) => (day ? shortDay(day) : '')
  const theirs = promises.filter(({ byUs }) => !byUs).map((each) => w.theirs(each.text, due(each.due)))
  const kept = new Set(steps.map(({ text }) => text))
  const ours = [
    ...steps.map((step) => w.ours(`${step.code} ${step.text}`, due(step.due))),
    ...promises
      .filter(({ byUs, text }) => byUs && !kept.has(text))
      .map((each) => w.ours(each.text, due(each.due))),
  ]
  const more = (all: readonly string[]) => (all.length > MOST ? [w.more(all.length - MOST)] : [])
  return [
    ...theirs.slice(0, MOST),
    ...more(theirs).map((words) => w.theirs(words, '')),
    ...ours.slice(0, MOST),
    ...more(ours).map((words) => w.ours(words, '')),
  ]
}

/** One line a level: who stands on it and what moves them (S34). */
function peopleLines({ people, strangers, team }: PrepView, s: S): Item[] {
  const { w, lang, list } = s
  const called = ({ name, title }: PrepPerson) => (title && !name.includes(title) ? `${name} ${title}` : name)
  const lines = [...LAYERS, null].flatMap((layer): Item[] => {
    const on = people.filter((person) => person.layer === layer)
    if (on.length === 0) return []
    const names = list(on.map(called))
    const ways = on.flatMap(({ name, preferredChannel }) =>
      preferredChannel ? [w.prefers(name, s.terms.channel[preferredChannel])] : [],
    )
    const wants = team
      ? on.flatMap(({ wins, fears }) => [...(wins ? [w.wins(wins)] : []), ...(fears ? [w.fears(fears)] : [])])
      : []
    const detail = [layer && personWords[lang].point[layer], ...ways, ...wants].filter(Boolean).join('\n')
    return [
      { text: layer ? w.people(names, s.terms.layer[layer]) : w.noLayer(names), ...(detail && { detail }) },
    ]
  })
  return [...lines, ...strangers.map((name) => ({ text: w.unknownPerson(name) }))]
}

function questionWords(question: Question, { w }: S): string {
  return question.kind === 'objection' ? w.objection(question.text) : w.questions[question.of][question.step]!
}

/** The hole with the tap that fills it, for whoever may. */
function holeItem({ account, prep, file, team }: PrepView, s: S): Item | undefined {
  const { hole } = prep
  if (hole) return { text: holeWords(hole, s), ...(team && { buttons: holeButtons(hole, account.code, s) }) }
  return team && file ? gapItem(account, file, s.lang) : undefined
}

function holeWords(hole: Hole, { w }: S): string {
  switch (hole.kind) {
    case 'noDecider':
      return w.hole.noDecider
    case 'layer':
      return w.hole.layer(hole.name)
    case 'deciderNotMet':
      return w.hole.deciderNotMet(hole.name)
    case 'noCoach':
      return w.hole.noCoach(hole.deal)
    case 'single':
      return w.hole.single(hole.name ?? '')
  }
}

function holeButtons(hole: Hole, account: string, { w, terms }: S) {
  if (hole.kind === 'layer')
    return LAYERS.map((layer) =>
      button(terms.layer[layer], 'fact.contacts', { account, form: 'yes', name: hole.name, layer }),
    )
  if (hole.kind === 'noCoach') return [button(w.buttons.coach, 'fact.contacts', { account })]
  const add = hole.kind === 'noDecider' || (hole.kind === 'single' && !hole.name)
  return add ? [button(w.buttons.person, 'fact.contacts', { account })] : []
}

function ending({ account, row, team }: PrepView, { w }: S): Parts {
  const own: Record<string, string> = row.planned?.own ? { day: row.planned.day } : {}
  return buttons(
    team && primary(w.buttons.log, 'remind.visit', { account: account.code }),
    team &&
      button(own['day'] ? w.buttons.change : w.buttons.plan, 'week.visit', { account: account.code, ...own }),
    button(w.buttons.account, 'account.open', { text: account.code }),
  )
}
