import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readingJson } from '../../src/language/json.ts'
import { readAll } from '../../src/language/read.ts'
import type { Reading } from '../../src/language/readings.ts'
import { problemWords } from '../../src/reading/cards.ts'
import { contextOf } from './company.ts'

/**
 * One utterance and what must be understood of it. Only what stands here is judged: `way` is the direction, `how` the channel,
 * `on` the visit's day, `fresh` people who are new, `next` and `due` the next step, `us` and `them` what was promised by whom.
 * Typed by 王浩 on Monday 2026-06-01.
 */
const Utterance = z.strictObject({
  text: z.string(),
  intent: z.string().default('visit'),
  account: z.string().nullable().optional(),
  accounts: z.array(z.string()).optional(),
  candidates: z.array(z.string()).optional(),
  people: z.array(z.string()).optional(),
  fresh: z.array(z.string()).optional(),
  how: z.string().optional(),
  way: z.string().optional(),
  attempt: z.boolean().optional(),
  on: z.string().optional(),
  deals: z.array(z.string()).optional(),
  about: z.string().optional(),
  next: z.string().optional(),
  due: z.string().optional(),
  us: z.array(z.string()).optional(),
  them: z.array(z.string()).optional(),
  amount: z.number().optional(),
  need: z.boolean().optional(),
  objection: z.boolean().optional(),
  competitor: z.boolean().optional(),
  missing: z.array(z.string()).optional(),
  problem: z.string().optional(),
})
export type Utterance = z.infer<typeof Utterance>
type Judged = Exclude<keyof Utterance, 'text'>

export const corpus: Utterance[] = readFileSync(new URL('corpus.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Utterance.parse(JSON.parse(line)))

/** What was understood, in the words of the corpus. */
function understood(text: string): Utterance {
  const reading = readAll(text, contextOf()).reading
  const json = readingJson(reading, contextOf(), (problem) => problemWords(problem, 'en'))
  return {
    text,
    intent: json.intent,
    account: json.account,
    accounts: json.accounts ?? (json.account ? [json.account] : []),
    candidates: [...json.candidates].sort(),
    people: [...json.contacts].sort(),
    fresh: [...json.newContacts].sort(),
    ...(json.channel && { how: json.channel }),
    ...(json.direction && { way: json.direction }),
    ...(json.date && { on: json.date }),
    deals: json.deals,
    about: json.summary,
    next: json.nextStep?.text ?? '',
    ...(json.nextStep?.due && { due: json.nextStep.due }),
    missing: json.missing,
    ...told(reading),
  }
}

function told(reading: Reading): Partial<Utterance> {
  const problem = 'problems' in reading ? reading.problems[0]?.key : undefined
  if (!('people' in reading)) return problem ? { problem } : {}
  return {
    ...(problem && { problem }),
    attempt: reading.attempt,
    us: reading.commitments.filter((each) => each.byUs).map((each) => each.text),
    them: reading.commitments.filter((each) => !each.byUs).map((each) => each.text),
    ...(reading.amounts[0] && { amount: reading.amounts[0].minor }),
    need: reading.needs.length > 0,
    objection: reading.objections.length > 0,
    competitor: reading.competitors.length > 0,
  }
}

export type Miss = { text: string; field: Judged; wanted: unknown; got: unknown }
export type Score = { field: Judged; right: number; of: number }

/** Accuracy per field over the corpus, and every miss. */
export function judge(utterances: readonly Utterance[]): { scores: Score[]; misses: Miss[] } {
  const scores = new Map<Judged, Score>()
  const misses: Miss[] = []
  for (const wanted of utterances) {
    const got = understood(wanted.text)
    for (const field of Object.keys(wanted).filter((key): key is Judged => key !== 'text')) {
      const score = scores.get(field) ?? { field, right: 0, of: 0 }
      scores.set(field, score)
      score.of++
      const want = ordered(wanted[field])
      const have = ordered(got[field])
      if (JSON.stringify(want) === JSON.stringify(have)) score.right++
      else misses.push({ text: wanted.text, field, wanted: want, got: have })
    }
  }
  return { scores: [...scores.values()], misses }
}

function ordered(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value
}
