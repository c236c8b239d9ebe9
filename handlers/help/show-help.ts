import { mayOpen } from '../../src/accounts/new-account.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { cameIn } from '../../src/briefings/came-in.ts'
import { UserError } from '../../src/domain/errors.ts'
import { chatCard, codesCard, offerCard, welcomeCard } from '../../src/help/cards.ts'
import { helpCard, sectionMeant } from '../../src/help/help-cards.ts'
import { loneWord } from '../../src/help/lone-word.ts'
import { noCode } from '../../src/help/no-code-cards.ts'
import { namesForExamples } from '../../src/help/own-store.ts'
import { welcomeView } from '../../src/help/welcome-new.ts'
import { askDone } from '../../src/steps/done-told.ts'

/** `help` `帮助` — what I can do here, for me: what I do most; `help deals`, `帮助 拜访` the section of it, `help all` everything. */
export const showHelp: Handler = async ({ person, lang, fields, text }, work) => ({
  card: helpCard(person.role, lang, {
    own: await namesForExamples(work, person),
    learns: work.policy.learn.enabled,
    about: sectionMeant(fields['about'] ?? text),
  }),
  delivery: 'private',
})

/** Somebody opened the chat with us: a greeting with one example and three buttons, not a manual. */
export const welcome: Handler = async ({ person, lang }, work) =>
  welcomeCard(await welcomeView(work, person), lang)

/** The code of something, alone, that nothing here has. */
const CODE = /^[a-z]{1,4}-?\d{1,20}$/iu

/** Neither a code that nothing has nor a word that says too little is offered as a visit. Throws UserError for both. */
function refuseAlone({ text }: Message): void {
  const alone = loneWord(text)
  if (alone) throw new UserError(alone)
  const code = CODE.exec(text.trim())?.[0]
  if (code) throw new UserError(noCode(code.toUpperCase()), { example: true })
}

/** What may mean several things: up to three buttons, filled in with the words and the account that were told. */
export const showUnknown: Handler = async (message, work) => {
  const { account, company, paid, codes } = message.reading?.intent === 'unknown' ? message.reading : {}
  if (codes) return codesCard(codes, message.lang)
  if (account && paid) return cameIn(message, work, account)
  refuseAlone(message)
  const offers = (message.fields['nearest'] ?? '').split(',')
  const known = { account: account?.code, ...(mayOpen(message.person.role) && { company }) }
  const offered = known.company ? offers : offers.filter((each) => each !== 'account.new')
  const asks = await askDone(work, message.person.id, message.text, message.lang)
  return offerCard(message.text.trim(), offered, known, message.lang, asks)
}

/** Small talk: a kind word, and where more was said than that, that nothing was kept. In a room only to whoever mentions us. */
export const smallTalk: Handler = async (message, work) => {
  if (!message.place.direct && !message.mention) return null
  refuseAlone(message)
  const asks = await askDone(work, message.person.id, message.text, message.lang)
  if (asks.length > 0)
    return offerCard(message.text.trim(), ['visit', 'next', 'today'], {}, message.lang, asks)
  return chatCard(message.text, message.person.role, message.lang)
}
