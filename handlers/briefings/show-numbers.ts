import type { Handler } from '../../src/bot/handler.ts'
import { figuresFor, mayReadNumbers } from '../../src/briefings/numbers.ts'
import { numbersCard, numbersWords } from '../../src/briefings/numbers-cards.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { isSubscribed, subscribe } from '../../src/people/subscription-store.ts'

const ON = /^(?:on|开|打开|开启|订阅)$/iu
const OFF = /^(?:off|关|关闭|停|取消|退订)$/iu

/** `numbers`, `数字` — the seven figures before the morning meeting (S91); `numbers on` and `off` switch sending them. Leaders only. */
export const showNumbers: Handler = async (message, work) => {
  const w = numbersWords[message.lang]
  if (!mayReadNumbers(message.person.role))
    throw new UserError(
      bilingual(numbersWords, (w) => w.notYours),
      { unseen: true },
    )
  const word = message.text.trim()
  if (ON.test(word) || OFF.test(word)) {
    await subscribe(work, 'numbers', message.person.id, ON.test(word))
    return {
      card: noteCard(
        message.lang,
        w.buttons[ON.test(word) ? 'on' : 'off'],
        ON.test(word) ? w.on(work.policy.digest.at) : w.off,
        'info',
      ),
      delivery: 'private',
    }
  }
  const on = await isSubscribed(work, 'numbers', message.person.id)
  return { card: numbersCard(await figuresFor(work, message.person), on, message.lang), delivery: 'private' }
}
