import { z } from 'zod'
import type { Log } from '../../log.ts'
import { createOpenApi, type OpenApi, type OpenApiOptions } from './client.ts'
import { feishuEn } from './words.en.ts'
import { feishuZh } from './words.zh.ts'

const PATH = '/open-apis/application/v7/app_slash_commands'
const COMMAND_ID = /^[A-Za-z0-9_-]{1,100}$/
/** Feishu keeps at most 100 commands; more pages than this are none. */
const PAGES = 10

const Listed = z.object({
  items: z
    .array(
      z.object({
        command_id: z.string(),
        command: z.string(),
        description: z
          .object({ default_value: z.string().default(''), i18n: z.record(z.string(), z.string()).nullish() })
          .nullish(),
      }),
    )
    .nullish(),
  has_more: z.boolean().nullish(),
  page_token: z.string().nullish(),
})
type Command = NonNullable<z.infer<typeof Listed>['items']>[number]

export type Registered = { created: string[]; changed: string[]; removed: string[]; kept: string[] }

/**
 * Makes the app's native slash commands those of the bot: creates what is missing, changes other descriptions, removes what is
 * not ours. Names are ASCII (Feishu's rule for others is not documented); the Chinese words stay typed. People see a change
 * after about five minutes. Throws with a sentence that says what Feishu refused.
 */
export async function registerCommands(config: Omit<OpenApiOptions, 'log'>, log: Log): Promise<Registered> {
  const call = createOpenApi({ ...config, log })
  const there = await listCommands(call)
  const result: Registered = { created: [], changed: [], removed: [], kept: [] }
  for (const extra of there.filter((one) => !Object.hasOwn(feishuEn.commands, one.command))) {
    await done(call, 'DELETE', extra)
    result.removed.push(extra.command)
  }
  for (const [command, description] of Object.entries(wanted())) {
    const known = there.find((one) => one.command === command)
    if (!known) {
      await done(call, 'POST', undefined, { command, description })
      result.created.push(command)
    } else if (same(known, description)) result.kept.push(command)
    else {
      await done(call, 'PATCH', known, { description })
      result.changed.push(command)
    }
  }
  return result
}

type Description = { default_value: string; i18n: { zh_cn: string; en_us: string } }

function wanted(): Record<string, Description> {
  const english: Record<string, string> = feishuEn.commands
  return Object.fromEntries(
    Object.entries(feishuZh.commands).map(([name, zh]) => {
      return [name, { default_value: zh, i18n: { zh_cn: zh, en_us: english[name] ?? zh } }]
    }),
  )
}

function same(known: Command, description: Description): boolean {
  const { i18n, default_value } = known.description ?? { default_value: '' }
  return (
    default_value === description.default_value &&
    i18n?.['zh_cn'] === description.i18n.zh_cn &&
    i18n?.['en_us'] === description.i18n.en_us
  )
}

async function listCommands(call: OpenApi): Promise<Command[]> {
  const all: Command[] = []
  let page: string | undefined
  for (let n = 0; n < PAGES; n++) {
    const outcome = await call({ method: 'GET', path: PATH, ...(page && { params: { page_token: page } }) })
    if (outcome.verdict.kind !== 'ok') throw new Error(sentence('list', outcome.why))
    const listed = Listed.safeParse(outcome.data).data
    all.push(...(listed?.items ?? []))
    page = listed?.has_more ? (listed.page_token ?? undefined) : undefined
    if (!page) return all
  }
  return all
}

async function done(
  call: OpenApi,
  method: 'POST' | 'PATCH' | 'DELETE',
  known?: Command,
  data?: object,
): Promise<void> {
  if (known && !COMMAND_ID.test(known.command_id)) throw new Error(sentence(method, 'no command id'))
  const path = known ? `${PATH}/${known.command_id}` : PATH
  const outcome = await call({ method, path, ...(data && { data }) })
  if (outcome.verdict.kind !== 'ok') throw new Error(sentence(method, outcome.why))
}

function sentence(what: string, why: string): string {
  const scopes = 'application:app_slash_command:read and application:app_slash_command:write'
  return `Feishu refused to ${what} slash commands: ${why}. The app needs ${scopes} in a published version.`
}
