import { startApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { sentenceFor } from './db/away.ts'
import { createLog } from './log.ts'

/** `npm start`: reads the configuration, starts, and ends on SIGTERM or SIGINT. Exit 2: the configuration is wrong; 1: could not start. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
  const app = await startApp(config, log)
  log.info({ port: app.port, host: config.host, playground: config.playground }, 'ready')
  if (config.playground) console.error(`\n  The playground is at http://${config.host}:${app.port}\n`)

  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    // Whatever hangs: ten seconds after the signal the process is gone.
    setTimeout(() => process.exit(1), 9_500).unref()
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) {
    console.error(error.message)
    process.exit(2)
  }
  console.error(`The bot could not start: ${sentenceFor(error)}`)
  process.exit(1)
})
