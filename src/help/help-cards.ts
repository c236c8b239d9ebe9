import { button, buttons, card, list, type Parts, quiet, strong, text } from '../cards/build.ts'
import type { Button, Card } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { leads, type Role } from '../domain/rights.ts'
import { factKind, factNames } from '../facts/kinds.ts'
import { ownExample } from './example-cards.ts'
import type { Own } from './own-store.ts'
import { helpEn } from './words.en.ts'
import { helpZh } from './words.zh.ts'

const words = { zh: helpZh, en: helpEn }

export type HelpWords = typeof helpZh
export type CommandName = keyof HelpWords['commands']
type Section = keyof HelpWords['sections']

/** What each section of the help shows, in order. Reading all of them is knowing the bot's words. */
const SECTIONS: readonly [Section, readonly CommandName[]][] = [
  ['log', ['visit', 'next', 'wall', 'complaint', 'csat', 'spend', 'undo']],
  ['look', ['home', 'today', 'account', 'why', 'digest', 'numbers', 'report', 'snooze', 'ask']],
  [
    'deals',
    ['deal', 'deal.new', 'account.new', 'account.rename', 'nominate', 'hand-over', 'move', 'terms', 'people'],
  ],
  ['week', ['week.plan', 'prep', 'week.done', 'reviews', 'plan', 'develop', 'win-back']],
  ['facts', []],
  ['learn', ['learn', 'self-test']],
  ['settings', ['setup', 'member.new', 'member', 'send-me-on', 'away', 'help']],
]

/** What each role does most, the first thing first: with the other sections' buttons it is one screen of a phone. */
const FIRST: Record<Role, readonly CommandName[]> = {
  rep: ['visit', 'next', 'today', 'account', 'why', 'deal', 'deal.new', 'move', 'ask', 'undo'],
  manager: ['digest', 'account', 'why', 'report', 'move', 'visit', 'next', 'ask', 'undo'],
  director: ['digest', 'numbers', 'report', 'account', 'why', 'ask', 'away'],
  finance: ['today', 'home', 'account', 'report', 'ask', 'away'],
  service: ['complaint', 'today', 'home', 'account', 'ask', 'away'],
  admin: ['setup', 'member.new', 'member', 'digest', 'report', 'account', 'ask'],
  viewer: ['account', 'report', 'why', 'ask', 'home'],
}

/** Who only looks is not shown how to write; the manager's words are not shown to reps. */
function isFor(role: Role, command: CommandName): boolean {
  if (command === 'numbers' || command === 'digest') return leads(role) || role === 'admin'
  if (command === 'setup' || command === 'member.new' || command === 'member') return role === 'admin'
  if (command === 'complaint' && role === 'service') return true
  if (role === 'viewer' || role === 'finance' || role === 'service')
    return [
      // Nothing is ever due for who only looks.
      ...(role === 'viewer' ? [] : ['today']),
      'home',
      'account',
      'why',
      'report',
      'reviews',
      'prep',
      'plan',
      'ask',
      'deal',
      'send-me-on',
      'away',
      'learn',
      'self-test',
      'help',
    ].includes(command)
  return true
}

/** `learns`: learning is switched on; nobody hears of it before. `about`: a section of it, or `all`. */
export type HelpView = { own?: Own; learns?: boolean; about?: Section | 'all' | undefined }

/** What this person does most, with an example of each, and a button for each other thing that can be done; or one section, or all of them. */
export function helpCard(role: Role, lang: Lang, { own, learns, about }: HelpView = {}): Card {
  const w = words[lang]
  const lines = linesOf(role, own, lang)
  const sections = SECTIONS.flatMap(([section, all]): { section: Section; shown: string[] }[] => {
    if (section === 'learn' && !learns) return []
    const shown = section === 'facts' ? factLines(role, lang, own) : lines(all)
    return shown.length > 0 ? [{ section, shown }] : []
  })
  if (about) return sectionsCard(sections, about, lang)
  // What finance writes is the first thing they look for.
  const books = role === 'finance' ? factLines(role, lang, own) : []
  return card(
    lang,
    { title: w.title, tone: 'info' },
    text(w.first),
    list([...books, ...lines(FIRST[role])]),
    quiet(w.more),
    buttons(...quick(role, w)),
    buttons(
      ...sections.map(({ section }) => button(w.sections[section], 'help', { about: section })),
      button(w.all, 'help', { about: 'all' }),
    ),
  )
}

function sectionsCard(
  sections: readonly { section: Section; shown: string[] }[],
  about: Section | 'all',
  lang: Lang,
): Card {
  const w = words[lang]
  const shown = sections.filter(({ section }) => about === 'all' || section === about)
  const title = about === 'all' ? w.title : w.titleOf(w.sections[about])
  const part = (each: (typeof shown)[number]): Parts => [
    about === 'all' && strong(w.sections[each.section]),
    list(each.shown),
  ]
  return card(
    lang,
    { title, tone: 'info' },
    shown.length > 0 ? shown.map(part) : text(w.notYours),
    buttons(button(w.back, 'help'), about !== 'all' && button(w.all, 'help', { about: 'all' })),
  )
}

/** The section that somebody means who writes `help deals`, `帮助 拜访`: by its name or by a word that stands in it. Undefined: the first page. */
export function sectionMeant(said: string): Section | 'all' | undefined {
  const meant = said.trim().toLowerCase()
  if (meant === '') return undefined
  for (const w of [helpZh, helpEn]) {
    if (w.allWords.includes(meant)) return 'all'
    const found = SECTIONS.find(
      ([section, commands]) =>
        section === meant ||
        w.sections[section].toLowerCase() === meant ||
        commands.some((command) => w.commands[command].word.toLowerCase() === meant),
    )
    if (found) return found[0]
  }
  const isFact = factNames.some((name) => {
    const named = factKind(name).chat?.words
    return named && [...named.zh, ...named.en].some((word) => word.toLowerCase() === meant)
  })
  return isFact ? 'facts' : undefined
}

/** Examples of commands, those that this role can use; each with its word in front where it does not begin with it. */
function linesOf(
  role: Role,
  own: Own | undefined,
  lang: Lang,
): (commands: readonly CommandName[]) => string[] {
  const { commands: all, shows } = words[lang]
  return (commands) =>
    commands
      .filter((command) => isFor(role, command))
      .map((name) => lineOf(all[name].word, shows[role]?.[name] ?? all[name].example, own, lang))
}

/** The kinds of fact that this person may write, each with what to type. */
function factLines(role: Role, lang: Lang, own: Own | undefined): string[] {
  return factNames.flatMap((name) => {
    const { chat } = factKind(name)
    const word = chat?.words[lang][0]
    if (!chat || !word || !mayWriteKind(role, chat.asked ? 'change' : chat.write)) return []
    return [lineOf(word, chat.example[lang], own, lang)]
  })
}

function lineOf(word: string, example: string, own: Own | undefined, lang: Lang): string {
  const shown = ownExample(example, own, lang)
  return shown.toLowerCase().startsWith(word.toLowerCase())
    ? shown
    : `${word}${lang === 'zh' ? '：' : ': '}${shown}`
}

function mayWriteKind(role: Role, right: 'change' | 'manage' | 'books' | 'near' | 'known'): boolean {
  if (right !== 'manage' && right !== 'books') return !['viewer', 'finance', 'service'].includes(role)
  return leads(role) || role === 'admin' || (right === 'books' && role === 'finance')
}

/** What a person of this role opens most, as buttons. */
export function quick(role: Role, w: HelpWords): Button[] {
  const commands: CommandName[] = leads(role)
    ? ['today', 'digest', 'numbers']
    : role === 'admin'
      ? ['today', 'digest']
      : role === 'viewer'
        ? ['report', 'account']
        : ['today', 'week.plan']
  return commands.filter((command) => isFor(role, command)).map((command) => commandButton(command, w))
}

export function commandButton(command: CommandName, w: HelpWords): Button {
  return button(w.commands[command].word, command)
}
