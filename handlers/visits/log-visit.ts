import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import { readVisit } from '../../src/language/visit.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { visitTurn } from '../../src/visits/visit-turn.ts'

/**
 * `拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价`
 * `visit Acme call Oliver Grant discussed CIP next: site survey 10 Jun`
 */
export const logVisit: Handler = async (ask, work) => {
  const text = withChosenAccount(ask)
  const reading = readVisit(text, await readingContext(work, ask.person, text))
  return visitTurn(ask, work, reading)
}

/** The clicked candidate takes the place of the words that could have meant several. */
function withChosenAccount(ask: Ask): string {
  const { account, said } = ask.fields
  if (!account) return ask.text
  return said && ask.text.includes(said)
    ? ask.text.replace(said, () => `${account} `)
    : `${account} ${ask.text}`
}
