import { isAboutNobody } from './about-nobody.ts'
import { accountAlone } from './account-alone.ts'
import { partAsked } from './account-sections.ts'
import { type Answer, answerIn, type Talk } from './answer.ts'
import { editTold, readingOf } from './answered.ts'
import { wholeIn } from './asked.ts'
import { codeAskedAbout } from './asked-of-code.ts'
import { BEGIN_SENTENCES, isFact, NAMES_ONLY } from './begins-sentence.ts'
import { type Choice, choicesOf } from './choose-act.ts'
import { codeAlone, codesAlone, isVisitCode } from './code-alone.ts'
import { readCommand } from './command.ts'
import { readComplaint } from './complaint.ts'
import type { ReadContext } from './context.ts'
import { readCsat } from './csat.ts'
import { valueBeforeDeal } from './deal-words.ts'
import { factOfPerson } from './fact-of-person.ts'
import { type Heard, hear } from './heard.ts'
import { howToAsked } from './how-to.ts'
import { isBriefAlone, isCommand } from './is-command.ts'
import { isTalk } from './is-talk.ts'
import { moveIn, readMove } from './move.ts'
import { nextIn, readNextStep } from './nextstep.ts'
import { offersOf, unclear } from './offers.ts'
import { personAlone } from './persons.ts'
import { isAboutOnly } from './prep.ts'
import { readQuestion } from './question.ts'
import { questionOr } from './question-or-card.ts'
import { onlyQuoted, quotedWhole } from './quoted-whole.ts'
import { type PlainReading, plain, type Reading } from './readings.ts'
import { paidIn } from './receipts.ts'
import { readRename } from './rename.ts'
import { asksForPage } from './report-words.ts'
import { sentBack } from './sent-back.ts'
import { readSnooze } from './snooze.ts'
import { readSpend } from './spend.ts'
import { about, aboutIn, awayFrom } from './subjects.ts'
import { termsAsked } from './terms.ts'
import { doubtedIn, turnedIn } from './told.ts'
import {
  aboutVerdict,
  doubtIn,
  undoBehind,
  undoIn,
  unreadOf,
  verbBesideCode,
  verdict,
  verdictIn,
} from './verdicts.ts'
import { readVisit } from './visit.ts'
import { readWall } from './wall.ts'
import type { Intent } from './words.ts'

/** A message read: what it means, and its words behind the command word, what stands for the page it names, or all of them. `answer`: it goes on with what was said before. */
export type Read = { reading: Reading; rest: string; answer?: Answer }

/**
 * What the bot understands of a whole message, command word included: the answer to what is open first, then what a command word says, then what
 * the sentence most likely does. The same text in the same context is always read the same.
 */
export function readAll(text: string, context: ReadContext, talk: Talk = {}): Read {
  const inside = quotedWhole(text)
  if (inside) return onlyQuoted(readWords(inside, context, talk), text, inside)
  return readWords(text, context, talk)
}

function readWords(text: string, context: ReadContext, talk: Talk): Read {
  const how = howToAsked(text)
  if (how && 'code' in how) return readTold(how.code, context, talk)
  if (how) return { reading: plain('help', how.word), rest: how.word }
  const read = readTold(text, context, talk)
  const asked = codeAskedAbout(text, read.reading.intent)
  return asked ? readTold(asked, context, talk) : read
}

function readTold(text: string, context: ReadContext, talk: Talk): Read {
  const edited = editTold(text, talk, context)
  if (edited) return edited
  const code = codeAlone(text)
  if (code && isVisitCode(code)) return { reading: plain('account', code), rest: code }
  if (code && code !== text) return readTold(code, context, talk)
  const named = accountAlone(text, context)
  if (named) return named
  const codes = codesAlone(text)
  if (codes) return { reading: codes, rest: text }
  const heard = hear(text, context)
  const choices = choicesOf(heard)
  // As it was written, so that a name with a slip stays a guess; mended only where that makes it a command.
  const written = readCommand(heard.said)
  const command = 'intent' in written || !heard.respelled ? written : readCommand(heard.folded.text)
  const back = sentBack(text)
  if (back) return { reading: readMove(back, context), rest: back }
  const beside = verbBesideCode(text)
  if (beside) return { reading: plain('request', beside), rest: beside }
  const whole = wholeIn(text, heard, context)
  if (whole) return whole
  const valued = valueBeforeDeal(text)
  if (valued && context.dealByCode?.(valued.code)) {
    const rest = `${valued.code} ${valued.rest}`
    return { reading: readAs('deal', rest, rest, context), rest }
  }
  const terms = termsAsked(text, 'intent' in command ? command.intent : undefined)
  if (terms !== undefined) return { reading: readAs('terms', terms, text, context), rest: terms }
  const decided = aboutVerdict(text, heard, 'intent' in command ? command.intent : undefined)
  if (decided) return { reading: decided, rest: text }
  const commanded =
    'intent' in command &&
    isCommand(command.intent, command.rest, command.slashed, choices, heard, command.fact) &&
    (!(command.fact || BEGIN_SENTENCES.includes(command.intent)) ||
      isBriefAlone(command.rest, choices) ||
      (NAMES_ONLY.includes(command.intent)
        ? command.slashed || command.rest.trim() === '' || isAboutOnly(command.intent, command.rest, context)
        : isFact(command.rest, command.slashed, context) ||
          (command.intent === 'report' && asksForPage(command.rest, context.today))))
      ? command
      : undefined
  // 华锐 历史, while a visit waits for its account: a part of a file is asked for, as it is at any other time.
  const part = commanded ? undefined : partAsked(text, context)
  if (part) return part
  if (!commanded || ANSWERS.includes(commanded.intent)) {
    const answer = answerIn(heard, choices, talk, context)
    if (answer) return { reading: readingOf(answer, text, context), rest: text, answer }
  }
  if (commanded) {
    const { intent, rest } = commanded
    if (commanded.fact) return { reading: { ...about('fact', rest, context), fact: commanded.fact }, rest }
    const as = intent === 'visit' ? readVisit(text, context, heard) : readAs(intent, rest, text, context)
    const reading = turnedIn(as, heard)
    return { reading: isAboutNobody(reading) ? elsewhere(reading, rest, context) : reading, rest }
  }
  const reading = likeliest(text, heard, choices, context)
  // The word of a command, and behind it nobody whom we have: said, instead of let go as talk.
  const meant = 'intent' in command && isTalk(reading, choices, command) ? command : undefined
  if (meant?.rest.trim() && (meant.fact || BEGIN_SENTENCES.includes(meant.intent))) {
    const asked = about(meant.fact ? 'fact' : (meant.intent as PlainReading['intent']), meant.rest, context)
    return { reading: { ...asked, ...(meant.fact && { fact: meant.fact }) }, rest: meant.rest }
  }
  return { reading, rest: reading.intent === 'report' && !reading.free ? reading.rest : text }
}

/** 待办：周五前给蓝湾寄合同, why is Meridian at risk: read as a sentence of that act, where it names an account or a deal after all. */
function elsewhere(reading: Reading, rest: string, context: ReadContext): Reading {
  const heard = hear(rest, context)
  const { accounts, deals, people } = heard.entities
  if (accounts.length === 0 && deals.length === 0 && !people.some(({ contact }) => contact)) return reading
  const again = readFreely(reading.intent, rest, heard, context, false)
  return 'account' in again && again.account
    ? again
    : 'deals' in again && again.deals.length > 0
      ? again
      : reading
}

/** Words that answer a question of ours as often as they stand for themselves. */
const ANSWERS: readonly Intent[] = ['confirm', 'cancel', 'correct', 'approve']

function likeliest(text: string, heard: Heard, all: readonly Choice[], context: ReadContext): Reading {
  const left = all[0]?.act === 'fact' ? factOfPerson(heard, context) : undefined
  if (left) return left
  const choices = all.filter(({ act }) => act !== 'fact')
  const [best] = choices
  const doubted = doubtIn(text, heard, best)
  if (doubted) return doubted
  if (!best || best.points < 2 || paidIn(heard)) return unclear(text, heard, choices, context)
  const alone = (['visit', 'ask', 'account', 'deal'] as const).some((act) => act === best.act)
  if (best.points < 3 && best.act !== 'chat' && !alone && offersOf(choices, heard).length > 1)
    return unclear(text, heard, choices, context)
  const reading = readFreely(best.act, text, heard, context, best.points < 3)
  const person = personAlone(heard, context)
  const read = person && reading.intent === 'account' ? { ...reading, person } : reading
  return doubtedIn(read, heard, best.unsure === true)
}

/** What stands behind a command word, or what a form holds, read as that command. `whole` is the message it came with. */
export function readAs(intent: Intent, rest: string, whole: string, context: ReadContext): Reading {
  switch (intent) {
    case 'visit':
      return readVisit(whole, context)
    case 'next':
      return readNextStep(rest, context)
    case 'snooze':
      return readSnooze(rest, context)
    case 'move':
      return readMove(rest, context)
    case 'wall':
      return readWall(rest, context)
    case 'complaint':
      return readComplaint(rest, context)
    case 'csat':
      return readCsat(rest, context)
    case 'spend':
      return readSpend(rest, context)
    case 'ask':
      return readQuestion(rest, context)
    case 'account':
    case 'deal':
    case 'why':
    case 'people':
    case 'not-a-risk':
    case 'account.rename':
      return about(intent, readRename(whole)?.account ?? rest, context)
    case 'hand-over':
    case 'nominate':
    case 'prep':
    case 'plan':
    case 'develop':
    case 'win-back':
    case 'deal.new':
    case 'fact':
      return about(intent, rest, context)
    case 'terms':
      return rest.trim() ? aboutIn(intent, rest, hear(rest, context), context) : plain(intent, '')
    case 'approve':
    case 'reject':
      return verdict(intent, rest, context)
    case 'undo':
    case 'confirm':
    case 'cancel':
      return intent === 'undo' ? undoBehind(rest) : { ...plain(intent, rest), unread: unreadOf(rest) }
    case 'away':
      return awayFrom(rest, context)
    case 'today':
    case 'home':
    case 'setup':
    case 'learn':
    case 'self-test':
    case 'member.new':
    case 'member':
    case 'digest':
    case 'edit':
    case 'help':
    case 'week.plan':
    case 'week.done':
    case 'numbers':
    case 'report':
    case 'reviews':
    case 'request':
    case 'send-me-on':
    case 'correct':
    case 'account.new':
      return plain(intent, rest)
  }
}

/** A sentence without a command word, read as the act that it most likely is. */
function readFreely(
  act: Intent | 'chat' | 'unknown',
  text: string,
  heard: Heard,
  context: ReadContext,
  unsure: boolean,
): Reading {
  switch (act) {
    case 'chat':
    case 'unknown':
      return { intent: 'chat', text }
    case 'visit':
      return readVisit(text, context, heard, unsure)
    case 'next':
      return nextIn(heard, context)
    case 'snooze':
      return readSnooze(text, context, heard)
    case 'move':
      return moveIn(heard, context)
    case 'wall':
      return readWall(text, context, heard)
    case 'complaint':
      return readComplaint(text, context, heard)
    case 'csat':
      return readCsat(text, context, heard)
    case 'spend':
      return readSpend(text, context, heard)
    case 'ask':
      return questionOr(text, heard, context)
    case 'account':
    case 'deal':
    case 'why':
    case 'people':
    case 'not-a-risk':
    case 'hand-over':
    case 'deal.new':
      return aboutIn(act, text, heard, context)
    case 'approve':
    case 'reject':
      return verdictIn(act, text, heard, context)
    case 'away':
      return { ...awayFrom(text, context), free: true }
    default:
      return act === 'undo' ? undoIn(text, heard) : { ...plain(act, text.trim()), free: true }
  }
}
