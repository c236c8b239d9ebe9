import { button, card, form, primary, quiet } from '../cards/build.ts'
import type { Card, Option } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { pickedEn } from './picked-words.en.ts'
import { pickedZh } from './picked-words.zh.ts'

export const pickedWords = { zh: pickedZh, en: pickedEn }

/** What a picked message is to become. `by`: who said it; `link`: to it, empty where there is none. */
export type Picked = {
  as: 'visit' | 'note'
  account: Option | undefined
  day: string
  people: string
  text: string
  by: string
  link: string
  /** Characters of the message, where it has more than a form takes. */
  whole?: number | undefined
}

/** Characters that the form takes. */
export const MOST_PICKED = 3000

export type PickedProblems = Partial<Record<'account' | 'day' | 'text', string>>

/** What is about to be noted, to be looked at and put right: nothing is written before it is sent. */
export function pickedCard(
  { as, account, day, people, text, by, link, whole }: Picked,
  problems: PickedProblems,
  lang: Lang,
): Card {
  const w = pickedWords[lang]
  const { fields, hints } = w
  return card(
    lang,
    { title: w.title[as], tone: 'info', summary: w.title[as] },
    quiet(by && w.from(by)),
    link !== '' && { kind: 'text', text: [{ link: w.link, url: link }] },
    quiet(link !== '' && text === '' && w.wordless),
    quiet(whole !== undefined && w.cut(whole, MOST_PICKED)),
    form(
      'picked',
      [
        {
          name: 'account',
          label: fields.account,
          kind: 'pick',
          of: 'account',
          required: true,
          ...(account && { value: account }),
          ...(problems.account && { problem: problems.account }),
        },
        {
          name: 'day',
          label: fields.day,
          kind: 'day',
          value: day,
          ...(problems.day && { problem: problems.day }),
        },
        as === 'visit' && {
          name: 'people',
          label: fields.people,
          kind: 'text',
          hint: hints.people,
          value: people,
          max: 500,
        },
        {
          name: 'text',
          label: fields[as],
          kind: 'lines',
          required: true,
          value: text,
          max: MOST_PICKED,
          ...(as === 'visit' && { hint: hints.visit }),
          ...(problems.text && { problem: problems.text }),
        },
      ],
      primary(w.save, 'picked.save', { as, by, link }),
      button(w.cancel, 'picked.drop'),
    ),
  )
}
