import { mayOpen } from '../../src/accounts/new-account.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { cameInCard, moneyCard } from '../../src/briefings/money-cards.ts'
import { overdueRows } from '../../src/briefings/money-store.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { chatCard, codesCard, helpCard, offerCard, welcomeCard } from '../../src/help/cards.ts'
import { noCode } from '../../src/help/no-code-cards.ts'
import { ownOf } from '../../src/help/own-store.ts'
import { welcomeView } from '../../src/help/welcome-new.ts'
import type { NamedAccount } from '../../src/language/named.ts'

/** `help` `帮助` — what I can do here, for me. */
export const showHelp: Handler = async ({ person, lang }, work) => ({
  card: helpCard(person.role, lang, {
    own: await ownOf(work, person.id),
    learns: work.policy.learn.enabled,
  }),
  delivery: 'private',
})

/** Somebody opened the chat with us: a greeting with one example and three buttons, not a manual. */
export const welcome: Handler = async ({ person, lang }, work) =>
  welcomeCard(await welcomeView(work, person), lang)

/** The code of something, alone, that nothing here has. */
const CODE = /^[a-z]{1,4}-?\d{1,7}$/iu

function refuseCode({ text }: Message): void {
  const code = CODE.exec(text.trim())?.[0]
  if (code) throw new UserError(noCode(code.toUpperCase()), { example: true })
}

/** What may mean several things: up to three buttons, filled in with the words and the account that were told. */
export const showUnknown: Handler = async (message, work) => {
  const { account, company, paid, codes } = message.reading?.intent === 'unknown' ? message.reading : {}
  if (codes) return codesCard(codes, message.lang)
  if (account && paid) return cameIn(message, work, account)
  refuseCode(message)
  const offers = (message.fields['nearest'] ?? '').split(',')
  const known = { account: account?.code, ...(mayOpen(message.person.role) && { company }) }
  const offered = known.company ? offers : offers.filter((each) => each !== 'account.new')
  return offerCard(message.text.trim(), offered, known, message.lang)
}

/** 东海的逾期款到了: whoever keeps the books confirms it at once; others may ask them. */
async function cameIn({ person, lang }: Message, work: Work, { code, name, aliases }: NamedAccount) {
  const rows = await overdueRows(work, [code])
  const keeps = person.role === 'finance' || person.role === 'admin'
  return keeps && rows.length > 0
    ? moneyCard(rows, { name: person.name }, work.today, lang)
    : cameInCard({ code, name, aliases }, rows.length > 0, lang)
}

/** Small talk: a kind word, and where more was said than that, that nothing was kept. In a room only to whoever mentions us. */
export const smallTalk: Handler = async (message) => {
  if (!message.place.direct && !message.mention) return null
  refuseCode(message)
  return chatCard(message.text, message.person.role, message.lang)
}
