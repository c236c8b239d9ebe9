import type { Button } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import type { Matter } from '../domain/morning.ts'
import type { Line } from '../domain/reminder-line.ts'
import { BLOCKS } from '../domain/standstill.ts'
import { nextWords } from '../steps/cards.ts'
import { reminderEn } from './reminder-words.en.ts'
import { reminderZh } from './reminder-words.zh.ts'

const words = { zh: reminderZh, en: reminderEn }

/** The one or two taps of a thing to do; of a standstill its three answers. */
export function todoButtons(matter: Matter, lines: readonly Line[], lang: Lang): Button[] {
  const [first] = lines
  if (!first) return []
  if (matter === 'stuck') return blockButtons(first, lang)
  const b = words[lang].buttons
  const step = lines.find(({ say }) => say.kind === 'steps')
  const only = matter === 'meet' && step && lines.every(({ say }) => say.kind === 'steps')
  if (step && only) return buttonsFor(step, lang, false).slice(0, 2)
  if (matter === 'meet' && first.account)
    return [
      {
        label: b.visit,
        style: 'primary',
        click: { intent: 'remind.visit', fields: { account: first.account.code } },
      },
      {
        label: b.agreed,
        click: { intent: 'morning.step', fields: { subject: first.account.code, agreed: 'yes' } },
      },
    ]
  return buttonsFor(first, lang, false)
    .filter(({ click }) => click.intent !== 'except.ask')
    .slice(0, 2)
}

/** "What blocks it?" */
function blockButtons({ account }: Line, lang: Lang): Button[] {
  const b = words[lang].buttons
  return BLOCKS.map((answer) => ({
    label: b[answer],
    click: { intent: 'stuck.answer', fields: { account: account?.code ?? '', answer } },
  }))
}

/**
 * What can be done about a line, one tap each; whoever would rather type can. `first`: it is the first line of its account, where snooze
 * stands once.
 */
export function buttonsFor(line: Line, lang: Lang, first: boolean): Button[] {
  const b = words[lang].buttons
  const { account, deal, say } = line
  if (say.kind === 'summary')
    return [{ label: b.handIn, click: { intent: 'remind.week', fields: { week: say.week, submit: 'yes' } } }]
  if (!account) return []
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
      return [{ label: b.move, click: { intent: 'request.open', fields: { request: say.code } } }, ...snooze]
    case 'signal':
      return [...signalButtons(line, lang), open, ...snooze, ...exceptButton(line, lang)]
    case 'complaint':
      return [
        { label: b.see(say.code), click: { intent: 'complaint.open', fields: { code: say.code } } },
        ...snooze,
        ...exceptButton(line, lang),
      ]
    case 'expired':
      return [
        ...(deal
          ? [
              {
                label: b.again,
                click: { intent: 'move.ask', fields: { text: deal.code, to: String(say.to) } },
              },
            ]
          : []),
        open,
        ...snooze,
      ]
    case 'wallOld':
      return [{ label: b.wall, click: { intent: 'wall', fields } }, ...snooze]
    case 'stuck':
      return blockButtons(line, lang)
    case 'planSoon':
      return [{ label: b.plan, click: { intent: 'plan', fields: { ...fields, kind: 'grow' } } }, ...snooze]
  }
}

/** What settles a signal, where one tap can begin it. */
function signalButtons({ rule, account, deal }: Line, lang: Lang): Button[] {
  const b = words[lang].buttons
  if ((rule === 'AR02' || rule === 'AR03') && account)
    return [{ label: b.visit, click: { intent: 'remind.visit', fields: { account: account.code } } }]
  if (rule === 'DR01' && deal)
    return [{ label: b.moveOn(deal.code), click: { intent: 'move', fields: { text: deal.code } } }]
  if (rule === 'DR03a' && deal)
    return [{ label: b.close, click: { intent: 'deal.edit', fields: { text: deal.code } } }]
  if (rule === 'DR02' && deal)
    return [{ label: b.setStep, click: { intent: 'morning.step', fields: { subject: deal.code } } }]
  return []
}

/**
 * "Not a risk" of the line's own rule. None on a promise (it is done, re-dated or handed over), on what is only asked for (a plan soon due, a
 * wall, a request, a summary), and on a crisis: that takes more than a tap.
 */
function exceptButton({ rule, say, account, deal }: Line, lang: Lang): Button[] {
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
