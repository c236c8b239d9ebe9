import { card, form, primary, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { planWords } from './cards.ts'

type Account = { code: string; name: string; aliases: readonly string[] }

/** The three questions that are answered before anybody is asked for a concession (S30). */
export function concessionForm(
  account: Account,
  typed: { wants: string; offer: string; result: string },
  problem: boolean,
  lang: Lang,
): Card {
  const s = speak(planWords, lang)
  const { concession, titleOf, buttons } = s.w
  return card(
    lang,
    { title: titleOf(concession.title, s.account(account)), tone: problem ? 'warn' : 'info' },
    text(problem ? concession.needs : concession.text),
    form(
      'concession',
      (['wants', 'offer', 'result'] as const).map((name) => ({
        kind: 'text',
        name,
        label: concession[name],
        required: true,
        max: 300,
        value: typed[name] || undefined,
      })),
      primary(buttons.submit, 'plan.concede', { account: account.code, form: 'yes' }),
    ),
  )
}
