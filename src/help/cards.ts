import type { Button, Card, Part } from '../cards/card.ts'
import type { Lang } from '../domain/lang.ts'
import { leads, type Role } from '../domain/rights.ts'
import { helpEn } from './words.en.ts'
import { helpZh } from './words.zh.ts'

const words = { zh: helpZh, en: helpEn }

type CommandName = keyof typeof helpZh.commands
type Section = keyof typeof helpZh.sections

/** What each section of the help shows, in order. Reading it is knowing the bot's words. */
const SECTIONS: Record<Section, readonly CommandName[]> = {
  log: ['visit', 'next', 'wall', 'complaint', 'csat', 'spend', 'undo'],
  look: ['today', 'account', 'why', 'digest', 'numbers', 'snooze', 'ask'],
  deals: ['deal', 'deal.new', 'move', 'people'],
  week: ['week.plan', 'week.done'],
  settings: ['send-me-on', 'away', 'help'],
}

/** Who only looks is not shown how to write; the manager's words are not shown to reps. */
function isFor(role: Role, command: CommandName): boolean {
  if (command === 'numbers' || command === 'digest') return leads(role) || role === 'admin'
  if (role === 'viewer' || role === 'finance')
    return ['today', 'account', 'why', 'ask', 'deal', 'send-me-on', 'away', 'help'].includes(command)
  return true
}

/** Every command that this person can use, with an example, and buttons for those that need no words after them. */
export function helpCard(role: Role, lang: Lang): Card {
  const w = words[lang]
  const parts = Object.entries(SECTIONS).flatMap(([section, commands]): Part[] => {
    const shown = commands.filter((command) => isFor(role, command))
    if (shown.length === 0) return []
    return [
      { kind: 'text', text: w.sections[section as Section], style: 'strong' },
      {
        kind: 'facts',
        facts: shown.map((command) => ({
          label: w.commands[command].word,
          value: w.commands[command].example,
        })),
      },
    ]
  })
  return { title: w.title, tone: 'info', parts: [...parts, { kind: 'buttons', buttons: quick(role, lang) }] }
}

/** The first thing a person sees. `alone`: nobody else is there yet, so an admin is told how to fill the company. */
export function welcomeCard(person: { name: string; role: Role }, alone: boolean, lang: Lang): Card {
  const w = words[lang]
  return {
    title: w.welcome(person.name),
    tone: 'good',
    parts: [
      { kind: 'text', text: w.welcomeText },
      ...(alone ? [{ kind: 'text' as const, text: w.welcomeAdmin }] : []),
      { kind: 'buttons', buttons: [...quick(person.role, lang), buttonFor('help', lang)] },
    ],
  }
}

/** An unknown word, with the nearest three as buttons. A button with words after the command repeats them. */
export function unknownCard(word: string, nearest: readonly string[], lang: Lang): Card {
  const w = words[lang]
  const known = nearest.filter((intent): intent is CommandName => Object.hasOwn(w.commands, intent))
  return {
    title: w.unknown(word),
    tone: 'warn',
    summary: w.unknownText,
    parts: [
      { kind: 'text', text: w.unknownText },
      {
        kind: 'facts',
        facts: known.map((command) => ({
          label: w.commands[command].word,
          value: w.commands[command].example,
        })),
      },
      { kind: 'buttons', buttons: known.map((command) => buttonFor(command, lang)) },
    ],
  }
}

function quick(role: Role, lang: Lang): Button[] {
  const commands: CommandName[] = leads(role) ? ['today', 'digest', 'numbers'] : ['today', 'week.plan']
  return commands.filter((command) => isFor(role, command)).map((command) => buttonFor(command, lang))
}

function buttonFor(command: CommandName, lang: Lang): Button {
  return { label: words[lang].commands[command].word, click: { intent: command, fields: {} } }
}
