import { cleanWords } from '../domain/clean.ts'
import type { Incoming } from '../platforms/platform.ts'

/** What people wrote without what cannot be seen; their words are otherwise left as they are. */
export function cleaned(incoming: Incoming): Incoming {
  switch (incoming.kind) {
    case 'said':
    case 'edited':
    case 'replied':
      return { ...incoming, text: cleanWords(incoming.text) }
    case 'clicked': {
      const { intent, fields } = incoming.click
      const typed = Object.entries(fields).map(([name, value]) => [cleanWords(name), cleanWords(value)])
      return { ...incoming, click: { intent, fields: Object.fromEntries(typed) } }
    }
    case 'file':
      return { ...incoming, name: cleanWords(incoming.name) }
    case 'unreadable':
      return { ...incoming, name: incoming.name && cleanWords(incoming.name) }
    case 'picked': {
      const { text, link, by } = incoming
      return { ...incoming, text: cleanWords(text), link: link && cleanWords(link), by: by && cleanWords(by) }
    }
    case 'opened':
    case 'left':
      return incoming
  }
}
