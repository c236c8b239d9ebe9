import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { logged, makeWorld } from '../test/world.ts'
import { botFuzzers, type Fuzzer, fileFuzzer, httpFuzzers, runFuzzer } from './fuzzers.ts'
import { leaksIn } from './leaks.ts'
import { metric, startServer } from './server.ts'
import { surround } from './stand-ins.ts'
import { secretsOf } from './trial.ts'

/**
 * `npm run prove:fuzz -- [--inputs 100000] [--seed n] [--database-url …] [--log file]`: wild words, clicks and files into the bot, wild
 * requests to both endpoints of a real server. No crash, no hang, no 500, memory bounded, nothing in the log that does not belong there.
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
/** More than this and something is kept that should not be. Bytes. */
const MOST_MEMORY = 700 * 1024 * 1024

const faults: string[] = []
const began = Date.now()
console.log(`seed ${seed}`)

const around = await surround({ databaseUrl: values['database-url'], reps: 4 })
const server = await startServer(around.env, around.lines)
for (const fuzzer of httpFuzzers(server.url)) await tryWith(fuzzer)
const memory = await metric(server, 'process_resident_memory_bytes')
console.log(
  `the server uses ${Math.round(memory / 1024 / 1024)} MB after them, ${await metric(server, 'kam_inbox_failed')} inputs given up`,
)
if (memory > MOST_MEMORY) faults.push(`the server uses ${memory} bytes`)
if (!server.alive()) faults.push('the server ended')
if ((await server.stop()) !== 0) faults.push('the server did not end well')
await around.close()
faults.push(...leaksIn(around.lines, secretsOf(around)))
if (values.log) writeFileSync(values.log, around.lines.join('\n'))

const world = await makeWorld()
await world.importExample()
logged.length = 0
const people = ['王浩', '周敏', 'Priya Nair', '高建国', '林悦']
const senders = await Promise.all(people.map((name) => world.senderOf(name)))
const stranger = { platform: 'slack' as const, tenant: 'T0', userId: 'U0NOBODY' }
for (const fuzzer of [...botFuzzers(world.bot, [...senders, stranger]), fileFuzzer]) await tryWith(fuzzer)
faults.push(...leaksIn(logged, []))

console.log(`${Math.round((Date.now() - began) / 1000)} s in all`)
for (const fault of faults) console.log(`WRONG: ${fault}`)
console.log(faults.length === 0 ? 'no crash, no hang, no leak' : `${faults.length} faults`)
process.exit(faults.length === 0 ? 0 : 1)

async function tryWith(fuzzer: Fuzzer): Promise<void> {
  const count = Math.ceil(inputs * fuzzer.share)
  const start = Date.now()
  const fault = await runFuzzer(fuzzer, count, seed)
  if (fault) faults.push(fault)
  console.log(
    `${fuzzer.name}: ${count} inputs in ${Math.round((Date.now() - start) / 1000)} s${fault ? ', WRONG' : ''}`,
  )
}
