import type { Card, Tone } from '../../cards/card.ts'
import type { Lang } from '../../domain/lang.ts'
import { createNames } from './input-names.ts'
import { LIMITS } from './limits.ts'
import { cutNotice, partUnits, type Unit } from './parts.ts'
import { cut, type Element, paragraph, plain, wellFormed } from './text.ts'
import { words } from './words.ts'

const TEMPLATES: Record<Tone, string> = {
  plain: 'default',
  info: 'blue',
  good: 'green',
  warn: 'orange',
  bad: 'red',
}
const TAG_COLOURS: Record<Tone, string> = {
  plain: 'neutral',
  info: 'blue',
  good: 'green',
  warn: 'orange',
  bad: 'red',
}

export type FeishuCard = {
  schema: '2.0'
  config: { update_multi: true; width_mode: 'fill'; summary: { content: string } }
  header: Record<string, unknown>
  body: { direction: 'vertical'; vertical_spacing: string; elements: Element[] }
}

/**
 * A card as Feishu's card JSON 2.0, always within its limits (`LIMITS`): what is too long is cut, and the card says so.
 * Everything people wrote stands in `plain_text`, or entity by entity in markdown where a mention or link is needed.
 */
export function renderFeishu(card: Card): FeishuCard {
  const frame = frameOf(card, card.lang)
  const roomy = bodyOf(card, frame, false)
  const { elements } = roomy.left === 0 ? roomy : bodyOf(card, frame, true)
  return { ...frame, body: { ...frame.body, elements } }
}

/** The body as far as it fits. `tight`: with as few elements as can be, for what would be cut otherwise. */
function bodyOf({ lang, parts }: Card, frame: FeishuCard, tight: boolean) {
  const drawing = { lang, names: createNames(), tally: { tables: 0, charts: 0 }, tight }
  const units = parts.flatMap((part) => partUnits(part, drawing))
  return keepWithin(units, frame, lang)
}

function frameOf(card: Card, lang: Lang): FeishuCard {
  const title = wellFormed(card.title).trim() || words[lang].untitled
  const word = words[lang].tones[card.tone]
  const tags = word ? [{ tag: 'text_tag', text: plain(word), color: TAG_COLOURS[card.tone] }] : []
  return {
    schema: '2.0',
    config: {
      update_multi: true,
      width_mode: 'fill',
      summary: { content: cut(wellFormed(card.summary?.trim() || title), LIMITS.summary) },
    },
    header: {
      title: plain(title, LIMITS.title),
      template: TEMPLATES[card.tone],
      ...(tags.length > 0 ? { text_tag_list: tags } : {}),
    },
    body: { direction: 'vertical', vertical_spacing: '8px', elements: [] },
  }
}

/**
 * Keeps what fits: first what can be done (buttons, forms), then what is said, in order, until something does not fit.
 * The rest is counted in a last line, so nobody takes the card for the whole.
 */
function keepWithin(units: Unit[], frame: FeishuCard, lang: Lang): { elements: Element[]; left: number } {
  const notice = cutNotice(units.length, lang)
  let bytes = LIMITS.bytes - bytesOf(frame) - bytesOf(notice)
  let elements = LIMITS.elements - elementsIn(frame) - elementsIn(notice)
  const kept = new Set<Unit>()
  const take = (unit: Unit) => {
    const cost = { bytes: bytesOf(unit.elements), elements: elementsIn(unit.elements) }
    if (cost.bytes > bytes || cost.elements > elements) return false
    bytes -= cost.bytes
    elements -= cost.elements
    kept.add(unit)
    return true
  }
  for (const unit of units) if (unit.must) take(unit)
  for (const unit of units) if (!unit.must && !take(unit)) break
  const shown = units.filter((unit) => kept.has(unit)).flatMap((unit) => unit.elements)
  const left = units.length - kept.size
  if (left > 0) return { elements: [...shown, cutNotice(left, lang)], left }
  return { elements: shown.length > 0 ? shown : [paragraph(frame.config.summary.content)], left }
}

/** A card travels as a JSON string inside JSON: every quote counts twice. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(value)))
}

/** Everything with a `tag`, which is what Feishu counts. */
export function elementsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + elementsIn(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  const own = 'tag' in value ? 1 : 0
  return own + Object.values(value).reduce((sum: number, one) => sum + elementsIn(one), 0)
}
