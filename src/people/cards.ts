import { identityEn, leftEn, preferenceEn } from './words.en.ts'
import { identityZh, leftZh, preferenceZh } from './words.zh.ts'

/** The words about where a person is told things. */
export const preferenceWords = { zh: preferenceZh, en: preferenceEn }

/** The words about who is who. */
export const identityWords = { zh: identityZh, en: identityEn }

/** The words about what somebody who has left owned. */
export const leftWords = { zh: leftZh, en: leftEn }
