import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { Choice } from '../domain/standstill.ts'
import { digestWords } from './digest-words.ts'
import { reminderWords } from './reminder-cards.ts'

/** Asks for the day of a next step, and what for; a meeting that is agreed has its words already. `subject`: code of an account or a deal. */
export function stepFormCard(step: { subject: string; agreed: boolean; words: string }, lang: Lang): Card {
  const w = reminderWords[lang].step
  const fields = { subject: step.subject, ...(step.agreed ? { agreed: 'yes' } : {}) }
  return {
    lang,
    title: step.agreed ? w.agreedTitle(step.subject) : w.title(step.subject),
    tone: 'info',
    parts: [
      {
        kind: 'form',
        form: {
          name: `step${step.subject}`,
          fields: [
            { kind: 'day', name: 'due', label: w.day, required: true },
            {
              kind: 'text',
              name: 'words',
              label: w.words,
              max: 200,
              required: !step.agreed,
              value: step.words || (step.agreed ? w.meeting : undefined),
            },
          ],
          submit: { label: w.save, style: 'primary', click: { intent: 'morning.step', fields } },
        },
      },
    ],
  }
}

type Account = { code: string; name: string; aliases: readonly string[] }

/** Asks until which day a risk is accepted; `typed` was no such day. */
export function acceptFormCard(account: Account, typed: string | undefined, lang: Lang): Card {
  const w = digestWords[lang]
  return {
    lang,
    title: w.acceptTitle(accountName(account, lang)),
    tone: 'info',
    parts: [
      {
        kind: 'form',
        form: {
          name: `accept${account.code}`,
          fields: [
            {
              kind: 'day',
              name: 'until',
              label: w.acceptDay,
              required: true,
              problem: typed === undefined ? undefined : w.acceptPast,
            },
          ],
          submit: {
            label: w.acceptSave,
            style: 'primary',
            click: { intent: 'stuck.choose', fields: { account: account.code, choice: 'accept' } },
          },
        },
      },
    ],
  }
}

/** What the manager decided, said to the owner. */
export function decidedCard(account: Account, by: string, choice: Choice, lang: Lang): Card {
  const w = digestWords[lang]
  const title = w.toldOwner(by, accountName(account, lang), w.choices[choice])
  return {
    lang,
    title,
    tone: 'info',
    parts: [
      { kind: 'text', text: w.toldText[choice] },
      {
        kind: 'buttons',
        buttons: [
          { label: w.buttons.open, click: { intent: 'account.open', fields: { text: account.code } } },
        ],
      },
    ],
  }
}

/** A sentence about an account in both languages. */
export function sayDigest(
  account: Pick<Account, 'name' | 'aliases'>,
  pick: (words: (typeof digestWords)['zh'], name: string) => string,
): Bilingual {
  return {
    zh: pick(digestWords.zh, accountName(account, 'zh')),
    en: pick(digestWords.en, accountName(account, 'en')),
  }
}
