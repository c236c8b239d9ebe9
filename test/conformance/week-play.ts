import { expect } from 'vitest'
import { problemEn } from '../../src/bot/problem-words.en.ts'
import { problemZh } from '../../src/bot/problem-words.zh.ts'
import { helpEn } from '../../src/help/words.en.ts'
import { helpZh } from '../../src/help/words.zh.ts'
import { identityWords } from '../../src/people/cards.ts'
import { until } from '../until.ts'
import type { Front, Seen } from './front.ts'
import type { Stage } from './stage.ts'

/** Titles of answers that took nothing: refused, not found, not understood, broken. */
const NOT_TAKEN = [
  ...Object.values(problemZh.titles),
  ...Object.values(problemEn.titles),
  helpZh.offerTitle,
  helpEn.offerTitle,
  helpZh.fine,
  helpEn.fine,
]

/** Titles of what an admin is told when colleagues are found by their e-mail. */
const FOUND = [identityWords.zh, identityWords.en].flatMap((w) => [w.foundTitle, w.boundTitle])

/** People in front of their platforms: what they say and press must be taken, or the test fails with the answer. */
export function createPlay(stage: Stage, frontOf: (who: string) => Front) {
  const isTaken = ({ words }: Seen) =>
    !words.split('\n').some((line) => NOT_TAKEN.includes(line.replace(/^[^\p{L}]+/u, '').trim()))

  function taken(did: string, seen: Seen): Seen {
    if (!isTaken(seen)) throw new Error(`${did} was not taken:\n${seen.words}`)
    return seen
  }

  /** What came into this person's chat through `doing`, all of it. */
  async function heard(who: string, doing: () => Promise<unknown>): Promise<Seen[]> {
    await stage.settled()
    const before = (await frontOf(who).chat(who)).length
    await doing()
    await stage.settled()
    return (await frontOf(who).chat(who)).slice(before)
  }

  /** Says it to the bot and gives the answer; `contains`: words that stand in it. */
  async function say(who: string, text: string, ...contains: string[]): Promise<Seen> {
    await stage.settled()
    const front = frontOf(who)
    const before = (await front.chat(who)).length
    await front.say(who, text)
    // What is found out by the clock meanwhile is no answer.
    const answers = async () =>
      (await front.chat(who))
        .slice(before)
        .filter(({ words }) => !FOUND.some((title) => words.includes(title)))
    await until(async () => (await answers()).length > 0).catch((error: unknown) => {
      throw new Error(`${who}: ${text} was not answered`, { cause: error })
    })
    const answer = taken(`${who}: ${text}`, (await answers())[0]!)
    for (const words of contains) expect(answer.words, `${who}: ${text}`).toContain(words)
    return answer
  }

  /** Presses a button, and sends the dialog that it opened where one has to be. */
  async function press(
    who: string,
    on: Seen,
    label: string,
    typed: Record<string, string> = {},
  ): Promise<Seen> {
    await stage.settled()
    if (!on.buttons.includes(label))
      throw new Error(`${who}: no [${label}], only ${on.buttons.join(', ')} on:\n${on.words}`)
    const first = taken(`${who} [${label}]`, await frontOf(who).click(who, on, label, typed))
    const opened = typeof first.raw === 'object' && first.raw !== null && 'view' in first.raw
    const done =
      opened && Object.keys(typed).length > 0
        ? await frontOf(who).click(who, first, first.buttons[0]!, typed)
        : first
    await stage.settled()
    return taken(`${who} [${label}] ${JSON.stringify(typed)}`, done)
  }

  /** The latest card that this person was told and that has the button; else the latest of the deals chat. */
  async function toldWith(who: string, label: string): Promise<Seen> {
    await stage.settled()
    const front = frontOf(who)
    const has = ({ buttons }: Seen) => buttons.includes(label)
    const found = (await front.chat(who)).findLast(has) ?? (await front.room(who)).findLast(has)
    if (!found)
      throw new Error(
        `${who} was told nothing with [${label}]: ${(await front.chat(who)).map(({ words }) => words).join('\n––\n')}`,
      )
    return found
  }

  /** Whether this person was ever told these words. */
  async function wasTold(who: string, words: string): Promise<void> {
    await stage.settled()
    const all = (await frontOf(who).chat(who)).map((seen) => seen.words).join('\n––\n')
    expect(all, `what ${who} was told`).toContain(words)
  }

  return { stage, frontOf, heard, say, press, toldWith, wasTold }
}

export type Playing = ReturnType<typeof createPlay>
