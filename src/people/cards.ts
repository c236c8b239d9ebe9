import { identityEn, preferenceEn } from './words.en.ts'
import { identityZh, preferenceZh } from './words.zh.ts'

/** The words about where a person is told things. */
export const preferenceWords = { zh: preferenceZh, en: preferenceEn }

/** The words about who is who. */
export const identityWords = { zh: identityZh, en: identityEn }
