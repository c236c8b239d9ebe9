import { button, buttons, card, form, primary, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { accountWords } from './cards.ts'

/** So many accounts are buttons, the worst first; all of them stand in the list below. */
const BUTTONS = 5

/** Which account? The worst of them one tap away, more of them in a list. */
export function pickAccountCard(
  intent: string,
  accounts: readonly { code: string; name: string }[],
  problem: string | undefined,
  lang: Lang,
): Card {
  const w = accountWords[lang].pick
  const options = accounts.map(({ code, name }) => ({ label: `${name} ${code}`, value: code }))
  return card(
    lang,
    { title: w.title, tone: 'info' },
    text(w.tap),
    buttons(
      ...accounts
        .slice(0, BUTTONS)
        .map(({ code, name }) => button(name, intent, { text: '', account: code })),
    ),
    accounts.length > BUTTONS &&
      form(
        'pickaccount',
        [{ kind: 'pick', of: 'account', name: 'account', label: w.list, required: true, options, problem }],
        primary(w.go, 'account.pick', { intent }),
      ),
  )
}
