import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { tryDiskFull } from './disk.ts'
import { ownPostgres } from './postgres.ts'
import { type Trial, type Tried, tryOut } from './trial.ts'

/**
 * `npm run prove:crash -- --rounds 100 [--database-url postgresql://…] [--only kill|cut|replicas|restart|disk]`: a real server is killed
 * again and again while people work, and nothing that was acknowledged may be missing. Without a database server the embedded one, killed and
 * with a full disk; with one, killed, its connections cut, two replicas of which one is killed, and a PostgreSQL that crashes itself.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    'round-ms': { type: 'string', default: '2500' },
    'database-url': { type: 'string' },
    only: { type: 'string' },
    hurry: { type: 'boolean', default: false },
    /** Where the lines of all servers go. */
    log: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const databaseUrl = values['database-url']
const common: Trial = { rounds, databaseUrl, roundMs: Number(values['round-ms']), hurry: values.hurry }

const trials: Record<string, () => Promise<Tried | string>> = {
  kill: () => tryOut({ ...common, say }),
  ...(databaseUrl
    ? {
        cut: () => tryOut({ ...common, rounds: Math.ceil(rounds / 5), blow: 'cut', say }),
        replicas: () => tryOut({ ...common, rounds: Math.ceil(rounds / 5), replicas: 2, say }),
        restart: tryRestarts,
      }
    : { disk: () => tryDiskFull(say) }),
}

let wrong = 0
for (const [name, run] of Object.entries(trials)) {
  if (values.only && values.only !== name) continue
  say(`── ${name}, ${databaseUrl ? 'PostgreSQL' : 'embedded'}`)
  const tried = await run()
  if (typeof tried === 'string') {
    say(tried)
    continue
  }
  wrong += tried.faults.length
  if (values.log) writeFileSync(values.log, tried.lines.join('\n'))
  say(
    `${tried.blows} blows in ${tried.seconds} s; ${Object.entries({ ...tried.figures, ...tried.counts })
      .map(([what, n]) => `${n} ${what}`)
      .join(', ')}`,
  )
  for (const fault of tried.faults.slice(0, 50)) say(`  WRONG: ${fault}`)
  say(
    tried.faults.length === 0
      ? 'nothing lost, nothing twice, nothing by half'
      : `${tried.faults.length} faults`,
  )
}
process.exit(wrong === 0 ? 0 : 1)

/** In a PostgreSQL of its own: the one that was named may be somebody else's as well. */
async function tryRestarts(): Promise<Tried | string> {
  const postgres = await ownPostgres()
  if (typeof postgres === 'string') return postgres
  try {
    return await tryOut({ ...common, rounds: Math.ceil(rounds / 5), blow: 'restart', postgres, say })
  } finally {
    await postgres.close()
  }
}

function say(line: string): void {
  console.log(line)
}
