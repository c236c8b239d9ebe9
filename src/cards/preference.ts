import { preferenceEn } from './words/preference.en.ts'
import { preferenceZh } from './words/preference.zh.ts'

/** The words about where a person is told things. */
export const preferenceWords = { zh: preferenceZh, en: preferenceEn }
