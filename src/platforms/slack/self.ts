import { z } from 'zod'
import type { Log } from '../../log.ts'
import { type SlackAccess, webClient } from './client.ts'
import { readFailure } from './errors.ts'
import type { Health } from './health.ts'
import type { Self } from './inbound.ts'

const AuthTest = z.object({
  user_id: z.string(),
  bot_id: z.string().nullish(),
  team_id: z.string(),
  enterprise_id: z.string().nullish(),
})

/** Milliseconds between questions while Slack does not say who we are: doubling from the first to the last. */
const PAUSE = { first: 1_000, last: 60_000 }

/**
 * Who we are, asked once at the start and again until Slack answers. Bolt would ask in its constructor and end the process when
 * the answer is no; a bot whose Slack is away must still serve Feishu and remember what it owes.
 */
export function createSelf(access: SlackAccess, health: Health, log: Log) {
  const client = webClient(access, log, 'asking')
  let self: Self = {}
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function ask(pause: number): Promise<void> {
    try {
      const { user_id, bot_id, team_id, enterprise_id } = AuthTest.parse(await client.auth.test())
      self = {
        userId: user_id,
        teamId: team_id,
        botId: bot_id || undefined,
        enterpriseId: enterprise_id || undefined,
      }
      health.succeeded()
      health.solved('start')
      log.info({ team: team_id, bot: user_id }, 'slack auth.test ok')
    } catch (error) {
      const failure = readFailure(error)
      health.failed(failure)
      health.trouble('start', `Slack has not said who we are: ${failure.sent.why}`)
      log.warn({ why: failure.sent.why, pause }, 'Slack has not said who we are')
      if (stopped) return
      timer = setTimeout(() => void ask(Math.min(pause * 2, PAUSE.last)), pause)
      timer.unref()
    }
  }

  return {
    known: (): Self => self,
    start: (): Promise<void> => ask(PAUSE.first),
    stop(): void {
      stopped = true
      clearTimeout(timer)
    },
  }
}
