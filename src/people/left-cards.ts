import { card, list, quiet, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Lang } from '../domain/lang.ts'
import { leftWords } from './cards.ts'

type Left = { code: string; name: string; aliases: readonly string[]; cover: string | undefined }

/** So many are named; the others are counted. */
const MOST = 15

/** What somebody who has left owned, who looks after each meanwhile, and how a new owner is named. */
export function leftCard(owner: string, accounts: readonly Left[], lang: Lang): Card {
  const w = leftWords[lang]
  const title = w.title(owner)
  const rest = accounts.length - MOST
  return card(
    lang,
    { title, tone: 'warn', summary: title },
    text(w.ask(accounts.length)),
    list(
      accounts
        .slice(0, MOST)
        .map((each) => ({ text: w.line(`${each.code} ${accountName(each, lang)}`, each.cover) })),
    ),
    rest > 0 && quiet(w.more(rest)),
    quiet(w.how),
  )
}
