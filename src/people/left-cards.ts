import { button, card, list, quiet, text } from '../cards/build.ts'
import type { Button, Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Lang } from '../domain/lang.ts'
import { leftWords } from './cards.ts'

type Left = {
  code: string
  name: string
  aliases: readonly string[]
  coverId: number | null
  cover: string | undefined
  whole: boolean
}

/** So many are named; the others are counted. */
const MOST = 15

/** What somebody who has left owned, who looks after each meanwhile, and a button that hands it over. */
export function leftCard(owner: { id: number; name: string }, accounts: readonly Left[], lang: Lang): Card {
  const w = leftWords[lang]
  const title = w.title(owner.name)
  const rest = accounts.length - MOST
  return card(
    lang,
    { title, tone: 'warn', summary: title },
    text(w.ask(accounts.length)),
    list(
      accounts.slice(0, MOST).map((each) => ({
        text: w.line(`${each.code} ${accountName(each, lang)}`, each.cover),
        buttons: [settles(owner, each, lang)],
      })),
    ),
    rest > 0 && quiet(w.more(rest)),
    quiet(w.how(accounts.find(({ whole }) => whole)?.code ?? accounts[0]?.code ?? '')),
  )
}

/** The account goes to somebody, chosen in a form that begins with who looks after it; what is left on another's account goes to its owner. */
function settles(
  owner: { id: number; name: string },
  { code, coverId, cover, whole }: Left,
  lang: Lang,
): Button {
  const w = leftWords[lang]
  if (whole || coverId === null)
    return button(w.handOver, 'hand-over', {
      account: code,
      suggest: String(coverId ?? ''),
      why: w.reason(owner.name),
    })
  return button(w.give(cover ?? ''), 'left.give', { account: code, from: String(owner.id) })
}

/** What was left on an account went to its owner. */
export function givenCard(account: string, owner: string, from: string, deals: number, lang: Lang): Card {
  const w = leftWords[lang]
  return card(lang, { title: w.given(account, owner), tone: 'good' }, text(w.givenText(from, deals)))
}
