import {
  button,
  buttons,
  card,
  divider,
  facts,
  form,
  list,
  type Parts,
  primary,
  quiet,
  text,
} from '../cards/build.ts'
import type { Card, Field, Item } from '../cards/card.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import { visitEn } from './words.en.ts'
import { visitZh } from './words.zh.ts'

export const visitWords = { zh: visitZh, en: visitEn }

type Words = typeof visitZh

/** What was understood of a visit, ready to be shown: every value is a finished phrase of the reader's language. */
export type VisitEcho = {
  account: string
  people: string
  /** Of a try or a message without an answer: `people` is who was called or written to. */
  noReply?: boolean
  /** Named because they were not there. */
  absent?: string
  /** Who of us came along. */
  along?: string
  channel: string
  day: string
  summary: string
  deals?: string
  needs?: string
  objections?: string
  competitors?: string
  ours?: string
  theirs?: string
  nextStep?: string
  /** Names of the facts that are guesses. */
  guessed: readonly (keyof Words['facts'])[]
}

/** The facts of an echo in their order; the next step comes last. */
const FACTS = [
  'account',
  'people',
  'absent',
  'along',
  'channel',
  'day',
  'deals',
  'summary',
  'needs',
  'objections',
  'competitors',
  'ours',
  'theirs',
] as const

/** What was understood, fact by fact; guesses say that they are. Empty facts are left out. */
function understood(echo: VisitEcho, w: Words) {
  const label = (key: (typeof FACTS)[number]) => w.facts[echo.noReply && key === 'people' ? 'noReply' : key]
  return FACTS.map((key) => [label(key), wordsOf(echo, key, w)] as const)
}

/** The same with the next step; that there is none is said. */
export function echoFacts(echo: VisitEcho, w: Words): Parts {
  return facts(...understood(echo, w), [w.facts.nextStep, wordsOf(echo, 'nextStep', w) ?? w.noNextStep])
}

function wordsOf(echo: VisitEcho, key: (typeof FACTS)[number] | 'nextStep', w: Words): string | undefined {
  const value = echo[key]
  return value && echo.guessed.includes(key) ? w.guessed(value) : value
}

export type LoggedVisit = {
  code: string
  entryId: number
  accountCode: string
  echo: VisitEcho
  /** Why it does or does not count as contact. */
  counts:
    | { kind: 'qualifying'; nextDue: string | undefined }
    | { kind: 'attempt' }
    | { kind: 'oneWay' }
    | { kind: 'nobody' }
  risk?: { before: number; after: number; band: string }
  /** What else it may have settled, each with its tap. */
  asks: readonly Item[]
  undoMinutes: number
  /** What it was to come back with (S60); what came of it stands beside it. */
  wanted?: string | undefined
  /** They can be asked for an introduction (S113). */
  refer?: boolean
  /** A complaint was told along with it: its level and matter. */
  complaint?: { level: string; subject: string }
}

/** The visit as it was written, with what follows from it, and a way back. */
export function visitLoggedCard(visit: LoggedVisit, lang: Lang): Card {
  const w = visitWords[lang]
  const { code, counts, echo, risk, complaint: told, accountCode: account } = visit
  const fields = { entry: String(visit.entryId) }
  return card(
    lang,
    {
      title: counts.kind === 'attempt' ? w.attempt(code) : w.logged(code),
      tone: counts.kind === 'qualifying' ? 'good' : 'info',
      summary: `${echo.account} · ${echo.people} · ${echo.day}`,
    },
    echoFacts(echo, w),
    visit.wanted && facts([w.wanted, visit.wanted], [w.got, echo.theirs ?? w.gotNothing]),
    text(countsLine(counts, w)),
    risk && risk.before !== risk.after && text(w.risk(risk.before, risk.after, risk.band)),
    list(visit.asks),
    told && text(w.soundsLikeComplaint),
    buttons(
      told && button(w.buttons.complaint, 'complaint', { ...told, text: told.subject, account }),
      button(w.buttons.undo, 'undo', fields),
      button(w.buttons.edit, 'edit', fields),
      visit.refer && button(w.buttons.refer, 'account.referral', { account }),
      button(w.buttons.account, 'account.open', { text: account }),
    ),
    quiet(w.undoNote(visit.undoMinutes)),
  )
}

function countsLine(counts: LoggedVisit['counts'], w: Words): string {
  switch (counts.kind) {
    case 'qualifying':
      return counts.nextDue ? w.clockReset(counts.nextDue) : ''
    case 'attempt':
      return w.attemptNote
    case 'oneWay':
      return w.oneWayNote
    case 'nobody':
      return w.nobodyNote
  }
}

/** What was understood with its guesses, before anything is written. `put`: from the words of a model, and the card says so. */
export function visitConfirmCard(pendingId: number, echoes: VisitEcho[], lang: Lang, put = false): Card {
  const w = visitWords[lang]
  return card(
    lang,
    { title: w.confirmTitle, tone: 'info', summary: accountsOf(echoes) },
    under(echoes.map((echo) => echoFacts(echo, w))),
    text(put ? w.putNote : w.guessNote),
    confirmButtons(pendingId, w),
  )
}

/** A visit that was written, opened again: say what is different, then confirm; until then it stays as it is. */
export function visitEditCard(pendingId: number, echoes: VisitEcho[], lang: Lang): Card {
  const w = visitWords[lang]
  return card(
    lang,
    { title: w.editTitle, tone: 'info', summary: accountsOf(echoes) },
    text(w.editNote),
    under(echoes.map((echo) => echoFacts(echo, w))),
    confirmButtons(pendingId, w),
  )
}

const accountsOf = (echoes: VisitEcho[]) => echoes.map(({ account }) => account).join(', ')

/** The yes and the no to what was shown. */
export function confirmButtons(pendingId: number, w: Words): Parts {
  const fields = { pending: String(pendingId) }
  return buttons(
    primary(w.buttons.confirm, 'visit.confirm', fields),
    button(w.buttons.cancel, 'visit.drop', fields),
  )
}

/** One under another, parted by lines. */
function under(blocks: Parts[]): Parts {
  return blocks.map((block, at) => [at > 0 && divider, block])
}

export type Asked = 'account' | 'people' | 'summary' | 'nextStep' | 'channel' | 'day'

type Answers = {
  typed?: Record<string, string>
  problems?: Partial<Record<Asked, string>>
  channels?: { label: string; value: string }[]
  /** Accounts to choose from, where none was named. */
  accounts?: { label: string; value: string }[]
}

/** Asks for what is missing, at most three things, the easy ones first (S57). `typed` refills what was answered before. */
export function visitAskCard(
  pendingId: number,
  echoes: readonly VisitEcho[],
  asked: readonly Asked[],
  lang: Lang,
  answers: Answers = {},
): Card {
  const w = visitWords[lang]
  const fields = asked.slice(0, 3).map((name) => askField(name, answers, w))
  const click = { pending: String(pendingId) }
  return card(
    lang,
    { title: w.askTitle, tone: 'info', summary: fields.map((field) => field.label).join(' ') },
    under(echoes.map((echo) => [facts(...understood(echo, w))])),
    form(
      `visit${pendingId}`,
      fields,
      primary(w.buttons.submit, 'visit.answer', click),
      button(w.buttons.cancel, 'visit.drop', click),
    ),
  )
}

function askField(name: Asked, { typed, problems, channels = [], accounts = [] }: Answers, w: Words): Field {
  const { label, hint } = w.ask[name]
  const required = name === 'account' || name === 'people'
  const value = typed?.[name] || undefined
  const about = { name, label, problem: problems?.[name], required }
  if (name === 'account') {
    const chosen = value && { value: { label: value, value } }
    return {
      ...about,
      kind: 'pick',
      of: 'account',
      ...chosen,
      ...(accounts.length > 0 && { options: accounts }),
    }
  }
  const field = { ...about, hint: hint || undefined, value }
  if (name === 'channel') return { ...field, kind: 'choice', options: channels }
  return name === 'day' ? { ...field, kind: 'day' } : { ...field, kind: 'text', max: 500 }
}

/** Candidates as buttons, at most five of the `fit` that there are; a choice repeats the whole request with the account fixed. */
export function chooseAccountCard(
  asked: { typed: string; near: boolean; intent: string; text: string; said?: string; fit: number },
  candidates: readonly { code: string; name: string }[],
  lang: Lang,
): Card {
  const w = visitWords[lang]
  const sentence = asked.near ? w.didYouMean(asked.typed) : w.choose(asked.typed)
  const said: Record<string, string> = asked.said ? { said: asked.said } : {}
  const choices = candidates
    .slice(0, 5)
    .map(({ code, name }) =>
      button(`${name} (${code})`, asked.intent, { text: asked.text, account: code, ...said }),
    )
  return card(
    lang,
    { title: w.chooseTitle, tone: 'info' },
    text(sentence),
    buttons(...choices),
    asked.fit > choices.length && quiet(terms[lang].fit(choices.length, asked.fit)),
  )
}

/** A visit to several accounts: one echo under another, one undo for all of them. */
export function severalCard(cards: readonly Card[], entryId: number, lang: Lang): Card {
  const w = visitWords[lang]
  const fields = { entry: String(entryId) }
  const echoes = cards.map(({ parts }) =>
    parts.filter((part) => part.kind !== 'buttons' && !(part.kind === 'text' && part.style === 'quiet')),
  )
  return card(
    lang,
    { title: cards.map((each) => each.title).join(' · '), tone: 'good' },
    under(echoes),
    buttons(button(w.buttons.undo, 'undo', fields), button(w.buttons.edit, 'edit', fields)),
  )
}

/** What was written last still stands; one tap takes it back. */
export function standsCard(entryId: number, sentence: string, lang: Lang): Card {
  const w = visitWords[lang]
  return card(
    lang,
    { title: w.standsTitle, tone: 'info' },
    text(sentence),
    buttons(button(w.buttons.undo, 'undo', { entry: String(entryId) })),
  )
}
