import type { Button } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import type { Line } from '../domain/reminder-line.ts'
import { nextWords } from '../steps/cards.ts'
import { reminderEn } from './reminder-words.en.ts'
import { reminderZh } from './reminder-words.zh.ts'

const words = { zh: reminderZh, en: reminderEn }

/**
 * What can be done about a line of a morning message, one tap each; whoever would rather type can. `first`: it is the first line of its
 * account, where snooze stands once.
 */
export function buttonsFor(line: Line, lang: Lang, first: boolean): Button[] {
  const b = words[lang].buttons
  const { account, deal, say } = line
  if (!account) return [{ label: b.week, click: { intent: 'week.done', fields: {} } }]
  const fields = { account: account.code }
  const snooze: Button[] = first ? [{ label: b.snooze, click: { intent: 'remind.snooze', fields } }] : []
  const open: Button = deal
    ? { label: b.deal, click: { intent: 'deal.open', fields: { text: deal.code } } }
    : { label: b.account, click: { intent: 'account.open', fields: { text: account.code } } }
  switch (say.kind) {
    case 'contact':
      return [
        { label: b.visit, style: 'primary', click: { intent: 'remind.visit', fields } },
        ...snooze,
        ...exceptButton(line, lang),
      ]
    case 'steps':
      return [...stepButtons(say.steps, lang), ...snooze]
    case 'move':
      return [{ label: b.move, click: { intent: 'move.open', fields: { move: say.code } } }, ...snooze]
    case 'signal':
      if (line.rule === 'AR02' || line.rule === 'AR03')
        return [
          { label: b.visit, click: { intent: 'remind.visit', fields } },
          ...snooze,
          ...exceptButton(line, lang),
        ]
      return [open, ...snooze, ...exceptButton(line, lang)]
    case 'complaint':
      return [
        { label: b.complaint, click: { intent: 'complaint.open', fields: { code: say.code } } },
        ...snooze,
        ...exceptButton(line, lang),
      ]
    case 'wallOld':
      return [{ label: b.wall, click: { intent: 'wall', fields } }, ...snooze]
    case 'planSoon':
    case 'summary':
      return [open, ...snooze]
  }
}

/**
 * "Not a risk" of the line's own rule. None on a promise (it is done, re-dated or handed over), on what is only asked for (a plan soon due, a
 * wall, a request, a summary), and on a crisis: that takes more than a tap.
 */
export function exceptButton({ rule, say, account, deal }: Line, lang: Lang): Button[] {
  const isRisk = say.kind === 'contact' || say.kind === 'signal' || say.kind === 'complaint'
  if (!account || !isRisk || (say.kind === 'complaint' && say.level === 'crisis')) return []
  const fields = { subject: deal?.code ?? account.code, rule }
  return [{ label: words[lang].buttons.except, click: { intent: 'except.ask', fields } }]
}

function stepButtons(steps: readonly { code: string; deal?: string }[], lang: Lang): Button[] {
  const b = words[lang].buttons
  const [only] = steps
  const several = steps.length > 1
  const done = steps.slice(0, 2).map(
    ({ code, deal }): Button => ({
      label: several ? b.doneOne(deal ?? code) : b.done,
      style: 'primary',
      click: { intent: 'remind.done', fields: { step: code } },
    }),
  )
  if (!only) return done
  const redate: Button = {
    label: several ? b.redateOne(only.deal ?? only.code) : b.redate,
    click: { intent: 'remind.redate', fields: { step: only.code } },
  }
  const hand: Button = {
    label: nextWords[lang].buttons.reassign,
    click: { intent: 'next.reassign', fields: { step: only.code } },
  }
  return [...done, redate, hand]
}
