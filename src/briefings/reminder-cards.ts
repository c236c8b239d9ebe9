import type { Card } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import type { Lang } from '../domain/lang.ts'
import type { Named } from '../domain/reminder-line.ts'
import { reminderEn } from './reminder-words.en.ts'
import { reminderZh } from './reminder-words.zh.ts'

export const reminderWords = { zh: reminderZh, en: reminderEn }

/** A crisis that nobody has acknowledged in time. `role`: why the reader hears of it. */
export function crisisCard(
  crisis: {
    code: string
    subject: string
    account: Named
    role: keyof typeof reminderZh.crisisRoles
    minutes: number
  },
  lang: Lang,
): Card {
  const w = reminderWords[lang]
  const fields = { code: crisis.code }
  return {
    lang,
    title: w.crisisTitle(crisis.code, accountName(crisis.account, lang)),
    tone: 'bad',
    summary: w.crisisAgain(rounded(crisis.minutes, 0)),
    parts: [
      { kind: 'text', text: w.crisisAgain(rounded(crisis.minutes, 0)), style: 'strong' },
      { kind: 'text', text: crisis.subject },
      { kind: 'text', text: w.crisisWhy(w.crisisRoles[crisis.role]), style: 'quiet' },
      {
        kind: 'buttons',
        buttons: [
          {
            label: w.buttons.acknowledge,
            style: 'primary',
            click: { intent: 'complaint.acknowledge', fields },
          },
          { label: w.buttons.complaint, click: { intent: 'complaint.open', fields } },
        ],
      },
    ],
  }
}
