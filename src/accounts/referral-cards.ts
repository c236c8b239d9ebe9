import { button, buttons, card, facts, primary, quiet, section, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { NotYet } from '../domain/referral.ts'
import type { ReferralRow } from './referral-store.ts'
import { referralEn } from './referral-words.en.ts'
import { referralZh } from './referral-words.zh.ts'

const referralWords = { zh: referralZh, en: referralEn }

type S = Speech<typeof referralZh>

export type ReferralView = {
  account: { code: string; name: string; aliases: readonly string[] }
  row: ReferralRow
  against: readonly NotYet[]
  /** May this reader note an introduction? */
  may: boolean
}

/** Whether and whom to ask for an introduction, on what occasion, and the words for it in four steps (S113). */
export function referralCard({ account, row, against, may }: ReferralView, lang: Lang): Card {
  const s = speak(referralWords, lang)
  const { w } = s
  const { reading, ask } = row
  const way = ask?.preferredChannel ? s.terms.channel[ask.preferredChannel] : undefined
  const occasions = row.occasions.map(({ is, code, words, day }) =>
    w.occasions[is](s.shortDay(day), code, words),
  )
  return card(
    lang,
    { title: w.title(s.account(account)), tone: against.length > 0 ? 'warn' : 'good', own: true },
    section(
      w.notYet,
      against.map((reason) => reasonWords(reason, account.code, s)),
    ),
    against.length === 0 &&
      reading &&
      text(w.content(rounded(reading.actual, 1), rounded(reading.expected, 1), s.shortDay(reading.day))),
    facts(
      [w.facts.ask, ask ? w.ask(ask.name, way) : w.nobody],
      [w.facts.occasion, occasions.length > 0 ? occasions.join('\n') : w.noOccasion],
    ),
    section(
      w.scriptTitle,
      w.script.map((line, at) => `${at + 1} ${line}`),
    ),
    quiet(w.noMoney),
    section(
      w.pastTitle,
      row.past.map(({ day, contact, whom }) => w.past(s.shortDay(day), contact, whom)),
    ),
    buttons(
      may &&
        primary(w.buttons.note, 'fact.referrals', {
          account: account.code,
          new: 'yes',
          ...(ask && { contact: ask.name }),
        }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}

function reasonWords(reason: NotYet, code: string, { w, shortDay }: S): string {
  switch (reason.is) {
    case 'complaint':
      return w.reasons.complaint(reason.code)
    case 'below':
      return w.reasons.below(rounded(reason.actual, 1), rounded(reason.expected, 1), shortDay(reason.day))
    case 'unknown':
      return w.reasons.unknown(code)
  }
}
