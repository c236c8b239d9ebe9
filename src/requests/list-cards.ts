import { card, quiet, section, strong, text } from '../cards/build.ts'
import type { Card, Click } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import { answerButton, openButton } from './line-cards.ts'
import { requestWords } from './words.ts'

/** What is asked in a line; the stages of a move besides, where lists say them in their own short way. */
export type Titled = { title: Bilingual; move?: { from: number; to: number } }

/** A request that waits, as every list and every morning counts it. */
export type WaitingRequest = Titled & { code: string; by: string; dueAt: Date }

/** A request that was sent back with a question, and how it is asked for again. */
export type SentBack = Titled & { code: string; question: string; answer: Click }

/** A request that one asked for, and whose word is still wanted. */
export type Asked = { code: string; title: Bilingual; names: readonly string[]; dueAt?: Date }

/** Rows of a list; who has more waiting decides these first. */
const MOST = 20

/** `request` alone: what waits for me, what came back to me, and what I asked for. `deal`: one of the reader's own, whose move could be asked for. */
export function requestsCard(
  { moves, sentBack, asked, zone, deal }: Waiting & { zone: string; deal?: string | undefined },
  lang: Lang,
): Card {
  const { w: words, moment, list, terms } = speak(requestWords, lang)
  const w = words.list
  const until = (dueAt: Date | undefined) => (dueAt ? moment(dueAt, zone) : '–')
  return card(
    lang,
    { title: w.title },
    section(
      terms.some(w.mine, Math.min(MOST, moves.length), moves.length),
      moves.slice(0, MOST).map(({ code, title, by, dueAt }) => ({
        text: `${code} ${title[lang]}`,
        detail: w.detail(by, until(dueAt)),
        buttons: [openButton(code, lang)],
      })),
    ),
    section(
      w.sentBack,
      sentBack.map((each) => ({
        text: `${each.code} ${each.title[lang]}`,
        detail: each.question,
        buttons: [answerButton(each, lang)],
      })),
    ),
    section(
      w.asked,
      asked.map(({ code, title, names, dueAt }) => ({
        text: `${code} ${title[lang]}`,
        detail: w.waitsFor(list(names), until(dueAt)),
        buttons: [openButton(code, lang)],
      })),
    ),
    moves.length + sentBack.length + asked.length === 0 && text(w.none),
    deal && quiet(w.how(deal)),
  )
}

/**
 * A card of requests whose reader seemed to decide and did not: it says first that nothing was decided, and what to type instead. `others`: what they
 * named besides and is not theirs to decide; left out: they named none.
 */
export function undecidedCard(shown: Card, code: string | undefined, others?: string): Card {
  const w = requestWords[shown.lang].list
  const sentence =
    others === undefined
      ? w.undecidedAll(code)
      : [w.undecided(code ?? ''), others && w.notWaiting(others)].filter(Boolean).join(' ')
  const { parts } = card(shown.lang, { title: '' }, strong(sentence))
  return { ...shown, parts: [...parts, ...shown.parts] }
}

type Waiting = {
  moves: readonly WaitingRequest[]
  sentBack: readonly SentBack[]
  asked: readonly Asked[]
}
