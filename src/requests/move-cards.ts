import { button } from '../cards/build.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Gate } from '../domain/deal.ts'
import type { GateCheck } from '../domain/gates.ts'
import type { Lang } from '../domain/lang.ts'
import type { Money } from '../domain/money.ts'
import type { Band } from '../domain/risk/band.ts'
import type { Fact, Shown } from './cards.ts'
import { gateWords, itemLine } from './gate-cards.ts'
import { requestWords, stageWords } from './words.ts'

/** What is shown of a stage move. */
export type MoveView = {
  code: string
  deal: {
    code: string
    name: string
    account: { name: string; aliases: readonly string[] }
    tier: string | null
    owner: string
    amount: Money
    score: number
    band: Band
    age: number
    ageLimit?: number
  }
  from: number
  to: number
  requester: string
  reason: string
  /** The gates as they stand now; only while it is pending. */
  gates: GateCheck[]
  /** What was open when it was asked for. */
  bypassed: { gate: Gate; items: string[] }[]
  skipped: Gate[]
}

export function moveShown(view: MoveView, lang: Lang): Shown {
  const s = speak(requestWords, lang)
  const { deal, to } = view
  const about = `${deal.code} ${s.deal(deal.name)}`
  const notes = view.gates.flatMap(({ items }) =>
    items.filter(({ state }) => state === 'waived' || state === 'asked' || state === 'ticked'),
  )
  return {
    title: s.w.title(about, stageWords(view.from, lang), stageWords(to, lang)),
    about,
    asks: s.w.asks(view.requester, view.reason),
    facts: [...subjectFacts(view, s), ...gateFacts(view, s)],
    notes: notes.map((item) => ({ text: itemLine(item, lang) })),
    done: s.w.line.approvedAll(deal.code, stageWords(to, lang)),
    open: button(s.w.buttons.deal, 'deal.open', { text: deal.code }),
    answer: { intent: 'move.ask', fields: { deal: deal.code, to: String(to), again: view.code, reason: '' } },
    askAgain: s.w.told.askAgain(view.code),
    retry: { intent: 'move.ask', fields: { text: deal.code, to: String(to), reason: view.reason } },
  }
}

type S = Speech<(typeof requestWords)['zh']>

function subjectFacts({ deal }: MoveView, { w, account, money, terms }: S): Fact[] {
  return [
    [w.facts.account, w.account(account(deal.account), deal.tier, deal.owner)],
    [w.facts.amount, money(deal.amount)],
    [w.facts.stage, w.age(deal.age, deal.ageLimit)],
    [w.facts.risk, w.risk(terms.band[deal.band], deal.score)],
  ]
}

function gateFacts({ gates, skipped, bypassed }: MoveView, { w, list, lang }: S): Fact[] {
  const names: Readonly<Record<string, string>> = gateWords[lang].items
  return [
    ...gates.map(
      ({ gate, items, open }): Fact => [w.facts.gate, w.gate(gate, items.length - open.length, items.length)],
    ),
    [w.facts.skipped, list(skipped.map((gate) => `G${gate}`))],
    ...bypassed.map(
      ({ gate, items }): Fact => [
        `${w.facts.bypassed} G${gate}`,
        list(items.map((item) => names[item] ?? item)),
      ],
    ),
  ]
}
