import type { Card, Part } from '../../cards/card.ts'
import type { Lang } from '../../domain/lang.ts'
import { wordsOf } from './text.ts'
import { feishuEn } from './words.en.ts'
import { feishuZh } from './words.zh.ts'

export const words = { zh: feishuZh, en: feishuEn }

const HAN = /\p{Script=Han}/u

/**
 * The language a card was written in, for the few words the renderer adds. A card comes in one language without its name:
 * labels are ours and tell; names of customers are Chinese in English cards too, so running text only counts without labels.
 */
export function langOfCard(card: Card): Lang {
  const labels = card.parts.flatMap(labelsOf).filter((label) => /\p{L}/u.test(label))
  if (labels.length > 0)
    return labels.filter((label) => HAN.test(label)).length * 2 >= labels.length ? 'zh' : 'en'
  const text = [
    card.title,
    ...card.parts.flatMap((part) => (part.kind === 'text' ? [wordsOf(part.text)] : [])),
  ].join(' ')
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  return latin > han ? 'en' : 'zh'
}

function labelsOf(part: Part): string[] {
  switch (part.kind) {
    case 'facts':
      return part.facts.map((fact) => fact.label)
    case 'table':
      return part.columns.map((column) => column.label)
    case 'buttons':
      return part.buttons.map((button) => button.label)
    case 'form':
      return [...part.form.fields.map((field) => field.label), part.form.submit.label]
    case 'list':
      return part.items.flatMap((item) => item.buttons?.map((button) => button.label) ?? [])
    case 'text':
    case 'progress':
    case 'picture':
    case 'divider':
      return []
  }
}
