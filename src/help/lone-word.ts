import { bilingual } from '../cards/speech.ts'
import type { Bilingual, Lang } from '../domain/lang.ts'
import type { Field, Words } from '../facts/kind.ts'
import { FACTS } from '../facts/kinds.ts'
import { helpEn } from './words.en.ts'
import { helpZh } from './words.zh.ts'

/** A word that says what is to be noted, alone: 教练, objection, 承诺. What would be typed around it, in its own language. */
const { contacts, notes } = FACTS

const EXAMPLES: readonly { words: readonly Words[]; example: Readonly<Record<Lang, string>> }[] = [
  {
    words: [{ zh: ['承诺', '答应'], en: ['promise', 'promises', 'commitment'] }],
    example: {
      zh: '我答应东海周五前给报价',
      en: 'next Meridian Friday send the quote we promised',
    },
  },
  {
    words: choicesOf(notes.fields['kind']),
    example: { zh: '情报 东海 …', en: 'note Meridian …' },
  },
  {
    words: [
      ...contacts.chat!.shorthand!.map(({ words }) => words),
      ...choicesOf(contacts.fields['layer']),
      { zh: contacts.fields['reports_to']!.zh, en: ['reports to'] },
    ],
    example: { zh: '人 东海 陈副总 …', en: 'person Meridian Oliver Grant …' },
  },
]

/** Behind the word where it needs more than itself. */
const MORE: Readonly<Record<string, string>> = {
  上级: '张总',
  'reports to': 'Ruth Keller',
  异议: '价格太高',
  顾虑: '价格太高',
  objection: 'the price is too high',
  worry: 'the price is too high',
  要求: '要带备件',
  诉求: '要带备件',
  request: 'spare parts are to be included',
  demand: 'spare parts are to be included',
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
  for (const { words, example } of EXAMPLES) {
    const found = words.find(({ zh, en }) => zh.includes(said) || en.includes(said))
    if (!found) continue
    return bilingual({ zh: helpZh, en: helpEn }, (w, lang) => {
      const word = found[lang].includes(said) ? said : (found[lang][0] ?? said)
      const typed = example[lang].replace('…', [word, MORE[word]].filter(Boolean).join(' '))
      return w.loneWord(said, typed)
    })
  }
  return undefined
}
