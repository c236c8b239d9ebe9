import type { Work } from '../db/work.ts'
import { isQuiet } from '../domain/briefing.ts'
import type { Lang } from '../domain/lang.ts'
import type { LeaderView } from '../domain/leader-view.ts'
import { type LeaderCard, managerCard } from './digest-cards.ts'
import { directorCard } from './director-cards.ts'

/** A leader's message: accounts for a manager, teams for whoever leads managers. */
export function leaderCard(view: LeaderView, { policy }: Pick<Work, 'policy'>, lang: Lang): LeaderCard {
  return view.teams.length > 0 ? directorCard(view, policy, lang) : managerCard(view, policy, lang)
}

/** Whether a leader has nothing to read today. The full edition is silent only where all is well and nobody is behind. */
export function isSilent(view: LeaderView): boolean {
  const { briefing, waiting, due, day, full } = view
  const quiet = isQuiet(briefing, {
    toDecide: waiting.length,
    // Whoever leads managers reads teams; what is due today is their managers'.
    dueToday: view.teams.length > 0 ? 0 : due.filter((row) => row.due === day).length,
  })
  if (!full) return quiet
  const missing = view.week.some(({ owesSummary }) => owesSummary)
  const more =
    briefing.same.length + view.stalled.length + view.topGaps.length + view.attention.length + due.length
  return quiet && more === 0 && !missing
}
