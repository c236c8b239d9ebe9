import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Card } from '../../../src/cards/card.ts'
import { createHttp, listen } from '../../../src/http.ts'
import type { Incoming, Place, Reply } from '../../../src/platforms/platform.ts'
import { createSlack } from '../../../src/platforms/slack/app.ts'
import type { Dialog } from './kept.ts'
import { createPeople, overHttp } from './people.ts'
import { recordingLog, sayCard, secret } from './setup.ts'
import type { SlackStandIn } from './stand-in.ts'

/**
 * The adapter before a Slack that somebody else has written (`emulate`, Apache-2.0), which grants the scopes of our manifest and no other. It
 * delivers no commands and clicks by itself, so they are signed here; it keeps calls, triggers and dialogs as Slack does.
 */

type Emulator = { url: string; close(): Promise<void> }
type Emulate = { createEmulator(options: object): Promise<Emulator> }
// By a name that is not read when types are checked: where it is not installed, this is skipped.
const name = 'emulate'
const emulate = await import(/* @vite-ignore */ name).then(
  (module: unknown) => module as Emulate,
  () => undefined,
)
if (!emulate) console.warn('The package "emulate" is not installed: the adapter is not held against it')

const TOKEN = 'xoxb-kam'
const scopes = z
  .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
  .parse(parse(readFileSync(resolve(import.meta.dirname, '../../../manifest.yml'), 'utf8'))).oauth_config
  .scopes.bot
const Users = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) })
const Channels = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) })
const Taken = z.object({ view: z.object({ id: z.string() }) })
const Messages = z.object({ messages: z.array(z.looseObject({ ts: z.string(), text: z.string() })) })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const form: Card = {
  lang: 'en',
  title: 'Log a visit',
  tone: 'info',
  parts: [
    {
      kind: 'form',
      form: {
        name: 'visit',
        fields: [
          { kind: 'pick', of: 'account', name: 'account', label: 'Account', required: true },
          { kind: 'lines', name: 'words', label: 'What happened' },
        ],
        submit: { label: 'Save', click: { intent: 'visit.save', fields: {} } },
      },
    },
  ],
}

describe.skipIf(!emulate)('before an emulator of Slack that is not ours', () => {
  let emulator: Emulator
  let user = ''
  let channel = ''

  const api = async (method: string, args: Record<string, string> = {}): Promise<unknown> => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(args).toString(),
    })
    return response.json()
  }

  beforeAll(async () => {
    const app = { app_id: 'A0KAM', bot_id: 'B0KAM', bot_user_id: 'U0KAMBOT' }
    emulator = await emulate!.createEmulator({
      service: 'slack',
      port: await freePort(),
      seed: {
        slack: {
          signing_secret: secret,
          strict_scopes: true,
          team: { name: 'Company', domain: 'company' },
          users: [{ name: 'rita', real_name: 'Rita', email: 'rita@company.example' }],
          channels: [{ name: 'deals' }],
          oauth_apps: [
            {
              ...app,
              client_id: '1',
              client_secret: 's',
              name: 'kam',
              redirect_uris: [],
              scopes,
              bot_name: 'kam',
            },
          ],
          tokens: [{ token: TOKEN, type: 'bot', user_id: 'U0KAMBOT', ...app, scopes }],
        },
      },
    })
    const users = Users.parse(await api('users.list'))
    user = users.members.find((each) => each.name === 'rita')?.id ?? ''
    const channels = Channels.parse(await api('conversations.list'))
    channel = channels.channels.find((each) => each.name === 'deals')?.id ?? ''
  })
  afterAll(() => emulator?.close())

  /** The dialogs that the adapter opens from now on, as the emulator took them. */
  function rememberDialogs() {
    const opened: { id: string; view: Dialog }[] = []
    const passing = globalThis.fetch
    const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const response = await passing(input, init)
      if (!String(input).endsWith('/views.open')) return response
      const { view } = Taken.parse(await response.clone().json())
      const sent = JSON.parse(new URLSearchParams(String(init?.body)).get('view') ?? '{}') as Dialog
      opened.push({ id: view.id, view: sent })
      return response
    })
    onTestFinished(() => spy.mockRestore())
    return opened
  }

  async function start(answer: (incoming: Incoming) => Card) {
    const received: Incoming[] = []
    const accepted: Incoming[] = []
    const { log, lines } = recordingLog()
    const slack = createSlack({
      config: { botToken: TOKEN, apiUrl: `${emulator.url}/api/`, signingSecret: secret },
      companyLang: 'en',
      receive: async (incoming): Promise<Reply> => {
        received.push(incoming)
        return { card: answer(incoming), delivery: 'private' }
      },
      acceptEvent: async (incoming) => void accepted.push(incoming),
      log,
    })
    const problems = async () => slack.platform.problems()
    const metrics = async () => ({ contentType: 'text/plain', body: '' })
    const server = createHttp({ listeners: [slack.listener], problems, metrics, hosts: [], log })
    const port = await listen(server, 0, '127.0.0.1')
    await slack.start()
    onTestFinished(async () => {
      server.closeAllConnections()
      server.close()
      await slack.stop(500)
    })
    const { team_id: teamId } = z.object({ team_id: z.string() }).parse(await api('auth.test'))
    const Trigger = z.object({ trigger_id: z.string() })
    let trigger = ''
    let serial = 0
    const desk = {
      self: { userId: 'U0KAMBOT', botId: 'B0KAM', teamId },
      trigger: () => trigger || `t${++serial}`,
      newTs: () => `170000000${++serial}.000100`,
      directChannel: () => 'D0RITA',
      answerUrl: () => ({ id: 'a', url: `http://127.0.0.1:${port}/nowhere` }),
    } as unknown as SlackStandIn
    const people = createPeople(desk, overHttp(`http://127.0.0.1:${port}/slack/events`, secret))
    return {
      slack,
      people,
      received,
      accepted,
      lines,
      newTrigger: async () => {
        trigger = Trigger.parse(await api('views.generateTriggerId', { user_id: user })).trigger_id
      },
    }
  }

  test('starts, knows who it is, and hears what is said and opened', async () => {
    const { slack, people, accepted } = await start(() => sayCard('ok'))
    expect(slack.platform.problems()).toEqual([])
    await people.say(user, 'today')
    await people.send(
      'events_api',
      people.event({ type: 'app_home_opened', user, channel: 'D1', tab: 'home', event_ts: '1.1' }),
    )
    expect(accepted).toMatchObject([
      { kind: 'said', text: 'today', sender: { name: 'Rita' } },
      { kind: 'opened', place: { home: true } },
    ])
    expect(accepted.map(({ sender }) => sender.standing)).toEqual([undefined, undefined])
    // It calls no address confirmed, and such a one binds nobody.
    expect([...((await slack.platform.idsOf?.(['rita@company.example']))?.ids ?? [])]).toEqual([])
  })

  test('posts, edits, finds again, publishes the page, and says where it may not', async () => {
    const { slack } = await start(() => sayCard('ok'))
    const place: Place = { platform: 'slack', tenant: 'T', chat: channel }
    const sent = await slack.platform.post(place, sayCard('one'), 'k1')
    expect(sent).toMatchObject({ kind: 'sent' })
    const as = sent.kind === 'sent' ? sent.as : ''
    expect(await slack.platform.edit(place, as, sayCard('two'))).toEqual({ kind: 'sent', as })
    expect(
      Messages.parse(await api('conversations.history', { channel })).messages.map(({ text }) => text),
    ).toEqual(['two'])
    const page: Place = { platform: 'slack', tenant: 'T', chat: user, home: true }
    expect(await slack.platform.post(page, sayCard('home'), 'h')).toMatchObject({ kind: 'sent' })
    expect(
      await slack.platform.post({ ...place, chat: user, direct: true }, sayCard('hi'), 'k2'),
    ).toMatchObject({ kind: 'sent' })
    expect(await slack.platform.post({ ...place, chat: 'C0NOWHERE' }, sayCard('x'), 'k3')).toMatchObject({
      kind: 'never',
      target: true,
    })
    expect(slack.platform.problems()).toEqual([])
  })

  test('a command, a shortcut and a click open a dialog, whose sending comes back', async () => {
    const opened = rememberDialogs()
    const { people, received, newTrigger, slack, lines } = await start((incoming) =>
      incoming.kind === 'clicked' && incoming.click.intent === 'visit.save' ? sayCard('Saved') : form,
    )
    await newTrigger()
    expect(await people.command(user, '/visit', '')).toMatchObject({ status: 200, body: '' })
    await newTrigger()
    await people.send('interactive', {
      type: 'shortcut',
      callback_id: 'visit_new',
      trigger_id: people.event({}).event_id.replace(/^Ev/, ''),
      user: { id: user, team_id: 'T000000001' },
      team: { id: 'T000000001', domain: 'company' },
      token: 'x',
      action_ts: '1.1',
    })
    expect(received.map(({ kind }) => kind)).toEqual(['said', 'picked'])
    expect(opened).toHaveLength(2)
    const { body } = await people.submit(user, opened[1]!, {
      account: 'K02',
      words: 'Talked about the quote',
    })
    expect(body).toEqual({ response_action: 'clear' })
    expect(received.at(-1)).toMatchObject({
      kind: 'clicked',
      click: { intent: 'visit.save', fields: { account: 'K02', words: 'Talked about the quote' } },
    })
    expect(lines.filter((line) => line.includes('no dialog'))).toEqual([])
    expect(slack.platform.problems()).toEqual([])
  })
})
