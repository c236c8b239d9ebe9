import { accountName } from '../cards/names.ts'
import type { Lang } from '../domain/lang.ts'
import { type FactName, factKind, factNames } from '../facts/kinds.ts'
import type { Own } from './own-store.ts'
import { helpEn } from './words.en.ts'
import { helpZh } from './words.zh.ts'

const helpWords = { zh: helpZh, en: helpEn }
const commands: Record<Lang, Readonly<Record<string, { example: string }>>> = {
  zh: helpZh.commands,
  en: helpEn.commands,
}

/** The names in the examples, which are those of the demo company. */
const STAND_INS: Record<Lang, { accounts: RegExp; contacts: RegExp; colleagues: RegExp }> = {
  zh: {
    accounts: /(?<!上级客户 )(?:华锐|东海|鼎峰|泰和|锦川)/gu,
    contacts: /孙副总|陈副总|李处长/gu,
    colleagues: /王浩|李晓彤/gu,
  },
  en: { accounts: /Meridian|Southport/g, contacts: /Oliver Grant/g, colleagues: /Tom Becker|Priya Nair/g },
}

/** Before the examples of our sentences; what stands behind the last of them is ours, not what somebody typed. */
const MARKS: Record<Lang, readonly string[]> = {
  zh: ['例如', '请这样写'],
  en: ['e.g.', 'Write it like', 'For example'],
}

/** What to type for this intent, one example of it; undefined where it has no word of its own. */
function exampleOf(intent: string, lang: Lang): string | undefined {
  const fact = factNames.find((name: FactName) => intent === `fact.${name}`)
  const whole = fact
    ? factKind(fact).chat?.example[lang]
    : (commands[lang][intent] ?? commands[lang][intent.split('.')[0] ?? ''])?.example
  // What it is for stands behind a colon; one that names somebody is worth more than the word alone.
  const all = whole?.split(/；| · |; /).map((each) => each.split(/：|(?<!next): /)[0] ?? '')
  const { accounts } = STAND_INS[lang]
  return all?.find((each) => each.search(accounts) >= 0) ?? all?.[0]
}

/**
 * A refusal in the words of who is refused: its example has their own accounts in it, and is one of the command that was asked for
 * (`example`).
 */
export function ownRefusal(
  sentence: string,
  { example, intent }: { example: boolean; intent: string | undefined },
  own: Own | undefined,
  lang: Lang,
): string {
  const asked = example ? exampleOf(intent ?? '', lang) : undefined
  if (asked) {
    return helpWords[lang].forExample(sentence, ownExample(asked, own, lang))
  }
  const at = Math.max(...MARKS[lang].map((mark) => sentence.lastIndexOf(mark)))
  return at < 0 ? sentence : sentence.slice(0, at) + ownExample(sentence.slice(at), own, lang)
}

/** What may be named in an example. */
type Named = Partial<Omit<Own, 'account' | 'accounts'>> & {
  account?: Omit<NonNullable<Own['account']>, 'band'> | undefined
}

/** An example with the reader's own account, contact, deal and step in it; where there is none of them, as it stands. */
export function ownExample(example: string, own: Named | undefined, lang: Lang): string {
  const { accounts, contacts, colleagues } = STAND_INS[lang]
  const ours = own?.colleague ? example.replace(colleagues, own.colleague) : example
  if (!own?.account) return ours
  const { deal, step, contact } = own
  const named = ours.replace(accounts, accountName(own.account, lang))
  const met = contact ? named.replace(contacts, contact) : named
  const moved = deal
    ? met.replace(/\bD\d+( \d)?/g, (_, stage) =>
        stage ? `${deal.code} ${Math.min(6, deal.stage + 1)}` : deal.code,
      )
    : met
  return step ? moved.replace(/\bF\d+/g, step) : moved
}
