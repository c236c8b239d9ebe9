import type { Button, Card, Item, Part } from '../cards/card.ts'
import { listWords, moneyWords } from '../cards/format.ts'
import { dealName } from '../cards/names.ts'
import { needTagWords } from '../deals/words.ts'
import type { Gate } from '../domain/deal.ts'
import type { Finding, GateItem, GateItemKey } from '../domain/gate-items.ts'
import { type GateCheck, isUnsaid, mayTick } from '../domain/gates.ts'
import type { Lang } from '../domain/lang.ts'
import { gateEn } from './gate-words.en.ts'
import { gateZh } from './gate-words.zh.ts'

export const gateWords = { zh: gateZh, en: gateEn }

export type GateView = {
  deal: { code: string; name: string; account: string; to: number }
  check: GateCheck
  skipped: GateCheck[]
  /** May this reader tick (change the deal), waive (approve it), ask? */
  may: { tick: boolean; waive: boolean; ask: boolean }
}

/** The gate, open items first, each with what to do about it; asking is a button only when it is allowed. */
export function gateCard(view: GateView, lang: Lang): Card {
  const w = gateWords[lang]
  const { check, deal } = view
  const open = check.items.filter(({ state }) => state === 'open')
  const closed = check.items.filter(({ state }) => state !== 'open')
  const sentence = check.complete
    ? w.complete
    : check.mode === 'strict'
      ? w.incompleteStrict(open.length)
      : w.incompleteAdvisory(open.length)
  return {
    lang,
    title: `${w.title(check.gate, deal.code)} ${dealName(deal.name, lang)}`,
    tone: check.complete ? 'good' : 'warn',
    summary: sentence,
    parts: [
      {
        kind: 'progress',
        label: `G${check.gate}`,
        percent: check.items.length === 0 ? 100 : (closed.length / check.items.length) * 100,
        words: w.summary(closed.length, check.items.length),
      },
      { kind: 'text', text: sentence, style: 'strong' },
      ...listPart(open.map((item) => openItem(view, item, lang))),
      ...view.skipped.flatMap((skipped) => skippedPart(skipped, lang)),
      ...listPart(closed.map((item) => ({ text: itemLine(item, lang), tone: 'good' }))),
      { kind: 'buttons', buttons: gateButtons(view, lang) },
    ],
  }
}

/** The gate's card in answer to an approval that it does not let pass: why, the three ways on, and the one that is a button. */
export function openGateCard(
  gate: Card,
  { code: move, dealVersion }: { code: string; dealVersion: number },
  deal: string,
  open: readonly GateItem[],
  lang: Lang,
): Card {
  const w = gateWords[lang]
  const names = listWords(
    open.map(({ key }) => w.items[key]),
    lang,
  )
  const typed = open.every(isUnsaid) ? ` ${w.notApproved.typed(move)}` : ''
  const text = `${w.notApproved.why(move, open.length, names)} ${w.notApproved.ways(move, deal)}${typed}`
  const back = { intent: 'move.decide', fields: { move, version: String(dealVersion), verdict: 'send_back' } }
  return {
    ...gate,
    tone: 'warn',
    summary: w.notApproved.why(move, open.length, names),
    parts: [
      { kind: 'text', text, style: 'strong' },
      ...gate.parts.filter(({ kind }) => kind === 'list' || kind === 'progress'),
      { kind: 'buttons', buttons: [{ label: w.notApproved.sendBack, click: back }] },
    ],
  }
}

/** `decision maker met: Oliver Grant; stance known of 0/1 decision people`. */
export function itemLine(item: GateItem, lang: Lang): string {
  const w = gateWords[lang]
  const why = findingWords(item.why, lang)
  const label = w.items[item.key]
  switch (item.state) {
    case 'met':
      return `${label}: ${why}`
    case 'ticked':
      return `${label}: ${w.states.ticked(item.words, item.by)}`
    case 'waived':
      return `${label}: ${w.states.waived(item.words, item.by)}`
    case 'asked':
      return `${label}: ${why}; ${w.states.asked[item.whom]}`
    case 'open':
      return `${label}: ${why}`
  }
}

/** What to do about an item, in words that can be typed. */
export function mendWords(
  item: Pick<GateItem, 'key' | 'mend'>,
  deal: { code: string; account: string },
  lang: Lang,
): string {
  const w = gateWords[lang]
  return item.mend === 'tick'
    ? w.mend.tick(deal.code, w.items[item.key])
    : w.mend[item.mend](deal.code, deal.account)
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
  const label = w.items[asked.item]
  const intent = asked.waive ? 'gate.waive' : 'gate.tick'
  return {
    lang,
    title: `${asked.waive ? w.waiveTitle : w.tickTitle}: ${label}`,
    tone: 'info',
    parts: [
      {
        kind: 'form',
        form: {
          name: `tick${asked.gate}${asked.item}`,
          fields: [
            {
              kind: 'text',
              name: 'words',
              label: asked.waive ? w.waiveTitle : w.tickTitle,
              required: true,
              max: 300,
              ...(!asked.waive && { hint: w.tickHint }),
            },
          ],
          submit: {
            label: w.buttons.save,
            style: 'primary',
            click: { intent, fields: { deal: asked.deal, gate: String(asked.gate), item: asked.item } },
          },
        },
      },
    ],
  }
}

function openItem(view: GateView, item: GateItem, lang: Lang): Item {
  const w = gateWords[lang]
  const fields = { deal: view.deal.code, gate: String(view.check.gate), item: item.key }
  const buttons: Button[] = []
  if (view.may.tick && mayTick(item))
    buttons.push({ label: w.buttons.tick, click: { intent: 'gate.tick', fields } })
  if (view.may.waive) buttons.push({ label: w.buttons.waive, click: { intent: 'gate.waive', fields } })
  return {
    text: itemLine(item, lang),
    detail: mendWords(item, view.deal, lang),
    tone: 'warn',
    ...(buttons.length > 0 && { buttons }),
  }
}

function skippedPart(check: GateCheck, lang: Lang): Part[] {
  const w = gateWords[lang]
  if (check.complete) return []
  const open = check.open.map(({ key }) => w.items[key])
  return [{ kind: 'text', text: w.skipped(check.gate, listWords(open, lang)) }]
}

function gateButtons(view: GateView, lang: Lang): Button[] {
  const w = gateWords[lang]
  const { check, deal, may } = view
  const fields = { deal: deal.code, to: String(deal.to) }
  const buttons: Button[] = []
  if (may.ask && check.complete)
    buttons.push({ label: w.buttons.ask, style: 'primary', click: { intent: 'move.ask', fields } })
  else if (may.ask && check.mode === 'advisory')
    buttons.push({ label: w.buttons.askAnyway, style: 'danger', click: { intent: 'move.ask', fields } })
  buttons.push(
    { label: w.buttons.again, click: { intent: 'move.check', fields } },
    { label: w.buttons.people, click: { intent: 'deal.people', fields: { deal: deal.code } } },
    { label: w.buttons.edit, click: { intent: 'deal.edit', fields: { deal: deal.code } } },
  )
  if (check.gate === 1)
    buttons.push({
      label: w.buttons.evaluate,
      click: { intent: 'deal.evaluate', fields: { deal: deal.code } },
    })
  if (check.gate === 6)
    buttons.push({ label: w.buttons.record, click: { intent: 'deal.record', fields: { deal: deal.code } } })
  return buttons
}

function listPart(items: Item[]): Part[] {
  return items.length > 0 ? [{ kind: 'list', items }] : []
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
    case 'price': {
      const money = (amount: number | undefined): string | undefined =>
        amount === undefined ? undefined : moneyWords({ amount, currency: found.currency }, lang)
      return w.price(money(found.quoted), money(found.floor))
    }
    case 'signed':
      return w.signed(found)
    case 'receivable':
      return w.receivable(found)
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
