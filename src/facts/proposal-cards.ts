import { button, buttons, card, facts, noteCard, primary } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { type About, factWords, fieldsOf, labelOf, typed, valueWords } from './fact-cards.ts'
import { type FactName, factKind } from './kinds.ts'

/** What a rep asks for and the owner's manager decides with one tap. */
export function proposedFactCard(
  name: FactName,
  about: About,
  values: Readonly<Record<string, string>>,
  by: { id: number; name: string },
  lang: Lang,
): Card {
  const s = speak(factWords, lang)
  const { w } = s
  const what = w.title(labelOf(factKind(name).title, name, lang), s.account(about.account))
  const fields = { kind: name, account: about.account.code, by: String(by.id), ...values }
  return card(
    lang,
    { title: w.proposed(by.name, what), tone: 'info' },
    facts(
      ...fieldsOf(name, about).map(
        ([key, field]) =>
          [
            labelOf(field, key, lang),
            key in values && (valueWords(values[key], typed(field, values), about, s) || w.nothing),
          ] as const,
      ),
    ),
    buttons(
      primary(w.buttons.agree, 'fact.agree', fields),
      button(w.buttons.refuse, 'fact.refuse', fields),
      button(w.buttons.account, 'account.open', { text: about.account.code }),
    ),
  )
}

/** What came of it, for whoever asked and for whoever decided. */
export function answeredFactCard(
  name: FactName,
  account: string,
  by: string,
  agreed: boolean,
  lang: Lang,
): Card {
  const { w } = speak(factWords, lang)
  const what = w.title(labelOf(factKind(name).title, name, lang), account)
  return noteCard(lang, what, (agreed ? w.agreed : w.refused)(by, what), agreed ? 'good' : 'info')
}
