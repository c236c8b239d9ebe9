// One replica of the program as built, with a clock that the proof sets: node test/prove/replica.mjs <ISO instant>. Told `{ at }` it turns its
// clock to that instant (never back), runs what is due, and answers `{ at, ran }`.
import { startApp } from '../../dist/src/app.js'
import { turnableClock } from '../../dist/src/clock.js'
import { readConfig } from '../../dist/src/config.js'
import { createLog } from '../../dist/src/log.js'

const clock = turnableClock(Date.parse(process.argv[2]) - Date.now())
const app = await startApp(readConfig(process.env), createLog('warn'), { clock })
process.send({ port: app.port })
// Without the proof there is nobody to stop it.
process.on('disconnect', () => process.exit(1))
process.on('message', async ({ at, stop }) => {
  if (stop) {
    await app.stop()
    process.exit(0)
  }
  clock.turn(Math.max(0, Date.parse(at) - clock.now().getTime()))
  const ran = await app.bot.tick()
  app.relay.wake()
  process.send({ at, ran })
})
