import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { PAGES } from '../../src/domain/report.ts'
import { maySeeMargin } from '../../src/domain/rights.ts'
import { readReportPage } from '../../src/language/report-words.ts'
import { readAccountReport } from '../../src/reports/account-report.ts'
import { monthOf, readPage } from '../../src/reports/pages.ts'
import { pagesFor } from '../../src/reports/scope.ts'
import { pageCard, sectionWords } from '../../src/reports/section-cards.ts'

/**
 * `report`, `报告`: the accounts one answers for, in numbers and pictures; with a word one part of it (`report team`, `报告 丢单`), with an
 * account that one. Seen by the asker alone.
 */
export const showReport: Handler = async (message, work) => {
  const { person, lang, fields, text } = message
  const asked = fields['page'] ?? readReportPage(text)
  if (asked === 'numbers') return { forward: { intent: 'numbers', text: '', fields: {} } }
  // What is earned stands on it.
  const own = maySeeMargin(person)
  if (asked === 'meeting') return { forward: { intent: 'report.meeting', text: '', fields: {} } }
  const named = Boolean(fields['account']) || (!asked && text.trim().length > 0)
  if (named) {
    const account = await accountNamed(message, work, 'report')
    if ('title' in account) return account
    const { report } = (await readAccountReport(work, person, account))(lang)
    return { card: pageCard(report, lang, { fields: { account: account.code }, own }), delivery: 'private' }
  }
  const page = PAGES.find((each) => each === asked) ?? 'mine'
  if (!pagesFor(person).includes(page)) throw new UserError(bilingual(sectionWords, (w) => w.onlyLeaders))
  const month = monthOf(work.today, fields['month'])
  const { report, after } = (await readPage(work, person, page, month))(lang)
  return { card: pageCard(report, lang, { after, own }), delivery: 'private' }
}
