import { bilingual } from '../cards/speech.ts'
import type { Bilingual } from '../domain/lang.ts'
import { helpEn } from './words.en.ts'
import { helpZh } from './words.zh.ts'

/** Nothing that this person may see has this code. */
export function noCode(code: string): Bilingual {
  return bilingual({ zh: helpZh, en: helpEn }, (w) => w.noCode(code))
}
