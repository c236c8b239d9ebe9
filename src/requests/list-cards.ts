import { card, quiet, section, text } from '../cards/build.ts'
import type { Card, Click, Item } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import { openButton } from './line-cards.ts'
import { requestWords } from './words.ts'

/** What is asked in a line; the stages of a move besides, where lists say them in their own short way. */
export type Titled = { title: Bilingual; move?: { from: number; to: number } }

/** A request that waits, as every list and every morning counts it. */
export type WaitingRequest = Titled & { code: string; by: string; dueAt: Date }

/** A request that was sent back with a question, and how it is asked for again. */
export type SentBack = Titled & { code: string; question: string; answer: Click }

/** A request in a list. */
export type Listed = { code: string; title: Bilingual; by: string; dueAt?: Date }

type Rows = { rows: Listed[]; all: number }

/** `request` alone: what waits for me and what I asked for. */
export function requestsCard(
  { mine, asked, zone }: { mine: Rows; asked: Rows; zone: string },
  lang: Lang,
): Card {
  const { w: words, moment, terms } = speak(requestWords, lang)
  const w = words.list
  const item = ({ code, title, by, dueAt }: Listed): Item => ({
    text: `${code} ${title[lang]}`,
    detail: w.detail(by, dueAt ? moment(dueAt, zone) : '–'),
    buttons: [openButton(code, lang)],
  })
  return card(
    lang,
    { title: w.title },
    section(terms.some(w.mine, mine.rows.length, mine.all), mine.rows.map(item)),
    section(terms.some(w.asked, asked.rows.length, asked.all), asked.rows.map(item)),
    mine.all + asked.all === 0 && text(w.none),
    quiet(w.how),
  )
}
