import { button, buttons, card, section, text } from '../cards/build.ts'
import type { Button, Card, Item } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { OpenPromise } from './promise-store.ts'
import { promiseEn } from './promise-words.en.ts'
import { promiseZh } from './promise-words.zh.ts'

export const promiseWords = { zh: promiseZh, en: promiseEn }

type Named = { code: string; name: string; aliases: readonly string[] }

/** Promises that are open, ours and theirs, each with what became of it as a tap for whoever may change the account. */
export function promisesCard(
  account: Named,
  promises: readonly OpenPromise[],
  may: boolean,
  lang: Lang,
): Card {
  const s = speak(promiseWords, lang)
  const { w } = s
  const lines = (byUs: boolean) =>
    promises
      .filter((promise) => promise.byUs === byUs)
      .map((promise) => ({
        text: w.line(promise.text, promise.due && s.weekDay(promise.due), s.shortDay(promise.saidOn)),
        ...(may && { buttons: settleButtons(promise, lang) }),
      }))
  return card(
    lang,
    { title: w.title(s.account(account)), tone: 'info' },
    promises.length === 0 && text(w.none),
    section(w.theirs, lines(false)),
    section(w.ours, lines(true)),
    buttons(button(w.buttons.account, 'account.open', { text: account.code })),
  )
}

/** Was it kept? For the answer of a visit, when its day has come. */
export function promiseItem(promise: OpenPromise, lang: Lang): Item {
  const s = speak(promiseWords, lang)
  return {
    text: s.w.ask(promise.text, promise.due ? s.shortDay(promise.due) : ''),
    buttons: settleButtons(promise, lang),
  }
}

/** What was said of it, and how to chase one that was not kept. */
export function settledCard(account: Named, promise: OpenPromise, kept: boolean, lang: Lang): Card {
  const { w } = speak(promiseWords, lang)
  return card(
    lang,
    { title: kept ? w.keptTitle : w.brokenTitle, tone: kept ? 'good' : 'warn' },
    text(kept ? w.kept(promise.text) : w.broken(promise.text)),
    buttons(
      !kept && button(w.buttons.step, 'morning.step', { subject: account.code, words: promise.text }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}

function settleButtons({ id }: OpenPromise, lang: Lang): Button[] {
  const w = promiseWords[lang].buttons
  return [
    button(w.kept, 'promise.settle', { promise: String(id), kept: 'yes' }),
    button(w.broken, 'promise.settle', { promise: String(id), kept: 'no' }),
  ]
}
