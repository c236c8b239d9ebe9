import type { Handler, Message } from '../../src/bot/handler.ts'
import { readAgain } from '../../src/reading/listen.ts'
import { visitTurn } from '../../src/visits/visit-turn.ts'

/**
 * `拜访 华锐 当面 孙副总 谈三号产线报价 下一步 下周五 发修订报价`
 * `visit Acme call Oliver Grant discussed CIP next: site survey next Friday`
 */
export const logVisit: Handler = async (message, work) => {
  const text = withChosenAccount(message)
  const reading = await readAgain(message, work, 'visit', text)
  return visitTurn(message, work, reading)
}

/** The clicked candidate takes the place of the words that could have meant several. */
function withChosenAccount(message: Message): string {
  const { account, said } = message.fields
  if (!account) return message.text
  return said && message.text.includes(said)
    ? message.text.replace(said, () => `${account} `)
    : `${account} ${message.text}`
}
