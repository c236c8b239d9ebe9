import { existsSync, readFileSync } from 'node:fs'
import { instantAt } from '../../src/domain/day.ts'
import { defaultPolicy, minuteOf } from '../../src/domain/policy.ts'
import { report } from './kit/report.ts'
import { percentile, round } from './kit/statistics.ts'

/**
 * The mornings of ten thousand companies on one working day, minute by minute: when their messages are due by time zone, how long each
 * company's platform takes to let them through, and how many processors all of them together want if somebody hosts them in one place.
 */

const COMPANIES = 10_000
const DAY = '2026-11-25'
/** Where the companies are: zone, share in percent. */
const ZONES: [string, number][] = [
  ['Asia/Shanghai', 55],
  ['Asia/Singapore', 8],
  ['Asia/Tokyo', 5],
  ['Asia/Kolkata', 4],
  ['Asia/Dubai', 2],
  ['Europe/Berlin', 8],
  ['Europe/London', 5],
  ['America/Sao_Paulo', 2],
  ['America/New_York', 6],
  ['America/Los_Angeles', 5],
]

type Company = { zone: string; accounts: number; leaders: number; reps: number; platform: 'slack' | 'feishu' }
/** Seconds of processor for one digest or message, and for the assessments of one account's morning: from RESULTS.md, else a guess. */
const cost = measured()
const companies = Array.from({ length: COMPANIES }, (_, n) => companyOf(n))
const { relay } = defaultPolicy
const at = minuteOf(defaultPolicy.digest.at)

/** Chances that are the same every time. */
function dice(n: number, salt: number): number {
  let x = (n + 1) * 2654435761 + salt * 40503
  x = Math.imul(x ^ (x >>> 15), 2246822507)
  x = Math.imul(x ^ (x >>> 13), 3266489909)
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32
}

function zoneAt(percent: number): string {
  let sum = 0
  for (const [zone, share] of ZONES) {
    sum += share
    if (percent < sum) return zone
  }
  return 'Asia/Shanghai'
}

/** Sizes as companies have them: half below 150 accounts, one in a hundred above 3 000 (log-normal). */
function companyOf(n: number): Company {
  const zone = zoneAt(dice(n, 1) * 100)
  const normal = Math.sqrt(-2 * Math.log(1 - dice(n, 2))) * Math.cos(2 * Math.PI * dice(n, 3))
  const accounts = Math.min(100_000, Math.max(10, Math.round(150 * Math.exp(1.3 * normal))))
  return {
    zone,
    accounts,
    leaders: 1 + Math.ceil(accounts / 500),
    reps: Math.ceil(accounts / 50),
    platform: zone === 'Asia/Shanghai' && dice(n, 4) < 0.85 ? 'feishu' : 'slack',
  }
}

/** Seconds until a company's messages are through: each goes to a chat of its own, so Slack's limit per channel never binds. */
function drain({ leaders, reps, platform }: Company): number {
  return platform === 'feishu' ? (leaders + reps) / relay.feishuPerSecond : 0
}

/** Processor seconds of one company's morning messages; the assessments were done after midnight. */
const work = ({ leaders, reps }: Company) => (leaders + reps) * cost.message

const byZone = ZONES.map(([zone]) => {
  const here = companies.filter((company) => company.zone === zone)
  const messages = here.reduce((sum, { leaders, reps }) => sum + leaders + reps, 0)
  const seconds = here.reduce((sum, company) => sum + work(company), 0)
  return {
    zone,
    utc: instantAt(zone, DAY, at).toISOString().slice(11, 16),
    companies: here.length,
    messages,
    seconds,
  }
})
const minutes = new Map<string, { messages: number; seconds: number }>()
for (const { utc, messages, seconds } of byZone) {
  const minute = minutes.get(utc) ?? { messages: 0, seconds: 0 }
  minutes.set(utc, { messages: minute.messages + messages, seconds: minute.seconds + seconds })
}
const [peakAt, peak] = [...minutes].sort((a, b) => b[1].seconds - a[1].seconds)[0] ?? [
  '',
  { messages: 0, seconds: 0 },
]
const nights = companies.reduce((sum, { accounts }) => sum + accounts * cost.assessment, 0)
const slowest = companies.map(drain).sort((a, b) => b - a)
const chinese = companies.filter(({ platform }) => platform === 'feishu')
const shared = chinese.reduce((sum, { leaders, reps }) => sum + leaders + reps, 0) / relay.feishuPerSecond

report({
  name: 'mornings',
  title: 'Simulated: the mornings of 10 000 companies',
  about: [
    `${COMPANIES} companies, ${companies.reduce((sum, { accounts }) => sum + accounts, 0)} accounts (the middle one has ${percentile(
      companies.map(({ accounts }) => accounts),
      50,
    )}, the largest ${Math.max(...companies.map(({ accounts }) => accounts))}), one leader`,
    `for 500 accounts and a rep for 50, all with something to be told at ${defaultPolicy.digest.at} of their zone. ${cost.from}: ${round(cost.message * 1000)} ms for one message,`,
    `${round(cost.assessment * 1000)} ms of assessing for one account and day. A simulation, not a measurement.`,
  ].join('\n'),
  tables: [
    {
      head: ['zone', 'due at UTC', 'companies', 'messages', 'processor seconds'],
      rows: byZone.map(({ zone, utc, companies, messages, seconds }) => [
        zone,
        utc,
        companies,
        messages,
        Math.round(seconds),
      ]),
    },
    {
      head: ['', ''],
      rows: [
        ['fullest minute', `${peakAt} UTC, ${peak.messages} messages`],
        ['processors to have it done in 1 minute', Math.ceil(peak.seconds / 60)],
        ['… in 5 minutes', Math.ceil(peak.seconds / 300)],
        ['… in 15 minutes', Math.ceil(peak.seconds / 900)],
        ['assessments of all after midnight, processor seconds', Math.round(nights)],
        [
          'Feishu, an app of each company: the slowest company is through after',
          `${round(slowest[0] ?? 0)} s`,
        ],
        ['… 99 % of all companies', `${round(slowest[Math.floor(COMPANIES / 100)] ?? 0)} s`],
        ['Feishu, one app with one budget for all: all are through after', `${round(shared / 60)} min`],
      ],
    },
  ],
  goals: [
    {
      what: 'the slowest company hears within 5 minutes, as each has its own app',
      wanted: '≤ 300 s',
      got: `${round(slowest[0] ?? 0)} s`,
      met: (slowest[0] ?? 0) <= 300,
    },
  ],
})

/** From the row of 10 000 accounts of the measured mornings. */
function measured(): { message: number; assessment: number; from: string } {
  const text = existsSync('test/bench/RESULTS.md') ? readFileSync('test/bench/RESULTS.md', 'utf8') : ''
  const row = /<!-- morning -->[\s\S]*?\n\| 10000 \|([^\n]*)/
    .exec(text)?.[1]
    ?.split('|')
    .map((cell) => Number.parseFloat(cell))
  if (!row) return { message: 0.02, assessment: 0.0002, from: 'Guessed' }
  const [, assessing = 0, digests = 1, inDigests = 0, reps = 1, inReps = 0] = row
  return {
    message: (inDigests + inReps) / (digests + reps),
    assessment: assessing / 10_000,
    from: 'Costs as measured at 10 000 accounts (wall time of bot and database together)',
  }
}
