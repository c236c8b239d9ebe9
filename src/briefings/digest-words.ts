import { digestEn } from './digest-words.en.ts'
import { digestZh } from './digest-words.zh.ts'

export const digestWords = { zh: digestZh, en: digestEn }
