import type { Dialog, StoredMessage } from '../platforms/slack/kept.ts'
import { createPeople, overHttp, overSocket } from '../platforms/slack/people.ts'
import type { SlackStandIn } from '../platforms/slack/stand-in.ts'
import { until } from '../until.ts'
import { type Front, find, type Seen, textsIn } from './front.ts'

export const SLACK_SECRET = '8f742231b10e8888abcd99yyyzzz85a5'
export const SLACK_ROOM = 'C0DEALS'
const CROWD = 'C0GENERAL'

type Message = Pick<StoredMessage, 'channel' | 'ts' | 'blocks' | 'thread_ts'> & {
  text?: string
  edits?: number
  ephemeral?: boolean
}
type SlackButton = { type: 'button'; text: { text: string } }

/** People at Slack, over HTTP to `endpoint` or over Socket Mode. `idOf`: a person's Slack id. */
export function slackFront(
  standIn: SlackStandIn,
  idOf: (who: string) => string,
  way: { endpoint: string } | 'socket',
): Front {
  const people = createPeople(
    standIn,
    way === 'socket' ? overSocket(standIn) : overHttp(way.endpoint, SLACK_SECRET),
  )
  const channel = (who: string) => standIn.directChannel(idOf(who))
  const inChannel = (name: string) => standIn.messages.filter((one) => one.channel === name).map(seen)

  function alone(who: string, body: object, ts: string): Seen {
    return seen({ channel: channel(who), ts, blocks: [], ...body, ephemeral: true })
  }

  function answered(who: string, answer: string, message: Message): Seen {
    const { body } = standIn.answers.findLast(({ id }) => id === answer)!
    if (body.replace_original !== true) return alone(who, body, standIn.newTs())
    return seen({ ...message, ...body, edits: (message.edits ?? 0) + 1 } as Message)
  }

  /** Sends the dialog: it stays open with what is wrong or with another form, or it closes and the answer stands where it was opened. */
  async function submit(who: string, dialog: OpenDialog, typed: Record<string, string>): Promise<Seen> {
    const before = standIn.answers.length
    const { body } = await people.submit(idOf(who), dialog, typed)
    const answer = body as { response_action?: string; errors?: Record<string, string>; view?: Dialog }
    if (answer.response_action === 'errors')
      return seenDialog(dialog, Object.values(answer.errors ?? {}).join('\n'))
    if (answer.response_action === 'update' && answer.view)
      return seenDialog({ ...dialog, view: answer.view })
    await until(() => standIn.answers.length > before)
    return answered(who, dialog.answer, dialog.from)
  }

  async function taken(sent: Promise<{ status: number }>): Promise<void> {
    const { status } = await sent
    if (status !== 200) throw new Error(`Slack was answered ${status}`)
  }

  return {
    name: way === 'socket' ? 'Slack Socket Mode' : 'Slack HTTP',
    platform: 'slack',
    chat: async (who) => inChannel(channel(who)),
    room: async () => inChannel(SLACK_ROOM),
    open: (who) =>
      taken(
        people.send(
          'events_api',
          people.event({ type: 'app_home_opened', user: idOf(who), channel: channel(who), tab: 'messages' }),
        ),
      ),
    async openPage(who) {
      const before = standIn.views.length
      const at = standIn.newTs()
      const opened = {
        type: 'app_home_opened',
        user: idOf(who),
        channel: channel(who),
        tab: 'home',
        event_ts: at,
      }
      await taken(people.send('events_api', people.event(opened)))
      await until(() => standIn.views.length > before)
      const { blocks } = standIn.views.at(-1)!.view as { blocks: unknown[] }
      return seen({ channel: idOf(who), ts: at, blocks })
    },
    async pick(who, words) {
      const opened = standIn.dialogs.length
      await taken(
        people.send('interactive', {
          type: 'message_action',
          callback_id: 'visit',
          trigger_id: standIn.trigger(),
          user: { id: idOf(who), team_id: standIn.self.teamId },
          team: { id: standIn.self.teamId, domain: 'company' },
          channel: { id: CROWD, name: 'general' },
          message: { type: 'message', user: idOf(who), ts: standIn.newTs(), text: words },
        }),
      )
      await until(() => standIn.dialogs.length > opened)
      const dialog = standIn.dialogs[opened]!
      return seenDialog({ ...dialog, answer: '', from: { channel: CROWD, ts: '', blocks: [] } })
    },
    say: (who, text, { id, under } = {}) =>
      taken(people.say(idOf(who), text, under ? messageOf(under) : undefined, id && `Ev${id}`)),
    async command(who, text) {
      const { body } = await people.command(idOf(who), '/kam', text)
      return alone(who, body as object, standIn.newTs())
    },
    sendFile: (who, name) => taken(people.file(idOf(who), name)),
    mention: (who, text) => taken(people.mention(idOf(who), CROWD, text)),
    crowd: async (who) => ({ own: inChannel(channel(who)), all: inChannel(CROWD) }),
    reply: (who, under, text) => taken(people.say(idOf(who), text, messageOf(under))),
    async click(who, on, label, typed = {}) {
      if (isDialog(on.raw)) return submit(who, on.raw, typed)
      const message = messageOf(on)
      const opened = standIn.dialogs.length
      const { answer, status } = await people.click(idOf(who), message, label, typed)
      if (status !== 200) throw new Error(`the click was answered ${status}`)
      await until(() => standIn.answers.some(({ id }) => id === answer) || standIn.dialogs.length > opened)
      const dialog = standIn.dialogs[opened]
      if (dialog) return seenDialog({ ...dialog, answer, from: message })
      return answered(who, answer, message)
    },
    refused: () => standIn.problems,
  }
}

function seen(message: Message): Seen {
  const buttons = find(message.blocks, isButton).map((button) => button.text.text)
  return {
    // `text` is what a notification shows; the blocks say the rest.
    words: `${message.text ?? ''}\n${textsIn(message.blocks, ['text', 'elements', 'rows', 'label', 'hint', 'initial_value'])}`,
    buttons,
    edits: message.edits ?? 0,
    raw: message,
  }
}

/** A dialog that is open, and the message from which it was opened. */
type OpenDialog = { id: string; view: Dialog; answer: string; from: Message }

function isDialog(raw: unknown): raw is OpenDialog {
  return typeof raw === 'object' && raw !== null && 'view' in raw
}

function seenDialog(dialog: OpenDialog, wrong = ''): Seen {
  const { title, blocks, submit } = dialog.view
  const words = textsIn(blocks, ['text', 'elements', 'label', 'hint', 'initial_value'])
  return {
    words: `${title.text}\n${words}\n${wrong}`,
    buttons: submit ? [submit.text] : [],
    edits: 0,
    raw: dialog,
  }
}

function isButton(value: object): value is SlackButton {
  return 'type' in value && value.type === 'button'
}

function messageOf({ raw }: Seen): Message & StoredMessage {
  return raw as Message & StoredMessage
}
