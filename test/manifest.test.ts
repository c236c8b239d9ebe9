import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { slackCommands, slackPath, slackShortcuts } from '../src/platforms/slack/manifest-facts.ts'
import { slackEn } from '../src/platforms/slack/words.en.ts'
import { slackZh } from '../src/platforms/slack/words.zh.ts'
import { oraclesAbsent, oraclesPresent, readOracle } from './platforms/slack/judge.ts'

/** The events that `inbound.ts` and `app.ts` read. */
const slackEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
]

/** What the bot may do, no more; the reason for each is in `docs/slack-scopes.md`. */
const slackScopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
]

const Manifest = z.looseObject({
  features: z.looseObject({
    app_home: z.looseObject({
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    agent_view: z.looseObject({
      agent_description: z.string(),
      suggested_prompts: z.array(z.strictObject({ title: z.string(), message: z.string() })),
    }),
    shortcuts: z.array(
      z.looseObject({ name: z.string(), type: z.string(), callback_id: z.string(), description: z.string() }),
    ),
    slash_commands: z.array(
      z.looseObject({
        command: z.string(),
        url: z.string(),
        description: z.string(),
        usage_hint: z.string(),
        should_escape: z.boolean(),
      }),
    ),
  }),
  oauth_config: z.looseObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ request_url: z.string(), bot_events: z.array(z.string()) }),
    interactivity: z.looseObject({
      is_enabled: z.boolean(),
      request_url: z.string(),
      message_menu_options_url: z.string(),
    }),
    socket_mode_enabled: z.boolean(),
  }),
})

const file = (path: string) => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8')
const manifest = Manifest.parse(parse(file('manifest.yml')))
const { features, settings, oauth_config } = manifest

describe('manifest.yml', () => {
  test.skipIf(!oraclesPresent)('is valid by Slack’s own schema', () => {
    const validate = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(
      readOracle('manifest-schema/manifest.schema.1.0.0.json') as object,
    )
    expect(validate(manifest) ? [] : validate.errors).toEqual([])
    expect(validate({ ...manifest, display_information: { name: 'x'.repeat(36) } })).toBe(false)
  })
  if (!oraclesPresent) console.warn(oraclesAbsent)

  test('has the commands, events and scopes that the code relies on', () => {
    expect(features.slash_commands.map(({ command }) => command)).toEqual(
      slackCommands.map(({ command }) => command),
    )
    expect(features.shortcuts.map(({ type, callback_id }) => `${type} ${callback_id}`)).toEqual(
      slackShortcuts.map(({ type, callback }) => `${type} ${callback}`),
    )
    expect(settings.event_subscriptions.bot_events).toEqual(slackEvents)
    expect(oauth_config.scopes.bot).toEqual(slackScopes)
  })

  test('sends everything to the one address', () => {
    const urls = [
      ...features.slash_commands.map(({ url }) => url),
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      // Without it Slack asks nobody what stands in a list that is searched while one types.
      settings.interactivity.message_menu_options_url,
    ]
    expect(urls.every((url) => new URL(url).pathname === slackPath)).toBe(true)
  })

  test('lets people write to the bot and click', () => {
    expect(features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    })
    expect(settings.interactivity.is_enabled).toBe(true)
  })

  test('suggests what the adapter suggests in one language', () => {
    const said = features.agent_view.suggested_prompts.map(({ title, message }) => [title, message])
    expect(said).toEqual(
      slackEn.prompts.map(([title, message], i) => [`${title} ${slackZh.prompts[i]?.[0]}`, message]),
    )
    expect(features.agent_view.agent_description).toMatch(/[a-z].*\p{Script=Han}/iu)
  })

  test('speaks both languages, and tells who is mentioned in a command', () => {
    for (const { description, usage_hint, should_escape } of features.slash_commands) {
      expect(description).toMatch(/[a-z].*\p{Script=Han}/iu)
      expect(usage_hint).toMatch(/[a-z].*\p{Script=Han}/iu)
      expect(should_escape).toBe(true)
    }
    for (const { name, description } of features.shortcuts) {
      expect(name).toMatch(/^[A-Z].*\p{Script=Han}/u)
      // Slack cuts what is longer.
      expect([name.length <= 24, description.length <= 150]).toEqual([true, true])
      expect(description).toMatch(/[a-z].*\p{Script=Han}/iu)
    }
  })

  test('asks for no scope that docs/slack-scopes.md does not explain, and the other way round', () => {
    const rows = file('docs/slack-scopes.md')
      .split('\n')
      .filter((row) => row.startsWith('| `'))
    const explained = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]),
    )
    expect(explained.toSorted()).toEqual(slackScopes.toSorted())
  })
})
