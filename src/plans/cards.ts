import {
  button,
  buttons,
  card,
  facts,
  list,
  type Parts,
  picture,
  primary,
  quiet,
  section,
  strong,
  when,
} from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { PLAN_KINDS, type PlanGap, type PlanKind, type PlanLine, type Progress } from '../domain/plan.ts'
import { developParts, winBackParts } from './kind-cards.ts'
import { numberWords, planPage, TONES } from './page-cards.ts'
import type { Around, PlanRow, SwotLine } from './store.ts'
import { planEn } from './words.en.ts'
import { planZh } from './words.zh.ts'

export const planWords = { zh: planZh, en: planEn }

type PlanSpeech = Speech<typeof planZh>

type PlanAccount = {
  code: string
  name: string
  aliases: readonly string[]
  currency: string
  ownerName: string
}

export type PlanView = {
  account: PlanAccount
  plan: PlanRow
  lines: readonly { line: PlanLine; progress: Progress | undefined }[]
  around: Around
  gaps: readonly PlanGap[]
  today: Day
  /** May this reader change the plan; may they see what is earned? */
  may: { change: boolean; margin: boolean }
  /** Kinds of plan that run at this account. */
  running: readonly PlanKind[]
  /** The request for its approval that waits, by its code. */
  waiting: string | undefined
  /** What was just written can be taken back. */
  entryId?: number | undefined
}

/** Lines of each part of the page. */
const MOST = { swot: 5, actions: 6, gaps: 4, lines: 14 }

/** The whole plan on one page: what for, how far each measure is, what is missing, what we do next. */
export function planCard(view: PlanView, lang: Lang): Card {
  const s = speak(planWords, lang)
  const { w } = s
  const { account, plan, lines, around, entryId, may } = view
  const open = plan.closedOn === null
  const behind = lines.some(({ progress }) => progress?.state === 'behind' || progress?.state === 'missed')
  return card(
    lang,
    {
      title: w.titleOf(w.title[plan.kind], s.account(account)),
      tone: open ? (behind ? 'warn' : 'info') : 'plain',
    },
    entryId !== undefined && strong(w.saved),
    headFacts(view, s),
    picture(planPage(view, s)),
    list(lines.slice(0, MOST.lines).map((each) => lineItem(each, view, s))),
    plan.kind === 'develop' && developParts(view, s),
    plan.kind === 'win_back' && winBackParts(view, s),
    plan.kind === 'grow' && open && gapParts(view, s),
    plan.kind === 'grow' &&
      section(
        w.swotTitle,
        around.swot.slice(0, MOST.swot).map((each) => swotItem(each, s)),
      ),
    section(
      w.actionsTitle,
      around.actions.slice(0, MOST.actions).map((action) => actionItem(action, view, s)),
    ),
    when(!open, endFacts(view, s)),
    open && may.change && changes(view, s),
    !open &&
      may.change &&
      buttons(beginButton(account.code, plan.kind, s), entryId !== undefined && undoButton(entryId, s)),
    others(view, s),
  )
}

function headFacts({ account, plan, around, waiting }: PlanView, s: PlanSpeech): Parts {
  const { w } = s
  const grow = plan.kind === 'grow'
  return facts(
    [w.facts.owner, plan.owner ?? account.ownerName],
    grow && [
      w.facts.approved,
      plan.approvedOn
        ? w.approved(s.shortDay(plan.approvedOn), plan.approvedBy ?? '')
        : waiting
          ? w.waiting(waiting)
          : plan.lapsed
            ? w.lapsed
            : w.notApproved,
    ],
    grow && [w.facts.reviewed, around.lastReviewOn ? s.day(around.lastReviewOn) : w.never],
    !grow && [w.facts.started, s.day(plan.startedOn)],
    [w.facts.purpose, plan.purpose],
    [w.facts.situation, plan.situation],
    grow && [
      w.facts.intentions,
      around.intentions
        .map((each) => w.intention(each.text, w.horizon[each.horizon], each.meaning))
        .join('\n'),
    ],
    [w.facts.competition, plan.competition],
    [w.facts.cooperation, plan.cooperation],
    [w.facts.strategy, plan.strategy],
    [w.facts.obstacle, plan.obstacle],
  )
}

function lineItem(
  { line, progress }: PlanView['lines'][number],
  { account, may, plan }: PlanView,
  s: PlanSpeech,
): Item {
  const { w } = s
  const text = line.part === 'measure' ? line.text : w.line(w.parts[line.part], line.text)
  if (!progress || line.target === null) return { text }
  const secret = line.measure === 'contribution' && !may.margin
  const value = secret
    ? w.hidden
    : line.value === undefined
      ? w.state.unknown
      : numberWords(line, line.value, account.currency, s)
  const gone =
    progress.expected === undefined || progress.state === 'done'
      ? ''
      : w.expected(percentWords(progress.expected))
  const detail = [
    secret ? '' : w.state[progress.state],
    line.due && w.due(s.shortDay(line.due)),
    secret ? '' : gone,
    line.owner,
  ]
  const open = plan.closedOn === null
  return {
    text: w.measure(text, value, numberWords(line, line.target, account.currency, s)),
    detail: detail.filter(Boolean).join(' · '),
    tone: secret ? 'plain' : TONES[progress.state],
    ...(line.measure === 'by_hand' &&
      may.change &&
      open && {
        buttons: [button(w.buttons.progress, 'plan.progress', { account: account.code, line: line.code })],
      }),
  }
}

function gapParts(
  { gaps: all, account, may }: PlanView,
  { w, list: words, account: name }: PlanSpeech,
): Parts {
  // Too many is not too few.
  const gaps = all.filter((gap) => gap !== 'objectives')
  const tooMany = all.length > gaps.length && strong(w.gaps.objectives)
  const [first] = gaps
  if (!first) return tooMany
  const some = gaps.slice(0, MOST.gaps).map((gap) => w.gaps[gap])
  const more = gaps.length > MOST.gaps ? [w.moreGaps(gaps.length - MOST.gaps)] : []
  const example = w.gapHow[first](name(account))
  return [
    tooMany,
    facts([w.gapsTitle, words([...some, ...more])]),
    may.change && example !== '' && quiet(w.how(example)),
  ]
}

function swotItem(
  { subject, rival, quadrant, text: said, counter, owner }: SwotLine,
  { w }: PlanSpeech,
): Item {
  return {
    text: w.swot(rival || w.subject[subject], w.quadrant[quadrant], said),
    detail: counter
      ? w.counter(counter, owner ?? '')
      : quadrant === 'threat' || quadrant === 'weakness'
        ? w.noCounter
        : undefined,
    tone: quadrant === 'threat' || quadrant === 'weakness' ? 'warn' : 'info',
  }
}

function actionItem(action: Around['actions'][number], { today, may }: PlanView, s: PlanSpeech): Item {
  const { w } = s
  const late = daysBetween(action.due, today)
  return {
    text: w.action(action.code, action.text, action.owner),
    detail: action.done ? w.done : w.actionDue(s.shortDay(action.due), late),
    tone: action.done ? 'good' : late > 0 ? 'bad' : 'info',
    ...(!action.done &&
      may.change && { buttons: [button(w.buttons.done, 'next.done', { step: action.code })] }),
  }
}

function endFacts({ plan, around, account }: PlanView, s: PlanSpeech): Parts {
  const { w } = s
  const { record } = around
  const reasons: Record<string, string> = w.endWhy
  return facts(
    !plan.outcome && plan.closedOn && [w.facts.ended, s.day(plan.closedOn)],
    plan.outcome && [w.facts.result, `${w.outcomes[plan.outcome]} · ${s.day(plan.closedOn ?? '')}`],
    [w.facts.why, [reasons[plan.why] ?? '', plan.words].filter(Boolean).join(s.colon)],
    [w.facts.lesson, plan.lesson],
    [w.facts.nextTry, plan.nextTryOn && s.day(plan.nextTryOn)],
    [w.facts.visits, w.visits(record.visits)],
    [w.facts.people, s.list(record.people)],
    [w.facts.needs, s.list(record.needs)],
    [w.facts.rivals, s.list(record.rivals)],
    [w.facts.spent, record.spent > 0 && s.money({ amount: record.spent, currency: account.currency })],
  )
}

const undoButton = (entryId: number, { w }: PlanSpeech) =>
  button(w.buttons.undo, 'undo', { entry: String(entryId) })

/** Why it was lost is asked anew for another win-back. */
function beginButton(account: string, kind: PlanKind, { w }: PlanSpeech) {
  const intent = kind === 'win_back' ? 'win-back' : 'plan.begin'
  return button(w.buttons.again, intent, { account, kind })
}

function changes({ account, plan, entryId, waiting }: PlanView, s: PlanSpeech): Parts {
  const { w } = s
  const fields = { account: account.code, kind: plan.kind }
  const grow = plan.kind === 'grow'
  return buttons(
    primary(w.buttons.action, 'plan.action', fields),
    button(w.buttons.add, 'fact.plan_lines', { account: account.code, plan: plan.kind }),
    grow && button(w.buttons.sections, 'plan.edit', fields),
    grow &&
      !plan.approvedOn &&
      !waiting &&
      button(w.buttons.approve, 'plan.submit', { account: account.code }),
    grow && button(w.buttons.swot, 'fact.swot', { account: account.code }),
    grow &&
      button(w.buttons.reviewed, 'fact.account_plans', {
        account: account.code,
        form: 'yes',
        last_review: 'today',
      }),
    entryId !== undefined && undoButton(entryId, s),
    grow && entryId === undefined && button(w.buttons.end, 'plan.close', fields),
  )
}

/** The account, and its other plans that run. */
function others({ account, plan, running }: PlanView, { w }: PlanSpeech): Parts {
  const kinds = PLAN_KINDS.filter((kind) => kind !== plan.kind && running.includes(kind))
  return buttons(
    ...kinds.map((kind) => button(w.buttons.other[kind], 'plan', { account: account.code, kind })),
    button(w.buttons.account, 'account.open', { text: account.code }),
  )
}
