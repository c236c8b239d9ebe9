import type { Handler, Message } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayAdminister } from '../../src/domain/rights.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { endPending, openPending } from '../../src/entries/pending-store.ts'
import { fileBadCard, fileDoneCard, fileWords } from '../../src/imports/cards.ts'
import { importWithin } from '../../src/imports/import.ts'
import { type FilePending, readFilesFromBuffer } from '../../src/imports/preview.ts'
import { problemTexts } from '../../src/imports/problem-text.ts'

/** "Import": reads the file again and writes it, all of it or nothing, as the company is now. Twice is once. */
export const confirmFile: Handler = async (message, work) => {
  const { id, name, content } = await theirs(message, work)
  await endPending(work, id, 'confirmed')
  const bytes = Buffer.from(content, 'base64')
  const { sources } = await readFilesFromBuffer(name, bytes, {
    today: work.today,
    zone: work.zone,
    own: work.policy.profile.own,
  })
  const result = await importWithin(work, sources)
  if (!result.ok)
    return fileBadCard(name, problemTexts(result.problems, message.lang), result.more, message.lang)
  await audit(work, {
    personId: message.person.id,
    what: 'file.import',
    subject: 'files',
    after: { name, kinds: result.counts.map(({ kind }) => kind) },
  })
  return fileDoneCard(name, result.counts, message.lang)
}

/** "Do not import": nothing was written and nothing will be. */
export const dropFile: Handler = async (message, work) => {
  const { id } = await theirs(message, work)
  await endPending(work, id, 'dropped')
  return noteCard(message.lang, fileWords[message.lang].droppedTitle, fileWords[message.lang].dropped)
}

async function theirs(message: Message, work: Work): Promise<FilePending & { id: number }> {
  const pending = await openPending<FilePending>(
    work,
    message.person.id,
    rowId(message.fields['pending'] ?? ''),
  )
  if (pending?.intent !== 'file' || !mayAdminister(message.person))
    throw new UserError(bilingual(fileWords, (w) => w.gone))
  return { id: pending.id, ...pending.state }
}
