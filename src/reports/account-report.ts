import type { AccountRow } from '../accounts/store.ts'
import { speak } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { maySeeMargin, type Person } from '../domain/rights.ts'
import {
  behaviourSection,
  closenessSection,
  developmentSection,
  peopleSection,
  satisfactionSection,
  valueSection,
} from './account-cards.ts'
import { analysisOf } from './account-store.ts'
import { booksOf } from './money-store.ts'
import type { Written } from './pages.ts'
import { pagesFor } from './scope.ts'
import { sectionWords } from './section-cards.ts'

/** The report on one account: the six analyses (S83). */
export async function readAccountReport(work: Work, person: Person, account: AccountRow): Promise<Written> {
  const analysis = await analysisOf(work, account.id)
  const of = { owners: undefined, hidden: [], only: account.id }
  const [books] = await booksOf(work, of, `${work.today.slice(0, 4)}-01-01`, work.today)
  const { currency } = account
  const money = { currency, margin: maySeeMargin(person), policy: work.policy }
  return (lang) => {
    const s = speak(sectionWords, lang)
    const sections = analysis
      ? [
          valueSection(books, money, s),
          peopleSection(analysis, s),
          developmentSection(analysis, currency, s),
          behaviourSection(analysis, s),
          satisfactionSection(analysis, s),
          closenessSection(analysis, s),
        ]
      : []
    return {
      report: {
        page: undefined,
        pages: pagesFor(person),
        title: s.w.one.title(s.account(account), s.day(work.today)),
        sections: sections.filter((section) => section !== undefined),
        empty: s.w.nothing,
      },
    }
  }
}
