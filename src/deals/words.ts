import type { Lang } from '../domain/lang.ts'
import { dealEn } from './words.en.ts'
import { dealZh } from './words.zh.ts'

export const dealWords = { zh: dealZh, en: dealEn }

/** The eight needs of S25, in the order of the form. */
export const NEED_TAGS = [
  'profit',
  'cost',
  'relations',
  'image',
  'loyalty',
  'efficiency',
  'flows',
  'change',
] as const

/** The word for a need; one that came by import stays as it was written. */
export function needTagWords(tag: string, lang: Lang): string {
  const words: Readonly<Record<string, string>> = dealWords[lang].needTags
  return words[tag] ?? tag
}

/** The need that is called so in either language, or by its key. */
export function needTagCalled(typed: string): string | undefined {
  const plain = typed.trim().toLowerCase()
  return NEED_TAGS.find((tag) => [tag, dealZh.needTags[tag], dealEn.needTags[tag]].includes(plain))
}
