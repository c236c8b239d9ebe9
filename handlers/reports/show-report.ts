import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import type { Work } from '../../src/db/work.ts'
import { PAGES } from '../../src/domain/report.ts'
import { maySeeMargin } from '../../src/domain/rights.ts'
import { hear } from '../../src/language/heard.ts'
import { readReport, sentOrNot } from '../../src/language/report-words.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { readAccountReport } from '../../src/reports/account-report.ts'
import { monthOf, mustSeePage, readPage } from '../../src/reports/pages.ts'
import { pageCard } from '../../src/reports/section-cards.ts'

/**
 * `report`, `报告`: the accounts one answers for, in numbers and pictures; with a word one part of it (`report team`, `报告 丢单`), with an
 * account that one. Seen by the asker alone.
 */
export const showReport: Handler = async (message, work) => {
  const { person, lang, fields, text } = message
  const read = readReport(text, work.today)
  const asked = fields['page'] ?? read?.page
  if (asked === 'numbers') return { forward: { intent: 'numbers', text: '', fields: {} } }
  // What is earned stands on it.
  const own = maySeeMargin(person)
  const sent = sentOrNot(text)
  const meeting: Record<string, string> | undefined = sent
    ? { text: sent }
    : asked === 'meeting'
      ? {}
      : undefined
  if (meeting) return { forward: { intent: 'report.meeting', text: '', fields: meeting } }
  const colleague = !asked && !fields['account'] && (await isColleague(message, work))
  const named = Boolean(fields['account']) || (!asked && !colleague && text.trim().length > 0)
  if (named) {
    const account = await accountNamed(message, work, 'report')
    if ('title' in account) return account
    const { report } = (await readAccountReport(work, person, account))(lang)
    return { card: pageCard(report, lang, { fields: { account: account.code }, own }), delivery: 'private' }
  }
  // Whoever asks for a colleague's reads them among the others, row by row.
  const page = PAGES.find((each) => each === (colleague ? 'team' : asked)) ?? 'mine'
  mustSeePage(person, page)
  const month = monthOf(work.today, fields['month'] ?? read?.month)
  const { report, after } = (await readPage(work, person, page, month))(lang)
  return { card: pageCard(report, lang, { after, own }), delivery: 'private' }
}

/** A colleague by name and nobody else: `report Tom`, 报告 王浩. */
async function isColleague({ person, text }: Message, work: Work): Promise<boolean> {
  if (!text.trim()) return false
  const { accounts, members } = hear(text, await readingContext(work, person, text)).entities
  return members.length > 0 && accounts.length === 0
}
