import type { Card, Tone } from '../../cards/card.ts'
import type { Lang } from '../../domain/lang.ts'
import type { Reply } from '../platform.ts'
import { renderFeishu } from './render.ts'
import { cut, wellFormed, wordsOf } from './text.ts'
import { words } from './words.ts'

/** What a card callback is answered with; Feishu shows it within three seconds of the click. */
export type CallbackAnswer = { toast?: object; card?: object }

const TOASTS: Record<Tone, 'info' | 'success' | 'warning' | 'error'> = {
  plain: 'info',
  info: 'info',
  good: 'success',
  warn: 'warning',
  bad: 'error',
}
const TOAST_LENGTH = 200

/** The answer to a click, for Feishu. What is private stands in the toast, which only the person who clicked sees. */
export function callbackAnswer(reply: Reply): CallbackAnswer {
  switch (reply.delivery) {
    case 'replace':
      return { card: { type: 'raw', data: renderFeishu(reply.card) } }
    case 'toast':
    case 'private':
      return { toast: { type: TOASTS[reply.card.tone], content: toastWords(reply.card) } }
  }
}

/** A sentence of our own: Feishu shows it in the language of the person's client, else in the company's. */
export function ownToast(word: 'working' | 'unsure', companyLang: Lang): CallbackAnswer {
  const type = word === 'working' ? 'info' : 'warning'
  const i18n = { zh_cn: words.zh[word], en_us: words.en[word] }
  return { toast: { type, content: words[companyLang][word], i18n } }
}

/** Whether a card says more than its toast. */
export function saysMore(card: Card): boolean {
  return card.parts.some((part) => part.kind !== 'text' || wordsOf(part.text).trim() !== toastWords(card))
}

function toastWords(card: Card): string {
  return cut(wellFormed(card.summary ?? card.title).trim(), TOAST_LENGTH) || '…'
}
