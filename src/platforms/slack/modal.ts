import { createHash } from 'node:crypto'
import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Card, Click, Form } from '../../cards/card.ts'
import type { Incoming, Place } from '../platform.ts'
import { Actor, actorOf } from './actor.ts'
import { fieldBlocks } from './form.ts'
import { slackLimits } from './limits.ts'
import { drawingsOf } from './parts.ts'
import { TypedValue, typedValue } from './payloads.ts'
import { costOf, fitAll } from './room.ts'
import { seal, unseal } from './seal.ts'
import { line, plain } from './text.ts'
import { slackEn } from './words.en.ts'
import { slackZh } from './words.zh.ts'

/**
 * Dialogs stay inside this adapter: the program answers with a card that is one form, and where Slack lets us open a dialog for it, it stands
 * there instead of in a message. A dialog is never stacked on another.
 */

/** Where a dialog was opened: what its answer belongs to. */
export type Origin = { userId: string; place: Place; message?: string | undefined }

const Kept = z.object({
  user: z.string(),
  intent: z.string(),
  fields: z.record(z.string(), z.string()),
  chat: z.string(),
  thread: z.string().optional(),
  direct: z.literal(true).optional(),
  message: z.string().optional(),
})

const ViewSubmission = Actor.extend({
  type: z.literal('view_submission'),
  view: z.object({
    id: z.string().min(1),
    hash: z.string().nullish(),
    private_metadata: z.string().nullish(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), TypedValue)).optional() }).nullish(),
  }),
})

/** The form of a card that is one form: nothing else in it can be clicked, and nothing is drawn that a dialog cannot show. */
function onlyForm({ parts }: Card): Form | undefined {
  const forms = parts.flatMap((part) => (part.kind === 'form' ? [part.form] : []))
  const readable = parts.every(
    (part) =>
      part.kind === 'form' ||
      part.kind === 'text' ||
      part.kind === 'facts' ||
      part.kind === 'divider' ||
      (part.kind === 'list' && part.items.every(({ buttons = [] }) => buttons.length === 0)),
  )
  return forms.length === 1 && readable ? forms[0] : undefined
}

/** The card as a dialog, or undefined where it must stay a message. `secret` marks what comes back with it. */
export function modalOf(card: Card, origin: Origin, secret: string): types.ModalView | undefined {
  const form = onlyForm(card)
  if (!form) return undefined
  const private_metadata = seal(secret, JSON.stringify(keptOf(origin, form.submit.click)))
  if (private_metadata.length > slackLimits.modal.metadata) return undefined
  const words = wordsIn(card)
  const fields = form.fields.flatMap((field, i) => fieldBlocks(field, `form0.${i}`, words))
  const head = headOf(card)
  const room = {
    blocks: slackLimits.modal.blocks - fields.length - head.length,
    chars: slackLimits.message.chars - costOf([fields, head]),
  }
  const above = card.parts.filter((part) => part.kind !== 'form')
  return {
    ...frame(card.title, form.cancel?.label ?? words.close),
    submit: plain(form.submit.label, slackLimits.modal.title),
    private_metadata,
    blocks: [...head, ...fitAll(drawingsOf(above, words), room, words), ...fields],
  }
}

/**
 * A card that is no form as a dialog, for who clicked where no message could be answered: on the own page, or in such a dialog. Undefined: it
 * holds a form beside other things, which stays a message.
 */
export function lookModal(card: Card, origin: Origin, secret: string): types.ModalView | undefined {
  if (card.parts.some(({ kind }) => kind === 'form')) return undefined
  const words = wordsIn(card)
  const head = headOf(card)
  const room = {
    blocks: slackLimits.modal.blocks - head.length,
    chars: slackLimits.message.chars - costOf([head]),
  }
  const drawn = fitAll(drawingsOf(card.parts, words, { tables: 0, charts: 0 }), room, words)
  const said = drawn.length + head.length > 0 ? [] : blocksSaying(card.summary ?? card.title)
  return {
    ...frame(card.title, words.close),
    private_metadata: seal(secret, JSON.stringify(keptOf(origin, { intent: '', fields: {} }))),
    blocks: [...head, ...drawn, ...said],
  }
}

/** Where a click in one of these dialogs belongs; undefined: it is none of ours, or was opened for somebody else. */
export function originIn(metadata: string, userId: string, secret: string): Origin | undefined {
  const kept = keptIn(metadata, secret)
  if (!kept || kept.user !== userId) return undefined
  const { chat, thread, direct, message } = kept
  const place = { platform: 'slack' as const, tenant: '', chat, thread, direct }
  return { userId, place, message }
}

/** A dialog that only says something: that it takes a moment, or that it must be opened again. */
export function sayingModal(card: Pick<Card, 'lang' | 'title'>, sentence: string): types.ModalView {
  return { ...frame(card.title, wordsIn(card).close), blocks: blocksSaying(sentence) }
}

function blocksSaying(sentence: string): types.KnownBlock[] {
  const said = { type: 'text' as const, text: line(sentence, slackLimits.text) }
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [said] }] }]
}

function keptOf({ place, message, userId }: Origin, click: Click): z.infer<typeof Kept> {
  return {
    user: userId,
    ...click,
    chat: place.chat,
    ...(place.thread && { thread: place.thread }),
    ...(place.direct && { direct: true }),
    ...(message && { message }),
  }
}

function frame(title: string, close: string) {
  return {
    type: 'modal' as const,
    title: plain(title, slackLimits.modal.title),
    close: plain(close, slackLimits.modal.title),
  }
}

/** Slack's titles are short: a longer one stands in full above the rest. */
function headOf({ title }: Card): types.KnownBlock[] {
  return title.length > slackLimits.modal.title
    ? [{ type: 'header', text: plain(title, slackLimits.header) }]
    : []
}

const wordsIn = ({ lang }: Pick<Card, 'lang'>) => ({ zh: slackZh, en: slackEn })[lang]

/** What was sent from a dialog: the click of its form. `forged`: the dialog is none of ours, or was opened for somebody else. */
export function readSubmission(body: unknown, secret: string): Incoming | 'forged' | undefined {
  const { data } = ViewSubmission.safeParse(body)
  if (!data) return undefined
  const kept = keptIn(data.view.private_metadata ?? '', secret)
  const sender = actorOf(data)
  if (!kept || kept.user !== sender.userId) return 'forged'
  const typed = Object.fromEntries(
    Object.values(data.view.state?.values ?? {}).flatMap((inputs) =>
      Object.entries(inputs).map(([name, value]) => [name, typedValue(value)]),
    ),
  )
  const { chat, thread, direct, message } = kept
  return {
    key: `slack:view:${data.view.id}:${data.view.hash ?? ''}:${shortHash(typed)}`,
    sender,
    place: {
      platform: 'slack',
      tenant: sender.tenant,
      chat,
      ...(thread && { thread }),
      ...(direct && { direct }),
    },
    kind: 'clicked',
    click: { intent: kept.intent, fields: { ...kept.fields, ...typed } },
    ...(message && { message }),
  }
}

function keptIn(metadata: string, secret: string): z.infer<typeof Kept> | undefined {
  const text = unseal(secret, metadata)
  if (text === undefined) return undefined
  try {
    return Kept.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The same dialog sent again with other values is another thing that happened: what was wrong before was put right. */
function shortHash(typed: object): string {
  return createHash('sha256').update(JSON.stringify(typed)).digest('hex').slice(0, 12)
}

/** Which dialog it was, for the address that its opening had. */
export function viewIdOf(body: unknown): string {
  return ViewSubmission.safeParse(body).data?.view.id ?? ''
}

/**
 * What the dialog is answered when it stays open: what is wrong stands beside the fields, another form takes its place. Undefined: the work
 * is done, and the dialog closes.
 */
export function staysOpen(
  card: Card,
  refused: boolean,
  body: unknown,
  origin: Origin,
  secret: string,
): object | undefined {
  const { data } = ViewSubmission.safeParse(body)
  const blocks = Object.entries(data?.view.state?.values ?? {})
  const blockOf = (name: string) => blocks.find(([, inputs]) => Object.hasOwn(inputs, name))?.[0]
  if (refused) {
    const sentence = card.summary ?? card.title
    const [first] = blocks
    if (first) return { response_action: 'errors', errors: { [first[0]]: line(sentence, slackLimits.text) } }
    return { response_action: 'update', view: sayingModal(card, sentence) }
  }
  const form = onlyForm(card)
  if (!form) return undefined
  const wrong = form.fields.flatMap(({ name, problem }) => {
    const block = problem && blockOf(name)
    return block ? [[block, line(problem, slackLimits.text)] as const] : []
  })
  if (wrong.length > 0) return { response_action: 'errors', errors: Object.fromEntries(wrong) }
  const view = modalOf(card, origin, secret)
  return view && { response_action: 'update', view }
}
