import type { Work } from '../db/work.ts'
import type { Person } from '../domain/rights.ts'
import { commandOfDeal } from '../language/deal-words.ts'
import { asksForMember } from '../language/member.ts'
import { namesOf } from '../language/named.ts'
import { readAll, readAs } from '../language/read.ts'
import type { PlainReading, Reading } from '../language/readings.ts'
import { platformMeant } from '../language/send-on.ts'
import type { Intent } from '../language/words.ts'
import type { Written } from '../language/written.ts'
import { readingContext } from './context-store.ts'
import { before } from './talk.ts'

/** What a written message asks for: the handler's intent, its words where a handler reads words, and everything that was understood. */
export type Listened = { intent: string; text: string; fields: Record<string, string>; reading?: Reading }

/** Reads a written message of this person: the one place where words become an intent. `kam read` shows the same. */
export async function listen(work: Work, person: Person, text: string): Promise<Listened> {
  const member = asksForMember(text)
  if (member !== undefined) return { intent: 'member.new', text: member, fields: {} }
  const { read, known } = await hearOf(work, person, text)
  const { reading, answer } = read
  switch (answer?.is) {
    case 'chosen': {
      const { choice } = known
      const account = reading.intent === 'account' ? reading.account?.code : undefined
      if (!choice || !account) break
      return { intent: choice.intent, text: choice.text, fields: { account, said: choice.said } }
    }
    case 'yes':
    case 'no':
      return { intent: reading.intent, text: '', fields: { pending: String(known.pendingId) }, reading }
    case 'corrected':
      return {
        intent: 'correct',
        text,
        fields:
          answer.of === 'visit' ? { pending: String(known.pendingId) } : { entry: String(known.entryId) },
        reading,
      }
    case 'rewritten':
      return rewritten(answer.written, text, known.entryId)
    case 'question':
      return { intent: 'ask', text: answer.text, fields: {}, reading }
    default:
  }
  if (reading.intent === 'ask' && reading.page)
    return { intent: 'report', text: '', fields: { page: reading.page } }
  if (reading.intent === 'fact')
    return {
      intent: `fact.${reading.fact}`,
      text: reading.free ? reading.rest : read.rest,
      fields: {},
      reading,
    }
  return { intent: reading.intent, text: textFor(reading, read.rest), fields: fieldsFor(reading), reading }
}

/** What was written last is written once more, with something else in it: the entry that it takes the place of goes with it. */
function rewritten(written: Written, text: string, entryId: number | undefined): Listened {
  const replaces = { replaces: String(entryId) }
  if ('reading' in written)
    return { intent: written.intent, text, fields: replaces, reading: written.reading }
  const { intent, account, values } = written
  return { intent, text, fields: { ...values, ...replaces, account, form: 'yes' } }
}

/** The message read with everything that was said before, without doing anything. */
export async function hearOf(work: Work, person: Person, text: string) {
  const known = await before(work, person.id)
  const ids = [
    ...(known.visit?.accounts ?? []).map(({ value }) => value.id),
    ...(known.entry?.accounts ?? []).map(({ value }) => value.id),
    ...(known.choice?.ids ?? []),
  ]
  const context = await readingContext(work, person, text, ids)
  const choice = known.choice?.ids.flatMap((id) => context.names.get(id) ?? [])
  const read = readAll(text, context, { ...known, choice })
  return { read, known, context }
}

/**
 * The message's reading where it was written and has this intent; otherwise its text, as a button or a form brings it, is read as that
 * intent. `alsoIds`: accounts that may be meant although the text does not name them.
 */
export async function readAgain<I extends Reading['intent'] & Intent>(
  message: { person: Person; text: string; reading?: Reading | undefined },
  work: Work,
  intent: I,
  text: string = message.text,
  alsoIds: readonly number[] = [],
): Promise<Extract<Reading, { intent: I }>> {
  const { reading } = message
  if (reading && isOf(reading, intent)) return reading
  const again = readAs(intent, text, text, await readingContext(work, message.person, text, alsoIds))
  if (isOf(again, intent)) return again
  throw new Error(`a ${intent} was read as ${again.intent}`)
}

function isOf<I extends string>(reading: Reading, intent: I): reading is Extract<Reading, { intent: I }> {
  return reading.intent === intent
}

function fieldsFor(reading: Reading): Record<string, string> {
  return reading.intent === 'unknown' ? { nearest: reading.nearest.join(',') } : {}
}

/** Where a sentence without a command word names a deal or an account, its code is what the handler looks up; else the words as written. */
function textFor(reading: Reading, text: string): string {
  if (reading.intent === 'chat' || reading.intent === 'unknown' || !('rest' in reading)) return text
  if (!reading.free) return text
  const subject = reading.deals[0] ?? reading.account?.code
  switch (reading.intent) {
    case 'account':
    case 'why':
    case 'people':
    case 'not-a-risk':
      return subject ?? text
    case 'request':
      return reading.code ?? text
    case 'deal':
      return dealText(reading, text)
    case 'deal.new':
      return `${subject ?? ''} ${text.replace(NEW_DEAL, ' ')}`.trim()
    case 'send-me-on':
      return platformMeant(text) ?? text
    case 'week.plan':
      return text
        .replace(WEEK_PLAN, '')
        .replace(/\s+(?=(?:周|星期|礼拜|mon|tue|wed|thu|fri|sat|sun)\S)/giu, '; ')
    case 'report':
      return /团队|小组|部门|组|(?<![a-z])team/iu.test(text) ? 'team' : ''
    case 'digest':
    case 'numbers':
    case 'today':
    case 'help':
    case 'undo':
      return ''
    default:
      return reading.rest
  }
}

const NEW_DEAL =
  /新建|新增|新开|开一?个|建一?个|加一?个|录一?个|登记一?个|新的?|商机|项目|单子|\b(?:new|create|open|add|log|an?|deal|opportunity|opp|for)\b/giu
const WEEK_PLAN = /^[^:：]*?(?:计划|安排|行程|plan|week)(?:\s*(?:是|:|：|for (?:this|next) week))?[\s:：]*/iu

/** `D1 close date 改到 7月15`, `hold D5 until 15 June, budget freeze`: the code with what its verb says. Any other order of words shows the deal. */
function dealText({ deals, account }: PlainReading, text: string): string {
  const [code] = deals
  if (!code) return account?.code ?? text
  return commandOfDeal(text, code, account && namesOf(account)) ?? code
}
