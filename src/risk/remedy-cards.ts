import { button } from '../cards/build.ts'
import type { Button } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import type { Evidence } from '../domain/risk/assessment.ts'
import { remedyEn } from './remedy-words.en.ts'
import { remedyZh } from './remedy-words.zh.ts'

export const remedyWords = { zh: remedyZh, en: remedyEn }

/** Whom a signal is about: the account by its code and the name its reader knows, and the deal's code where it is one. */
export type RemedySubject = { account: { code: string; name: string }; deal?: string }

/** What puts a signal right: words that can be typed as they stand, and a button that does the same. */
export type Remedy = { words: string; button: Button }

/** What is to be done about a signal. Every rule has something that can be done here. */
export function remedyOf(evidence: Evidence, subject: RemedySubject, lang: Lang): Remedy {
  const { account, deal = account.code } = subject
  const { may, with: like } = remedies(subject, lang)
  switch (evidence.rule) {
    case 'AR01':
    case 'AR02':
    case 'AR03':
    case 'DR04':
      return may.visit
    case 'AR04':
    case 'AR05':
      return may.wall
    case 'AR06':
      return like('complaint', evidence.code, 'complaint.open', { code: evidence.code })
    case 'AR07':
      return may.satisfaction
    case 'AR08':
    case 'AR09':
      return may.step
    case 'AR10':
      return like('rival', account.name, 'fact.competitor_signals', { account: account.code })
    case 'AR11':
      return like('churn', account.name, 'fact.churn_flags', { account: account.code })
    case 'AR12': {
      const step = String(evidence.open[0]?.id ?? '')
      return like('done', step, 'remind.done', { step })
    }
    case 'AR13':
      return like('plan', account.name, 'fact.account_plans', {
        account: account.code,
        form: 'yes',
        last_review: 'today',
      })
    case 'AR14':
      return like('profile', account.name, 'fact.profile', { account: account.code })
    case 'AR15':
      return like('deal', evidence.deal, 'deal.open', { text: evidence.deal })
    case 'DR01':
      return like('move', deal, 'move.check', { deal })
    case 'DR02':
      return may.step
    case 'DR03a':
    case 'DR03b':
      return like('close', deal, 'deal.edit', { text: deal })
    case 'DR05':
    case 'DR07':
      return may.people
    case 'DR06':
      return may.person
    case 'DR08':
      return like('move', evidence.code, 'request.open', { request: evidence.code })
    case 'DR09': {
      const w = remedyWords[lang]
      return {
        words: w.need(deal, evidence.least),
        button: button(w.buttons.need, 'deal.edit', { text: deal }),
      }
    }
  }
}

type Named = Exclude<keyof typeof remedyZh, 'does' | 'need' | 'buttons'>

function remedies({ account, deal = account.code }: RemedySubject, lang: Lang) {
  const w = remedyWords[lang]
  const like = (kind: Named, named: string, intent: string, fields: Record<string, string>): Remedy => ({
    words: w[kind](named),
    button: button(w.buttons[kind], intent, fields),
  })
  return {
    with: like,
    may: {
      visit: like('visit', account.name, 'remind.visit', { account: account.code }),
      wall: like('wall', account.name, 'wall', { account: account.code }),
      satisfaction: like('satisfaction', account.name, 'fact.satisfaction', { account: account.code }),
      step: like('step', deal === account.code ? account.name : deal, 'morning.step', { subject: deal }),
      people: like('people', deal, 'deal.people', { deal }),
      person: like('person', account.name, 'fact.contacts', { account: account.code }),
    },
  }
}
