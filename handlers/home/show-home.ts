import type { Handler } from '../../src/bot/handler.ts'
import { homeOf, tellHome } from '../../src/home/build-home.ts'

/** `home`, `首页`, and the page that a platform keeps for each person: my day, my accounts, what waits for me and whom I wait for. */
export const showHome: Handler = async ({ person, place, lang }, work) => {
  if (!place.home) return { card: await homeOf(work, person, lang), delivery: 'private' }
  await tellHome(work, person, place, lang)
  return null
}
