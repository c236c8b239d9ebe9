import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { PAGES } from '../../src/domain/report.ts'
import { readReportPage } from '../../src/language/report-words.ts'
import { monthOf, readPage } from '../../src/reports/pages.ts'
import { mayReadPeople } from '../../src/reports/scope.ts'
import { pageCard, sectionWords } from '../../src/reports/section-cards.ts'

/**
 * `report`, `报告`: the accounts one answers for, in numbers and pictures; with a word one part of it: `report team`, `报告 丢单`. Seen by the
 * asker alone.
 */
export const showReport: Handler = async (message, work) => {
  const { person, lang, fields } = message
  const asked = fields['page'] ?? readReportPage(message.text)
  if (asked === 'numbers') return { forward: { intent: 'numbers', text: '', fields: {} } }
  const page = PAGES.find((each) => each === asked) ?? 'mine'
  if ((page === 'team' || page === 'people') && !mayReadPeople(person))
    throw new UserError(bilingual(sectionWords, (w) => w.onlyLeaders))
  const month = monthOf(work.today, fields['month'])
  const { report, after } = (await readPage(work, person, page, month))(lang)
  return { card: pageCard(report, lang, { after }), delivery: 'private' }
}
