import type { Range } from './sections.ts'

/** What stands in the place of a part of a text; `name`: of a name. */
export type Change = Range & { to: string; name: boolean }

/** What thumbs leave out, in words that decide something. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  b4: 'before',
  tdy: 'today',
  tday: 'today',
  yest: 'yesterday',
  ystrday: 'yesterday',
  snd: 'send',
  thrusday: 'thursday',
  thrsday: 'thursday',
  "she'l": "she'll",
  "he'l": "he'll",
  "they'l": "they'll",
  "we'l": "we'll",
  "i'l": "i'll",
  teh: 'the',
  wnats: 'wants',
  wnat: 'want',
  abt: 'about',
  hwo: 'how',
  nxt: 'next',
  metting: 'meeting',
  meting: 'meeting',
  meetign: 'meeting',
  mtgs: 'meetings',
  visted: 'visited',
  vistied: 'visited',
  bak: 'back',
  tmorow: 'tomorrow',
  tommorow: 'tomorrow',
  tomorow: 'tomorrow',
  wendesday: 'wednesday',
  wensday: 'wednesday',
}
const SHORT_FORM = new RegExp(
  `(?<![a-z0-9@.'-])(?:${Object.keys(SHORT_FORMS).join('|')})(?![a-z0-9@'-])`,
  'gu',
)

/** Short forms and slips of one message, each as it is meant. */
export function shortForms(text: string): Change[] {
  // metting w elana: with, and no ten thousands.
  const withs = [...text.matchAll(/(?<=[a-z] )w(?= [a-z]{3})/gu)].map(({ index }) => ({
    start: index,
    end: index + 1,
    to: 'with',
    name: false,
  }))
  return [
    ...withs,
    ...[...text.matchAll(SHORT_FORM)].map(({ index, 0: said }) => ({
      start: index,
      end: index + said.length,
      to: SHORT_FORMS[said] ?? said,
      name: false,
    })),
  ]
}
