import { preferenceEn } from './words.en.ts'
import { preferenceZh } from './words.zh.ts'

/** The words about where a person is told things. */
export const preferenceWords = { zh: preferenceZh, en: preferenceEn }
