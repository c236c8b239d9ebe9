import { bilingual } from '../cards/speech.ts'
import type { Bilingual } from '../domain/lang.ts'
import type { Field, Words } from '../facts/kind.ts'
import { FACTS } from '../facts/kinds.ts'
import { helpEn } from './words.en.ts'
import { helpZh } from './words.zh.ts'

const { contacts, notes } = FACTS

/** Words that say what is to be noted, alone: 承诺, objection, 教练; what would be typed around each stands in the catalogues by the same name. */
const KINDS: Readonly<Record<keyof typeof helpZh.around, readonly Words[]>> = {
  promise: [{ zh: ['承诺', '答应'], en: ['promise', 'promises', 'commitment'] }],
  note: choicesOf(notes.fields['kind']),
  person: [
    ...contacts.chat!.shorthand!.map(({ words }) => words),
    ...choicesOf(contacts.fields['layer']),
    { zh: contacts.fields['reports_to']!.zh, en: ['reports to'] },
  ],
}

function choicesOf(field: Field | undefined): Words[] {
  return field?.type.is === 'choice' ? Object.values(field.type.choices) : []
}

/** What to type instead of this word alone, in the reader's language; undefined where it is none of these, or more was said. */
export function loneWord(text: string): Bilingual | undefined {
  const said = text
    .trim()
    .replace(/[\s.。!！?？:：]+$/u, '')
    .toLowerCase()
  for (const kind of ['promise', 'note', 'person'] as const) {
    const found = KINDS[kind].find(({ zh, en }) => zh.includes(said) || en.includes(said))
    if (!found) continue
    return bilingual({ zh: helpZh, en: helpEn }, (w, lang) => {
      const word = found[lang].includes(said) ? said : (found[lang][0] ?? said)
      const typed = w.around[kind].replace('…', [word, w.behind[word]].filter(Boolean).join(' '))
      return w.loneWord(said, typed)
    })
  }
  return undefined
}
