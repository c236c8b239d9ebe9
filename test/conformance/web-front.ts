import { randomUUID } from 'node:crypto'
import type { Button, Form } from '../../src/cards/card.ts'
import type { Answer, ShownCard, ShownEntry, View } from '../../src/platforms/web/page-data.ts'
import { buttonsOf } from '../world.ts'
import { type Front, find, labelled, type Seen, textsIn } from './front.ts'

const CROWD = 'general'
const READ = [
  'text',
  'title',
  'label',
  'value',
  'detail',
  'words',
  'problem',
  'hint',
  'rows',
  'caption',
  'strong',
  'person',
]

type CardEntry = Extract<ShownEntry, { kind: 'card' }>

/** People at the playground's page. `idOf`: a person's number; `room`: the name of the deals chat. */
export async function webFront(base: string, idOf: (who: string) => number, room: string): Promise<Front> {
  const page = await (await fetch(base)).text()
  const token = /playground-token" content="([^"]+)"/.exec(page)?.[1] ?? ''
  const ids = new Map<string, string>()

  async function post(path: string, body: object): Promise<Answer> {
    const response = await fetch(`${base}/playground/${path}`, {
      method: 'POST',
      headers: { 'x-playground-token': token, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.status !== 200) throw new Error(`the page was answered ${response.status}`)
    return (await response.json()) as Answer
  }

  async function cards(who: string, chat: string): Promise<CardEntry[]> {
    const query = new URLSearchParams({ person: String(idOf(who)), chat })
    const response = await fetch(`${base}/playground/view?${query}`, {
      headers: { 'x-playground-token': token },
    })
    const { entries } = (await response.json()) as View
    return entries.filter((entry) => entry.kind === 'card')
  }

  const own = (who: string) => String(idOf(who))

  return {
    name: 'Playground',
    platform: 'web',
    chat: async (who) => (await cards(who, own(who))).map(seen),
    room: async (who) => (await cards(who, room)).map(seen),
    open: async (who) => void (await post('open', { person: idOf(who) })),
    async say(who, text, { id, under } = {}) {
      const known = (id && ids.get(id)) || randomUUID()
      if (id) ids.set(id, known)
      const thread = under ? { thread: entryOf(under).id } : {}
      await post('say', { id: known, person: idOf(who), chat: own(who), text, ...thread })
    },
    async command(who, text) {
      await post('say', { id: randomUUID(), person: idOf(who), chat: own(who), text: `/${text}` })
      return undefined
    },
    mention: async (who, text) =>
      void (await post('say', { id: randomUUID(), person: idOf(who), chat: CROWD, text })),
    async crowd(who) {
      const entries = await cards(who, CROWD)
      const all = entries.filter((entry) => entry.only === undefined)
      return { own: entries.filter((entry) => entry.only === idOf(who)).map(seen), all: all.map(seen) }
    },
    async reply(who, under, text) {
      await post('say', { id: randomUUID(), person: idOf(who), chat: room, thread: entryOf(under).id, text })
    },
    async click(who, on, label, typed = {}) {
      const { id, chat, card } = entryOf(on)
      const button = buttonsOf(plainCard(card))[labelled(on.buttons, label, on.words)]!
      const click = {
        ...button.click,
        fields: { ...button.click.fields, ...formFields(card, button), ...typed },
      }
      const answer = await post('click', { id: randomUUID(), person: idOf(who), chat, message: id, click })
      if (answer.how === 'toast') return { ...seen({ card: answer.card } as CardEntry), toast: true }
      const entry = (await cards(who, chat)).find((each) => each.id === answer.id)
      if (!entry) throw new Error('the answer is not shown')
      return seen(entry)
    },
    refused: () => [],
  }
}

function seen(entry: CardEntry): Seen {
  return {
    words: textsIn(entry.card, READ),
    buttons: buttonsOf(plainCard(entry.card)).map(({ label }) => label),
    edits: entry.edited ? 1 : 0,
    raw: entry,
  }
}

/** What stood in the form that the button submits. */
function formFields(card: ShownCard, button: Button): Record<string, string> {
  const form = find(card, isForm).find(({ submit }) => submit.label === button.label)
  return Object.fromEntries((form?.fields ?? []).map((field) => [field.name, standing(field)]))
}

function standing(field: Form['fields'][number]): string {
  if (field.kind === 'choices') return (field.values ?? []).join(',')
  return (field.kind === 'pick' ? field.value?.value : field.value) ?? ''
}

function isForm(value: object): value is Form {
  return 'fields' in value && Array.isArray(value.fields) && 'submit' in value
}

function plainCard(card: ShownCard) {
  return { ...card, parts: card.parts.filter((part) => part.kind !== 'picture') } as Parameters<
    typeof buttonsOf
  >[0]
}

function entryOf({ raw }: Seen): CardEntry {
  return raw as CardEntry
}
