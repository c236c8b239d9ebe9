import { handlers, jobs } from '../../handlers/index.ts'
import { createBot } from '../bot/dispatch.ts'
import { sealAudit } from '../db/audit-chain.ts'
import { langOf } from '../domain/lang.ts'
import { createInboxWorker } from '../queue/inbox-worker.ts'
import { createRelay } from '../queue/relay.ts'
import { platformsOf } from './platforms.ts'
import { withSession } from './session.ts'

/** `kam tick --at <instant>`: every job due by then, and what is owed, once. */
export async function tick(at: Date | undefined): Promise<number> {
  return withSession(at, async (session) => {
    const { store, config, policy, log } = session
    const companyLang = langOf(config.locale, 'zh')
    const bot = createBot({ store, handlers, jobs, admins: config.admins, log, companyLang })
    const { platforms, start, stop } = await platformsOf(session)
    const inbox = createInboxWorker({ store, bot, policy: policy.inbox, log })
    const relay = createRelay({ store, platforms, policy: policy.relay, log })
    await start()
    const ran = await bot.tick()
    const worked = await inbox.drain()
    const sent = await relay.drain()
    await sealAudit(store.database, store.clock())
    await stop()
    console.log(`${ran} job slots ran, ${worked} messages worked off, ${sent} messages sent`)
    return 0
  })
}
