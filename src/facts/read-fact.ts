import { pickAccount } from '../accounts/pick-account.ts'
import { resolveAccount } from '../accounts/resolve-account.ts'
import { type AccountRow, accountByCode, peopleAt } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { pickedOf } from '../cards/picks.ts'
import { bilingual, speak } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { firstOpenMonth } from '../domain/account-money.ts'
import type { Day } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { Bad, type Cell } from '../imports/cells.ts'
import { type Fault, isFault } from '../imports/fault.ts'
import { faultEn } from '../imports/fault-words.en.ts'
import { faultZh } from '../imports/fault-words.zh.ts'
import { factKinds } from '../imports/kinds-facts.ts'
import { ownAmount } from '../language/amounts.ts'
import { asCalledIn } from '../language/contacts.ts'
import { dayOptions } from '../language/context.ts'
import { type FieldsRead, readFields } from '../language/fields.ts'
import { aboutSomebody } from '../language/subjects.ts'
import { readingContext } from '../reading/context-store.ts'
import { factWords, labelOf } from './fact-cards.ts'
import { factsOf } from './fact-store.ts'
import type { FactKind, Words } from './kind.ts'
import { type FactName, factKind, kindWith } from './kinds.ts'
import { codeList, spendWords } from './spend-cards.ts'

/** What somebody said or typed of a fact: about which account, and its cells. */
export type Told = { account: AccountRow } & FieldsRead

/**
 * The account and the cells of a fact, from words, from a form, or from both; or a card to choose the account from. Throws UserError when no
 * account is named or none is found.
 */
export async function readFact(message: Message, work: Work, name: FactName): Promise<Told | Card> {
  const kind = kindWith(name, work.policy.profile.own)
  const { fields } = message
  // A form says everything in its fields; one of them may be called `text`.
  const text = fields['form'] ? '' : message.text
  const context = await readingContext(work, message.person, text)
  const reading = { ...aboutSomebody(text, context), fact: name }
  if (!fields['account'] && text.trim() === '') {
    const pick = await pickAccount(message, work, `fact.${name}`)
    if (pick) return pick
    throw which(name)
  }
  const account = await chosen(message, work, reading, name)
  if ('title' in account) return account
  const contacts = asCalledIn(reading.rest, await peopleAt(work, account.id))
  const same = withoutStill(reading.rest, kind.chat?.still)
  const said = readFields(same.text, kind, {
    today: work.today,
    days: dayOptions(context, 'past'),
    contacts,
    currency: account.currency,
  })
  const typed = Object.entries(fields).filter(
    ([field, value]) => Object.hasOwn(kind.fields, field) && field !== 'account' && value.trim() !== '',
  )
  const people = { person: context.members ?? [], contact: contacts }
  const today = Object.fromEntries(
    typed.map(([field, value]) => {
      const { is } = kind.fields[field]!.type
      const picked = is === 'person' || is === 'contact' ? pickedOf(people[is], value)?.name : undefined
      return [field, picked ?? (value === 'today' ? work.today : value)]
    }),
  )
  const told = withoutReasonAlone(
    { account, values: { ...said.values, ...today }, unread: said.unread },
    name,
  )
  if (same.still) return { ...told, values: await asBefore(work, name, told) }
  return asksOnly(message, name, told) ? { ...told, values: {}, unread: '' } : told
}

/** A reason and nothing that it is for: words that were not read. */
function withoutReasonAlone(told: Told, name: FactName): Told {
  const { fields } = factKind(name)
  const said = Object.entries(told.values)
  if (told.unread || said.length === 0 || !said.every(([field]) => fields[field]?.unsaved)) return told
  return { ...told, values: {}, unread: said.map(([, value]) => value ?? '').join(' ') }
}

/** `行业 仍然如此`: the words without what says that nothing changed. */
function withoutStill(text: string, still: Words | undefined): { text: string; still: boolean } {
  const word = [...(still?.zh ?? []), ...(still?.en ?? [])].find((each) => text.toLowerCase().endsWith(each))
  return word ? { text: text.slice(0, -word.length).trim(), still: true } : { text, still: false }
}

/** The row as it was noted before, of today; where there is none, what was said. */
async function asBefore(work: Work, name: FactName, { account, values }: Told): Promise<Told['values']> {
  const { key, fields } = factKind(name)
  const named = key.filter((field) => field !== 'account').map((field) => [field, values[field] ?? ''])
  const [row] = await factsOf(work, name, account.code, { take: 1, where: Object.fromEntries(named) })
  if (!row) return values
  const kept = Object.entries(row).filter(
    ([field, value]) =>
      fields[field] && !fields[field].quiet && fields[field].type.is !== 'day' && value !== null,
  )
  return { ...Object.fromEntries(kept.map(([field, value]) => [field, String(value)])), ...values }
}

async function chosen(
  message: Message,
  work: Work,
  reading: ReturnType<typeof aboutSomebody>,
  name: FactName,
): Promise<AccountRow | Card> {
  const code = message.fields['account']
  if (!code) return resolveAccount(message, work, reading, `fact.${name}`)
  const account = await accountByCode(work, message.person, code)
  if (!account) throw which(name)
  return account
}

function which(name: FactName): UserError {
  return new UserError(bilingual(factWords, (w, lang) => w.which(factKind(name).chat?.example[lang] ?? '')))
}

/** `budget of Meridian this month?`: asks what is noted, and says nothing that could be. */
function asksOnly({ text, fields }: Message, name: FactName, { values }: FieldsRead): boolean {
  if (fields['form'] || !/[?？]\s*$|吗[。.]?\s*$|多少|几多|how much|how many/iu.test(text)) return false
  const { fields: all, key } = factKind(name)
  return Object.entries(all).some(
    ([field, { needed, type, rest }]) =>
      (needed || rest) &&
      field !== 'account' &&
      !key.includes(field) &&
      type.is !== 'day' &&
      values[field] === undefined,
  )
}

/** The cells as they are kept, or by field what is wrong with them. */
export function checkCells(
  { values, account }: Pick<Told, 'values' | 'account'>,
  name: FactName,
  work: Work,
  lang: 'zh' | 'en',
): { cells: Record<string, Cell>; problems: Record<string, string> } {
  const kind = factKind(name)
  const cells: Record<string, Cell> = {}
  const problems: Record<string, string> = {}
  for (const [field, value] of Object.entries(values)) {
    const type = kind.fields[field]?.type
    if (!type) continue
    if (value === null) {
      cells[field] = null
      continue
    }
    // Another account is called by any of its names, and found when it is written.
    if (type.is === 'account' && field !== 'account') {
      cells[field] = value
      continue
    }
    const column = factKinds[name].columns[field]
    const own = type.is === 'money' ? (ownAmount(value, account.currency) ?? value) : value
    const read = column ? column.cell.read(own) : own
    if (read instanceof Bad) problems[field] = faultWords(name, field, read.fault, lang)
    else if (field === 'code' && type.is === 'code' && !work.policy.spend.codes.includes(String(read)))
      problems[field] = spendWords[lang].unknownCode(String(read), codeList(work.policy.spend.codes, lang))
    else if (type.is === 'day' && !kind.fields[field]?.ahead && String(read) > work.today)
      problems[field] = faultWords(name, field, { key: 'future', data: [String(read), work.today] }, lang)
    else if (kind.fields[field]?.closes && String(read) < firstOpenMonth(work.today))
      problems[field] = faultWords(
        name,
        field,
        { key: 'closedMonth', data: [String(read), firstOpenMonth(work.today)] },
        lang,
      )
    else cells[field] = read
  }
  for (const [field, { needed, fresh, type, blank, quiet }] of Object.entries(kind.fields)) {
    const asked = needed || (kind.key.includes(field) && fresh === undefined && !blank)
    const dated = type.is === 'day' || type.is === 'month'
    if (asked && !quiet && field !== 'account' && !dated && values[field] === undefined)
      problems[field] =
        `${factWords[lang].missing}${lang === 'zh' ? '：' : ': '}${labelOf(kind.fields[field]!, field, lang)}`
  }
  if (Object.keys(problems).length > 0) return { cells, problems }
  const own = work.policy.profile.own
  const kept = factKinds[name].reads?.(cells, { today: work.today, own }) ?? cells
  if (isFault(kept)) return { cells, problems: { value: faultWords(name, 'value', kept, lang) } }
  const wrong =
    kind.check?.(kept as Parameters<typeof kind.check>[0], { owner: account.ownerName }) ??
    turnedRound(kind, kept, work.today)
  return { cells: kept, problems: wrong ? { row: faultWords(name, '', wrong, lang) } : {} }
}

/** A row that would end before it begins; a new one begins today unless it is told otherwise. */
function turnedRound(
  { chat, key }: FactKind,
  row: Readonly<Record<string, Cell>>,
  today: Day,
): Fault | undefined {
  if (!chat?.spans) return undefined
  const [begins, ends] = chat.spans
  const isNew = key.every((field) => !row[field])
  const [from, to] = [row[begins] ?? (isNew ? today : null), row[ends]]
  if (!from || !to || String(to) >= String(from)) return undefined
  return { key: 'dueFirst', data: [String(to), String(from)] }
}

function faultWords(name: FactName, field: string, { key, data }: Fault, lang: 'zh' | 'en'): string {
  const say: (...data: readonly string[]) => string = { zh: faultZh, en: faultEn }[lang][key]
  const known = factKind(name).fields[field]
  if (!known) return say(...data)
  const { colon, list } = speak(factWords, lang)
  // A file has the keys of the choices, a person the words for them.
  const { type } = known
  const words =
    key === 'noChoice' && type.is === 'choice'
      ? say(data[0] ?? '', list(Object.values(type.choices).flatMap((each) => each[lang]?.[0] ?? [])))
      : say(...data)
  return `${labelOf(known, field, lang)}${colon}${words}`
}
