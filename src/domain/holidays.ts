import { addDays, type Day, isDay } from './day.ts'

/** Days off once, and days off every year as `MM-DD`. */
export type HolidayList = { days: Set<Day>; yearly: Set<string> }

/** A holiday file that cannot be trusted; `faults` lists every bad line in plain words. */
export class HolidayFault extends Error {
  override readonly name = 'HolidayFault'
  readonly faults: string[]

  constructor(faults: string[]) {
    super(`holiday file: ${faults.join('; ')}`)
    this.faults = faults
  }
}

/** No public holiday is longer; a longer event is a school vacation in the wrong file. */
const LONGEST = 31

/**
 * Reads the all-day events of an iCalendar file (RFC 5545), as governments and calendar programs publish public holidays.
 * Our own reader, because all we need of the format are DTSTART and DTEND (exclusive) of type DATE; the packages for it
 * bring a whole calendar engine. Timed events are appointments, not holidays, and are passed over; of the recurrence rules
 * only plain `FREQ=YEARLY` has one meaning without an engine: others are refused by name. Throws `HolidayFault` with all faults.
 */
export function readHolidays(text: string): HolidayList {
  const found: HolidayList = { days: new Set(), yearly: new Set() }
  const faults: string[] = []
  let event: Map<string, string> | undefined
  for (const line of unfold(text)) {
    const { name, value } = property(line)
    if (name === 'BEGIN' && value === 'VEVENT') event = new Map()
    else if (name === 'END' && value === 'VEVENT') {
      if (event) take(event, found, faults)
      event = undefined
    } else if (event && !event.has(name)) event.set(name, value)
  }
  if (!/^BEGIN:VCALENDAR/im.test(text)) faults.push('no BEGIN:VCALENDAR: this is not an iCalendar file')
  if (faults.length > 0) throw new HolidayFault(faults)
  return found
}

function take(event: Map<string, string>, found: HolidayList, faults: string[]): void {
  const called = event.get('SUMMARY') ?? event.get('UID') ?? 'an event without a name'
  const start = event.get('DTSTART') ?? ''
  if (start.includes('T')) return
  const first = dayFrom(start)
  if (!first) {
    faults.push(`${called}: DTSTART ${start || 'is missing'}`)
    return
  }
  const until = dayFrom(event.get('DTEND') ?? '') ?? addDays(first, 1)
  if (until <= first || until > addDays(first, LONGEST)) {
    faults.push(`${called}: from ${first} to ${until} is no public holiday`)
    return
  }
  const rule = event.get('RRULE')
  if (rule !== undefined && rule !== 'FREQ=YEARLY' && rule !== 'FREQ=YEARLY;INTERVAL=1') {
    faults.push(`${called}: RRULE ${rule}; list the days one by one instead`)
    return
  }
  for (let day = first; day < until; day = addDays(day, 1)) {
    if (rule) found.yearly.add(day.slice(5))
    else found.days.add(day)
  }
}

/** Lines may be folded: a line that begins with a blank continues the one before. */
function unfold(text: string): string[] {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter(Boolean)
}

/** `DTSTART;VALUE=DATE:20260101` → DTSTART, 20260101. */
function property(line: string): { name: string; value: string } {
  const colon = line.indexOf(':')
  if (colon < 0) return { name: '', value: '' }
  const [name = ''] = line.slice(0, colon).split(';')
  return { name: name.toUpperCase(), value: line.slice(colon + 1).trim() }
}

function dayFrom(value: string): Day | undefined {
  const day = value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return isDay(day) ? day : undefined
}
