import { handlers as allHandlers, jobs as allJobs } from '../handlers/index.ts'
import { type Bot, createBot } from '../src/bot/dispatch.ts'
import type { Handlers, Job } from '../src/bot/handler.ts'
import type { Proposer } from '../src/bot/llm.ts'
import { createCalendar } from '../src/calendar.ts'
import type { Button, Card, Click, Part } from '../src/cards/card.ts'
import type { Tier } from '../src/db/generated/enums.ts'
import { createStore, type Store } from '../src/db/store.ts'
import { defaultPolicy, type Policy } from '../src/domain/policy.ts'
import type { Role } from '../src/domain/rights.ts'
import { importFolder } from '../src/imports/import.ts'
import { problemLine } from '../src/imports/problem-text.ts'
import { normalName } from '../src/language/names.ts'
import type { Log } from '../src/log.ts'
import type { Incoming, Place, PlatformName, Reply } from '../src/platforms/platform.ts'
import { reassessAll } from '../src/risk/store.ts'
import { freshDatabase } from './database.ts'
import { drainOnce } from './drain.ts'
import { rememberingPlatform, type Told } from './remembering.ts'
import { inState } from './snapshots.ts'

/** Log lines of all worlds of a process, so that tests can look for what must not be in them. */
export const logged: string[] = []

const log: Log = Object.fromEntries(
  ['debug', 'info', 'warn', 'error'].map((level) => [
    level,
    (data: object, message: string) => {
      logged.push(
        `${level} ${message} ${JSON.stringify(data, (_key, value) => (value instanceof Error ? `${value.name}: ${value.message}` : value))}`,
      )
      if (process.env.SHOW_LOG && level === 'error') console.error(message, data)
    },
  ]),
) as Log

export type WorldOptions = {
  /** ISO instant; default the worked example's morning. */
  now?: string
  policy?: Policy
  handlers?: Handlers
  jobs?: Job[]
  zone?: string
  propose?: Proposer
}

export type World = Awaited<ReturnType<typeof makeWorld>>

/**
 * A whole bot on its own empty database, with a clock the test sets and platforms that remember what they were told.
 * Nothing is faked between the front door and the database.
 */
export async function makeWorld(options: WorldOptions = {}) {
  const database = await freshDatabase()
  let now = new Date(options.now ?? '2026-06-01T08:30:00+08:00')
  const policy = options.policy ?? defaultPolicy
  const zone = options.zone ?? 'Asia/Shanghai'
  const store: Store = createStore(database, {
    clock: () => now,
    zone,
    lang: 'zh',
    policy,
    calendar: createCalendar(policy.working),
  })
  const bot: Bot = createBot({
    store,
    handlers: options.handlers ?? allHandlers,
    jobs: options.jobs ?? allJobs,
    admins: [],
    log,
    companyLang: 'zh',
    propose: options.propose,
  })
  const sent: Told[] = []
  const platforms = (['slack', 'feishu', 'web'] as const).map((name) => rememberingPlatform(name, sent))
  let incoming = 0

  /** Where a person speaks from by default: their first identity, else the playground. */
  async function senderOf(
    name: string,
    platform?: PlatformName,
  ): Promise<{ platform: PlatformName; tenant: string; userId: string }> {
    const person = await database.db.person.findUniqueOrThrow({
      where: { name },
      include: { identities: { orderBy: { id: 'asc' } } },
    })
    const identity = person.identities.find((each) => !platform || each.platform === platform)
    if (identity)
      return { platform: identity.platform, tenant: identity.tenant ?? '', userId: identity.userId }
    return { platform: 'web', tenant: '', userId: String(person.id) }
  }

  const world = {
    db: database.db,
    store,
    bot,
    policy,
    zone,
    sent,
    platforms,
    get now() {
      return now
    },
    set now(at: Date | string) {
      now = new Date(at)
    },
    /** Minutes forward. */
    pass(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000)
    },

    async addPerson(
      name: string,
      role: Role,
      more: {
        manager?: string
        team?: string
        slack?: string
        feishu?: string
        locale?: string
        zone?: string
      } = {},
    ) {
      const manager = more.manager
        ? await database.db.person.findUniqueOrThrow({ where: { name: more.manager } })
        : null
      const team = more.team
        ? await database.db.team.upsert({
            where: { name: more.team },
            create: { name: more.team },
            update: {},
          })
        : null
      const person = await database.db.person.create({
        data: {
          name,
          role,
          locale: more.locale ?? null,
          timeZone: more.zone ?? null,
          managerId: manager?.id ?? null,
          teamId: team?.id ?? null,
        },
      })
      if (more.slack)
        await database.db.identity.create({
          data: { personId: person.id, platform: 'slack', userId: more.slack },
        })
      if (more.feishu)
        await database.db.identity.create({
          data: { personId: person.id, platform: 'feishu', userId: more.feishu },
        })
      return person
    },

    async addAccount(
      code: string,
      name: string,
      owner: string,
      more: { tier?: Tier; aliases?: string[]; backup?: string; confidential?: boolean } = {},
    ) {
      const [ownerRow, backup] = await Promise.all([
        database.db.person.findUniqueOrThrow({ where: { name: owner } }),
        more.backup ? database.db.person.findUniqueOrThrow({ where: { name: more.backup } }) : null,
      ])
      const names = [name, ...(more.aliases ?? [])]
      return database.db.account.create({
        data: {
          code,
          name,
          aliases: more.aliases ?? [],
          tier: more.tier ?? null,
          ownerId: ownerRow.id,
          backupId: backup?.id ?? null,
          confidential: more.confidential ?? false,
          namesChangedAt: now,
          names: { create: names.map((each) => ({ normal: normalName(each) })) },
        },
      })
    },

    /** The worked example's company as it is on 2026-06-01, with its risk assessed. */
    async importExample(): Promise<void> {
      await inState(database, 'example', async () => {
        // Whoever comes first makes it for all: at the same moment, whatever their clock says.
        const before = now
        now = new Date('2026-06-01T08:30:00+08:00')
        const result = await importFolder(store, 'example', { today: '2026-06-01' })
        if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'))
        await store.write((work) => reassessAll(work), 'example', 60_000)
        now = before
      })
    },

    /** What a person types to the bot; gives the direct answer. */
    async say(
      name: string,
      text: string,
      how: { platform?: PlatformName; key?: string; place?: Place; mention?: boolean } = {},
    ): Promise<Reply> {
      const sender = await senderOf(name, how.platform)
      const event = said(sender, text, how.key ?? `test:${++incoming}`, how.place)
      return bot.receive(how.mention && event.kind === 'said' ? { ...event, mention: true } : event)
    },

    /** What a person clicks: a button of a card they see, or a meaning. Typed form values go into `typed`. */
    async click(
      name: string,
      button: Button | Click,
      how: { typed?: Record<string, string>; platform?: PlatformName; key?: string; place?: Place } = {},
    ): Promise<Reply> {
      const sender = await senderOf(name, how.platform)
      const click = 'click' in button ? button.click : button
      const place = how.place ?? directPlace(sender)
      const event: Incoming = {
        kind: 'clicked',
        key: how.key ?? `test:${++incoming}`,
        sender,
        place,
        click: { intent: click.intent, fields: { ...click.fields, ...how.typed } },
      }
      return bot.receive(event)
    },

    async receive(event: Incoming): Promise<Reply> {
      return bot.receive(event)
    },
    senderOf,

    /** Runs the jobs that are due, then sends what is owed. */
    async tick(): Promise<number> {
      const ran = await bot.tick()
      await world.relay()
      return ran
    },

    /** Sends what is owed now. */
    async relay(): Promise<void> {
      await drainOnce(store, platforms, policy, log)
    },

    /** The latest cards told to a person, oldest first. */
    async toldTo(name: string): Promise<Card[]> {
      const person = await database.db.person.findUniqueOrThrow({
        where: { name },
        include: { identities: { orderBy: { id: 'asc' } } },
      })
      const chats = [String(person.id), ...person.identities.map((identity) => identity.userId)]
      return sent.filter((message) => chats.includes(message.place.chat)).map((message) => message.card)
    },
  }
  return world
}

/** A message as an adapter would hand it on. */
export function said(
  sender: { platform: PlatformName; tenant: string; userId: string },
  text: string,
  key: string,
  place?: Place,
): Incoming {
  return { kind: 'said', key, sender, place: place ?? directPlace(sender), text }
}

/** All words of a card in one string, for looking for a phrase. */
export function wordsOf(card: Card): string {
  const words: string[] = []
  JSON.stringify(card, (key, value) => {
    if (typeof value === 'string' && !['kind', 'intent', 'tone', 'style', 'align', 'name'].includes(key))
      words.push(value)
    return value
  })
  return words.join('\n')
}

/** All buttons of a card, those of list rows and forms included. */
export function buttonsOf(card: Card): Button[] {
  return card.parts.flatMap((part: Part): Button[] => {
    if (part.kind === 'buttons') return part.buttons
    if (part.kind === 'list') return part.items.flatMap((item) => item.buttons ?? [])
    if (part.kind === 'form') return [part.form.submit, ...(part.form.cancel ? [part.form.cancel] : [])]
    return []
  })
}

/** The button with this label (or a part of it); throws with what there is. */
export function button(card: Card, label: string): Button {
  const found = buttonsOf(card).find((each) => each.label.includes(label))
  if (!found)
    throw new Error(
      `no button "${label}" on "${card.title}", only: ${buttonsOf(card)
        .map((each) => each.label)
        .join(', ')}`,
    )
  return found
}

function directPlace(sender: { platform: PlatformName; tenant: string; userId: string }): Place {
  return { platform: sender.platform, tenant: sender.tenant, chat: sender.userId, direct: true }
}
