import { button, buttons, card, list, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { factKind, factNames } from '../facts/kinds.ts'
import { stageWords } from '../risk/cards.ts'
import type { ChangeLine } from './changes-store.ts'
import { changesEn } from './changes-words.en.ts'
import { changesZh } from './changes-words.zh.ts'

export const changesWords = { zh: changesZh, en: changesEn }
type S = Speech<typeof changesZh>
type Named = { code: string; name: string; aliases: readonly string[]; currency: string }

/**
 * What of a change stands on the card. Texts do not, and no number that only some may see (the floor of a price): those are in `kam audit`, for
 * whoever runs the bot.
 */
const SHOWN = ['amount', 'tier', 'stage', 'due', 'until', 'date', 'day', 'expectedClose'] as const

/** Who changed what about an account, when, from what to what and by which message; the newest first, a page at a time. */
export function changesCard(
  account: Named,
  page: { lines: readonly ChangeLine[]; skip: number; more: boolean; zone: string },
  lang: Lang,
): Card {
  const s = speak(changesWords, lang)
  const { w } = s
  const { lines, skip, more, zone } = page
  return card(
    lang,
    { title: w.title(s.account(account)), tone: 'info' },
    lines.length === 0 && text(w.none),
    list(
      lines.map((line) => ({
        text: w.line(s.moment(line.at, zone), line.by ?? w.program, whatOf(line, account.code, s)),
        detail: [valuesOf(line, account.currency, s), w.causes[causeOf(line.cause)]]
          .filter(Boolean)
          .join(' · '),
      })),
    ),
    buttons(
      more &&
        button(w.older, 'account.changes', { account: account.code, skip: String(skip + lines.length) }),
      button(w.account, 'account.open', { text: account.code }),
    ),
  )
}

/** `D5 deal amount changed`, `tier changed`, `snooze`; a verb that has no word of its own is a change. */
function whatOf({ what, code, before }: ChangeLine, own: string, { w, lang }: S): string {
  const [noun = '', verb = ''] = what.split('.')
  const verbs: Record<string, string> = w.verbs
  const nouns: Record<string, string> = w.nouns
  const name = noun === 'fact' ? factNames.find((each) => each === verb) : undefined
  const thing = name ? factKind(name).title[lang]?.[0] : nouns[noun]
  const noted = before === null ? w.verbs.add : w.verbs.changed
  const done = name ? noted : verb && (verbs[verb] ?? w.verbs.changed)
  return w.what(code === own ? '' : code, thing ?? '', done).trim()
}

function valuesOf({ what, before, after }: ChangeLine, currency: string, s: S): string | undefined {
  const [, field = ''] = what.split('.')
  const key = SHOWN.find(
    (each) => each === field || valueIn(before, each) !== undefined || valueIn(after, each) !== undefined,
  )
  if (!key) return undefined
  const [was, is] = [before, after].map((value) =>
    wordOf(field === key && !isObject(value) ? value : valueIn(value, key), key, currency, s),
  )
  return was !== undefined && is !== undefined && was !== is ? s.w.from(was, is) : (is ?? was)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const valueIn = (value: unknown, key: string): unknown =>
  isObject(value) ? (value[key] ?? undefined) : undefined

function wordOf(value: unknown, key: (typeof SHOWN)[number], currency: string, s: S): string | undefined {
  if (value === undefined || value === null) return undefined
  if (key === 'amount') return s.money({ amount: Number(value), currency })
  if (key === 'stage') return stageWords(Number(value), s.lang)
  if (/^\d{4}-\d\d-\d\d$/.test(String(value))) return s.day(String(value))
  return String(value).slice(0, 40)
}

/** Keys of messages begin with their platform; what has another key was due by the clock. */
function causeOf(cause: string): keyof typeof changesZh.causes {
  const [head = ''] = cause.split(':')
  return head === 'slack' || head === 'feishu' || head === 'web' || head === 'import' ? head : 'job'
}
