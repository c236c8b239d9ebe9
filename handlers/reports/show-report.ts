import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { reportCard, reportWords } from '../../src/reports/cards.ts'
import { reportFor } from '../../src/reports/report.ts'

/** `report`, `报告`: the accounts one answers for, in numbers and pictures (S01, S02). Seen by the asker alone. */
export const showReport: Handler = async (message, work) => {
  const report = await reportFor(work, message.person)
  const w = reportWords[message.lang]
  const card = report
    ? reportCard(report, message.lang)
    : noteCard(message.lang, w.noneTitle, `${w.none} ${w.noneHow}`, 'info')
  return { card, delivery: 'private' }
}
