import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { encrypted, signedHeaders } from '../platforms/feishu/sign.ts'
import { sign } from '../platforms/slack/people.ts'
import { ENCRYPT_KEY, SIGNING_SECRET } from './driver.ts'
import { feishuBody, forged, header, json, plainHeader, slackBody } from './fuzz-bodies.ts'
import { fields, intents, typed } from './fuzz-words.ts'
import { BROKEN, type Fuzzer, PATIENCE_MS } from './fuzzers.ts'
import type { Around } from './stand-ins.ts'

const HOUR_MS = 3_600_000

type Answer = { status: number; text: string }

/** Requests to the two endpoints of a running server: unsigned, signed wrongly, at another time or for another body, and signed. */
export function httpFuzzers(url: string, { company, slack }: Pick<Around, 'company' | 'slack'>): Fuzzer[] {
  // What came under an id that was there before is answered from what was said then, and tries nothing.
  const run = randomUUID()
  let serial = 0
  const id = () => `${run}:${++serial}`
  const rep = fc.constantFrom(...company.reps, ...company.managers)

  async function send(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(`${url}${path}`, { method: 'POST', body, headers, signal })
    return { status: response.status, text: await response.text() }
  }

  async function sendSlack(body: object | string, type: 'json' | 'payload' | 'command'): Promise<Answer> {
    const json = JSON.stringify(body)
    const raw =
      type === 'json'
        ? json
        : new URLSearchParams(
            type === 'payload' ? { payload: json } : (body as Record<string, string>),
          ).toString()
    const contentType = type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
    return send('/slack/events', raw, { 'content-type': contentType, ...sign(SIGNING_SECRET, raw) })
  }

  async function sendFeishu(body: unknown): Promise<Answer> {
    const raw = JSON.stringify({ encrypt: encrypted(JSON.stringify(body), ENCRYPT_KEY) })
    return send('/feishu/events', raw, signedHeaders(raw, ENCRYPT_KEY))
  }

  const feishuEvent = (type: string, event: object) => ({
    schema: '2.0',
    header: {
      event_id: id(),
      event_type: type,
      token: 'verification-token',
      app_id: 'cli_a1b2c3d4e5f60718',
      tenant_key: 'tenant1',
      create_time: String(Date.now()),
    },
    event,
  })

  return [
    {
      name: 'unsigned requests',
      share: 0.2,
      property: () =>
        fc.asyncProperty(
          fc.constantFrom('/slack/events', '/feishu/events'),
          fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 200 })),
          fc.dictionary(header, plainHeader, { maxKeys: 5 }),
          async (path, body, headers) =>
            refused(await send(path, typeof body === 'string' ? body : new Uint8Array(body), headers)),
        ),
    },
    {
      name: 'wrongly signed requests',
      share: 0.05,
      property: () =>
        fc.asyncProperty(
          fc.oneof(slackBody, feishuBody),
          fc.constantFrom('other secret', 'long ago', 'from tomorrow', 'other body'),
          fc.boolean(),
          async (body, wrong, toSlack) => {
            const raw = JSON.stringify({ encrypt: encrypted(JSON.stringify(body), ENCRYPT_KEY) })
            const at =
              Date.now() +
              (wrong === 'long ago' ? -2 * HOUR_MS : wrong === 'from tomorrow' ? 24 * HOUR_MS : 0)
            const signed = wrong === 'other body' ? `${raw} ` : raw
            const other = wrong === 'other secret' ? 'x' : ''
            const headers = toSlack
              ? sign(SIGNING_SECRET + other, signed, at)
              : signedHeaders(signed, ENCRYPT_KEY + other, at)
            refused(
              await send(toSlack ? '/slack/events' : '/feishu/events', raw, {
                'content-type': 'application/json',
                ...headers,
              }),
            )
          },
        ),
    },
    {
      name: 'signed Slack requests',
      share: 0.1,
      property: () =>
        fc.asyncProperty(slackBody, fc.boolean(), async (body, asForm) =>
          unbroken(await sendSlack(body as object, asForm ? 'payload' : 'json')),
        ),
    },
    {
      name: 'signed Feishu requests',
      share: 0.1,
      property: () => fc.asyncProperty(feishuBody, async (body) => unbroken(await sendFeishu(body))),
    },
    {
      name: 'Slack commands of people we know',
      share: 0.05,
      property: () =>
        fc.asyncProperty(rep, typed, async ({ slack: user }, text) =>
          unbroken(
            await sendSlack(
              {
                command: '/kam',
                text,
                user_id: user,
                team_id: slack.self.teamId,
                channel_id: slack.directChannel(user),
                channel_name: 'directmessage',
                trigger_id: id(),
                response_url: `${slack.url}/answer/none`,
              },
              'command',
            ),
          ),
        ),
    },
    {
      name: 'Slack clicks with forged values',
      share: 0.05,
      property: () =>
        fc.asyncProperty(rep, forged, async ({ slack: user }, value) =>
          unbroken(
            await sendSlack(
              {
                type: 'block_actions',
                user: { id: user, team_id: slack.self.teamId },
                team: { id: slack.self.teamId },
                container: { type: 'message', message_ts: '1780300000.000001', channel_id: 'C0DEALS' },
                channel: { id: 'C0DEALS', name: 'deals' },
                trigger_id: id(),
                response_url: `${slack.url}/answer/none`,
                state: { values: {} },
                actions: [
                  { type: 'button', action_id: 'p', block_id: 'p', value, action_ts: '1780300001.0' },
                ],
              },
              'payload',
            ),
          ),
        ),
    },
    {
      name: 'Feishu messages of people we know',
      share: 0.05,
      property: () =>
        fc.asyncProperty(rep, typed, async ({ feishu: user }, text) =>
          unbroken(
            await sendFeishu(
              feishuEvent('im.message.receive_v1', {
                sender: { sender_id: { open_id: user }, sender_type: 'user', tenant_key: 'tenant1' },
                message: {
                  message_id: `om_${id()}`,
                  chat_id: `oc_${user}`,
                  chat_type: 'p2p',
                  message_type: 'text',
                  content: JSON.stringify({ text }),
                  create_time: String(Date.now()),
                },
              }),
            ),
          ),
        ),
    },
    {
      name: 'Feishu clicks with forged values',
      share: 0.05,
      property: () =>
        fc.asyncProperty(
          rep,
          fc.oneof(fc.record({ intent: intents, fields }), json),
          fc.oneof(fields, json),
          async ({ feishu: user }, value, form_value) =>
            unbroken(
              await sendFeishu(
                feishuEvent('card.action.trigger', {
                  operator: { open_id: user, tenant_key: 'tenant1' },
                  token: 'c-update-token',
                  action: { tag: 'button', value, form_value, timezone: 'Asia/Shanghai' },
                  context: { open_message_id: 'om_card', open_chat_id: 'oc_deals' },
                }),
              ),
            ),
        ),
    },
  ]
}

function refused({ status }: Answer): void {
  if (status < 400 || status >= 500) throw new Error(`an unsigned request got ${status}`)
}

function unbroken({ status, text }: Answer): void {
  if (status >= 500) throw new Error(`a signed request got ${status}`)
  const broken = BROKEN.find((title) => text.includes(title))
  if (broken) throw new Error(`a signed request broke: ${text.slice(0, 300)}`)
}
