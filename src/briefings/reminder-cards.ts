import type { Card, Item, Part, Tone } from '../cards/card.ts'
import { fullDay, listWords, ratioWords, rounded, shortDay, weekDay } from '../cards/format.ts'
import { accountName, dealName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Line, Named, Say } from '../domain/reminder-line.ts'
import { evidenceWords, stageWords } from '../risk/cards.ts'
import { buttonsFor } from './reminder-button-cards.ts'
import { reminderEn } from './reminder-words.en.ts'
import { reminderZh } from './reminder-words.zh.ts'

export const reminderWords = { zh: reminderZh, en: reminderEn }

/** The lines of one owner: the reader's own (`instead` undefined), or somebody's whom the reader stands in for. */
export type MorningPart = { lines: readonly Line[]; instead?: { name: string; until: Day } }

/**
 * The one morning message. `most` lines are shown, the others counted. `done`: lines of this morning that are settled by now, when the
 * message is renewed after a click.
 */
export function morningCard(
  view: { name: string; day: Day; parts: readonly MorningPart[]; most: number; done?: number },
  lang: Lang,
): Card {
  const w = reminderWords[lang]
  const all = view.parts.flatMap(({ lines }) => lines)
  let room = view.most
  const parts: Part[] = [
    {
      kind: 'text',
      text: view.done ? w.introDone(view.done, all.length) : w.intro(all.length),
      style: 'quiet',
    },
  ]
  for (const { lines, instead } of view.parts) {
    const shown = lines.slice(0, room)
    room -= shown.length
    if (shown.length === 0) continue
    if (instead)
      parts.push({
        kind: 'text',
        text: w.standingIn(instead.name, weekDay(instead.until, lang)),
        style: 'strong',
      })
    const items = shown.map((line, at) => itemOf(line, view.day, lang, shown[at - 1]))
    parts.push({ kind: 'list', items })
  }
  const more = all.length - (view.most - room)
  if (more > 0) parts.push({ kind: 'text', text: w.more(more) })
  else if (all.length > 0) parts.push({ kind: 'text', text: w.tip, style: 'quiet' })
  const [first] = all
  return {
    lang,
    title: w.title(view.name, fullDay(view.day, lang)),
    tone: all.length === 0 ? 'good' : 'info',
    ...(first && { summary: plainLine(first, view.day, lang) }),
    parts,
  }
}

/** `东海石化:投诉 C1 …`: a line in plain words. */
export function plainLine(line: Line, day: Day, lang: Lang): string {
  const name = subjectName(line, lang)
  const sentence = sayLine(line.say, day, lang)
  return name ? `${name}${lang === 'zh' ? ':' : ': '}${sentence}` : sentence
}

/** A crisis that nobody has acknowledged in time. `role`: why the reader hears of it. */
export function crisisCard(
  crisis: {
    code: string
    subject: string
    account: Named
    role: keyof typeof reminderZh.crisisRoles
    minutes: number
  },
  lang: Lang,
): Card {
  const w = reminderWords[lang]
  const fields = { code: crisis.code }
  return {
    lang,
    title: w.crisisTitle(crisis.code, accountName(crisis.account, lang)),
    tone: 'bad',
    summary: w.crisisAgain(rounded(crisis.minutes, 0)),
    parts: [
      { kind: 'text', text: w.crisisAgain(rounded(crisis.minutes, 0)), style: 'strong' },
      { kind: 'text', text: crisis.subject },
      { kind: 'text', text: w.crisisWhy(w.crisisRoles[crisis.role]), style: 'quiet' },
      {
        kind: 'buttons',
        buttons: [
          {
            label: w.buttons.acknowledge,
            style: 'primary',
            click: { intent: 'complaint.acknowledge', fields },
          },
          { label: w.buttons.complaint, click: { intent: 'complaint.open', fields } },
        ],
      },
    ],
  }
}

function itemOf(line: Line, day: Day, lang: Lang, before: Line | undefined): Item {
  const name = subjectName(line, lang)
  const sentence = sayLine(line.say, day, lang)
  return {
    text: name ? [{ strong: name }, ` ${sentence}`] : sentence,
    detail: untilWords(line, lang),
    tone: toneOf(line.urgency),
    buttons: buttonsFor(line, lang, before?.account?.id !== line.account?.id),
  }
}

function toneOf(urgency: number): Tone {
  if (urgency >= 85) return 'bad'
  return urgency >= 60 ? 'warn' : 'info'
}

function subjectName({ account, deal }: Line, lang: Lang): string {
  if (!account) return ''
  const name = accountName(account, lang)
  return deal ? `${name} · ${deal.code} ${dealName(deal.name, lang)}` : name
}

/** The sentence of a line, as of `day`. */
function sayLine(say: Say, day: Day, lang: Lang): string {
  const w = reminderWords[lang]
  const short = (on: Day) => weekDay(on, lang)
  switch (say.kind) {
    case 'contact': {
      const cadence = rounded(say.cadence, 1)
      if (say.never) return w.contact.never(say.days)
      if (say.when === 'soon') return w.contact.soon(short(say.dueOn), say.days, cadence)
      if (say.when === 'due') return w.contact.due(say.days, cadence)
      return w.contact.late(shortDay(say.dueOn, lang), say.days, cadence, ratioWords(say.days / say.cadence))
    }
    case 'signal':
      return evidenceWords(say.evidence, day, lang)
    case 'steps': {
      const codes = say.steps.map(({ code, deal }) => deal ?? code)
      const texts = say.steps.map(({ text }) => text.trim()).filter((text) => !UNSAID.test(text))
      const what = w.step(codes.join('·'), [...new Set(texts)].join('; '))
      const ahead = daysBetween(day, say.due)
      if (say.late > 0) return w.steps.late(what, say.late, shortDay(say.due, lang))
      if (ahead === 0) return w.steps.due(what)
      return ahead === 1 ? w.steps.tomorrow(what) : w.steps.soon(what, short(say.due))
    }
    case 'complaint': {
      const level = terms[lang].level[say.level]
      const ahead = daysBetween(day, say.dueOn)
      if (say.late) return w.complaint.late(level, say.code, say.subject, shortDay(say.dueOn, lang))
      if (ahead === 0) return w.complaint.today(level, say.code, say.subject)
      if (ahead === 1) return w.complaint.tomorrow(level, say.code, say.subject)
      return w.complaint.soon(level, say.code, say.subject, short(say.dueOn))
    }
    case 'planSoon':
      return w.planSoon(short(say.dueOn))
    case 'wallOld':
      return w.wallOld(shortDay(say.scoredOn, lang), rounded(say.limit, 1))
    case 'move':
      return w.move(say.code, stageWords(say.to, lang), listWords(say.waitingFor, lang))
    case 'summary':
      return w.summary(say.week)
  }
}

/** Imported next steps of deals have no words of their own. */
const UNSAID = /^(?:next step|下一步)?$/i

function untilWords(line: Line, lang: Lang): string {
  const w = reminderWords[lang].until
  switch (line.rule) {
    case 'AR01':
      return w.contact
    case 'AR02':
      return w.decision
    case 'AR03':
      return w.single
    case 'AR06':
      return w.complaint
    case 'AR09':
      return w.money
    case 'AR12':
      return w.step
    case 'AR13':
      return w.plan
    case 'DR01':
      return w.stage
    case 'DR02':
      return line.say.kind === 'steps' ? w.step : w.noStep
    case 'DR03a':
      return w.close
    case 'DR08':
      return w.move
    case 'AR04':
    case 'AR05':
    case 'S32':
      return w.wall
    case 'S90':
      return w.summary
    case 'AR07':
    case 'AR08':
    case 'AR10':
    case 'AR11':
    case 'AR14':
    case 'AR15':
    case 'DR03b':
    case 'DR04':
    case 'DR05':
    case 'DR06':
    case 'DR07':
    case 'DR09':
      return w.other
  }
}
