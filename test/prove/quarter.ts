import { parseArgs } from 'node:util'
import { runQuarter } from './quarter-run.ts'
import { differences } from './quarter-same.ts'

/**
 * `npm run prove:quarter [-- --days 92 --kills 80 --database-url postgresql://…]`: two processes on one PostgreSQL live through a simulated
 * quarter of the worked example's company and are killed at random moments. Afterwards each slot ran once, no message is doubled or lost,
 * and what people have is what one undisturbed process sends.
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '92' },
    kills: { type: 'string', default: '80' },
    'database-url': { type: 'string', default: 'postgresql://postgres@127.0.0.1:5432/postgres' },
  },
})
const days = Number(values.days)
const server = values['database-url']
const say = (line: string) => console.log(line)

say(`── ${days} days from 2026-06-01, one process, undisturbed`)
const calm = await runQuarter({ server, days, replicas: 1, blows: 0, say })
say(`── the same days, two processes, ${values.kills} SIGKILLs`)
const disturbed = await runQuarter({ server, days, replicas: 2, blows: Number(values.kills), say })

const faults = [...calm.faults, ...disturbed.faults, ...differences(disturbed, calm)]
say(
  `${days} days: ${disturbed.slots.size} slots, ${disturbed.messages.size} messages; undisturbed ${calm.slots.size} slots, ${calm.messages.size} messages`,
)
say(
  `${disturbed.blows} kills, ${disturbed.amidst} of them in the middle of the slots, ${disturbed.inDoubt} messages left in doubt; ${calm.seconds} s and ${disturbed.seconds} s`,
)
for (const fault of faults.slice(0, 50)) say(`  WRONG: ${fault}`)
say(
  faults.length === 0
    ? 'each slot once, no message doubled, none lost, and every word as undisturbed'
    : `${faults.length} faults`,
)
process.exit(faults.length === 0 ? 0 : 1)
