import type { Handler } from '../../src/bot/handler.ts'
import { setupCard } from '../../src/help/setup-cards.ts'
import { setupOf } from '../../src/help/setup-store.ts'
import { mustBeAdmin } from '../../src/people/member.ts'

/** `setup`, `开始设置` — an admin's three first steps: colleagues, accounts, channels, each with how far it is. */
export const showSetup: Handler = async (message, work) => {
  await mustBeAdmin(message, work)
  return { card: setupCard(await setupOf(work), message.lang), delivery: 'private' }
}
