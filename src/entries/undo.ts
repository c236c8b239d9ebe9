import { undoRename } from '../accounts/rename.ts'
import { renameWords } from '../accounts/rename-cards.ts'
import { undoContactRename } from '../accounts/rename-contact.ts'
import { accountsById, forgetContacts } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import { complaintWords } from '../complaints/cards.ts'
import { tellTakenBack } from '../complaints/notify-complaint.ts'
import { undoComplaint } from '../complaints/store.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import type { Lang } from '../domain/lang.ts'
import { rowId } from '../domain/row-id.ts'
import { factWords, labelOf } from '../facts/fact-cards.ts'
import { openDealsOf, restoreFact } from '../facts/fact-store.ts'
import { factKind } from '../facts/kinds.ts'
import { spendWords } from '../facts/spend-cards.ts'
import { undoSpend } from '../facts/spend-store.ts'
import { wallWords } from '../facts/wall-cards.ts'
import { undoWall } from '../facts/wall-store.ts'
import type { UndoKind } from '../language/verdicts.ts'
import { reassess } from '../risk/store.ts'
import { nextWords } from '../steps/cards.ts'
import { restoreStep, undoStep } from '../steps/store.ts'
import { takeFromVisit } from '../visits/add-store.ts'
import { visitWords } from '../visits/cards.ts'
import { undoVisit } from '../visits/store.ts'
import type { LastThing } from '../visits/words.zh.ts'
import { askedSince, endPending } from './pending-store.ts'
import { type EntryRow, entriesSince, lastDone, lastEntry, markUndone } from './store.ts'

/** The entry that a button names; undefined for the last one. */
export function entryOf({ fields }: Message): number | undefined {
  return fields.entry === undefined ? undefined : rowId(fields.entry)
}

/** Their last entry within policy.language.undoMinutes, or the one with this id; throws UserError when there is none of theirs in time. */
export async function entryInTime(message: Message, work: Work, id: number | undefined): Promise<EntryRow> {
  const minutes = work.policy.language.undoMinutes
  const entry = await lastEntry(work, message.person.id, sinceUndoable(work), id)
  if (!entry) throw new UserError(nothingToUndo(minutes))
  return entry
}

/** What an undo without a name takes back: the last thing they did. Throws UserError when that cannot be undone, or there is none in time. */
export async function lastToUndo(message: Message, work: Work): Promise<EntryRow> {
  const minutes = work.policy.language.undoMinutes
  const last = await lastDone(work, message.person.id, sinceUndoable(work))
  if (!last) throw new UserError(nothingToUndo(minutes))
  if (last.entry) return last.entry
  const code = /^[A-Z]+\d+$/.test(last.subject) ? last.subject : ''
  throw new UserError(bilingual(visitWords, (w) => w.notUndoable(code, lastThingOf(last.what, w))))
}

/** What was done last, where it has no code to be named by, and how it is changed. */
function lastThingOf(what: string, { lastThings }: (typeof visitWords)['zh']): LastThing | undefined {
  return Object.hasOwn(lastThings, what) ? lastThings[what as keyof typeof lastThings] : undefined
}

function sinceUndoable(work: Work): Date {
  return new Date(work.now.getTime() - work.policy.language.undoMinutes * 60_000)
}

/**
 * A question of ours that is open and came after all that stands: an undo is its no, and takes nothing older back. Ends it, and gives what was
 * written before it and still stands; undefined: no question is open.
 */
export async function dropQuestion(message: Message, work: Work): Promise<{ stands?: EntryRow } | undefined> {
  const asked = await askedSince(work, message.person.id)
  if (!asked) return undefined
  const last = await lastDone(work, message.person.id, sinceUndoable(work))
  if (last && last.at > asked.at) return undefined
  await endPending(work, asked.id, 'dropped')
  return last?.entry ? { stands: last.entry } : {}
}

/** Their last entry of the kind that is named: never another one. Throws UserError when there is none in time. */
export async function entryOfKind(message: Message, work: Work, kind: UndoKind): Promise<EntryRow> {
  const minutes = work.policy.language.undoMinutes
  const entry = (await entriesSince(work, message.person.id, sinceUndoable(work))).find((each) =>
    isOfKind(each, kind),
  )
  if (!entry) throw new UserError(bilingual(visitWords, (w) => w.noneOfKind(w.undoKinds[kind], minutes)))
  return entry
}

function isOfKind({ kind, undo }: EntryRow, named: UndoKind): boolean {
  const fact = undo.facts[0]?.kind
  if (named === 'rename') return undo.renames.length + undo.contactRenames.length > 0
  if (named === 'satisfaction' || named === 'notes' || named === 'contacts') return fact === named
  return kind === named || fact === named
}

/** The entry of theirs that wrote what has this code, `undo V20`: never another one. Throws UserError when there is none in time. */
export async function entryWithCode(message: Message, work: Work, code: string): Promise<EntryRow> {
  const minutes = work.policy.language.undoMinutes
  const entry = (await entriesSince(work, message.person.id, sinceUndoable(work))).find(({ subject }) =>
    subjectParts(subject).code.split(' ').includes(code),
  )
  if (!entry) throw new UserError(bilingual(visitWords, (w) => w.notMineToUndo(code, minutes)))
  return entry
}

/** The code that the words of an undo name. */
export function codeToUndo({ reading, text, fields }: Message): string | undefined {
  if (fields['entry'] !== undefined) return undefined
  const words = reading?.intent === 'undo' ? reading.rest : text
  const [, letters = '', digits = ''] = /(?<![a-z0-9])([vfcd]|ap)-?(\d{1,7})(?![a-z0-9])/iu.exec(words) ?? []
  return digits ? letters.toUpperCase() + digits : undefined
}

/** Takes the entry back: its visits, next steps and scores, and the risk that followed from them. Twice at once is once. */
export async function takeBack(message: Message, work: Work, entry: EntryRow): Promise<void> {
  if (!(await markUndone(work, entry.id)))
    throw new UserError(nothingToUndo(work.policy.language.undoMinutes))
  const accountIds = new Set<number>()
  const dealIds = new Set<number>()
  for (const visitId of entry.undo.visits) {
    const touched = await undoVisit(work, visitId)
    accountIds.add(touched.accountId)
    for (const dealId of touched.dealIds) dealIds.add(dealId)
  }
  for (const added of entry.undo.added) {
    const taken = await takeFromVisit(work, added)
    if (!taken) throw new UserError(bilingual(factWords, (w) => w.changedSince))
    accountIds.add(taken.accountId)
    for (const dealId of added.deals) dealIds.add(dealId)
  }
  for (const renamed of entry.undo.renames)
    if (!(await undoRename(work, renamed))) throw new UserError(bilingual(factWords, (w) => w.changedSince))
  for (const renamed of entry.undo.contactRenames)
    if (!(await undoContactRename(work, renamed)))
      throw new UserError(bilingual(factWords, (w) => w.changedSince))
  await forgetContacts(work, entry.undo.contacts)
  for (const step of entry.undo.steps) {
    const touched = await undoStep(work, step.id, step.superseded)
    accountIds.add(touched.accountId)
    if (touched.dealId) dealIds.add(touched.dealId)
  }
  for (const changed of entry.undo.changed) {
    const touched = await restoreStep(work, changed)
    if (!touched) throw new UserError(bilingual(factWords, (w) => w.changedSince))
    accountIds.add(touched.accountId)
    if (touched.dealId) dealIds.add(touched.dealId)
  }
  for (const wallId of entry.undo.walls) accountIds.add(await undoWall(work, wallId))
  for (const spendId of entry.undo.spends) await undoSpend(work, spendId)
  for (const { kind, before, after } of entry.undo.facts) {
    const accountId = await restoreFact(work, kind, after, before)
    if (accountId === false) throw new UserError(bilingual(factWords, (w) => w.changedSince))
    accountIds.add(accountId)
    for (const dealId of kind === 'contacts' ? await openDealsOf(work, accountId) : []) dealIds.add(dealId)
  }
  for (const complaintId of entry.undo.complaints) {
    const accountId = await undoComplaint(work, complaintId)
    if (accountId === undefined)
      throw new UserError(bilingual(complaintWords, (w) => w.cannotUndo(entry.subject)))
    accountIds.add(accountId)
    const { code } = subjectParts(entry.subject)
    const [account] = await accountsById(work, [accountId])
    if (account) await tellTakenBack(work, code, account, message.person.name)
  }
  await reassess(work, { accountIds: [...accountIds], dealIds: [...dealIds] })
  const { visits, steps, walls, complaints, spends } = entry.undo
  await audit(work, {
    personId: message.person.id,
    what: `${entry.kind}.undo`,
    subject: `entry:${entry.id}`,
    before: { visits, steps, walls, complaints, spends },
  })
}

/** What an entry was about, as a reader of `lang` knows it. */
export async function subjectFor(work: Work, entry: EntryRow, lang: Lang): Promise<string> {
  const [account] = entry.undo.account === undefined ? [] : await accountsById(work, [entry.undo.account])
  if (!account) return entry.subject
  return `${subjectParts(entry.subject).code} ${accountName(account, lang)}`
}

/** `V12 V13 东海石化`: codes, and whose they are. */
function subjectParts(subject: string): { code: string; name: string } {
  const [, code = '', name = ''] = /^([^ ]+(?: [A-Z]{1,2}\d+(?= ))*) ?(.*)$/su.exec(subject) ?? []
  return { code, name }
}

/** What was taken back, in a sentence: a visit resets the contact clock, other entries do not. `subject` as its reader knows it. */
export function undoneWords({ kind, undo }: EntryRow, subject: string, lang: Lang): string {
  const { code, name } = subjectParts(subject)
  const [renamed] = undo.renames
  if (renamed) return renameWords[lang].undone(accountName(renamed.before, lang))
  const [person] = undo.contactRenames
  if (person) return renameWords[lang].undone(person.before)
  if (undo.added.length > 0) return visitWords[lang].addedUndone(code)
  if (kind === 'wall') return wallWords[lang].undone(name)
  const fact = undo.facts[0]?.kind
  if (fact === 'wall') return wallWords[lang].undone(name)
  if (fact) return factWords[lang].undone(labelOf(factKind(fact).title, fact, lang), name)
  if (kind === 'spend') return spendWords[lang].undone(name)
  if (kind === 'complaint') return complaintWords[lang].undone(code, name)
  if (undo.changed.length > 0) return nextWords[lang].undone(code, name)
  if (kind === 'next') return visitWords[lang].undoneStep(code, name)
  return visitWords[lang].undone(code, name)
}

function nothingToUndo(minutes: number) {
  return bilingual(visitWords, (w) => w.nothingToUndo(minutes))
}
