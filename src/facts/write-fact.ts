import { findAccount } from '../accounts/find-account.ts'
import { groupOf } from '../accounts/group-store.ts'
import { type AccountRow, calledSo, peopleAt } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import { terms } from '../cards/terms.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { minorFrom } from '../domain/money.ts'
import { mayKnowPeople, maySeeMargin } from '../domain/rights.ts'
import { addEntry } from '../entries/store.ts'
import type { Cell } from '../imports/cells.ts'
import { tableColumn } from '../imports/kind.ts'
import { factKinds } from '../imports/kinds-facts.ts'
import type { Written } from '../language/written.ts'
import { peopleNamed } from '../people/store.ts'
import { forgetRisk, reassess } from '../risk/store.ts'
import { addNextStep, type ChangedStep } from '../steps/store.ts'
import { visitWords } from '../visits/cards.ts'
import { type About, factCard, factWords } from './fact-cards.ts'
import { findFact, insertFact, openDealsOf, type Stored, shownFact, updateFact } from './fact-store.ts'
import { byOf, dated, freshOf } from './filled-cells.ts'
import type { FactRow } from './kind.ts'
import { type FactName, factKind } from './kinds.ts'
import { namedRows } from './named-rows.ts'
import { writtenFact } from './written-fact.ts'

/** What a card about facts of an account needs for this reader. */
export function aboutFor(message: Message, account: AccountRow): About {
  return {
    account,
    margin: maySeeMargin(message.person),
    team: mayKnowPeople(message.person, account),
  }
}

/** Writes the cells of one row, assesses the account again where the kind touches risk, and answers with what was before and after. */
export async function writeFact(
  message: Message,
  work: Work,
  name: FactName,
  account: AccountRow,
  told: Readonly<Record<string, Cell>>,
): Promise<Card> {
  const { row: _, ...view } = await keepFact(message, work, name, account, told)
  const [now = view.now, before] = await namedRows(message, work, name, [view.now, view.before])
  return factCard(name, aboutFor(message, account), { ...view, now, before }, message.lang)
}

/** What was written: the row as people see it, as it was, how to take it back, and what it did to the risk. `row`: its columns. */
export type Kept = {
  now: FactRow
  before: FactRow | undefined
  row: Stored
  entryId: number
  risk?: string
}

/** The same without the answer, for who shows something else. `also`: ids of next steps that are taken back with it; `changed`: steps that were changed with it. */
export async function keepFact(
  message: Message,
  work: Work,
  name: FactName,
  account: AccountRow,
  told: Readonly<Record<string, Cell>>,
  also: readonly number[] = [],
  changed: readonly ChangedStep[] = [],
): Promise<Kept> {
  const { chat, key } = factKind(name)
  const cells: Record<string, Cell> = { ...dated(name, told, work), account: account.code }
  const keyed = key.every((field) => cells[field] !== undefined)
  const keys = keyed
    ? await storedOf(message, work, name, account, pick({ ...freshOf(name), ...cells }, key))
    : undefined
  const before = keys && (await findFact(work, name, keys))
  const shownBefore = before && (await shown(work, name, before))
  const filled = {
    ...cells,
    ...chat?.fills?.(cells as FactRow, { today: work.today, policy: work.policy, isNew: !before }),
  }
  const written =
    (before &&
      (await updateFact(
        work,
        name,
        idOf(name, before),
        await storedOf(message, work, name, account, filled),
      ))) ??
    (await insertNew(message, work, name, account, filled))
  const now = await shown(work, name, written)
  const risk = chat?.risk ? await reassessedBy(work, name, account) : undefined
  const step = await stepOf(work, name, account, now, shownBefore)
  const steps = step === undefined ? also : [...also, step]
  const entryId = await remember(message, work, name, account, {
    before,
    after: written,
    steps,
    changed,
    again: writtenFact(name, account, told),
  })
  await audit(work, {
    personId: message.person.id,
    what: `fact.${name}`,
    subject: `account:${account.code}`,
    ...(shownBefore && { before: recordedOf(name, shownBefore) }),
    after: { ...recordedOf(name, now), ...unsavedOf(name, told) },
  })
  const words =
    risk &&
    visitWords[message.lang].risk(
      risk.before.score,
      risk.after.score,
      terms[message.lang].band[risk.after.band],
    )
  const lower = name === 'tier' && String(told['tier'] ?? 'E') > String(account.tier ?? 'E')
  const wrong = lower && (account.band === 'at_risk' || account.band === 'critical')
  const said = [words, wrong && factWords[message.lang].tierAtRisk(terms[message.lang].band[account.band])]
  const noted = said.filter(Boolean).join(message.lang === 'zh' ? '' : ' ')
  return { now, before: shownBefore, row: written, entryId, ...(noted && { risk: noted }) }
}

async function insertNew(
  message: Message,
  work: Work,
  name: FactName,
  account: AccountRow,
  cells: Record<string, Cell>,
): Promise<Stored> {
  const row = await storedOf(message, work, name, account, {
    ...freshOf(name),
    ...cells,
    ...byOf(name, message),
  })
  const written = await insertFact(work, name, row)
  // Somebody wrote the same row a moment ago: the whole is done again and finds it.
  if (!written) throw new UserError(bilingual(factWords, (w) => w.changedSince))
  return written
}

/** What of a row the history of changes keeps. */
function recordedOf(name: FactName, row: FactRow): FactRow {
  const { fields } = factKind(name)
  return Object.fromEntries(Object.entries(row).filter(([field]) => !fields[field]?.unrecorded))
}

/** What was said along with it. */
function unsavedOf(name: FactName, told: Readonly<Record<string, Cell>>): Record<string, string> {
  const fields = Object.entries(factKind(name).fields).filter(
    ([field, { unsaved }]) => unsaved && told[field],
  )
  return Object.fromEntries(fields.map(([field]) => [field, String(told[field])]))
}

/** A deal's risk follows from the people of its account: coaches, layers, who left. */
async function reassessedBy(work: Work, name: FactName, account: AccountRow) {
  const dealIds = name === 'contacts' ? await openDealsOf(work, account.id) : []
  if (name === 'tier') await forgetRisk(work, account.id)
  const { accounts } = await reassess(work, { accountIds: [account.id], dealIds })
  return accounts[0]
}

/** Writes the next step that follows from the row, unless it followed before. */
async function stepOf(
  work: Work,
  name: FactName,
  account: AccountRow,
  now: FactRow,
  before: FactRow | undefined,
): Promise<number | undefined> {
  const step = factKind(name).chat?.step
  const next = step?.(now)
  const known = before && step?.(before)
  if (!next || (known?.text === next.text && known.due === next.due)) return undefined
  const ownerId = account.ownerId
  return (await addNextStep(work, { accountId: account.id, ownerId, text: next.text, due: next.due })).id
}

async function remember(
  message: Message,
  work: Work,
  name: FactName,
  account: AccountRow,
  {
    before,
    after,
    steps,
    changed,
    again,
  }: {
    before: Stored | undefined
    after: Stored
    steps: readonly number[]
    changed: readonly ChangedStep[]
    again: Written | undefined
  },
): Promise<number> {
  return addEntry(work, {
    personId: message.person.id,
    kind: 'fact',
    subject: `${account.code} ${account.name}`,
    undo: {
      facts: [{ kind: name, before: before ?? null, after }],
      steps: steps.map((id) => ({ id, superseded: null })),
      changed: [...changed],
      account: account.id,
      ...(again && { written: again }),
    },
  })
}

/** Cells as the table's columns have them: names are ids, amounts minor units. Throws UserError for a name that is nobody's. */
async function storedOf(
  message: Message,
  work: Work,
  name: FactName,
  account: AccountRow,
  cells: Readonly<Record<string, Cell>>,
): Promise<Stored> {
  const stored: Record<string, unknown> = {}
  for (const [field, cell] of Object.entries(cells)) {
    if (factKind(name).fields[field]!.unsaved) continue
    const { type } = factKind(name).fields[field]!
    const column = factKinds[name].columns[field]!
    const to = tableColumn(field, { ...column, ...(column.to === null && { to: `${camel(field)}Id` }) })!
    if (cell === null) stored[to] = null
    else if (type.is === 'account')
      stored[to] = field === 'account' ? account.id : await parentCalled(message, work, account, String(cell))
    else if (type.is === 'person') stored[to] = await personCalled(work, String(cell))
    else if (column.ref === 'contact') stored[to] = await contactCalled(work, account, String(cell))
    else stored[to] = type.is === 'money' ? minorFrom(Number(cell), account.currency) : cell
  }
  return stored
}

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The group that an account belongs to, never one of its own subsidiaries. */
async function parentCalled(message: Message, work: Work, account: AccountRow, name: string) {
  const found = await findAccount(work, message.person, name)
  if (found.kind !== 'one') throw new UserError(bilingual(factWords, (w) => w.noAccount(name.slice(0, 60))))
  if (found.account.id === account.id) throw new UserError(bilingual(factWords, (w) => w.ownParent))
  if ((await groupOf(work, account.id)).some(({ id }) => id === found.account.id))
    throw new UserError(bilingual(factWords, (w, lang) => w.ownGroup(accountName(found.account, lang))))
  return found.account.id
}

async function personCalled(work: Work, name: string): Promise<number> {
  const [person, another] = await peopleNamed(work, name)
  if (!person) throw new UserError(bilingual(factWords, (w) => w.noPerson(name)))
  if (another && person.name !== name) throw new UserError(bilingual(factWords, (w) => w.severalPeople(name)))
  return person.id
}

async function contactCalled(work: Work, account: AccountRow, name: string): Promise<number> {
  const found = calledSo(await peopleAt(work, account.id), name)
  if (!found)
    throw new UserError(bilingual(factWords, (w, lang) => w.noContact(name, accountName(account, lang))))
  return found.id
}

async function shown(work: Work, name: FactName, row: Stored): Promise<FactRow> {
  return (await shownFact(work, name, idOf(name, row))) ?? {}
}

function idOf(name: FactName, row: Stored): number {
  return Number(row[factKinds[name].rowId ?? 'id'])
}

function pick(cells: Record<string, Cell>, keys: readonly string[]): Record<string, Cell> {
  return Object.fromEntries(keys.map((key) => [key, cells[key] ?? null]))
}
