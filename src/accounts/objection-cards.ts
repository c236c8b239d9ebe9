import { button } from '../cards/build.ts'
import type { Item } from '../cards/card.ts'
import { formatterFor } from '../cards/speech.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { OpenObjection } from './objection-store.ts'

export const objectionWords = {
  zh: {
    title: '没有答复的异议',
    line: (account: string | undefined, text: string) => (account ? `${account}：${text}` : text),
    since: (day: string, days: number) => `${day} 听到，${days} 天没有答复`,
    answer: '写答复',
  },
  en: {
    title: 'Objections without an answer',
    line: (account: string | undefined, text: string) => (account ? `${account}: ${text}` : text),
    since: (day: string, days: number) => `heard ${day}, no answer for ${days} days`,
    answer: 'Answer it',
  },
}

/** An objection with what settles it: its form, to write the answer. `named`: with its account. */
export function objectionItem(each: OpenObjection, named: boolean, today: Day, lang: Lang): Item {
  const w = objectionWords[lang]
  const f = formatterFor(lang)
  const { code: id, text, day, account } = each
  return {
    text: w.line(named ? f.account(account) : undefined, text),
    detail: w.since(f.shortDay(day), daysBetween(day, today)),
    tone: 'warn',
    buttons: [
      button(w.answer, 'fact.notes', {
        account: account.code,
        id,
        text,
        date: day,
        kind: 'objection',
        edit: 'yes',
      }),
    ],
  }
}
