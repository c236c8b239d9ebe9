import { feishuEn } from './words.en.ts'
import { feishuZh } from './words.zh.ts'

export const words = { zh: feishuZh, en: feishuEn }
