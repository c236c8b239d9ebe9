import { button, buttons, card, facts, quiet, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import { speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { satisfactionEn } from './satisfaction-words.en.ts'
import { satisfactionZh } from './satisfaction-words.zh.ts'

export const satisfactionWords = { zh: satisfactionZh, en: satisfactionEn }

type Reading = { day: Day; actual: number; expected: number; scale: number }

export type SatisfactionView = {
  account: { code: string; name: string; aliases: readonly string[] }
  now: Reading
  before: Reading | undefined
  replaced: boolean
  /** A sentence about the risk score, when it is assessed. */
  risk: string | undefined
  entryId: number
}

/** Perceived minus expected (S76): the difference first, what it means, and the reading before. */
export function satisfactionCard(
  { account, now, before, replaced, risk, entryId }: SatisfactionView,
  lang: Lang,
): Card {
  const { w, day, account: name } = speak(satisfactionWords, lang)
  const difference = now.actual - now.expected
  const said = signed(difference)
  const number = (value: number) => rounded(value, 2)
  return card(
    lang,
    { title: w.title(said, name(account)), tone: difference < 0 ? 'warn' : 'good' },
    facts(
      [w.facts.actual, w.score(number(now.actual), String(now.scale))],
      [w.facts.expected, w.score(number(now.expected), String(now.scale))],
      [w.facts.difference, said],
      before && [
        w.facts.before,
        w.before(day(before.day), number(before.actual), number(before.expected), String(before.scale)),
      ],
    ),
    text(meaning(difference, now.scale, w)),
    before && before.scale !== now.scale && text(w.otherScale(String(before.scale))),
    replaced && text(w.replaced),
    quiet(risk),
    buttons(
      button(w.buttons.undo, 'undo', { entry: String(entryId) }),
      button(w.buttons.account, 'account.open', { text: account.code }),
      button(w.buttons.why, 'why.open', { text: account.code }),
    ),
  )
}

function meaning(difference: number, scale: number, w: typeof satisfactionZh): string {
  if (difference === 0) return w.equal
  return difference > 0 ? w.above : w.below(rounded((-difference * 10) / scale, 1))
}

/** `+0.5`, `0`, `−2.5`. */
function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${rounded(value, 2)}`
}
