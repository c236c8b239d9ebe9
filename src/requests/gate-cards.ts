import {
  button,
  buttons,
  card,
  form,
  list,
  type Parts,
  primary,
  progress,
  strong,
  text,
} from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { moneyWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { needTagWords } from '../deals/words.ts'
import type { Gate } from '../domain/deal.ts'
import type { Finding, GateItem, GateItemKey } from '../domain/gate-items.ts'
import { type GateCheck, isUnsaid, mayTick } from '../domain/gates.ts'
import type { Lang } from '../domain/lang.ts'
import { gateEn } from './gate-words.en.ts'
import { type FloorState, gateZh } from './gate-words.zh.ts'

export const gateWords = { zh: gateZh, en: gateEn }

export type GateView = {
  deal: { code: string; name: string; account: string; to: number }
  check: GateCheck
  skipped: GateCheck[]
  /** May this reader tick (change the deal), waive (approve it), ask? */
  may: { tick: boolean; waive: boolean; ask: boolean }
  /** Who would decide, `as` the role or name that the policy says; a sentence where nobody can. */
  decides: readonly { as: string; names: readonly string[] }[]
  nobody?: string | undefined
  /** The request that waits already, and for whom. */
  asked?: { code: string; waits: readonly string[] } | undefined
}

/** The gate, open items first, each with what to do about it; asking is a button only when it is allowed. */
export function gateCard(view: GateView, lang: Lang): Card {
  const s = speak(gateWords, lang)
  const { check, deal } = view
  const open = check.items.filter(({ state }) => state === 'open')
  const closed = check.items.filter(({ state }) => state !== 'open')
  const incomplete = check.mode === 'strict' ? s.w.incompleteStrict : s.w.incompleteAdvisory
  const sentence = check.complete ? s.w.complete : incomplete(open.length)
  const share = check.items.length === 0 ? 100 : (closed.length / check.items.length) * 100
  return card(
    lang,
    {
      title: `${s.w.title(check.gate, deal.code)} ${s.deal(deal.name)}`,
      tone: check.complete ? 'good' : 'warn',
      summary: sentence,
    },
    progress(`G${check.gate}`, share, s.w.summary(closed.length, check.items.length)),
    strong(sentence),
    whoDecides(view, s),
    list(open.map((item) => openItem(view, item, s))),
    view.skipped.map((skipped) => skippedGate(skipped, s)),
    list(closed.map((item) => ({ text: itemLine(item, lang), tone: 'good' }))),
    gateButtons(view, s.w),
  )
}

/** The gate's card in answer to an approval that it does not let pass: why, the three ways on, and the one that is a button. */
export function openGateCard(
  gate: Card,
  { code: move, version }: { code: string; version: number },
  deal: string,
  open: readonly GateItem[],
  lang: Lang,
): Card {
  const { w, list: names } = speak(gateWords, lang)
  const why = w.notApproved.why(move, open.length, names(open.map(({ key }) => w.items[key])))
  const typed = open.every(isUnsaid) ? ` ${w.notApproved.typed(move)}` : ''
  const fields = { request: move, version: String(version), verdict: 'send_back' }
  return card(
    lang,
    { title: gate.title, tone: 'warn', summary: why },
    strong(`${why} ${w.notApproved.ways(move, deal)}${typed}`),
    gate.parts.filter(({ kind }) => kind === 'list' || kind === 'progress'),
    buttons(button(w.notApproved.sendBack, 'request.decide', fields)),
  )
}

/** `decision maker met: Oliver Grant; stance known of 0/1 decision people`. */
export function itemLine(item: GateItem, lang: Lang): string {
  const { w, colon } = speak(gateWords, lang)
  const why = findingWords(item.why, lang)
  const label = `${w.items[item.key]}${colon}`
  switch (item.state) {
    case 'met':
      return `${label}${why}`
    case 'ticked':
      return `${label}${w.states.ticked(item.words, item.by)}`
    case 'waived':
      return `${label}${w.states.waived(item.words, item.by)}`
    case 'asked':
      return `${label}${why}; ${w.states.asked[item.whom]}`
    case 'open':
      return `${label}${why}`
  }
}

/** What to do about an item, in words that can be typed. */
export function mendWords(
  item: Pick<GateItem, 'key' | 'mend' | 'why'>,
  deal: { code: string; account: string },
  lang: Lang,
): string {
  const w = gateWords[lang]
  return item.mend === 'tick'
    ? w.mend.tick(deal.code, w.items[item.key])
    : w.mend[item.mend](deal.code, deal.account, item.why.kind === 'need' ? `P${item.why.least}` : '')
}

/** The key of an item by its key or label in either language; for typed words. */
export function gateItemCalled(keys: readonly GateItemKey[], typed: string): GateItemKey | undefined {
  const plain = typed.trim().toLowerCase()
  const names = (key: GateItemKey): string[] =>
    [key, gateZh.items[key], gateEn.items[key]].map((name) => name.toLowerCase())
  return (
    keys.find((key) => names(key).includes(plain)) ??
    keys.find((key) => names(key).some((name) => plain.length > 1 && name.includes(plain)))
  )
}

/** Asks for the evidence of a tick or the reason of a waiver. */
export function tickFormCard(
  asked: { deal: string; gate: Gate; item: GateItemKey; waive: boolean },
  lang: Lang,
): Card {
  const w = gateWords[lang]
  const { deal, gate, item, waive } = asked
  const label = waive ? w.waiveTitle : w.tickTitle
  const hint = waive ? undefined : w.tickHint
  const fields = { deal, gate: String(gate), item }
  return card(
    lang,
    { title: `${label}${w.items[item]}`, tone: 'info' },
    form(
      `tick${gate}${item}`,
      [{ kind: 'text', name: 'words', label, hint, required: true, max: 300 }],
      primary(w.buttons.save, waive ? 'gate.waive' : 'gate.tick', fields),
    ),
  )
}

type S = Speech<(typeof gateWords)['zh']>

function openItem({ deal, check, may }: GateView, item: GateItem, { w, lang }: S): Item {
  const fields = { deal: deal.code, gate: String(check.gate), item: item.key }
  const own = [
    ...(may.tick && mayTick(item) ? [button(w.buttons.tick, 'gate.tick', fields)] : []),
    ...(may.waive ? [button(w.buttons.waive, 'gate.waive', fields)] : []),
  ]
  const buttons = own.length > 0 ? own : undefined
  return { text: itemLine(item, lang), detail: mendWords(item, deal, lang), tone: 'warn', buttons }
}

/** `AP1 waits for Daniel Reyes`, `Decides: sales manager 周敏`: whoever asks who approves a deal reads it here. */
function whoDecides({ decides, nobody, asked }: GateView, { w, list: names, terms: { role } }: S): Parts {
  if (asked)
    return list([
      {
        text: w.waitsFor(asked.code, names([...asked.waits])),
        buttons: [button(w.buttons.review, 'request.open', { request: asked.code })],
      },
    ])
  const roles: Readonly<Record<string, string>> = role
  const seats = decides.map(({ as, names }) => [roles[as], names.join(' / ')].filter(Boolean).join(' '))
  return text(seats.length > 0 ? w.decides(names(seats)) : nobody)
}

function skippedGate({ complete, gate, open }: GateCheck, { w, list }: S): Parts {
  return !complete && text(w.skipped(gate, list(open.map(({ key }) => w.items[key]))))
}

function gateButtons({ check, deal, may }: GateView, { buttons: w }: S['w']): Parts {
  const move = { deal: deal.code, to: String(deal.to) }
  const fields = { deal: deal.code }
  const anyway = may.ask && !check.complete && check.mode === 'advisory'
  return buttons(
    may.ask && check.complete && primary(w.ask, 'move.ask', move),
    anyway && button(w.askAnyway, 'move.ask', move, { style: 'danger' }),
    button(w.again, 'move.check', move),
    button(w.people, 'deal.people', fields),
    may.tick && button(w.edit, 'deal.edit', fields),
    check.gate === 1 && button(w.evaluate, 'deal.evaluate', fields),
    check.gate === 6 && button(w.record, 'deal.record', fields),
  )
}

/** How low we would go stays with those who work on the account (S65), and this is read in shared rooms: only on which side of it we are. */
function floorState({ quoted, floor }: { quoted?: number; floor?: number }): FloorState {
  if (floor === undefined) return 'unknown'
  if (quoted === undefined) return 'known'
  return quoted >= floor ? 'kept' : 'below'
}

function findingWords(found: Finding, lang: Lang): string {
  const w = gateWords[lang].why
  switch (found.kind) {
    case 'evaluation':
      return w.evaluation(found)
    case 'fit':
      return w.fit(found)
    case 'tier':
      return w.tier(found)
    case 'visit':
      return w.visit(found)
    case 'man':
      return w.man(found)
    case 'nextStep':
      return w.nextStep(found)
    case 'goal':
      return w.goal(found)
    case 'need':
      return w.need(found)
    case 'deciderNamed':
      return w.deciderNamed(found)
    case 'deciderMet':
      return w.deciderMet(found)
    case 'relationship':
      return w.relationship(found)
    case 'coach':
      return w.coach(found)
    case 'needConfirmed':
      return w.needConfirmed({ ...found, tags: found.tags.map((tag) => needTagWords(tag, lang)) })
    case 'actions':
      return w.actions(found)
    case 'price':
      if (found.granted && found.quoted)
        return w.granted(moneyWords({ amount: found.quoted, currency: found.currency }, lang), found.granted)
      return w.price(
        found.quoted && moneyWords({ amount: found.quoted, currency: found.currency }, lang),
        floorState(found),
      )
    case 'signed':
      return w.signed(found)
    case 'receivable':
      return w.receivable(found)
    case 'credit': {
      const { limit, exposure, currency = '' } = found
      if (limit === undefined) return w.noLimit
      const say = (amount: number) => moneyWords({ amount, currency }, lang)
      return exposure === undefined ? w.otherCurrency(say(limit)) : w.credit(say(exposure), say(limit))
    }
    case 'record':
      return w.record
    case 'satisfaction':
      return w.satisfaction(found)
    case 'lessons':
      return w.lessons
    case 'byHand':
      return w.byHand
  }
}
