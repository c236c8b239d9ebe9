import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Store } from '../db/store.ts'
import { lastWorkingDay } from '../domain/calendar.ts'
import { addDays, type Day, daysBetween, isoWeekOf, mondayOf, quarterOf } from '../domain/day.ts'
import { isEmptyCompany, markDemo } from './demo-store.ts'
import { importFolder } from './import.ts'
import type { Row } from './kind.ts'
import { problemLine } from './problem-text.ts'

/** The day on which the files of the example are true, a Monday. */
const EXAMPLE_DAY: Day = '2026-06-01'

/**
 * Loads the demo company (Hengyue Fluid Controls, the files in `example/`) into an empty database, with every date moved by whole days
 * so that the example's 1 June 2026 is today, or the last working day when nobody works today: nothing lies ahead that was done. Plans
 * and summaries of weeks keep their weekdays and are those of last week, whatever day it is. A setting says that all of it is a demo; its people have no ids on Slack or Feishu,
 * they are played on the web. False when the database has people or accounts already: then nothing is done.
 */
export async function loadDemo(store: Store): Promise<boolean> {
  const { empty, today, lastWorked } = await store.read(async (work) => ({
    empty: await isEmptyCompany(work),
    today: work.today,
    lastWorked: lastWorkingDay(work.calendar, work.today),
  }))
  if (!empty) return false
  const by = {
    days: daysBetween(EXAMPLE_DAY, lastWorked),
    weeks: daysBetween(EXAMPLE_DAY, mondayOf(today)),
    today,
  }
  const result = await importFolder(store, exampleFolder(), {
    today: EXAMPLE_DAY,
    change: (kind, row) => moved(row, kind === 'week_plans' ? { ...by, days: by.weeks } : by),
    after: markDemo,
  })
  if (result.ok) return true
  const [first] = result.problems
  throw new Error(`the demo company cannot be loaded: ${first && problemLine(first)}`)
}

/** The example beside the program, from the sources as from `dist`. */
function exampleFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'example/accounts.csv'))) {
    const parent = path.dirname(folder)
    if (parent === folder)
      throw new Error('The folder example is missing beside the program: install it again.')
    folder = parent
  }
  return path.join(folder, 'example')
}

/** Ids that are nobody's: told by a real Slack or Feishu, a demo would write to strangers. */
const PLATFORM_IDS = ['slack_id', 'feishu_id']

/** How far a row is moved, in days; `weeks` is whole weeks of them. */
type Shift = { days: number; weeks: number; today: Day }

/** The row with its days, instants, weeks and quarters moved. */
function moved(row: Row, by: Shift): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (PLATFORM_IDS.includes(column)) return [column, null]
      return [column, typeof value === 'string' ? movedText(column, value, by) : value]
    }),
  )
}

function movedText(column: string, value: string, { days, weeks, today }: Shift): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return addDays(value, days)
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return addDays(value.slice(0, 10), days) + value.slice(10)
  if (column === 'week') return isoWeekOf(addDays(mondayOfWeek(value), weeks))
  return column === 'period' ? movedQuarter(value, today) : value
}

/** Monday of an ISO week: the week of 4 January is the first. */
function mondayOfWeek(week: string): Day {
  return addDays(mondayOf(`${week.slice(0, 4)}-01-04`), (Number(week.slice(6)) - 1) * 7)
}

/** A quarter as many quarters from today's as it was from the example's. */
function movedQuarter(period: string, today: Day): string {
  const place = (name: string) => Number(name.slice(0, 4)) * 4 + Number(name.slice(6)) - 1
  const at = place(period) + place(quarterOf(today).name) - place(quarterOf(EXAMPLE_DAY).name)
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
}
