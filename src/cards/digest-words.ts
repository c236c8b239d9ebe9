import { digestEn } from './words/digest.en.ts'
import { digestZh } from './words/digest.zh.ts'

export const digestWords = { zh: digestZh, en: digestEn }
