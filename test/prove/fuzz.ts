import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { logged, makeWorld } from '../world.ts'
import { fileFuzzer, largeFileFuzzer, sentFileFuzzer } from './fuzz-files.ts'
import { httpFuzzers } from './fuzz-http.ts'
import { botFuzzers, type Fuzzer, runFuzzer } from './fuzzers.ts'
import { leaksIn } from './leaks.ts'
import { metric, metricsText, type Server, startServer } from './server.ts'
import { surround } from './stand-ins.ts'
import { secretsOf } from './trial.ts'

/**
 * `npm run prove:fuzz -- [--inputs 100000] [--seed n] [--database-url …] [--log file]`: wild requests to both endpoints of a real server, and
 * beside them, in this process, wild words, clicks and files. No crash, no hang, no bug of ours in any answer, memory bounded, nothing in the
 * log that does not belong there.
 */
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    'database-url': { type: 'string' },
    log: { type: 'string' },
  },
})
const inputs = Number(values.inputs)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const MB = 1024 * 1024
/** More than this and something is kept that should not be. Bytes. Here the largest files are made, packed and read as well. */
const MOST_SERVER = 700 * MB
const MOST_HERE = 1_600 * MB
/** What was taken by then is worked off in this time. Milliseconds. */
const REST_MS = 600_000

const faults: string[] = []
const began = Date.now()
let tried = 0
console.log(`seed ${seed}`)
await Promise.all([tryServer(), tryHere()])
// Alone: making and reading them keeps this process too busy to hear the server's answers in time.
await tryWith(largeFileFuzzer)
const most = process.resourceUsage().maxRSS * 1024
console.log(`this process used ${Math.round(most / MB)} MB at most`)
if (most > MOST_HERE) faults.push(`this process used ${most} bytes`)
console.log(`${tried} inputs in ${Math.round((Date.now() - began) / 1000)} s`)
for (const fault of faults) console.log(`WRONG: ${fault}`)
console.log(faults.length === 0 ? 'no crash, no hang, no leak' : `${faults.length} faults`)
process.exit(faults.length === 0 ? 0 : 1)

async function tryServer(): Promise<void> {
  const around = await surround({ databaseUrl: values['database-url'], reps: 4 })
  const server = await startServer(around.env, around.lines)
  for (const fuzzer of httpFuzzers(server.url, around)) await tryWith(fuzzer)
  await workedOff(server)
  const memory = await metric(server, 'process_resident_memory_bytes')
  const broken = brokenIn(await metricsText(server))
  console.log(`the server uses ${Math.round(memory / MB)} MB after them, ${broken} inputs broke`)
  if (broken > 0) faults.push(`${broken} inputs broke: ${failuresIn(around.lines).slice(0, 3).join(' ')}`)
  if (memory > MOST_SERVER) faults.push(`the server uses ${memory} bytes`)
  if (!server.alive()) faults.push('the server ended')
  if ((await server.stop()) !== 0) faults.push('the server did not end well')
  await around.close()
  faults.push(...leaksIn(around.lines, secretsOf(around)))
  if (values.log) writeFileSync(values.log, around.lines.join('\n'))
}

async function tryHere(): Promise<void> {
  const world = await makeWorld()
  await world.importExample()
  await world.addPerson('管理员', 'admin', { slack: 'U0ADMIN' })
  logged.length = 0
  const people = ['王浩', '周敏', 'Priya Nair', '高建国', '林悦']
  const senders = await Promise.all(people.map((name) => world.senderOf(name)))
  const stranger = { platform: 'slack' as const, tenant: 'T0', userId: 'U0NOBODY' }
  const admin = await world.senderOf('管理员')
  const fuzzers = [
    ...botFuzzers(world.bot, [...senders, stranger, admin]),
    fileFuzzer,
    sentFileFuzzer(world.bot, admin),
  ]
  for (const fuzzer of fuzzers) await tryWith(fuzzer)
  faults.push(...leaksIn(logged, []))
}

async function tryWith(fuzzer: Fuzzer): Promise<void> {
  const count = Math.ceil(inputs * fuzzer.share)
  const start = Date.now()
  const fault = await runFuzzer(fuzzer, count, seed)
  tried += count
  if (fault) faults.push(fault)
  console.log(
    `${fuzzer.name}: ${count} inputs in ${Math.round((Date.now() - start) / 1000)} s${fault ? ', WRONG' : ''}`,
  )
}

/** Events are stored first and worked off later: what breaks there, no answer tells. */
async function workedOff(server: Server): Promise<void> {
  const late = Date.now() + REST_MS
  while ((await metric(server, 'kam_inbox_waiting')) > 0) {
    if (Date.now() > late) return void faults.push('inputs wait that are never worked off')
    await pause(500)
  }
}

function brokenIn(metrics: string): number {
  const counts = metrics.matchAll(/^kam_handled_seconds_count\{[^}]*outcome="broken"[^}]*\} (\d+)$/gm)
  return [...counts].reduce((sum, match) => sum + Number(match[1]), 0)
}

function failuresIn(lines: readonly string[]): string[] {
  return lines.filter((line) => /"msg":"(?:handler failed|incoming failed|incoming given up)"/.test(line))
}
