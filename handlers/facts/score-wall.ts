import { mustMayChange, resolveAccount, wordsBehind } from '../../src/accounts/resolve-account.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { addDays } from '../../src/domain/day.ts'
import { isWall, leapingSides, WALL_SIDES, type WallSide } from '../../src/domain/wall.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { writeWall } from '../../src/facts/wall.ts'
import { askEvidenceCard, askWallCard } from '../../src/facts/wall-cards.ts'
import { lastWall, metSince } from '../../src/facts/wall-store.ts'
import type { WallReading } from '../../src/language/wall.ts'
import { problemError } from '../../src/reading/cards.ts'
import { readAgain } from '../../src/reading/listen.ts'

type Scores = Record<WallSide, number>

/** `围墙 华锐 主推2 份额1 接触1 私交2`, `wall Meridian 1 0 1 2` — scores the four sides (S32); without numbers it asks with a form. */
export const scoreWall: Handler = async (message, work) => {
  const reading = await readAgain(message, work, 'wall')
  const account = await resolveAccount(message, work, reading, 'wall')
  if ('title' in account) return account
  mustMayChange(message, account)
  const newest = await lastWall(work, account.id, work.today)
  const scores = scoresOf(message, reading)
  if (!scores && (await wordsBehind(message, work)))
    throw problemError({ field: 'wall', key: 'wallCount', data: {} })
  if (!scores) return { card: askWallCard(account, newest, message.lang), delivery: 'private' }
  const what = WALL_SIDES.map((side) => scores[side]).join(' ')
  const check = await checkTold(message, work, { account, what }, { reading })
  if (check) return check
  const before =
    newest?.day === work.today ? await lastWall(work, account.id, addDays(work.today, -1)) : newest
  const evidence = keptWords(message.fields['evidence'] ?? reading.evidence, 500)
  const leaps = leapingSides(before, scores)
  if (leaps.length > 0 && !evidence && !(await metSince(work, account.id, before?.day)))
    return askEvidenceCard(account, scores, leaps, before?.day, message.lang)
  return writeWall(message, work, account, { scores, before, evidence })
}

/** From the form, else from the words; undefined when no numbers were given. Throws UserError outside 0–2. */
function scoresOf(message: Message, reading: WallReading): Scores | undefined {
  if (WALL_SIDES.every((side) => message.fields[side] === undefined)) return reading.scores
  const typed = Object.fromEntries(
    WALL_SIDES.map((side) => [side, Number(message.fields[side] ?? '-')]),
  ) as Scores
  if (!isWall(typed)) throw problemError({ field: 'wall', key: 'wallScores', data: {} })
  return typed
}
