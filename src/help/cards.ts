import { button, buttons, card, carried, list, primary, quiet, text } from '../cards/build.ts'
import type { Card, Item } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { terms } from '../cards/terms.ts'
import type { Lang } from '../domain/lang.ts'
import type { Role } from '../domain/rights.ts'
import { ownExample } from './example-cards.ts'
import { commandButton, type HelpWords, quick } from './help-cards.ts'
import type { Own } from './own-store.ts'
import { helpEn } from './words.en.ts'
import { helpZh } from './words.zh.ts'

const words = { zh: helpZh, en: helpEn }

export type WelcomeView = { name: string; role: Role; own: Own; alone: boolean }

/** The first thing a person sees: what I do for their role, with what is theirs. `alone`: nobody else is there yet. */
export function welcomeCard({ name, role, own, alone }: WelcomeView, lang: Lang): Card {
  const w = words[lang]
  const { account, accounts } = own
  const theirs = account && w.welcomeOwn(accounts, accountName(account, lang), terms[lang].band[account.band])
  const admin = role === 'admin'
  return card(
    lang,
    { title: w.welcome(name), tone: 'good' },
    text(ownExample(w.welcomeFor[role], own, lang)),
    theirs && quiet(theirs),
    alone && text(w.welcomeAdmin),
    buttons(
      admin && primary(w.commands.setup.word, 'setup'),
      role === 'service' && button(w.commands.complaint.word, 'complaint'),
      ...quick(role, w),
      commandButton('help', w),
    ),
  )
}

/** Shows something, and so takes the account alone; the others take the whole sentence. */
const LOOKS: readonly string[] = ['account', 'why', 'deal', 'people']

/**
 * What a message may have meant, as buttons that do it: `记为拜访 · 看客户 · 记下一步`. `account` is the code of the one that was named, `company` a name
 * that nobody has: it is offered as a new account with its name filled in. `asks`: what is asked first, each with its tap.
 */
export function offerCard(
  said: string,
  nearest: readonly string[],
  { account, company }: { account?: string | undefined; company?: string | undefined },
  lang: Lang,
  asks: readonly Item[] = [],
): Card {
  const w = words[lang]
  const known = nearest.filter((intent): intent is keyof HelpWords['offers'] =>
    Object.hasOwn(w.offers, intent),
  )
  const offers = known.length > 0 ? known : (['visit', 'today', 'help'] as const)
  const told = [...said].slice(0, 80).join('')
  const whole = carried(said)
  const fieldsOf = (intent: (typeof offers)[number]): Record<string, string> | undefined => {
    if (intent === 'account.new') return { text: company ?? '', ...(whole !== undefined && { said: whole }) }
    if (LOOKS.includes(intent) && account) return { text: account }
    if (whole !== undefined) return { text: whole }
    return intent === 'today' || intent === 'help' ? { text: '' } : undefined
  }
  return card(
    lang,
    { title: w.offerTitle, tone: 'info', summary: told },
    text(company ? w.offerCompany(company) : w.offerText(told)),
    whole === undefined && text(w.offerLong([...said].length)),
    list(asks),
    buttons(
      ...offers.flatMap((intent) => {
        const fields = fieldsOf(intent)
        const label = intent === 'account.new' && company ? w.openCompany(company) : w.offers[intent]
        return fields ? [button(label, intent, fields)] : []
      }),
    ),
  )
}

/** Several codes were written and nothing more: each is opened by a button of its own. */
export function codesCard(codes: readonly { code: string; intent: string }[], lang: Lang): Card {
  const w = words[lang]
  return card(
    lang,
    { title: w.codesTitle, tone: 'info' },
    text(w.codesText),
    buttons(...codes.map(({ code, intent }) => button(code, intent, { text: code }))),
  )
}

const THANKS = /谢|辛苦|感谢|thank|thx|cheers/iu
const GREETING =
  /^(?:早|你好|您好|嗨|哈喽|上午好|下午好|晚上好|hi|hello|hey|good (?:morning|afternoon|evening)|gm)/iu

/** Words, and then asked. */
const ASKED = /[\p{L}\p{N}]\s*[?？]\s*$|[吗呢]\s*$/u
/** A question mark and nothing else. */
const WONDERS = /^[\s\p{P}\p{S}]*[?？][\s\p{P}\p{S}]*$/u

/** Short words that ask for nothing. */
const NODS =
  /^(?:ok(?:ay)?|k|yes|yep|yeah|yup|no|nope|sure|fine|good|great|cool|nice|perfect|super|got it|noted|will do|all right|alright|sorry|oops|wow|hm+|lol|ha(?:ha)+|bye|see you|np|never ?mind|nothing|好|好的|好吧|好啊|好滴|嗯+|哦+|噢|行|行吧|中|成|对|对的|是|是的|不|不是|不用|没事|没有|算了|可以|收到|知道了|明白|明白了|了解|懂了|哈+|呵+|嘿+|哎+|唉|抱歉|不好意思|再见|拜拜|晚安|下班了)$/iu

/** One word, or a few characters, that is neither a nod nor a sign: somebody tried a command. */
function looksLikeTry(plain: string): boolean {
  const bare = plain.replace(/[\p{P}\p{S}\p{Emoji_Presentation}\s]+$/u, '')
  return (
    bare !== '' &&
    !/\s/u.test(bare) &&
    [...bare].length <= 20 &&
    !/\p{Script=Han}{9}/u.test(bare) &&
    !NODS.test(bare)
  )
}

/** A kind word to small talk. Whoever told more than that hears that nothing was kept, or they would count on it; a word that we do not know is asked about. */
export function chatCard(said: string, role: Role, lang: Lang): Card {
  const w = words[lang]
  const plain = said.trim()
  if (THANKS.test(plain)) return card(lang, { title: w.thanked, tone: 'plain' })
  if (GREETING.test(plain))
    return card(
      lang,
      { title: w.hello, tone: 'plain' },
      text(role === 'rep' ? w.helloText : w.welcomeFor[role]),
      buttons(commandButton('help', w)),
    )
  if (WONDERS.test(plain))
    return card(
      lang,
      { title: w.wonders, tone: 'plain' },
      text(w.wondersText),
      buttons(...quick(role, w), commandButton('help', w)),
    )
  // anyone got a spare charger?: nothing that is kept here, and no example makes it so.
  if (ASKED.test(plain) && /\s|\p{Script=Han}{5}/u.test(plain))
    return card(lang, { title: w.beyond, tone: 'plain' }, text(w.beyondText))
  if (looksLikeTry(plain)) return offerCard(plain, [], {}, lang)
  if ([...plain].length <= 8) return card(lang, { title: w.fine, tone: 'plain' })
  return card(lang, { title: w.fine, tone: 'plain' }, text(w.notKept))
}
