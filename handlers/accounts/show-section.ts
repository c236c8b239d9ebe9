import { historyCard, moneyCard } from '../../src/accounts/file-cards.ts'
import { accountHistory, accountMoney, riskTrend } from '../../src/accounts/history-store.ts'
import { mapCard } from '../../src/accounts/map-cards.ts'
import { mapOf } from '../../src/accounts/map-store.ts'
import { profileCard } from '../../src/accounts/profile-cards.ts'
import { profileRows } from '../../src/accounts/profile-store.ts'
import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { addDays, addMonths } from '../../src/domain/day.ts'
import { profileState } from '../../src/domain/profile.ts'
import { mayChange, mayManage, maySeeMargin } from '../../src/domain/rights.ts'
import { trendOf } from '../../src/domain/risk/trend.ts'

/** Events of a page, and days of the trend above it: eighteen points. */
const PAGE = 10
const TREND_DAYS = 119

/** `account Meridian history`, `客户 东海 历史`: what happened there, the newest first, with the trend of its risk. */
export const showHistory: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.history')
  if ('title' in account) return account
  const skip = Math.max(0, Math.min(2000, Number(message.fields['skip'] ?? 0) || 0))
  const events = await accountHistory(work, account.id, { take: PAGE, skip })
  const from = addDays(work.today, -TREND_DAYS)
  const changes = skip === 0 ? await riskTrend(work, account.id, from) : []
  const trend = trendOf(changes, { from, today: work.today })
  const manages = mayManage(message.person, account)
  const page = { events: events.slice(0, PAGE), skip, more: events.length > PAGE, trend, manages }
  return { card: historyCard(account, page, message.lang), delivery: 'private' }
}

/** `account Meridian money`, `客户 东海 商务`: revenue, spend and what is overdue, with the contribution for leaders and finance. */
export const showMoney: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.money')
  if ('title' in account) return account
  const sums = await accountMoney(work, account.id, addMonths(work.today, -12))
  return { card: moneyCard(account, sums, maySeeMargin(message.person), message.lang), delivery: 'private' }
}

/** `account Meridian profile`, `客户 东海 档案`: what the file holds, how complete it is, and what is to be checked again. */
export const showProfile: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.profile')
  if ('title' in account) return account
  const rows = await profileRows(work, account.id)
  const state = account.tier ? profileState(rows, account.tier, work.policy, work.today) : undefined
  const may = mayChange(message.person, account)
  return { card: profileCard({ account, rows, state, may }, message.lang), delivery: 'private' }
}

/** `account Meridian map`, `客户 东海 地图`: who reports to whom, on which level, and how each stands with us. */
export const showMap: Handler = async (message, work) => {
  const account = await accountNamed(message, work, 'account.map')
  if ('title' in account) return account
  return { card: mapCard(account, await mapOf(work, account.id), message.lang), delivery: 'private' }
}
