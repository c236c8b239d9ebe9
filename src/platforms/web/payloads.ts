import { z } from 'zod'

/** What the page posts. Ids are made in the page, one per click, so that a double submit is one thing that happened. */
const id = z.uuid()
const person = z.number().int().positive()
const chat = z.string().min(1).max(200)
/** A message is named by its outbox key. */
const message = z.string().min(1).max(500)

export const SayBody = z.strictObject({
  id,
  person,
  chat,
  thread: message.optional(),
  text: z.string().trim().min(1).max(4000),
})

export const ClickBody = z.strictObject({
  id,
  person,
  chat,
  thread: message.optional(),
  message: message.optional(),
  click: z.strictObject({
    intent: z.string().min(1).max(100),
    fields: z.record(z.string().max(200), z.string().max(20_000)),
  }),
})

/** What somebody types into a list, letter by letter. */
export const ChoicesBody = z.strictObject({
  person,
  of: z.enum(['account', 'person', 'contact', 'deal']),
  typed: z.string().max(100),
  within: z.string().max(60).optional(),
})

/** `page`: the person's page is opened, not the chat; an id for each opening. */
export const OpenBody = z.strictObject({ person, page: id.optional() })

export const ReadBody = z.strictObject({ person, chat, seq: z.number().int().nonnegative() })

export const TurnBody = z.strictObject({ id, by: z.enum(['hour', 'morning', 'week']) })
export type TurnBy = z.infer<typeof TurnBody>['by']

/** What the page asks a chat for, from the query string. */
export const ViewQuery = z.object({
  person: z.coerce.number().int().positive(),
  chat,
  after: z.coerce.number().int().nonnegative().default(0),
})
