import type { ReadContext } from './context.ts'
import type { PlainReading } from './readings.ts'
import { about } from './subjects.ts'
import { trimmed } from './text.ts'

/** An account and what it is called from now on: both as written. `sure`: behind a command word. */
export type Renamed = { account: string; name: string; sure: boolean }

const COMMANDS = [
  /^\s*[/@]?(?:kam\s+)?(?:please |pls )?rename(?: (?:the )?(?:account|customer))? (.+?) (?:to|as|into) (.+)$/iu,
  /^\s*[/@]?(?:kam\s+)?(?:客户)?改名[\s:：]*(\S+?)\s*(?:改?为|改?成|叫做?|到|→|\s)\s*(\S.*)$/u,
  /^\s*(?:请)?(?:把|将)\s*(.+?)\s*(?:的名[字称])?(?:改名|更名|改称)(?:为|成|叫做?|叫)?\s*(.+)$/u,
]
const SENTENCES = [
  /^\s*(.+?)\s*(?:公司)?(?:已经?|现在|最近|刚刚?|正式|今天起|以后)*(?:改名(?:了)?[，,]?\s*(?:现在)?(?:叫做?|为|成)|更名(?:为|成|叫做?)|改叫|改称|现在叫做?)\s*(.+)$/u,
  /^\s*(.+?) (?:is|has been|was|got) (?:now )?renamed(?: to| as)? (.+)$/iu,
  /^\s*(.+?) (?:is|are) now (?:called|named|known as) (.+)$/iu,
  /^\s*(.+?) (?:has )?changed (?:its|their|the) name to (.+)$/iu,
]
/** Asks for the name, or speaks of what may come. */
const NO_NAME =
  /[?？]|吗\s*$|什么|哪个|(?<![a-z])(?:what|which|maybe|perhaps|might|next year|soon)(?![a-z])|可能|也许|打算/iu
/** A deal and a request have names and codes of their own. */
const NO_ACCOUNT = /^\s*(?:d|ap|f|c|v)-?\d+\s*$|商机|项目|deal/iu

/** Reads `东海改名叫东海能源`, `Meridian is now called Meridian Foods Group`, `rename K05 to …`. */
export function readRename(text: string): Renamed | undefined {
  if (text.length > 240 || NO_NAME.test(text)) return undefined
  for (const [patterns, sure] of [
    [COMMANDS, true],
    [SENTENCES, false],
  ] as const)
    for (const pattern of patterns) {
      const [, account = '', said = ''] = pattern.exec(text) ?? []
      const name = trimmed(said.replace(/[\s。.!！]+$/u, '').replace(/了$/u, ''))
      if (account && name && !NO_ACCOUNT.test(account)) return { account: trimmed(account), name, sure }
    }
  return undefined
}

/** A new name of an account: behind a command word, or in a sentence that is about nothing but it and an account that is there. */
export function renameIn(text: string, context: ReadContext): PlainReading | undefined {
  const told = readRename(text)
  if (!told) return undefined
  const reading = about('account.rename', told.account, context)
  const isThere = reading.account !== undefined && reading.guessed.length === 0 && reading.rest === ''
  return told.sure || isThere ? reading : undefined
}
