import type { Button, Card, Item, Part, Tone } from '../cards/card.ts'
import { accountName, dealName } from '../cards/names.ts'
import { linesOfText } from '../cards/phone.ts'
import { Room } from '../cards/room.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { planMorning, type Todo } from '../domain/morning.ts'
import type { Policy } from '../domain/policy.ts'
import type { Line } from '../domain/reminder-line.ts'
import { weekWords } from '../weeks/cards.ts'
import { type Deciding, decideEntry } from './decide-cards.ts'
import { datedWords, dayWords, joined, lineWords, spacedEnd } from './phrase-cards.ts'
import { buttonsFor, todoButtons } from './reminder-button-cards.ts'
import { reminderWords } from './reminder-cards.ts'
import type { PlannedVisit } from './today-store.ts'

/** The lines of one owner: the reader's own, somebody's whom the reader stands in for, or what somebody who has left owned. */
export type MorningPart = {
  lines: readonly Line[]
  standsIn?: { name: string; until: Day | undefined }
  left?: string
}

export type MorningView = {
  name: string
  day: Day
  parts: readonly MorningPart[]
  /** Visits that were typed and never confirmed. */
  unsaved: readonly { pending: string; text: string }[]
  /** Visits of the reader that are planned for today and not made yet. */
  visits: readonly PlannedVisit[]
  /** Requests that wait for the reader's yes, and nobody says so in a digest. */
  decide: readonly Deciding[]
  full: boolean
  /** Lines of this morning that are settled by now, when the message is renewed after a click. */
  done?: number
}

/** The card, and the lines that stand in it: only these count as said. */
export type Shown = { card: Card; lines: Line[] }

/** The one morning message: what to do first, with what is settled together in one line; the rest folded. At most `reminders.maxLines` phone lines. */
export function morningCard(view: MorningView, policy: Policy, lang: Lang): Shown {
  const w = reminderWords[lang]
  const { columns } = policy.digest
  const out = new Room<Line>(policy.reminders.maxLines, policy.digest.maxButtons - 1, columns)
  const plans = view.parts.map(({ lines, standsIn, left }) => ({
    whose: whoseWords({ standsIn, left }, lang),
    ...planMorning(lines, view.day, policy.reminders.maxItems),
  }))
  const before = view.unsaved.length + view.decide.length + view.visits.length
  const count = plans.reduce((sum, { todos }) => sum + todos.length, before)
  const title = w.title(view.name, datedWords(view.day, lang), count)
  out.take(linesOfText(title, columns))
  const parts: Part[] = []
  if (view.done) {
    const all = view.parts.reduce((sum, { lines }) => sum + lines.length, 0)
    parts.push({ kind: 'text', text: w.done(view.done, all), style: 'quiet' })
    out.take(1)
  }
  const unsaved = view.unsaved.map((each) => unsavedItem(each, lang))
  for (const item of unsaved) out.add(item, [], item.buttons ?? [])
  for (const item of view.visits.map((each) => visitItem(each, lang))) out.add(item, [], item.buttons ?? [])
  for (const request of view.decide) {
    const { item, buttons } = decideEntry(request, lang)
    out.add(item, [], buttons)
  }
  // The folded line and the summary keep their place whatever comes before.
  out.keep(plans.some(({ folded }) => folded.length > 0) ? (view.full ? 3 : 1) : 0)
  const left: Line[] = []
  let number = 0
  for (const { whose, todos, folded } of plans) {
    if (whose && todos.length + folded.length > 0) out.add({ text: [{ strong: whose }] }, [], [])
    for (const todo of todos) {
      const said = shorterAndShorter(todo.lines).find((lines) =>
        out.add(
          todoItem({ ...todo, lines }, number + 1, view.day, lang),
          lines,
          todoButtons(todo.matter, todo.lines, lang),
        ),
      )
      if (said) number++
      left.push(...todo.lines.slice(said?.length ?? 0))
    }
    left.push(...folded)
  }
  out.keep(0)
  const summary = left.filter(({ say }) => say.kind === 'summary')
  for (const line of summary)
    out.add({ text: lineWords(line, view.day, lang) }, [line], buttonsFor(line, lang, false))
  const fold = foldedItem(
    left.filter(({ say }) => say.kind !== 'summary'),
    view,
    lang,
    out.left * columns,
  )
  if (fold) out.add(fold.item, fold.lines, [])
  if (out.items.length > 0) parts.push({ kind: 'list', items: out.items })
  const all: Button = { label: w.buttons.all, click: { intent: 'morning.more', fields: {} } }
  if (out.items.length > 0) parts.push({ kind: 'buttons', buttons: [all] })
  const [first] = out.items
  return {
    card: {
      lang,
      title,
      tone: out.said.length === 0 && unsaved.length + view.visits.length === 0 ? 'good' : 'info',
      summary: first ? textOf(first) : undefined,
      parts,
    },
    lines: out.said,
  }
}

/** Over the lines that are not the reader's own: whose they are. */
function whoseWords({ standsIn, left }: Omit<MorningPart, 'lines'>, lang: Lang): string | undefined {
  const w = reminderWords[lang]
  if (left) return w.left(left)
  return standsIn && w.standingIn(standsIn.name, standsIn.until && dayWords(standsIn.until, lang))
}

/** Everything that stands, an item each with all that can be done about it: what the morning message folds. */
export function standingCard(title: string, lines: readonly Line[], day: Day, lang: Lang): Card {
  const items = lines.map((line, at): Item => {
    const name = line.account ? accountName(line.account, lang) : ''
    return {
      text: name ? [{ strong: name }, ` ${lineWords(line, day, lang)}`] : lineWords(line, day, lang),
      tone: toneOf(line.urgency),
      buttons: buttonsFor(line, lang, lines[at - 1]?.account?.id !== line.account?.id),
    }
  })
  const none: Part = { kind: 'text', text: reminderWords[lang].nothing }
  return { lang, title, tone: 'info', parts: items.length > 0 ? [{ kind: 'list', items }] : [none] }
}

/** All lines of a thing to do, then without the last, and so on down to the first alone. */
function shorterAndShorter(lines: readonly Line[]): Line[][] {
  return lines.map((_, at) => lines.slice(0, lines.length - at))
}

function todoItem({ matter, lines, urgency }: Todo, number: number, day: Day, lang: Lang): Item {
  const [first] = lines
  const account = first?.account
  const name = account ? accountName(account, lang) : ''
  const deal = matter === 'deal' && first?.deal ? ` ${dealName(first.deal.name, lang)}` : ''
  const advice = adviceOf(matter, lines, lang)
  const words = joined(
    lines.map((line) => lineWords(line, day, lang)),
    lang,
  )
  return {
    text: [{ strong: `${number} ${name}` }, `${deal} ${words}${advice ? ` → ${advice}` : ''}`],
    tone: toneOf(urgency),
  }
}

/** What to do, where the taps below do not say it: whom to see, and that a customer waits. */
function adviceOf(matter: Todo['matter'], lines: readonly Line[], lang: Lang): string {
  const w = reminderWords[lang].todo
  if (matter === 'service') return w.service
  if (matter !== 'meet' || lines.every(({ say }) => say.kind === 'steps')) return ''
  const [met] = lines.flatMap(({ say }) =>
    say.kind === 'signal' && say.evidence.rule === 'AR02' ? (say.evidence.name ?? []) : [],
  )
  if (!met) return ''
  return w.meet(lang === 'zh' && /^[\x20-\x7e]/.test(met) ? ` ${spacedEnd(met, lang)}` : met)
}

function visitItem(visit: PlannedVisit, lang: Lang): Item {
  const w = reminderWords[lang]
  return {
    text: w.visit(accountName(visit, lang), weekWords[lang].what(visit)),
    tone: 'info',
    buttons: [{ label: w.buttons.prep, click: { intent: 'prep', fields: { account: visit.code } } }],
  }
}

function unsavedItem({ pending, text }: { pending: string; text: string }, lang: Lang): Item {
  const w = reminderWords[lang]
  const fields = { pending }
  return {
    text: w.unsaved(text),
    tone: 'warn',
    buttons: [
      { label: w.buttons.keep, style: 'primary', click: { intent: 'visit.keep', fields } },
      { label: w.buttons.drop, click: { intent: 'visit.forget', fields } },
    ],
  }
}

/** One line of what is not to be done first, an account after the other; what no longer fits in `columns` is not said today. */
function foldedItem(
  lines: readonly Line[],
  { day, full }: MorningView,
  lang: Lang,
  columns: number,
): { item: Item; lines: Line[] } | undefined {
  if (lines.length === 0) return undefined
  const w = reminderWords[lang]
  const sorted = [...lines].sort(
    (a, b) => (a.account?.id ?? 0) - (b.account?.id ?? 0) || b.urgency - a.urgency,
  )
  const said: Line[] = []
  let text = w.folded[full ? 'full' : 'short']
  for (const line of sorted) {
    const same = said.length > 0 && said.at(-1)?.account?.id === line.account?.id
    const name = same || !line.account ? '' : `${accountName(line.account, lang)} `
    const words = `${said.length === 0 ? '' : same ? (lang === 'zh' ? '，' : ', ') : lang === 'zh' ? '；' : '; '}${name}${lineWords(withoutSubject(line), day, lang)}`
    const rest = sorted.length - said.length - 1
    const more = rest > 0 ? w.more(rest) : ''
    if (linesOfText(`${text}${words}${more} ▸`, columns) > 1 && said.length > 0) break
    text += words
    said.push(line)
  }
  if (said.length < sorted.length) text += w.more(sorted.length - said.length)
  return { item: { text: `${text} ▸` }, lines: said }
}

/** In the folded line a complaint's code will do. */
function withoutSubject(line: Line): Line {
  return line.say.kind === 'complaint' ? { ...line, say: { ...line.say, subject: '' } } : line
}

function textOf(item: Item): string {
  return typeof item.text === 'string'
    ? item.text
    : item.text
        .map((span) =>
          typeof span === 'object' && 'strong' in span ? span.strong : typeof span === 'string' ? span : '',
        )
        .join('')
}

function toneOf(urgency: number): Tone {
  if (urgency >= 85) return 'bad'
  return urgency >= 60 ? 'warn' : 'info'
}
