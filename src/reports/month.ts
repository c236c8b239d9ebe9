import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Lang } from '../domain/lang.ts'
import type { Person } from '../domain/rights.ts'
import { monthOf, readPage } from './pages.ts'
import { pagesFor } from './scope.ts'
import { fileCard, pageCard, sectionWords } from './section-cards.ts'
import { workbookOf } from './workbook.ts'

/** The month's card, and all pages that its reader may open as one workbook. */
export async function readMonth(
  work: Work,
  person: Person,
  name: string,
): Promise<(lang: Lang) => { card: Card; file: () => Promise<Card> }> {
  const month = monthOf(work.today, name)
  const pages = await Promise.all(pagesFor(person).map((page) => readPage(work, person, page, month)))
  return (lang) => {
    const reports = pages.map((written) => written(lang).report)
    const own = reports.find(({ page }) => page === 'month') ?? reports[0]!
    const title = sectionWords[lang].titles.all(month.first.slice(0, 7))
    return {
      card: pageCard(own, lang),
      file: async () => fileCard(title, await workbookOf(title, reports), lang),
    }
  }
}
