import { handlers } from '../../../handlers/index.ts'
import { createBot } from '../../../src/bot/dispatch.ts'
import { createLimiter } from '../../../src/bot/limits.ts'
import { audit } from '../../../src/db/audit.ts'
import { sealAudit } from '../../../src/db/audit-chain.ts'
import { maintain } from '../../../src/db/prune.ts'
import type { Policy } from '../../../src/domain/policy.ts'
import type { PlatformName } from '../../../src/platforms/platform.ts'
import { createInboxWorker } from '../../../src/queue/inbox-worker.ts'
import { createRelay } from '../../../src/queue/relay.ts'
import { chat, fakePlatform } from '../../queue/platform.ts'
import { row, told } from '../../queue/setting.ts'
import { freshStore, silentLog } from '../../store.ts'
import { makeWorld, said } from '../../world.ts'
import type { Play, Plays } from './play.ts'

/** Keys of the machinery: how it sends, takes in, forgets and refuses. */

const seconds = (from: Date, to: Date | null) => (to ? Math.round((to.getTime() - from.getTime()) / 1000) : 0)

/** Five messages to one chat: how many are taken up at once, and for how many seconds they are kept from others. */
const held = (what: 'rows' | 'seconds') => async (policy: Policy) => {
  const store = await freshStore({ policy })
  const slack = fakePlatform()
  for (let n = 1; n <= 5; n += 1) await told(store, `k${n}`)
  let seen = 0
  slack.during = async () => {
    slack.during = async () => {}
    const { rows } = await store.database.pool.query(
      `SELECT count(*)::int AS rows, round(extract(epoch FROM max("lockedUntil") - now()) / 10)::int * 10 AS seconds FROM "Outbox" WHERE "lockedUntil" > now()`,
    )
    seen = rows[0][what]
  }
  await createRelay({
    store,
    platforms: [slack],
    policy: policy.relay,
    log: silentLog(),
    budgets: {},
  }).drain()
  return seen
}

/** A message fails for the nth time: whether it is dead, or between which seconds it is tried again. */
const failed = (before: number) => async (policy: Policy) => {
  const store = await freshStore({ policy })
  const slack = fakePlatform()
  slack.answers.push({ kind: 'later', why: 'internal_error' })
  await told(store, 'k')
  await store.database.pool.query('UPDATE "Outbox" SET attempts = $1', [before])
  await createRelay({
    store,
    platforms: [slack],
    policy: policy.relay,
    log: silentLog(),
    budgets: {},
  }).drain()
  const { status, nextAt } = await row(store, 'k')
  return status === 'dead' ? 'dead' : scale(seconds(store.clock(), nextAt))
}

/** Pauses are drawn between half and all of their length: the power of ten says which. */
const scale = (pause: number) => (pause <= 2 ? 'moments' : pause <= 60 ? 'a minute' : 'an hour')

/** Milliseconds that four messages wait for each other, in one chat or in four. */
const paced = (platform: PlatformName, chats: number) => async (policy: Policy) => {
  const store = await freshStore({ policy })
  const sender = fakePlatform(platform)
  for (let n = 0; n < 4; n += 1) await told(store, `k${n}`, `k${n}`, chat(`C${n % chats}`, platform))
  let now = 0
  const time = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms
    },
  }
  await createRelay({ store, platforms: [sender], policy: policy.relay, log: silentLog(), time }).drain()
  return Math.round(now)
}

const relay: Plays = {
  'relay.batch': { to: 2, is: [5, 2], play: held('rows') },
  'relay.leaseSeconds': { to: 120, is: [60, 120], play: held('seconds') },
  'relay.attempts': { to: 3, is: ['an hour', 'dead'], play: failed(20) },
  'relay.firstRetrySeconds': { to: 60, is: ['moments', 'a minute'], play: failed(0) },
  'relay.longestRetrySeconds': { to: 60, is: ['an hour', 'a minute'], play: failed(20) },
  'relay.slackPerChannelPerSecond': { to: 2, is: [3000, 1500], play: paced('slack', 1) },
  'relay.feishuPerChatPerSecond': { to: 10, is: [600, 300], play: paced('feishu', 1) },
  'relay.feishuPerSecond': { to: 10, is: [60, 300], play: paced('feishu', 4) },
}

/** Four chats say something that fails: what is known of it while and after it is tried. */
const taken =
  (pick: 'together' | 'seconds' | 'after', before = 0) =>
  async (policy: Policy) => {
    const store = await freshStore({ policy })
    const { pool } = store.database
    let underWay = 0
    let together = 0
    let lease = 0
    const process = async () => {
      together = Math.max(together, ++underWay)
      const { rows } = await pool.query(
        `SELECT round(extract(epoch FROM max("lockedUntil") - now()) / 10)::int * 10 AS lease FROM "Inbox"`,
      )
      lease = rows[0].lease
      underWay -= 1
      throw new Error('not yet')
    }
    const inbox = createInboxWorker({ store, policy: policy.inbox, log: silentLog(), bot: { process } })
    for (const n of pick === 'together' ? [1, 2, 3, 4] : [1])
      await inbox.keep({
        ...said({ platform: 'slack', tenant: 'T1', userId: 'U1' }, 'x', `i${n}`),
        place: chat(`C${n}`),
      })
    await pool.query('UPDATE "Inbox" SET attempts = $1', [before])
    await inbox.drain()
    const [kept] = await store.database.db.inbox.findMany({ orderBy: { key: 'asc' } })
    if (pick === 'together') return together
    if (pick === 'seconds') return lease
    return kept?.status === 'waiting' ? scale(seconds(store.clock(), kept.nextAt)) : kept?.status
  }

const inbox: Plays = {
  'inbox.batch': { to: 1, is: [2, 1], play: taken('together') },
  'inbox.leaseSeconds': { to: 120, is: [60, 120], play: taken('seconds') },
  'inbox.attempts': { to: 3, is: ['a minute', 'failed'], play: taken('after', 5) },
  'inbox.firstRetrySeconds': { to: 60, is: ['moments', 'a minute'], play: taken('after') },
  'inbox.longestRetrySeconds': { to: 2, is: ['a minute', 'moments'], play: taken('after', 5) },
}

/** Rows of that sort, a year and a half old, that are there after the nightly work. */
const kept =
  (fill: string, count: string): Play['play'] =>
  async (policy) => {
    const store = await freshStore({ policy })
    const { pool } = store.database
    await pool.query(
      `INSERT INTO "Person" (id, name, role) VALUES (1, 'x', 'rep'); INSERT INTO "Account" (id, code, name, "ownerId") VALUES (1, 'K1', 'x', 1);`,
    )
    if (fill) await pool.query(fill)
    else await store.write((work) => audit(work, { what: 'visit.add', subject: 'visit:V1' }), 'test')
    const day = 24 * 3_600_000
    await sealAudit(store.database, new Date(store.clock().getTime() + 2 * day))
    store.setClock(new Date(store.clock().getTime() + 540 * day))
    await maintain(store, policy.retention)
    const { rows } = await pool.query(`SELECT count(*)::int AS count FROM ${count}`)
    return rows[0].count
  }

const AT = `'2026-06-01'`
const LONG = 1000

const retention: Plays = {
  'retention.done': {
    to: LONG,
    is: [0, 1],
    play: kept(`INSERT INTO "Done" (key, at) VALUES ('k', ${AT})`, '"Done"'),
  },
  'retention.answers': {
    to: LONG,
    // What was done is kept longer than what was said.
    within: { 'retention.done': LONG },
    is: [0, 1],
    play: kept(
      `INSERT INTO "Done" (key, at, result) VALUES ('k', ${AT}, '{"reply": {"text": "x"}}')`,
      `"Done" WHERE result ? 'reply'`,
    ),
  },
  'retention.inbox': {
    to: LONG,
    is: [0, 1],
    play: kept(
      `INSERT INTO "Inbox" (key, incoming, lane, status, "receivedAt", "nextAt") VALUES ('k', '{}', 'x', 'done', ${AT}, ${AT})`,
      '"Inbox"',
    ),
  },
  'retention.outbox': {
    to: LONG,
    is: [0, 1],
    play: kept(
      `INSERT INTO "Outbox" (key, place, lane, card, status, "sentAs", "sentRevision", "sentAt", "owedAt", "nextAt") VALUES ('k', '{}', 'x', '{}', 'sent', 'm1', 1, ${AT}, ${AT}, ${AT})`,
      '"Outbox"',
    ),
  },
  'retention.pending': {
    to: LONG,
    is: [0, 1],
    play: kept(
      `INSERT INTO "Pending" ("personId", intent, state, "createdAt", "expiresAt") VALUES (1, 'visit', '{}', ${AT}, ${AT})`,
      '"Pending"',
    ),
  },
  'retention.entries': {
    to: LONG,
    is: [0, 1],
    play: kept(
      `INSERT INTO "Entry" ("personId", kind, subject, undo, at) VALUES (1, 'visit', 'x', '{}', ${AT})`,
      '"Entry"',
    ),
  },
  'retention.reminders': {
    to: 100,
    is: [1, 0],
    play: kept(
      `INSERT INTO "Reminder" ("personId", key, rule, subject, "subjectId", day) VALUES (1, 'k', 'AR01', 'account', 1, ${AT})`,
      '"Reminder"',
    ),
  },
  'retention.digests': {
    to: LONG,
    is: [0, 1],
    play: kept(
      `INSERT INTO "Digest" ("personId", day, shown, "sentAt") VALUES (1, ${AT}, '{}', ${AT})`,
      '"Digest"',
    ),
  },
  'retention.riskChanges': {
    to: 100,
    is: [1, 0],
    play: kept(
      `INSERT INTO "RiskChange" (subject, "subjectId", day, score, band, signals) VALUES ('account', 1, ${AT}, 1, 'healthy', '{}')`,
      '"RiskChange"',
    ),
  },
  'retention.audit': { to: 100, is: [1, 0], play: kept('', `"Audit" WHERE what = 'visit.add'`) },
  'retention.stuckAnswers': {
    to: LONG,
    is: [0, 1],
    play: kept(
      `INSERT INTO "StuckAnswer" ("accountId", "personId", kind, day) VALUES (1, 1, 'help', ${AT})`,
      '"StuckAnswer"',
    ),
  },
  'retention.snoozes': {
    to: 100,
    is: [1, 0],
    play: kept(
      `INSERT INTO "Snooze" (subject, "subjectId", until, reason, "byId", band, "ownerId", at, "endedOn") VALUES ('account', 1, ${AT}, 'x', 1, 'watch', 1, ${AT}, ${AT})`,
      '"Snooze"',
    ),
  },
  'retention.weeks': {
    to: 100,
    is: [1, 0],
    play: kept(
      `INSERT INTO "WeekSummary" ("personId", week, "submittedAt") VALUES (1, '2026-W20', ${AT})`,
      '"WeekSummary"',
    ),
  },
  'retention.notes': {
    to: 100,
    is: [1, 0],
    play: kept(`INSERT INTO "Note" ("accountId", kind, day, text) VALUES (1, 'intel', ${AT}, 'x')`, '"Note"'),
  },
  'retention.visitTexts': {
    to: 100,
    is: [1, 0],
    play: kept(
      `INSERT INTO "Visit" (code, "accountId", "repId", day, channel, "twoWay", qualifying, summary) VALUES ('V1', 1, 1, ${AT}, 'phone', true, true, 'x')`,
      `"Visit" WHERE summary <> ''`,
    ),
  },
}

const limits: Plays = {
  'limits.inputsPerMinute': {
    to: 2,
    is: [true, false],
    play: async (policy) => {
      const world = await makeWorld({ policy })
      await world.addPerson('王浩', 'rep', { slack: 'U0HAO' })
      const bot = createBot({
        store: world.store,
        handlers,
        jobs: [],
        admins: [],
        companyLang: 'zh',
        log: silentLog(),
        limiter: createLimiter(policy.limits.inputsPerMinute),
      })
      const sender = { platform: 'slack' as const, tenant: 'T0', userId: 'U0HAO' }
      const titles: string[] = []
      for (const key of ['a', 'b', 'c'])
        titles.push((await bot.receive(said(sender, '帮助', key))).card.title)
      return titles[0] === titles[2]
    },
  },
}

export const MACHINE: Plays = { ...relay, ...inbox, ...retention, ...limits }
