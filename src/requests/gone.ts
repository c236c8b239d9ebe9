import { bilingual } from '../cards/speech.ts'
import { GATE_FIELDS } from '../domain/deal.ts'
import type { Bilingual } from '../domain/lang.ts'
import { requestWords } from './words.ts'

/** Why a request is void: the deal's fields that changed, what happened to the deal, or what else is not any more as it was. */
export type VoidReason =
  | { fields: readonly (typeof GATE_FIELDS)[number][] }
  | { deal: VoidedBy }
  | { gone: GoneReason }
type VoidedBy = 'won' | 'lost' | 'on_hold' | 'cancelled' | 'back' | 'moved'
const VOIDED_BY: readonly VoidedBy[] = ['won', 'lost', 'on_hold', 'cancelled', 'back', 'moved']
type GoneReason = keyof (typeof requestWords)['zh']['gone']

/** As it is stored in `endedWhy`: `fields:amount,price`, `deal:lost` or `gone:booked`. */
export function voidText(why: VoidReason): string {
  if ('fields' in why) return `fields:${why.fields.join()}`
  return 'deal' in why ? `deal:${why.deal}` : `gone:${why.gone}`
}

export function voidWords(stored: string): Bilingual {
  const [kind, rest = ''] = stored.split(':')
  const by = VOIDED_BY.find((each) => each === rest)
  if (kind === 'deal' && by) return bilingual(requestWords, (w) => w.endedBy[by])
  if (kind === 'gone' && isGone(rest)) return bilingual(requestWords, (w) => w.gone[rest])
  const fields = GATE_FIELDS.filter((field) => rest.split(',').includes(field))
  return bilingual(requestWords, (w) => w.changed([...fields]))
}

function isGone(word: string): word is GoneReason {
  return Object.hasOwn(requestWords.zh.gone, word)
}
