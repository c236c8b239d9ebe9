import { accountEn } from './words.en.ts'
import { accountZh } from './words.zh.ts'

export const accountWords = { zh: accountZh, en: accountEn }
