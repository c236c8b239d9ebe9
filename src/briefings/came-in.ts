import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import type { NamedAccount } from '../language/named.ts'
import { cameInCard, moneyCard } from './money-cards.ts'
import { overdueRows } from './money-store.ts'

/** 东海的逾期款到了: whoever keeps the books confirms it at once; others may ask them. */
export async function cameIn({ person, lang }: Message, work: Work, { code, name, aliases }: NamedAccount) {
  const rows = await overdueRows(work, [code])
  const keeps = person.role === 'finance' || person.role === 'admin'
  return keeps && rows.length > 0
    ? moneyCard(rows, { name: person.name }, work.today, lang)
    : cameInCard({ code, name, aliases }, rows.length > 0, lang)
}
