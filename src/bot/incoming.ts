import type { Work } from '../db/work.ts'
import { dayIn } from '../domain/day.ts'
import { standsOf } from '../entries/of-message.ts'
import { readCommand } from '../language/command.ts'
import { readDealVerb } from '../language/deal-words.ts'
import { LONGEST } from '../language/text.ts'
import { lacksSubject, withSubject } from '../language/with-subject.ts'
import type { Person } from '../people/store.ts'
import type { Incoming, Place } from '../platforms/platform.ts'
import { goesOnWith, keysOf } from '../queue/done.ts'
import { type Listened, listen } from '../reading/listen.ts'
import { commentUnder, requestUnder } from '../requests/thread-store.ts'
import { subjectAt } from './about.ts'
import { buttonAnswered } from './answered-card.ts'
import type { Message } from './handler.ts'
import { cleaned } from './sanitize.ts'

type Asked = Pick<Message, 'intent' | 'text' | 'fields' | 'messageId' | 'file' | 'reading'>

/** Commands that look something up by name: a colleague mentioned beside the name is not part of it. */
const LOOK_UPS = new Set(['account', 'why', 'today', 'digest', 'numbers', 'report', 'help', 'people'])

/** A command word, a click, an opened chat, a reply or a file, all as one intent with text and fields. */
export async function askedFor(raw: Incoming, work: Work, person: Person): Promise<Asked> {
  const incoming = cleaned(await asMeant(raw, work, person))
  switch (incoming.kind) {
    case 'said':
      return spoken(incoming, work, person)
    case 'clicked':
      return {
        intent: incoming.click.intent,
        text: incoming.click.fields['text'] ?? '',
        fields: incoming.click.fields,
        messageId: incoming.message,
      }
    case 'opened':
      return { intent: incoming.place.home ? 'home' : 'welcome', text: '', fields: {} }
    case 'picked': {
      const { as, said, link = '', by = '', chat = '' } = incoming
      const day = dayIn(work.zone, said === undefined ? work.now : new Date(said))
      return { intent: 'picked', text: incoming.text, fields: { as, day, link, by, chat } }
    }
    case 'left':
      throw new Error('nobody asks for anything by leaving')
    case 'replied':
      return {
        intent: 'thread.reply',
        text: incoming.text,
        fields: incoming.edits ? { edits: incoming.edits } : {},
        messageId: incoming.root,
      }
    case 'edited':
      return { intent: 'edited', text: incoming.text, fields: { of: incoming.of } }
    case 'unreadable':
      return { intent: 'unreadable', text: incoming.name ?? '', fields: { what: incoming.what } }
    case 'file': {
      const file = { name: incoming.name, content: incoming.content }
      return { intent: 'file', text: '', fields: {}, file }
    }
  }
}

async function spoken(
  { text, people = [], place, under }: Extract<Incoming, { kind: 'said' }>,
  work: Work,
  person: Person,
): Promise<Asked> {
  // Reading the beginning and dropping the end would lose the next step, which stands there.
  if (text.length > LONGEST)
    return { intent: 'unreadable', text: String(text.length), fields: { what: 'long' } }
  const said = withoutGreeted(text, people)
  const heard = await inPlace(said, { place, under }, work, person)
  if (LOOK_UPS.has(heard.intent)) return { ...heard, text: withoutPeople(undressed(heard.text), people) }
  // Quoted, in brackets, behind a bullet: nothing is written because of how a command is dressed, but it may be shown.
  const bare = undressed(said)
  if (heard.intent !== 'unknown' || bare === said) return heard
  const again = await inPlace(bare, { place, under }, work, person)
  return LOOK_UPS.has(again.intent) ? { ...again, text: withoutPeople(again.text, people) } : heard
}

const DRESS_BEFORE =
  /^(?:[@＠](?:here|channel|everyone|所有人|all)(?![\p{L}\p{N}])|[>•·●▪◦‣“"「『'‘]|[-–—*+](?=\s)|\[\p{L}{1,6}\])\s*/u
const DRESS_BEHIND =
  /(?:[”"」』'’]|(?<=\s)#[^\s#]+|\[\p{L}{1,6}\]|(?<![\p{L}\p{N}])(?:please|pls|plz|thx|thanks|thank you)|谢谢|谢了)[\s!！.。~]*$/iu

/** Words without what stands around them and is no part of them: quotation marks, bullets, signs of a chat, a please. */
function undressed(text: string): string {
  let rest = text.trim().replace(/^【([^】]{1,8})】\s*/u, '$1 ')
  for (;;) {
    const less = rest.replace(DRESS_BEFORE, '').replace(DRESS_BEHIND, '').trim()
    if (less === rest || less === '') return rest
    rest = less
  }
}

/** What the words ask for; where they name nothing, of what they answer or of what their channel is about. */
async function inPlace(
  text: string,
  { place, under }: { place: Place; under?: string | undefined },
  work: Work,
  person: Person,
): Promise<Listened> {
  const heard = await listen(work, person, text)
  const { reading, fields } = heard
  const button = under && (await buttonAnswered(work, place, under, { text, heard }))
  if (button) return button
  const answered = fields['pending'] ?? fields['entry'] ?? fields['account']
  if (!reading || answered || (place.direct && !under) || !lacksSubject(reading, text)) return heard
  const about = await subjectAt(work, person, place, under)
  if (!about) return heard
  // 金额 900万 under a deal's card.
  if (about.deal && (reading.intent === 'chat' || reading.intent === 'unknown') && readDealVerb(text))
    return { intent: 'deal', text: `${about.deal} ${text}`, fields: {} }
  const named = await listen(work, person, withSubject(text, about))
  return named.reading && !lacksSubject(named.reading, text) ? named : heard
}

/** `@王浩 客户 华锐`: who is spoken to beside us is not the command. */
function withoutGreeted(text: string, people: string[]): string {
  let rest = text.trimStart()
  for (;;) {
    const named = people.find((name) => name && (rest.startsWith(name) || rest.startsWith(`@${name}`)))
    const length = named === undefined ? 0 : named.length + (rest.startsWith('@') ? 1 : 0)
    // A colleague whose name could not be asked stands there as an id.
    const cut = length || (/^@(?:[UW][A-Z0-9]{5,}|ou_\w+)/.exec(rest)?.[0].length ?? 0)
    if (cut === 0 || cut >= rest.trimEnd().length) return rest
    rest = rest.slice(cut).replace(/^[\s,，、:：]+/, '')
  }
}

function withoutPeople(text: string, people: string[]): string {
  const named = people.reduce((rest, name) => (name ? rest.replaceAll(`@${name}`, ' ') : rest), text)
  const bare = people.reduce((rest, name) => (name ? cutWord(rest, name) : rest), named)
  const left = bare
    .replace(/(?:^|\s)@\S+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return left || text
}

/** A colleague's name that stands alone at the beginning or the end; in the middle it may be part of a customer's name. */
function cutWord(text: string, name: string): string {
  const trimmed = text.trim()
  if (trimmed.startsWith(`${name} `)) return trimmed.slice(name.length)
  return trimmed.endsWith(` ${name}`) ? trimmed.slice(0, -name.length) : text
}

/**
 * What a message is where it stands. In the own chat a reply under a message of ours is a command like any other, unless a request hangs
 * there. In the thread of a request a message that mentions us and is no command is a comment. An edited comment is a comment that now says
 * something else; any other edited message of which nothing stands, because it changed nothing or was taken back, is read again as it is now.
 */
async function asMeant(incoming: Incoming, work: Work, person: Person): Promise<Incoming> {
  if (incoming.kind === 'replied' && incoming.place.direct) {
    if (await requestUnder(work, incoming.place, incoming.root)) return incoming
    const { root, edits, ...said } = incoming
    if (edits) return asMeant({ ...said, kind: 'edited', of: edits }, work, person)
    return { ...said, kind: 'said', under: root }
  }
  if (incoming.kind === 'said' && incoming.place.thread && !incoming.place.direct) {
    const root = incoming.place.thread
    if (!isComment(incoming) || !(await requestUnder(work, incoming.place, root)))
      return { under: root, ...incoming }
    return { ...incoming, kind: 'replied', root }
  }
  if (incoming.kind !== 'edited') return incoming
  const root = incoming.place.thread
  if (root && (await commentUnder(work, person.id, await keysOf(work, person.id, incoming.of)))) {
    const { of, ...reply } = incoming
    return { ...reply, kind: 'replied', root, edits: of }
  }
  const stands = await standsOf(work, person.id, incoming.of)
  await goesOnWith(work, incoming.of)
  return stands ? incoming : { ...incoming, kind: 'said' }
}

/** Words that are no command: nothing of ours was asked for, so they are meant for the others in the thread. */
function isComment({ text, people }: Extract<Incoming, { kind: 'said' }>): boolean {
  if (text.trim() === '') return false
  const command = readCommand(withoutGreeted(text, people ?? []))
  // A sentence that sounds like a question or a visit is for the others too: only a command word is for us.
  return 'unknown' in command || command.lang === undefined
}
