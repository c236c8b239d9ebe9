import { z } from 'zod'
import { Actor } from './actor.ts'

/** What Slack sends, only the fields that we use: everything else may change without us. */

const id = z.string().min(1)
const maybe = z.string().nullish()

export const SlashCommand = z.object({
  command: id,
  text: z.string().default(''),
  user_id: id,
  channel_id: id,
  channel_name: maybe,
  team_id: maybe,
  enterprise_id: maybe,
  trigger_id: maybe,
  response_url: maybe,
})
export type SlashCommand = z.infer<typeof SlashCommand>

/** The value of one input, by the kind of input; what was left empty is null. */
export const TypedValue = z.object({
  type: z.string(),
  value: maybe,
  selected_date: maybe,
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
})

/** What was typed or chosen, as one text; several choices with a comma between. */
export function typedValue(typed: z.infer<typeof TypedValue>): string {
  if (typed.selected_options) return typed.selected_options.map((option) => option.value).join(',')
  return typed.value ?? typed.selected_date ?? typed.selected_option?.value ?? ''
}

export const BlockActions = Actor.extend({
  type: z.literal('block_actions'),
  trigger_id: maybe,
  response_url: maybe,
  container: z
    .object({ message_ts: maybe, channel_id: maybe, thread_ts: maybe, is_ephemeral: z.boolean().nullish() })
    .nullish(),
  channel: z.object({ id, name: maybe }).nullish(),
  /** The page or dialog that was clicked, where it is no message. */
  view: z.object({ id, type: maybe, private_metadata: maybe }).nullish(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), TypedValue)).optional() }).nullish(),
  actions: z.array(z.object({ type: z.string(), block_id: maybe, value: maybe, action_ts: maybe })).min(1),
})
export type BlockActions = z.infer<typeof BlockActions>

const about = {
  user: maybe,
  bot_id: maybe,
  subtype: maybe,
  channel: maybe,
  text: maybe,
  ts: maybe,
  thread_ts: maybe,
}
/** What hangs on a message beside its words. A deleted file has no name. */
const beside = {
  files: z.array(z.object({ name: maybe, mimetype: maybe, subtype: maybe })).nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
  blocks: z.array(z.unknown()).nullish(),
  edited: z.object({ ts: maybe }).nullish(),
}
const foreign = { user_team: maybe, source_team: maybe, team: maybe }

export const Message = z.object({
  type: z.literal('message'),
  ...about,
  ...foreign,
  channel_type: maybe,
  parent_user_id: maybe,
  ...beside,
})
export type Message = z.infer<typeof Message>

export const AppMention = z.object({ type: z.literal('app_mention'), ...about, ...foreign, ...beside })
/** A message that was changed: the whole of it as it is now, and as it was. */
export const MessageChanged = z.object({
  type: z.literal('message'),
  subtype: z.literal('message_changed'),
  channel: id,
  channel_type: maybe,
  message: z.object({ ...about, ...foreign, parent_user_id: maybe, ...beside }),
  previous_message: z.object({ text: maybe }).nullish(),
})
export type MessageChanged = z.infer<typeof MessageChanged>
export type AppMention = z.infer<typeof AppMention>

/** `tab`: `home` is the page, `messages` the chat. */
export const AppHomeOpened = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  channel: maybe,
  tab: maybe,
  event_ts: maybe,
})
export type AppHomeOpened = z.infer<typeof AppHomeOpened>

/** The envelope of every event; the event itself is read by its type. */
export const EventCallback = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  event_time: z.number().nullish(),
  team_id: maybe,
  enterprise_id: maybe,
  authorizations: z.array(z.object({ user_id: maybe, team_id: maybe })).nullish(),
  event: z.looseObject({ type: z.string() }),
})
export type EventCallback = z.infer<typeof EventCallback>

const Answerable = z.object({
  response_url: z.url().nullish(),
  trigger_id: maybe,
  view: z.object({ id, type: maybe, private_metadata: maybe }).nullish(),
  container: z.object({ thread_ts: maybe }).nullish(),
})

/** Where the answer to a click or command goes, and what a dialog may be opened with. */
export function readAnswerAt(body: unknown): AnswerableAt {
  const { data } = Answerable.safeParse(body)
  const [url, thread, trigger] = [data?.response_url, data?.container?.thread_ts, data?.trigger_id]
  const view = data?.view && { id: data.view.id, dialog: data.view.type === 'modal' ? data.view : undefined }
  return {
    ...(url ? { url } : {}),
    ...(thread ? { thread } : {}),
    ...(trigger ? { trigger } : {}),
    ...(view ? { view: { id: view.id, sealed: view.dialog && (view.dialog.private_metadata ?? '') } } : {}),
  }
}

/** `view`: what was clicked is no message but the own page or a dialog, whose sealed words say for whom it was opened. */
type AnswerableAt = {
  url?: string
  thread?: string
  trigger?: string
  view?: { id: string; sealed: string | undefined }
}

const Revoked = z.object({ event: z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }) }) })

/** The event that says that our token is worth nothing any more; undefined for every other. */
export function readGone(body: unknown): 'app_uninstalled' | 'tokens_revoked' | undefined {
  const type = EventCallback.safeParse(body).data?.event.type
  if (type === 'app_uninstalled') return type
  // People's own tokens are revoked too; we have none of those.
  return type === 'tokens_revoked' && Revoked.safeParse(body).success ? type : undefined
}
