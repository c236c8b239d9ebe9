import type { Lang } from '../../domain/lang.ts'
import type { Log } from '../../log.ts'
import { type SlackAccess, webClient } from './client.ts'
import { readFailure } from './errors.ts'
import { slackEn } from './words.en.ts'
import { slackZh } from './words.zh.ts'

/** People for whom the prompts are set already; who is forgotten gets them again. */
const MOST = 5_000

export type Prompts = {
  /** Sets the prompts above the line where this person types, in their language. Never throws: nobody misses them. */
  offer(userId: string, channel: string, lang: Lang): Promise<void>
}

/**
 * The suggested prompts of the chat with the bot (`agent_view`): the four of the manifest are there for everybody in both languages; these are in
 * one's own. Once for a person and language as long as the process lives. Without `assistant:write` it is not asked again.
 */
export function createPrompts(access: SlackAccess, log: Log): Prompts {
  const client = webClient(access, log, 'asking')
  const offered = new Set<string>()
  let may = true
  return {
    async offer(userId, channel, lang) {
      const key = `${userId}:${lang}`
      if (!may || offered.has(key)) return
      offered.add(key)
      if (offered.size > MOST) offered.delete(offered.values().next().value ?? '')
      const { prompts, promptsTitle: title } = { zh: slackZh, en: slackEn }[lang]
      const [first, ...others] = prompts.map(([title, message]) => ({ title, message }))
      try {
        if (first)
          await client.assistant.threads.setSuggestedPrompts({
            channel_id: channel,
            title,
            prompts: [first, ...others],
          })
      } catch (error) {
        const { sent } = readFailure(error)
        // What may work later is tried at the next opening.
        if (sent.kind === 'later') offered.delete(key)
        else may = false
        log.info({ why: sent.why }, 'no suggested prompts')
      }
    },
  }
}
