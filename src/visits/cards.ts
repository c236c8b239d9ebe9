import type { Button, Card, Fact, Field, Part } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { visitEn } from './words.en.ts'
import { visitZh } from './words.zh.ts'

export const visitWords = { zh: visitZh, en: visitEn }

/** What was understood of a visit, ready to be shown: every value is a finished phrase of the reader's language. */
export type VisitEcho = {
  account: string
  people: string
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
  guessed: readonly (keyof typeof visitZh.facts)[]
}

/** The echo of what was understood, fact by fact; guesses say that they are. Empty facts are left out, but a missing next step is said. */
function visitFacts(echo: VisitEcho, lang: Lang): Fact[] {
  const w = visitWords[lang]
  const keys = [
    'account',
    'people',
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
  const facts: Fact[] = []
  for (const key of keys) {
    const value = echo[key]
    if (value)
      facts.push({ label: w.facts[key], value: echo.guessed.includes(key) ? w.guessed(value) : value })
  }
  const next = echo.nextStep
  facts.push({
    label: w.facts.nextStep,
    value: next ? (echo.guessed.includes('nextStep') ? w.guessed(next) : next) : w.noNextStep,
  })
  return facts
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
  undoMinutes: number
}

/** The visit as it was written, with what follows from it, and a way back. */
export function visitLoggedCard(visit: LoggedVisit, lang: Lang): Card {
  const w = visitWords[lang]
  const attempt = visit.counts.kind === 'attempt'
  const lines = [countsLine(visit, lang)]
  if (visit.risk && visit.risk.before !== visit.risk.after)
    lines.push(w.risk(visit.risk.before, visit.risk.after, visit.risk.band))
  const fields = { entry: String(visit.entryId) }
  const buttons: Button[] = [
    { label: w.buttons.undo, click: { intent: 'undo', fields } },
    { label: w.buttons.edit, click: { intent: 'edit', fields } },
    { label: w.buttons.account, click: { intent: 'account.open', fields: { text: visit.accountCode } } },
  ]
  return {
    title: attempt ? w.attempt(visit.code) : w.logged(visit.code),
    tone: visit.counts.kind === 'qualifying' ? 'good' : 'info',
    summary: `${visit.echo.account} · ${visit.echo.people} · ${visit.echo.day}`,
    parts: [
      { kind: 'facts', facts: visitFacts(visit.echo, lang) },
      ...lines.filter(Boolean).map((text): Part => ({ kind: 'text', text })),
      { kind: 'buttons', buttons },
      { kind: 'text', text: w.undoNote(visit.undoMinutes), style: 'quiet' },
    ],
  }
}

function countsLine(visit: LoggedVisit, lang: Lang): string {
  const w = visitWords[lang]
  switch (visit.counts.kind) {
    case 'qualifying':
      return visit.counts.nextDue ? w.clockReset(visit.counts.nextDue) : ''
    case 'attempt':
      return w.attemptNote
    case 'oneWay':
      return w.oneWayNote
    case 'nobody':
      return w.nobodyNote
  }
}

/** What was understood with its guesses, before anything is written. */
export function visitConfirmCard(pendingId: number, echoes: VisitEcho[], lang: Lang): Card {
  const w = visitWords[lang]
  const fields = { pending: String(pendingId) }
  return {
    title: w.confirmTitle,
    tone: 'info',
    summary: echoes.map((echo) => echo.account).join(', '),
    parts: [
      ...echoes.flatMap((echo, index): Part[] => [
        ...(index > 0 ? [{ kind: 'divider' as const }] : []),
        { kind: 'facts', facts: visitFacts(echo, lang) },
      ]),
      { kind: 'text', text: w.guessNote },
      {
        kind: 'buttons',
        buttons: [
          { label: w.buttons.confirm, style: 'primary', click: { intent: 'visit.confirm', fields } },
          { label: w.buttons.cancel, click: { intent: 'visit.drop', fields } },
        ],
      },
    ],
  }
}

/** A visit that was written, opened again: say what is different, then confirm; until then it stays as it is. */
export function visitEditCard(pendingId: number, echoes: VisitEcho[], lang: Lang): Card {
  const card = visitConfirmCard(pendingId, echoes, lang)
  const w = visitWords[lang]
  const parts = card.parts.filter((part) => part.kind !== 'text')
  return { ...card, title: w.editTitle, parts: [{ kind: 'text', text: w.editNote }, ...parts] }
}

export type Asked = 'account' | 'people' | 'summary' | 'nextStep' | 'channel' | 'day'

/** Asks for what is missing, at most three things, the easy ones first (S57). `typed` refills what was answered before. */
export function visitAskCard(
  pendingId: number,
  echo: VisitEcho | undefined,
  asked: readonly Asked[],
  lang: Lang,
  answers: {
    typed?: Record<string, string>
    problems?: Partial<Record<Asked, string>>
    channels?: { label: string; value: string }[]
  } = {},
): Card {
  const w = visitWords[lang]
  const fields = asked.slice(0, 3).map((name): Field => {
    const { label, hint } = w.ask[name]
    const problem = answers.problems?.[name]
    const base = {
      name,
      label,
      ...(hint && { hint }),
      ...(problem && { problem }),
      required: name === 'account' || name === 'people',
    }
    const value = answers.typed?.[name]
    if (name === 'channel')
      return { ...base, kind: 'choice', options: answers.channels ?? [], ...(value && { value }) }
    if (name === 'day') return { ...base, kind: 'day', ...(value && { value }) }
    return { ...base, kind: 'text', max: 500, ...(value && { value }) }
  })
  const click = { pending: String(pendingId) }
  return {
    title: w.askTitle,
    tone: 'info',
    summary: fields.map((field) => field.label).join(' '),
    parts: [
      ...(echo ? [{ kind: 'facts' as const, facts: visitFacts(echo, lang).slice(0, -1) }] : []),
      {
        kind: 'form',
        form: {
          name: `visit${pendingId}`,
          fields,
          submit: {
            label: w.buttons.submit,
            style: 'primary',
            click: { intent: 'visit.answer', fields: click },
          },
          cancel: { label: w.buttons.cancel, click: { intent: 'visit.drop', fields: click } },
        },
      },
    ],
  }
}

/** Candidates as buttons, at most five; a choice repeats the whole request with the account fixed. */
export function chooseAccountCard(
  asked: { typed: string; near: boolean; intent: string; text: string; said?: string },
  candidates: readonly { code: string; name: string }[],
  lang: Lang,
): Card {
  const w = visitWords[lang]
  const sentence = asked.near ? w.didYouMean(asked.typed) : w.choose(asked.typed)
  return {
    title: w.chooseTitle,
    tone: 'info',
    summary: sentence,
    parts: [
      { kind: 'text', text: sentence },
      {
        kind: 'buttons',
        buttons: candidates.slice(0, 5).map(({ code, name }) => ({
          label: `${name} (${code})`,
          click: {
            intent: asked.intent,
            fields: { text: asked.text, account: code, ...(asked.said && { said: asked.said }) },
          },
        })),
      },
    ],
  }
}

/** The same visit was logged before: nothing was written, and a way to insist. */
export function sameVisitCard(code: string, pendingId: number, lang: Lang): Card {
  const w = visitWords[lang]
  const fields = { pending: String(pendingId), again: 'yes' }
  return {
    title: w.sameTitle,
    tone: 'warn',
    parts: [
      { kind: 'text', text: w.same(code) },
      {
        kind: 'buttons',
        buttons: [
          { label: w.buttons.again, click: { intent: 'visit.confirm', fields } },
          { label: w.buttons.cancel, click: { intent: 'visit.drop', fields } },
        ],
      },
    ],
  }
}

/** A short word with a title: dropped, undone, expired. */
export function noteCard(title: string, text: string, tone: Card['tone'] = 'plain'): Card {
  return { title, tone, summary: text, parts: [{ kind: 'text', text }] }
}

/** A visit to several accounts: one echo under another, one undo for all of them. */
export function severalCard(cards: readonly Card[], entryId: number, lang: Lang): Card {
  const w = visitWords[lang]
  const fields = { entry: String(entryId) }
  return {
    title: listTitle(cards),
    tone: 'good',
    parts: [
      ...cards.flatMap((card, index): Part[] => [
        ...(index > 0 ? [{ kind: 'divider' as const }] : []),
        ...card.parts.filter(
          (part) => part.kind === 'facts' || (part.kind === 'text' && part.style !== 'quiet'),
        ),
      ]),
      {
        kind: 'buttons',
        buttons: [
          { label: w.buttons.undo, click: { intent: 'undo', fields } },
          { label: w.buttons.edit, click: { intent: 'edit', fields } },
        ],
      },
    ],
  }
}

function listTitle(cards: readonly Card[]): string {
  return cards.map((card) => card.title).join(' · ')
}
