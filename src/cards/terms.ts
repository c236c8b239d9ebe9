import { termsEn } from './terms.en.ts'
import { termsZh } from './terms.zh.ts'

/** The field's words by language: bands, layers, stances, channels, complaint levels, stages, roles. */
export const terms = { zh: termsZh, en: termsEn }
