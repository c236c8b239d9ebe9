import { setTimeout as pause } from 'node:timers/promises'
import { valueFor } from '../../src/platforms/slack/button.ts'
import { clicked, said } from '../platforms/feishu/events.ts'
import { encrypted, signedHeaders } from '../platforms/feishu/sign.ts'
import type { StandIn } from '../platforms/feishu/stand-in.ts'
import { createPeople, overHttp, stampOf } from '../platforms/slack/people.ts'
import type { SlackStandIn } from '../platforms/slack/stand-in.ts'
import type { Company, Rep } from './company.ts'
import type { Server } from './server.ts'

export const SIGNING_SECRET = 'prove-signing-secret-8f742231b10e'
export const ENCRYPT_KEY = 'prove encrypt key of 32 letters!'
export const DEALS_CHANNEL = 'C0DEALS'
export const DEALS_CHAT = 'oc_deals'

/** Messages that a manager looks through for a request to decide. */
const NEWEST = 300

/** What became of one input, as whoever sent it saw it. */
export type Input = {
  marker: string
  kind: 'visit' | 'next'
  /** `yes`: acknowledged, so it must be there. `no`: told that nothing was saved. `lost`: no answer, as when the process was killed. */
  acknowledged: 'yes' | 'no' | 'lost'
  /** Of an event: sent again under the same id until it is acknowledged, as both platforms do. */
  again?: () => Promise<boolean>
  /** Key of the incoming whose answer is owed. */
  key?: string
}

/** A click as the platform knows it. `shown`: its answer changed the card; `answer`: the Slack address at which that will be seen. */
export type Clicked = { key: string; shown: boolean; answer?: string }

/** People at work on both platforms. `server` gives whichever replica is asked now. */
export function createDriver(options: {
  company: Company
  slack: SlackStandIn
  feishu: StandIn
  /** The one to ask now; undefined while none is up. */
  server: () => Server | undefined
}) {
  const { company, slack, feishu, server } = options
  const inputs: Input[] = []
  const clicks: Clicked[] = []
  const counts: Record<string, number> = {}
  let serial = 0
  let asked = 0

  const url = () => server()?.url ?? 'http://127.0.0.1:1'
  const people = () => createPeople(slack, overHttp(`${url()}/slack/events`, SIGNING_SECRET))
  const pick = <Each>(list: readonly Each[]): Each => list[Math.floor(Math.random() * list.length)]!

  async function deliver(event: object): Promise<{ status: number; body: string }> {
    const body = JSON.stringify({ encrypt: encrypted(JSON.stringify(event), ENCRYPT_KEY) })
    const headers = signedHeaders(body, ENCRYPT_KEY)
    const response = await fetch(`${url()}/feishu/events`, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.timeout(20_000),
    })
    return { status: response.status, body: await response.text() }
  }

  /** A visit or a step that is like no other: its marker stands in it. */
  function telling(): { text: string; input: Input; rep: Rep } {
    const n = ++serial
    const rep = company.reps[n % company.reps.length]!
    const account = rep.accounts[Math.floor(n / company.reps.length) % rep.accounts.length]!
    const contact =
      company.contacts[Math.floor(n / company.reps.length / rep.accounts.length) % company.contacts.length]!
    const marker = `批号${70_000 + n}`
    const kind = n % 4 === 0 ? 'next' : 'visit'
    const text =
      kind === 'next'
        ? `下一步 ${account} 12/31 送${marker}样品`
        : `拜访 ${account} 电话 ${contact} 谈${marker}交期`
    const input: Input = { marker, kind, acknowledged: 'lost' }
    inputs.push(input)
    return { text, input, rep }
  }

  async function bySlackCommand(): Promise<void> {
    const { text, input, rep } = telling()
    const { status, body } = await people().command(rep.slack, '/kam', text)
    if (status === 200) input.acknowledged = saysNothingSaved(JSON.stringify(body)) ? 'no' : 'yes'
  }

  async function bySlackMessage(): Promise<void> {
    const { text, input, rep } = telling()
    const id = `Ev${slack.trigger()}`
    input.key = `slack:msg:${slack.directChannel(rep.slack)}:${stampOf(slack, id)}`
    await untilKept(input, async () => (await people().say(rep.slack, text, undefined, id)).status === 200)
  }

  async function byFeishuMessage(): Promise<void> {
    const { text, input, rep } = telling()
    const id = `om_p${process.pid}x${serial}`
    input.key = `feishu:msg:${id}`
    const event = () =>
      said(text, {
        message: { message_id: id, chat_id: `oc_${rep.feishu}` },
        sender: { sender_id: { open_id: rep.feishu } },
      })
    await untilKept(input, async () => (await deliver(event())).status === 200)
  }

  async function untilKept(input: Input, send: () => Promise<boolean>): Promise<void> {
    input.again = send
    if (await send()) {
      input.acknowledged = 'yes'
      delete input.again
    }
  }

  async function askForMove(): Promise<void> {
    const rep = pick(company.reps)
    const click = {
      intent: 'move.ask',
      fields: { deal: rep.deals[asked++ % 4]!, to: '3', reason: '客户已确认' },
    }
    if (rep.on === 'feishu') await feishuClick(clicked(click, {}, { operator: { open_id: rep.feishu } }))
    else await slackClick(rep.slack, slack.directChannel(rep.slack), slack.newTs(), valueFor(click))
  }

  async function feishuClick(event: object): Promise<void> {
    const { event_id } = (event as { header: { event_id: string } }).header
    const { status, body } = await deliver(event)
    clicks.push({ key: `feishu:evt:${event_id}`, shown: status === 200 && body.includes('"card"') })
  }

  async function slackClick(user: string, channel: string, ts: string, value: string): Promise<void> {
    const trigger = slack.trigger()
    const answer = slack.answerUrl(channel, ts)
    clicks.push({ key: `slack:${trigger}`, shown: false, answer: answer.id })
    await people().send('interactive', {
      type: 'block_actions',
      user: { id: user, team_id: slack.self.teamId },
      team: { id: slack.self.teamId },
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
      channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : 'deals' },
      trigger_id: trigger,
      response_url: answer.url,
      state: { values: {} },
      actions: [{ type: 'button', action_id: 'p', block_id: 'p', value, action_ts: slack.newTs() }],
    })
  }

  /** A manager presses one of the buttons of a request that stands in a room; twice at once now and then. */
  async function decide(): Promise<void> {
    const boss = pick(company.managers)
    const found = boss.on === 'slack' ? slackRequests() : feishuRequests()
    if (found.length === 0) return
    const { value, channel, ts } = pick(found.slice(-12))
    const press = () =>
      boss.on === 'slack'
        ? slackClick(boss.slack, channel, ts, value)
        : feishuClick(
            clicked(
              JSON.parse(value),
              {},
              { operator: { open_id: boss.feishu }, context: { open_message_id: ts, open_chat_id: channel } },
            ),
          )
    await Promise.all(Math.random() < 0.3 ? [press(), press()] : [press()])
  }

  function slackRequests() {
    return slack.messages
      .slice(-NEWEST)
      .flatMap(({ blocks, channel, ts }) => approvals(blocks).map((value) => ({ value, channel, ts })))
  }

  function feishuRequests() {
    return feishu.messages
      .slice(-NEWEST)
      .flatMap(({ card, chat, id }) => approvals(card).map((value) => ({ value, channel: chat, ts: id })))
  }

  const deeds = [bySlackCommand, bySlackMessage, byFeishuMessage, byFeishuMessage, askForMove, decide]

  return {
    inputs,
    clicks,
    counts,
    /** So many people at work at the same time until they are stopped; while no server is there they wait. */
    async work(stop: AbortSignal, hands = 6): Promise<void> {
      await Promise.all(
        Array.from({ length: hands }, async () => {
          while (!stop.aborted) {
            if (!server()) {
              await pause(20)
              continue
            }
            const deed = pick(deeds)
            counts[deed.name] = (counts[deed.name] ?? 0) + 1
            await deed().catch(() => pause(20))
          }
        }),
      )
    },
    /** Sends again what was not acknowledged; gives how many still are not. */
    async redeliver(): Promise<number> {
      for (const input of inputs.filter((each) => each.again))
        if (await input.again!().catch(() => false)) {
          input.acknowledged = 'yes'
          delete input.again
        }
      return inputs.filter((each) => each.again).length
    },
  }
}

function saysNothingSaved(answer: string): boolean {
  return /没有写入|出错了|暂时存不了|没能记下/.test(answer)
}

/** Values of the approve buttons in a rendered card of either platform. */
function approvals(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(approvals)
  if (typeof node === 'string')
    return node.startsWith('{"intent":"request.decide"') && node.includes('"approve"') ? [node] : []
  if (typeof node !== 'object' || node === null) return []
  const own = node as Record<string, unknown>
  if (own['intent'] === 'request.decide' && JSON.stringify(own).includes('"approve"'))
    return [JSON.stringify(own)]
  return Object.values(own).flatMap(approvals)
}
