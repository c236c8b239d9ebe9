import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Bot } from '../../src/bot/dispatch.ts'
import { problemEn } from '../../src/bot/problem-words.en.ts'
import { problemZh } from '../../src/bot/problem-words.zh.ts'
import { renderFeishu } from '../../src/platforms/feishu/render.ts'
import type { Reply, Sender } from '../../src/platforms/platform.ts'
import { renderSlack } from '../../src/platforms/slack/render.ts'
import { fields, intents, typed } from './fuzz-words.ts'

/** A fuzzer tries one input and throws when the answer is not what a well-behaved program gives. `size` of its share of all inputs. */
export type Fuzzer = { name: string; share: number; property: () => fc.IAsyncProperty<unknown> }

/** Nothing takes longer, on a machine that does other things as well. Milliseconds. */
export const PATIENCE_MS = 20_000
/** Titles of the cards that tell of a bug of ours. */
export const BROKEN = [problemZh.titles.broken, problemEn.titles.broken]

/** What people type and click, straight into the bot: forged meanings, other people's ids, missing and superfluous fields. */
export function botFuzzers(bot: Bot, senders: readonly Sender[]): Fuzzer[] {
  // An input told under a key that was there before is answered from what was said then, and tries nothing.
  const run = randomUUID()
  let serial = 0
  const sender = fc.constantFrom(...senders)
  const base = (from: (typeof senders)[number]) => ({
    key: `fuzz:${run}:${++serial}`,
    sender: from,
    place: { ...from, chat: from.userId, direct: true },
  })
  return [
    {
      name: 'words',
      share: 0.1,
      property: () =>
        fc.asyncProperty(sender, typed, async (from, text) =>
          wellAnswered(await inTime(bot.receive({ ...base(from), kind: 'said', text }))),
        ),
    },
    {
      name: 'clicks',
      share: 0.1,
      property: () =>
        fc.asyncProperty(sender, intents, fields, async (from, intent, given) =>
          wellAnswered(
            await inTime(
              bot.receive({
                ...base(from),
                kind: 'clicked',
                click: { intent, fields: given },
                message: 'om_x',
              }),
            ),
          ),
        ),
    },
  ]
}

/** Shown on both platforms, and no bug of ours. */
export function wellAnswered({ card }: Reply): void {
  if (BROKEN.includes(card.title)) throw new Error(`it broke: ${card.summary}`)
  renderSlack(card)
  renderFeishu(card)
}

/** Rejects when nothing comes within the time that anything may take. */
export async function inTime<Result>(run: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  return Promise.race([run, late]).finally(() => clearTimeout(timer))
}

/** Runs a fuzzer; the sentence about the smallest input that went wrong, with the seed to find it again, or undefined. */
export async function runFuzzer(
  { name, property }: Fuzzer,
  inputs: number,
  seed: number,
): Promise<string | undefined> {
  const found = await fc.check(property(), { numRuns: inputs, seed, endOnFailure: false })
  if (!found.failed) return undefined
  const why = found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance)
  return `${name}, seed ${found.seed}, path ${found.counterexamplePath}: ${why}\n  ${JSON.stringify(found.counterexample).slice(0, 600)}`
}
