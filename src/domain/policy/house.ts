import { z } from 'zod'
import { PROFILE_NAMES } from '../profile-names.ts'
import { count, currency, limit, majorAmount, percent, perTier, positive, section, tier } from './checks.ts'

/** Portfolio rules, conversation, money, and the numbers of the machinery: how long, how often, how many. */

/** Weights of criteria by name, 100 together. */
function weights<Names extends string>(usual: Record<Names, number>) {
  const shape = Object.fromEntries(
    Object.entries<number>(usual).map(([name, weight]) => [name, percent.default(weight)]),
  ) as Record<Names, z.ZodDefault<typeof percent>>
  return section(shape)
    .refine(
      (own) =>
        Object.values<number>(own as Record<string, number>).reduce((sum, each) => sum + each, 0) === 100,
      'the weights must be 100 together',
    )
    .prefault({} as never)
}

export const portfolioPolicy = section({
  PR01: section({ amber: percent.default(15), red: percent.default(25) })
    .refine((own) => own.amber < own.red, 'amber must be below red')
    .prefault({}),
  PR02: section({ coverage: positive.default(3) }).prefault({}),
  PR03: section({
    share: percent.default(80),
    weeks: positive.default(4),
    tiers: z.array(tier).default(['A', 'B']),
  }).prefault({}),
  PR04: section({ index: positive.default(0.5), tiers: z.array(tier).default(['A', 'B']) }).prefault({}),
  PR05: section({ adherence: percent.default(60) }).prefault({}),
  PR06: section({ quarters: positive.default(2), tiers: z.array(tier).default(['A', 'B']) }).prefault({}),
  /** Share of revenue that the largest accounts are drawn up to (S01). */
  pareto: percent.default(80),
  /** Contribution bands of the profit matrix (S02), major units a year. Not above 0 is none. */
  profit: section({
    currency: currency.default('CNY'),
    high: majorAmount.default(2_000_000),
    medium: majorAmount.default(800_000),
  })
    .refine((own) => own.medium < own.high, 'medium must be below high')
    .prefault({}),
  /** What the axes of the tier matrix weigh (S10), 100 together. */
  matrix: section({
    attractiveness: weights({ potential: 35, margin: 25, growth: 20, strategic: 10, credit: 10 }),
    strength: weights({ share: 35, wall: 30, decision: 25, service: 10 }),
  }).prefault({}),
}).prefault({})

/** What makes a company a key account (S03), and how many of the first tier there may be. */
export const keyAccountsPolicy = section({
  /** So many of the five criteria must hold. */
  criteria: count.min(1).max(5, 'must be at most 5').default(1),
  /** The company's own test: bought a month on average, major units, and months that the contract runs. */
  monthly: majorAmount.default(50_000),
  currency: currency.default('CNY'),
  contractMonths: count.default(12),
  /** A single order above this percent of the twelve months is an exception: the test is not met by it. */
  oneOrder: percent.default(50),
  /** Accounts of tier A, of one owner and of the company. */
  most: section({ rep: limit.default(10), company: limit.default('off') }).prefault({}),
}).prefault({})

export const languagePolicy = section({
  /** Never more than three questions in a row (S57). */
  maxQuestions: count.default(3),
  pendingMinutes: positive.default(30),
  undoMinutes: positive.default(30),
  /** How far back a visit may be logged without asking. */
  visitBackDays: positive.default(30),
}).prefault({})

export const spendPolicy = section({
  codes: z
    .array(z.string().min(1))
    .default([
      'AP-EXH',
      'AP-TEC',
      'AP-VIS',
      'AP-SAM',
      'AP-GIF',
      'AP-EVT',
      'AP-SIT',
      'AP-TRN',
      'AP-CLB',
      'AP-REB',
      'AP-SVC',
    ]),
  /** Codes that are service, and those that are special terms; the others are promotion (S68). */
  service: z.array(z.string().min(1)).default(['AP-SVC']),
  terms: z.array(z.string().min(1)).default(['AP-REB']),
  /** Contribution below so many percent of its plan: the plan is to be corrected (S68). */
  correct: percent.default(90),
  gift: section({
    code: z.string().default('AP-GIF'),
    cap: majorAmount.default(500),
    currency: currency.default('CNY'),
  }).prefault({}),
}).prefault({})

export const profilePolicy = section({
  /** Tier A needs a back-up owner (S72). */
  backupTiers: z.array(tier).default(['A']),
  intelDays: positive.default(90),
  /** Days after which an objection without an answer is listed (S86). */
  objectionDays: limit.default(7),
  /** What the file of an account holds (S18): names of docs/facts.md, in the order they are asked for. */
  fields: perTier(z.array(z.string('must be a name')), {
    A: [
      'industry',
      'products',
      'size',
      'relation',
      'orientation',
      'wallet',
      'financial_year',
      'buying_process',
    ],
    B: ['industry', 'products', 'relation', 'financial_year'],
    C: [],
    D: [],
  }),
  /** Lines that the company adds to the file, by the name that people read; `fields` says who is asked for them. */
  own: z
    .array(z.string('must be a name').trim().min(1, 'must be a name').max(40, 'must be at most 40 letters'))
    .default([]),
  /** Yearly re-check of the tier (S03). */
  recheckDays: perTier(limit, { A: 365, B: 365, C: 'off', D: 'off' }),
})
  .superRefine(({ fields, own }, context) => {
    const known: readonly string[] = [...PROFILE_NAMES, ...own]
    for (const [tier, names] of Object.entries(fields))
      for (const [at, name] of names.entries())
        if (!known.includes(name))
          context.addIssue({
            code: 'custom',
            path: ['fields', tier, at],
            message: `must be one of ${known.join(', ')}, or stand in profile.own`,
          })
  })
  .prefault({})

/** Days after which rows that nobody asks for any more are deleted; off keeps them. What people entered is kept unless a company says otherwise. */
export const retentionPolicy = section({
  done: positive.default(30),
  /** Texts of answers: as long as a platform may deliver the same input again (Feishu 7 hours), and a night. */
  answers: positive.default(1),
  inbox: positive.default(14),
  outbox: positive.default(90),
  pending: positive.default(30),
  entries: positive.default(30),
  reminders: limit.default(730),
  digests: limit.default(400),
  riskChanges: limit.default('off'),
  audit: limit.default('off'),
  stuckAnswers: limit.default(400),
  /** Ended snoozes and exceptions. */
  snoozes: limit.default('off'),
  /** Plans and summaries of weeks. */
  weeks: limit.default('off'),
  notes: limit.default('off'),
  /** What was said on visits; the visit itself stays. */
  visitTexts: limit.default('off'),
}).prefault({})

export const relayPolicy = section({
  batch: count.min(1).default(50),
  /** Seconds a claimed row is ours; another replica takes it up afterwards. Sending one may take 25, and nothing is begun that may not end in time. */
  leaseSeconds: positive.min(50, 'must be 50 or more').default(60),
  /** Tries before a row is dead; permanent failures count at once. With an hour between them 210 are four days at least. */
  attempts: count.min(1).default(210),
  firstRetrySeconds: positive.default(2),
  longestRetrySeconds: positive.default(3600),
  slackPerChannelPerSecond: positive.default(1),
  feishuPerChatPerSecond: positive.default(5),
  feishuPerSecond: positive.default(50),
})
  .refine((own) => own.firstRetrySeconds <= own.longestRetrySeconds, {
    path: ['longestRetrySeconds'],
    message: 'must not be below firstRetrySeconds',
  })
  .prefault({})

export const inboxPolicy = section({
  /** Chats worked for at a time: at most 5, on the embedded database 2. */
  batch: count.min(1).default(5),
  leaseSeconds: positive.default(60),
  attempts: count.min(1).default(8),
  firstRetrySeconds: positive.default(1),
  longestRetrySeconds: positive.default(300),
}).prefault({})

/** What one person may send; a guard against loops and floods, far above what people do. */
export const limitsPolicy = section({
  /** Messages, commands and clicks of one person in a minute, for each replica. */
  inputsPerMinute: limit.default(60),
}).prefault({})
