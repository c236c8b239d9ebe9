import type { Handler } from '../../src/bot/handler.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayAdminister } from '../../src/domain/rights.ts'
import { keepPending } from '../../src/entries/pending-store.ts'
import { fileBadCard, filePreviewCard, fileWords } from '../../src/imports/cards.ts'
import { importWithin } from '../../src/imports/import.ts'
import { type FilePending, readFilesFromBuffer } from '../../src/imports/preview.ts'
import { problemTexts } from '../../src/imports/problem-text.ts'

/** What one transaction of a chat takes in its seconds; larger files go through `kam import`. */
const MOST_ROWS = 20_000
/** Characters of base64, about 4 MB of file: it is kept until the answer comes. */
const MOST_CONTENT = 5_600_000

/** An .xlsx or .csv that an admin sent: what it would change, row by row of each kind, or what is wrong with it. Nothing is written yet. */
export const previewFile: Handler = async (message, work) => {
  const { name, content } = message.file ?? { name: '', content: '' }
  const shown = [...name].slice(0, 60).join('')
  const refuse = (pick: (w: (typeof fileWords)['zh']) => string) =>
    new UserError({ zh: pick(fileWords.zh), en: pick(fileWords.en) })
  if (!mayAdminister(message.person)) throw refuse((w) => w.notYours)
  if (!/\.(?:xlsx|csv)$/i.test(name)) throw refuse((w) => w.notAFile(shown))
  if (content === '') throw refuse((w) => w.notHad(shown))
  if (content.length > MOST_CONTENT) throw refuse((w) => w.tooLarge(shown, MOST_ROWS))
  const read = await readFilesFromBuffer(name, Buffer.from(content, 'base64'), {
    today: work.today,
    zone: work.zone,
    own: work.policy.profile.own,
  })
  if (read.problems.length > 0)
    return fileBadCard(shown, problemTexts(read.problems, message.lang), read.more, message.lang)
  if (read.counts.reduce((sum, { rows }) => sum + rows, 0) > MOST_ROWS)
    throw refuse((w) => w.tooLarge(shown, MOST_ROWS))
  const result = await importWithin(work, read.sources, { dryRun: true })
  if (!result.ok)
    return fileBadCard(shown, problemTexts(result.problems, message.lang), result.more, message.lang)
  const pendingId = await keepPending(work, message.person.id, 'file', {
    name,
    content,
  } satisfies FilePending)
  return filePreviewCard(
    { name: shown, pendingId },
    result.counts,
    problemTexts([...read.notes, ...result.warnings], message.lang),
    message.lang,
  )
}
