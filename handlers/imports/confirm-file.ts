import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import { audit } from '../../src/db/audit.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayAdminister } from '../../src/domain/rights.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { endPending, openPending } from '../../src/entries/pending-store.ts'
import { fileBadCard, fileDoneCard, fileWords } from '../../src/imports/cards.ts'
import { importWithin } from '../../src/imports/import.ts'
import { readFilesFromBuffer } from '../../src/imports/preview.ts'
import { problemTexts } from '../../src/imports/problem-text.ts'
import { noteCard } from '../../src/visits/cards.ts'
import type { FilePending } from './preview-file.ts'

/** "Import": reads the file again and writes it, all of it or nothing, as the company is now. Twice is once. */
export const confirmFile: Handler = async (ask, work) => {
  const { id, name, content } = await theirs(ask, work)
  await endPending(work, id, 'confirmed')
  const bytes = Buffer.from(content, 'base64')
  const { sources } = await readFilesFromBuffer(name, bytes, { today: work.today, zone: work.zone })
  const result = await importWithin(work, sources)
  if (!result.ok) return fileBadCard(name, problemTexts(result.problems, ask.lang), result.more, ask.lang)
  await audit(work, {
    personId: ask.person.id,
    what: 'file.import',
    subject: 'files',
    after: { name, kinds: result.counts.map(({ kind }) => kind) },
  })
  return fileDoneCard(name, result.counts, ask.lang)
}

/** "Do not import": nothing was written and nothing will be. */
export const dropFile: Handler = async (ask, work) => {
  const { id } = await theirs(ask, work)
  await endPending(work, id, 'dropped')
  return noteCard(fileWords[ask.lang].droppedTitle, fileWords[ask.lang].dropped)
}

async function theirs(ask: Ask, work: Work): Promise<FilePending & { id: number }> {
  const pending = await openPending<FilePending>(work, ask.person.id, rowId(ask.fields['pending'] ?? ''))
  if (pending?.intent !== 'file' || !mayAdminister(ask.person))
    throw new UserError({ zh: fileWords.zh.gone, en: fileWords.en.gone })
  return { id: pending.id, ...pending.state }
}
