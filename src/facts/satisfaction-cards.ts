import type { Card, Fact, Part } from '../cards/card.ts'
import { fullDay, rounded } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
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
}

/** Perceived minus expected (S76): the difference first, what it means, and the reading before. */
export function satisfactionCard(view: SatisfactionView, lang: Lang): Card {
  const w = satisfactionWords[lang]
  const { account, now, before } = view
  const difference = now.actual - now.expected
  const said = signed(difference)
  const number = (value: number) => rounded(value, 2)
  const facts: Fact[] = [
    { label: w.facts.actual, value: w.score(number(now.actual), String(now.scale)) },
    { label: w.facts.expected, value: w.score(number(now.expected), String(now.scale)) },
    { label: w.facts.difference, value: said },
  ]
  if (before)
    facts.push({
      label: w.facts.before,
      value: w.before(
        fullDay(before.day, lang),
        number(before.actual),
        number(before.expected),
        String(before.scale),
      ),
    })
  const notes = [
    meaning(difference, now.scale, lang),
    before && before.scale !== now.scale ? w.otherScale(String(before.scale)) : '',
    view.replaced ? w.replaced : '',
  ]
  return {
    title: w.title(said, accountName(account, lang)),
    tone: difference < 0 ? 'warn' : 'good',
    parts: [
      { kind: 'facts', facts },
      ...notes.filter(Boolean).map((text): Part => ({ kind: 'text', text })),
      ...(view.risk ? [{ kind: 'text' as const, text: view.risk, style: 'quiet' as const }] : []),
      {
        kind: 'buttons',
        buttons: [
          { label: w.buttons.account, click: { intent: 'account.open', fields: { text: account.code } } },
          { label: w.buttons.why, click: { intent: 'why.open', fields: { text: account.code } } },
        ],
      },
    ],
  }
}

function meaning(difference: number, scale: number, lang: Lang): string {
  const w = satisfactionWords[lang]
  if (difference === 0) return w.equal
  return difference > 0 ? w.above : w.below(rounded((-difference * 10) / scale, 1))
}

/** `+0.5`, `0`, `−2.5`. */
function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${rounded(value, 2)}`
}
