import type { Handler } from '../../src/bot/handler.ts'
import { moneyImportCard, moneyWords } from '../../src/briefings/money-cards.ts'
import { confirmMoney, overdueFor } from '../../src/briefings/money-store.ts'
import { beside } from '../../src/briefings/morning.ts'
import { dayWords } from '../../src/briefings/phrase-cards.ts'
import { noteCard } from '../../src/cards/build.ts'
import { accountName } from '../../src/cards/names.ts'
import { audit } from '../../src/db/audit.ts'
import { UserError } from '../../src/domain/errors.ts'
import { reassess } from '../../src/risk/store.ts'

/** [Paid], [Not paid], [None paid]: what finance says about overdue money is the newest fact about it. */
const confirm =
  (paid: boolean): Handler =>
  async (message, work) => {
    const { person, lang, fields } = message
    if (person.role !== 'finance' && person.role !== 'admin')
      throw new UserError({ zh: moneyWords.zh.notYours, en: moneyWords.en.notYours })
    const rows = await overdueFor(
      work,
      person,
      fields['all'] === 'yes' ? undefined : [fields['account'] ?? ''],
    )
    const [first] = rows
    const w = moneyWords[lang]
    if (!first) return beside(noteCard(lang, w.none, w.none, 'info'))
    await confirmMoney(work, rows, paid)
    await reassess(work, { accountIds: rows.map(({ accountId }) => accountId) })
    for (const { code, amount, daysOverdue, asOf } of rows)
      await audit(work, {
        personId: person.id,
        what: 'money.confirm',
        subject: `account:${code}`,
        before: { amount, daysOverdue, asOf },
        after: { paid },
      })
    const names = new Set(rows.map((row) => accountName(row, lang)))
    const said = w.done(
      names.size === 1 ? accountName(first, lang) : w.all(names.size),
      paid,
      dayWords(work.today, lang),
    )
    return beside(noteCard(lang, said, said, 'good'))
  }

export const confirmPaid = confirm(true)
export const confirmUnpaid = confirm(false)

/** [Import]: how newer figures come in. */
export const explainMoneyImport: Handler = async (message) => beside(moneyImportCard(message.lang))
