import { z } from 'zod'
import { plainAddress } from '../../domain/address.ts'
import type { Log } from '../../log.ts'
import type { FoundIds, Sender } from '../platform.ts'
import { type SlackAccess, webClient } from './client.ts'
import { readFailure } from './errors.ts'
import type { Health } from './health.ts'
import type { Self } from './inbound.ts'

const UserInfo = z.object({
  user: z.object({
    id: z.string().optional(),
    name: z.string().optional(),
    real_name: z.string().optional(),
    team_id: z.string().nullish(),
    deleted: z.boolean().nullish(),
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    is_workflow_bot: z.boolean().nullish(),
    is_connector_bot: z.boolean().nullish(),
    is_forgotten: z.boolean().nullish(),
    enterprise_user: z.object({ enterprise_id: z.string().nullish() }).nullish(),
    tz: z.string().nullish(),
    locale: z.string().nullish(),
    is_bot: z.boolean().nullish(),
    is_email_confirmed: z.boolean().nullish(),
    profile: z.object({ email: z.string().nullish() }).nullish(),
  }),
})

export type Member = Pick<Sender, 'name' | 'timeZone' | 'locale' | 'email'> & {
  /** Their own workspace and organisation, as Slack tells them to us. */
  team?: string | undefined
  enterprise?: string | undefined
  /** Slack says that they are of another company. */
  stranger?: boolean
}

/** Milliseconds that a member is remembered, and a failed question is not asked again. */
const REMEMBER = 3_600_000
const PAUSE = 30_000
const MOST = 5_000

export type Members = {
  /** What Slack knows of a person, waiting at most `patience` milliseconds; undefined when it did not say in time. */
  ask(userId: string, patience: number): Promise<Member | undefined>
  /** Full members of our own by confirmed e-mail, asked one by one; undefined: Slack does not say, or the app may not ask. */
  idsOf(emails: readonly string[]): Promise<FoundIds | undefined>
  /** The name of a person who was asked for before. */
  nameOf(userId: string): string | undefined
}

/**
 * People by their Slack id. Answers are only hints, so a late or missing one holds nothing up. An e-mail is told only for people of
 * our own workspace or organisation who confirmed it: it decides who somebody is, and another company's admin can write any address. Guests,
 * bots and deactivated people have none here.
 */
export function createMembers(access: SlackAccess, ourselves: () => Self, health: Health, log: Log): Members {
  const client = webClient(access, log, 'asking')
  const known = new Map<string, { until: number; asked: Promise<Member | undefined>; member?: Member }>()

  async function fetchMember(userId: string): Promise<Member | undefined> {
    try {
      const { user } = UserInfo.parse(await client.users.info({ user: userId, include_locale: true }))
      health.succeeded()
      return memberOf(user, ourselves())
    } catch (error) {
      const failure = readFailure(error)
      if (!(error instanceof z.ZodError)) health.failed(failure)
      log.debug({ why: failure.sent.why }, 'Slack did not say who somebody is')
      return undefined
    }
  }

  /** `stop`: Slack answers no more of these questions now. */
  async function lookUp(email: string): Promise<string | 'stop' | undefined> {
    try {
      const { user } = UserInfo.parse(await client.users.lookupByEmail({ email }))
      // What was found must say the same address: only then it is theirs, of our own, and confirmed.
      const theirs = plainAddress(memberOf(user, ourselves()).email)
      return theirs !== undefined && theirs === plainAddress(email) ? user.id : undefined
    } catch (error) {
      const failure = readFailure(error)
      log.debug({ why: failure.sent.why }, 'Slack did not say whose e-mail this is')
      return failure.sent.why === 'users_not_found' ? undefined : 'stop'
    }
  }

  function remembered(userId: string) {
    const entry = known.get(userId)
    if (entry && entry.until > Date.now()) return entry
    const fresh: { until: number; asked: Promise<Member | undefined>; member?: Member } = {
      until: Date.now() + REMEMBER,
      asked: fetchMember(userId).then((member) => {
        if (member) fresh.member = member
        else fresh.until = Date.now() + PAUSE
        return member
      }),
    }
    // The oldest goes first: a Map keeps the order of insertion.
    if (known.size >= MOST) known.delete(known.keys().next().value ?? '')
    known.delete(userId)
    known.set(userId, fresh)
    return fresh
  }

  return {
    async ask(userId, patience) {
      const entry = remembered(userId)
      if (entry.member) return entry.member
      return withinTime(entry.asked, patience, undefined)
    },
    async idsOf(emails) {
      const { teamId } = ourselves()
      if (teamId === undefined) return undefined
      const ids = new Map<string, string>()
      for (const email of emails.filter((each) => each.includes('@'))) {
        const found = await lookUp(email)
        if (found === 'stop') return ids.size > 0 ? { tenant: teamId, ids } : undefined
        if (found) ids.set(plainAddress(email) ?? '', found)
      }
      return { tenant: teamId, ids }
    },
    nameOf: (userId) => known.get(userId)?.member?.name,
  }
}

function memberOf(user: z.infer<typeof UserInfo>['user'], self: Self): Member {
  const enterprise = user.enterprise_user?.enterprise_id || undefined
  const team = user.team_id || undefined
  const ours =
    (self.teamId !== undefined && team === self.teamId) ||
    (self.enterpriseId !== undefined && (enterprise === self.enterpriseId || team === self.enterpriseId))
  const full =
    ours &&
    !user.is_bot &&
    !user.is_workflow_bot &&
    !user.is_connector_bot &&
    // Slack says of its own robot that it is none.
    user.id !== 'USLACKBOT' &&
    !user.is_forgotten &&
    !user.deleted &&
    !user.is_restricted &&
    !user.is_ultra_restricted &&
    !user.is_stranger
  return {
    name: user.real_name || user.name || undefined,
    timeZone: user.tz || undefined,
    locale: user.locale || undefined,
    email: (full && user.is_email_confirmed === true && user.profile?.email) || undefined,
    team,
    enterprise,
    stranger: user.is_stranger ?? false,
  }
}

/** The promise's value, or `otherwise` after so many milliseconds. The timer does not keep the process alive. */
export async function withinTime<T, O>(
  promise: Promise<T>,
  milliseconds: number,
  otherwise: O,
): Promise<T | O> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<O>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), Math.max(0, milliseconds))
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
