import type { Button } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import { accountName } from '../cards/names.ts'
import { linesOfText } from '../cards/phone.ts'
import { Room } from '../cards/room.ts'
import { terms } from '../cards/terms.ts'
import { digestOrder } from '../domain/digest.ts'
import type { Lang } from '../domain/lang.ts'
import type { LeaderView, TeamView } from '../domain/leader-view.ts'
import type { Policy } from '../domain/policy.ts'
import type { Line } from '../domain/reminder-line.ts'
import { isAtRisk } from '../domain/risk/assessment.ts'
import { changedWords, type Entry, nameOf } from './account-cards.ts'
import { decideEntries } from './decide-cards.ts'
import {
  addFolded,
  addPhrases,
  cardOf,
  fill,
  foldedNames,
  footerOf,
  headerOf,
  type LeaderCard,
  titleOf,
  worstOf,
} from './digest-cards.ts'
import { companyWords, gapWords, revenueWords, weeklyParts } from './digest-section-cards.ts'
import { digestWords } from './digest-words.ts'

/** Whoever leads managers reads teams, not accounts: each team one row that opens it, in `digest.director` phone lines. */
export function directorCard(view: LeaderView, policy: Policy, lang: Lang): LeaderCard {
  const w = digestWords[lang]
  const { full } = view
  const { columns, director, maxButtons } = policy.digest
  const { byBand } = view
  const title = titleOf(view, lang)
  const header = headerOf(view, lang)
  // Few teams are buttons under the figures of the full edition; many are rows, as are those with news on other days.
  const asButtons = full && view.teams.length <= TEAM_BUTTONS
  const rows = asButtons
    ? []
    : view.teams.filter((team) => full || team.worse.length + team.better.length > 0)
  const opens = asButtons ? view.teams.map((team) => teamButton(team, lang)) : []
  const footer = [...opens, ...footerOf(full, lang).slice(0, 1)]
  const room = new Room<Line>(director[full ? 'full' : 'short'], maxButtons - footer.length, columns)
  room.take([title, ...header].reduce((sum, text) => sum + linesOfText(text, columns), 0))
  const figures = full
    ? [
        ...companyWords(view, policy, lang),
        revenueWords(view, lang),
        riskyWords(view, lang),
        watchedWords(view, lang),
        stalledCodes(view, lang),
      ]
    : []
  room.keep(1)
  const undecided = fill(room, decisions(view, lang)).left
  for (const text of figures.filter(Boolean)) room.add({ text }, [])
  if (full) addPhrases(room, weeklyParts(view, policy, lang), lang)
  const entries = rows.map((team) => teamEntry(team, view, lang))
  const left = [...undecided, ...fill(room, entries).left]
  room.keep(0)
  addFolded(room, left, lang)
  const same = full ? [] : view.teams.filter((team) => !rows.includes(team)).map(({ name }) => name)
  const tail = full ? gapWords(view, lang) : same.length > 0 ? w.same(foldedNames(same, lang), 0) : ''
  if (tail) room.add({ text: tail }, [])
  return { card: cardOf(lang, title, worstOf(byBand), header, room, footer), said: room.said }
}

/** A director decides about requests; about a standstill the team's manager does, and the director reads that. */
function decisions(view: LeaderView, lang: Lang): Entry[] {
  return decideEntries(view, lang).map((entry) =>
    entry.said.length > 0 ? { ...entry, buttons: entry.buttons.slice(0, 1) } : entry,
  )
}

/** `东海石化 95 → 周敏｜鼎峰钢铁 预警（10 分…）→ 周敏`: who is at risk, and whose it is. */
function riskyWords({ accounts, teams }: LeaderView, lang: Lang): string {
  const risky = accounts.filter(({ band }) => isAtRisk(band)).sort(digestOrder)
  const each = risky.map((account) => {
    const team = teams.find(({ members }) => members.has(account.ownerId))
    const lifted = account.band !== account.bandByScore
    const standing = lifted ? `${account.score}→${terms[lang].band[account.band]}` : String(account.score)
    return `${accountName(account, lang)} ${standing}${team ? ` → ${team.manager}` : ''}`
  })
  return cut(each, lang === 'zh' ? '｜' : ' | ')
}

function watchedWords({ accounts }: LeaderView, lang: Lang): string {
  const watched = accounts.filter(({ band }) => band === 'watch').sort(digestOrder)
  const each = watched.map((account) => `${accountName(account, lang)} ${account.score}`)
  return each.length > 0 ? digestWords[lang].watchNames(cut(each, ' · ')) : ''
}

/** `停滞 D2 100 · D5 90；D6 决策层 0/2`. */
function stalledCodes({ stalled, topGaps }: LeaderView, lang: Lang): string {
  const w = digestWords[lang]
  const gaps = topGaps.map(({ code, known, total }) => w.gapOf(code, known, total))
  const deals = stalled.map(({ code, score }) => `${code} ${score}`)
  const words = [
    deals.length > 0 && `${w.stalledTitle} ${cut(deals, ' · ')}`,
    gaps.length > 0 && cut(gaps, ' · '),
  ].filter((each) => each !== false)
  return words.join(lang === 'zh' ? '；' : '; ')
}

const MOST = 6

function cut(each: readonly string[], between: string): string {
  return `${each.slice(0, MOST).join(between)}${each.length > MOST ? ' …' : ''}`
}

/** So many teams have a button each; more are rows. */
const TEAM_BUTTONS = 4

function teamButton({ name, managerId }: TeamView, lang: Lang): Button {
  return {
    label: digestWords[lang].buttons.team(name),
    click: { intent: 'digest.team', fields: { manager: String(managerId) } },
  }
}

function teamEntry(team: TeamView, view: LeaderView, lang: Lang): Entry {
  const w = digestWords[lang]
  const { byBand } = team
  const news = (rows: TeamView['worse']) =>
    listWords(
      rows.slice(0, 2).map((row) => {
        return `${nameOf(row, lang)}${row.change ? ` ${changedWords(row.change, lang)}` : ''}`
      }),
      lang,
    ) + (rows.length > 2 ? ` +${rows.length - 2}` : '')
  const counts = view.full
    ? w.teamCounts(byBand.critical, byBand.at_risk, byBand.watch)
    : w.teamNews(news(team.worse), news(team.better))
  return {
    name: team.name,
    item: { text: w.team(team.name, team.manager, counts) },
    said: [],
    buttons: [teamButton(team, lang)],
  }
}
