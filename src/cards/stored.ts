import type { Lang } from '../domain/lang.ts'
import type { Card } from './card.ts'

/** A card as the database kept it: rows from before cards knew their language are in the company's. */
export function storedCard(card: Omit<Card, 'lang'> & { lang?: Lang }, companyLang: Lang): Card {
  return { ...card, lang: card.lang ?? companyLang }
}
