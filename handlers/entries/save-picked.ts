import { accountOption, accountPicked } from '../../src/accounts/picked-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { pickedIn, pickedProblems } from '../../src/entries/picked.ts'
import { pickedCard, pickedWords } from '../../src/entries/picked-cards.ts'
import { visitWords } from '../../src/visits/cards.ts'
import { readPicked } from '../../src/visits/picked-visit.ts'
import { visitTurn } from '../../src/visits/visit-turn.ts'

/** The form of a picked message was sent: it is written as any visit or note of theirs, with a link to what it was picked from. */
export const savePicked: Handler = async (message, work) => {
  const { person, lang } = message
  const picked = pickedIn(message, work)
  const typed = (message.fields['account'] ?? '').trim()
  const found = await accountPicked(work, person, typed)
  const account = 'code' in found ? found : undefined
  const problems = pickedProblems(message, work, picked, found)
  if (!account || Object.keys(problems).length > 0) {
    const as = typed ? { label: typed, value: typed } : undefined
    const shown = { ...picked, account: account ? accountOption(account, lang) : as }
    return { card: pickedCard(shown, problems, lang), delivery: 'replace' }
  }
  const { people, text, day, by, link } = picked
  const quote = link && pickedWords[lang].quote(link)
  const withQuote = (words: string) => [words, quote].filter(Boolean).join(' ')
  if (picked.as === 'note') {
    const note = { form: 'yes', account: account.code, text: withQuote(text), date: day }
    return { forward: { intent: 'fact.notes', text: '', fields: { ...note, ...(by && { source: by }) } } }
  }
  const reading = await readPicked(work, person, { text, day, account, people })
  const summary = { ...reading.summary, value: withQuote(reading.summary.value) }
  return visitTurn(message, work, { ...reading, summary, date: { value: day, confidence: 'understood' } })
}

/** "Do not log it": nothing was written. */
export const dropPicked: Handler = async ({ lang }) => {
  const w = visitWords[lang]
  return noteCard(lang, w.droppedTitle, w.dropped)
}
