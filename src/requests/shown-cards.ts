import { button } from '../cards/build.ts'
import type { Button, Item } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { Fact, Shown } from './cards.ts'
import { requestWords } from './words.ts'

type About = {
  account: { code: string; name: string; aliases: readonly string[]; tier: string | null; ownerName: string }
  deal?: { code: string; name: string; ownerName: string }
}

/** What every kind but the moves shows alike: who asks and why, whose it is, and how it is asked for again. */
export function shownOf(
  { code, reason }: { code: string; reason: string },
  { account, deal }: About,
  own: {
    requester: string
    title: string
    facts: readonly Fact[]
    notes?: readonly Item[]
    done: string
    also?: Button
  },
  lang: Lang,
): Shown {
  const s = speak(requestWords, lang)
  const { w } = s
  const owner = deal?.ownerName ?? account.ownerName
  return {
    title: own.title,
    about: own.title,
    asks: w.asksFor(own.requester, reason),
    facts: [
      [w.facts.account, w.account(s.account(account), account.tier, owner)],
      [w.facts.deal, deal && `${deal.code} ${s.deal(deal.name)}`],
      ...own.facts,
    ],
    notes: own.notes ?? [],
    done: own.done,
    open: deal
      ? button(w.buttons.deal, 'deal.open', { text: deal.code })
      : button(w.buttons.account, 'account.open', { text: account.code }),
    ...(own.also && { also: own.also }),
    answer: { intent: 'request.again', fields: { request: code } },
    askAgain: w.told.askAgain(code),
    retry: { intent: 'request.again', fields: { request: code, answer: reason || '–' } },
  }
}
