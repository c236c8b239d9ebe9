import {
  button,
  buttons,
  card,
  facts,
  list,
  type Parts,
  primary,
  quiet,
  section,
  strong,
  text,
} from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { type Speech, speak } from '../cards/speech.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { isStage, missingOf, PLAYS, STAGE_ITEMS } from '../domain/plan.ts'
import type { Around, Lost, PlanRow } from './store.ts'
import { planEn } from './words.en.ts'
import { planZh } from './words.zh.ts'

const words = { zh: planZh, en: planEn }

type S = Speech<typeof planZh>
type Account = { code: string; name: string; aliases: readonly string[]; currency: string }
type View = { account: Account; plan: PlanRow; around: Around; today: Day; may: { change: boolean } }

/** The five steps (S46): where it stands, what of the step has evidence, and the way on or out. */
export function developParts({ account, plan, around, today, may }: View, s: S): Parts {
  const { w } = s
  if (!isStage(plan.stage)) return undefined
  const stage = plan.stage
  const ticks = new Map(around.ticks.map((tick) => [tick.item, tick]))
  const fields = { account: account.code, kind: 'develop' }
  const open = plan.closedOn === null && may.change
  if (plan.closedOn !== null)
    return strong(w.stage(stage, w.stages[stage] ?? '', daysBetween(plan.startedOn, plan.closedOn)))
  const missing = missingOf(stage, [...ticks.keys()])
  const items = STAGE_ITEMS[stage].map((item) => {
    const tick = ticks.get(item)
    return {
      text: w.items[item],
      detail: tick ? w.evidence(tick.words, s.shortDay(tick.day)) : w.needsEvidence,
      tone: tick ? ('good' as const) : ('warn' as const),
      ...(open && { buttons: [button(w.buttons.tick, 'plan.tick', { account: account.code, item })] }),
    }
  })
  return [
    strong(w.stage(stage, w.stages[stage] ?? '', daysBetween(plan.stageOn ?? plan.startedOn, today))),
    list(items),
    open &&
      missing[0] &&
      quiet(w.how(w.tickHow(s.account(account), w.itemWords[missing[0]], w.itemExamples[missing[0]]))),
    open &&
      buttons(
        missing.length === 0 &&
          stage < 5 &&
          primary(w.buttons.next(w.stages[stage + 1] ?? ''), 'plan.stage', fields),
        missing.length === 0 &&
          stage === 5 &&
          primary(w.outcomes.won, 'plan.close', { ...fields, outcome: 'won' }),
        button(w.outcomes.not_yet, 'plan.close', { ...fields, outcome: 'not_yet' }),
        button(w.outcomes.dropped, 'plan.close', { ...fields, outcome: 'dropped' }),
      ),
  ]
}

/** What was lost and why, what may be tried (S82), and how it ends. */
export function winBackParts({ account, plan, around, may }: View, s: S): Parts {
  const { w } = s
  const fields = { account: account.code, kind: 'win_back' }
  const open = plan.closedOn === null && may.change
  const taken = around.actions.map((action) => action.text)
  const plays = (PLAYS[plan.reason ?? 0] ?? []).filter((play) => !taken.includes(w.plays[play] ?? ''))
  const { lostValue } = plan
  return [
    facts(
      [w.facts.reason, w.reasons[plan.reason ?? 0]],
      [
        w.facts.lost,
        lostValue !== null && lostValue > 0 && s.money({ amount: lostValue, currency: account.currency }),
      ],
    ),
    section(
      w.playsTitle,
      plan.closedOn === null
        ? plays.map((play) => ({
            text: w.plays[play] ?? play,
            ...(open && {
              buttons: [
                play === 'concession'
                  ? button(w.concession.title, 'plan.concede', { account: account.code })
                  : button(w.buttons.play, 'plan.play', { account: account.code, play }),
              ],
            }),
          }))
        : [],
    ),
    open && plays.length > 0 && quiet(w.how(w.playHow(s.account(account)))),
    open &&
      buttons(
        button(w.outcomes.won_back, 'plan.close', { ...fields, outcome: 'won_back' }),
        button(w.outcomes.given_up, 'plan.close', { ...fields, outcome: 'given_up' }),
      ),
  ]
}

/** Why was it lost? The five reasons of S81 as buttons; the one that the lost deal points to comes first. */
export function whyLostCard(
  account: Account,
  lost: Lost,
  { first, may }: { first: number | undefined; may: boolean },
  lang: Lang,
): Card {
  const s = speak(words, lang)
  const { w } = s
  const none = lost.status !== 'lost' && !lost.deal
  const reasons = [1, 2, 3, 4, 5].sort((a, b) => Number(b === first) - Number(a === first))
  const deal: Record<string, string> = lost.deal ? { deal: lost.deal.code } : {}
  const fields = { account: account.code, kind: 'win_back', ...deal }
  return card(
    lang,
    { title: w.titleOf(w.title.win_back, s.account(account)), tone: none ? 'plain' : 'warn' },
    text(none ? w.notLost : w.none.win_back),
    lost.deal &&
      facts([
        w.facts.lost,
        w.lostDeal(
          `${lost.deal.code} ${s.deal(lost.deal.name)}`,
          s.money({ amount: lost.deal.amount, currency: account.currency }),
        ),
      ]),
    !none &&
      may && [
        strong(w.whyLost),
        buttons(
          ...reasons.map((reason) => {
            const press = { ...fields, reason: String(reason) }
            return reason === first
              ? primary(w.reasons[reason] ?? '', 'plan.begin', press)
              : button(w.reasons[reason] ?? '', 'plan.begin', press)
          }),
        ),
      ],
    buttons(
      none &&
        may &&
        button(w.buttons.markLost, 'fact.standing', { account: account.code, status: 'lost', edit: 'yes' }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}
