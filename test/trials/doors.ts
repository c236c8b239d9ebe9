import { FEISHU_KEY } from '../conformance/feishu-front.ts'
import { SLACK_SECRET } from '../conformance/slack-front.ts'
import { openStage, type StageOptions } from '../conformance/stage.ts'
import { said } from '../platforms/feishu/events.ts'
import { encrypted, signedHeaders } from '../platforms/feishu/sign.ts'
import { sign } from '../platforms/slack/people.ts'

/** Both platforms' front doors, for events that no honest client would send. */
export async function openDoors(options: StageOptions = {}) {
  const stage = await openStage(['Slack HTTP', 'Feishu webhook'], options)
  let serial = 0

  async function slackEvent(event: object, envelope: object = {}): Promise<number> {
    const raw = JSON.stringify({
      type: 'event_callback',
      team_id: stage.slack!.self.teamId,
      event_id: `EvDoor${++serial}`,
      ...envelope,
      event,
    })
    const headers = { 'content-type': 'application/json', ...sign(SLACK_SECRET, raw) }
    return (await fetch(`${stage.url}/slack/events`, { method: 'POST', body: raw, headers })).status
  }

  return {
    stage,
    slackEvent,
    /** A direct message on Slack. */
    slackSays: (user: string, text: string, event: object = {}, envelope: object = {}) =>
      slackEvent(
        {
          type: 'message',
          user,
          text,
          ts: `1780300000.${String(++serial).padStart(6, '0')}`,
          channel: `D${user}`,
          channel_type: 'im',
          ...event,
        },
        envelope,
      ),
    async slackForm(body: object, kind: 'payload' | 'command'): Promise<{ status: number; text: string }> {
      const form =
        kind === 'payload'
          ? new URLSearchParams({ payload: JSON.stringify(body) })
          : new URLSearchParams(
              Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]),
            )
      const raw = form.toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded', ...sign(SLACK_SECRET, raw) }
      const response = await fetch(`${stage.url}/slack/events`, { method: 'POST', body: raw, headers })
      return { status: response.status, text: await response.text() }
    },
    /** A direct message on Feishu. */
    async feishuSays(openId: string, text: string, more: Parameters<typeof said>[1] = {}): Promise<number> {
      const event = said(text, {
        ...more,
        sender: { sender_id: { open_id: openId }, ...more.sender },
        message: { chat_id: `oc_direct${openId.slice(3)}`, ...more.message },
      })
      const body = JSON.stringify({ encrypt: encrypted(JSON.stringify(event), FEISHU_KEY) })
      const headers = { 'content-type': 'application/json', ...signedHeaders(body, FEISHU_KEY) }
      return (await fetch(`${stage.url}/feishu/events`, { method: 'POST', body, headers })).status
    },
    /** Everything a person was told in their own chat, as one text. */
    async toldOn(platform: 'slack' | 'feishu', id: string): Promise<string> {
      await stage.settled()
      const chats = [id, `D${id}`, `oc_direct${id.slice(3)}`]
      const told: object[] =
        platform === 'slack'
          ? stage.slack!.messages.filter(({ channel }) => chats.includes(channel))
          : stage.feishu!.messages.filter(({ chat }) => chats.includes(chat))
      return JSON.stringify(told)
    },
    /** Whose the id is now; undefined: nobody's. */
    async ownerOf(platform: 'slack' | 'feishu', userId: string): Promise<string | undefined> {
      const row = await stage.db.identity.findUnique({
        where: { platform_userId: { platform, userId } },
        include: { person: true },
      })
      return row?.person.name
    },
  }
}

export type Doors = Awaited<ReturnType<typeof openDoors>>
