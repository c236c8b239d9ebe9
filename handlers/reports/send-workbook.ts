import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { PAGES } from '../../src/domain/report.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { readAccountReport } from '../../src/reports/account-report.ts'
import { monthOf, mustSeePage, readPage } from '../../src/reports/pages.ts'
import { fileCard, sectionWords } from '../../src/reports/section-cards.ts'
import { workbookOf } from '../../src/reports/workbook.ts'

/** [Excel file] under a report: the same as a workbook, sent to who asked, in their own chat with us. */
export const sendWorkbook: Handler = async (message, work) => {
  const { person, lang, fields } = message
  const page = PAGES.find((each) => each === fields['page']) ?? 'mine'
  if (!fields['account']) mustSeePage(person, page)
  const account = fields['account'] ? await accountNamed(message, work, 'report.workbook') : undefined
  if (account && 'title' in account) return account
  const written = account
    ? await readAccountReport(work, person, account)
    : await readPage(work, person, page, monthOf(work.today, fields['month']))
  const { report } = written(lang)
  const file = await workbookOf(report.title, [report])
  await tellPerson(work, `workbook:${message.key}`, person.id, () => fileCard(report.title, file, lang))
  const comes = sectionWords[lang].fileComes(file.name)
  return { card: noteCard(lang, report.title, comes, 'good'), delivery: 'toast' }
}
