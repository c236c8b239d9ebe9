import type { offerZh } from './offer-words.zh.ts'

export const offerEn: typeof offerZh = {
  rival: (name) => `A rival was named, “${name}”: note it as a competitor signal?`,
  objection: (text) => `Objection “${text}”: keep it to be found again?`,
  answered: (answer, by, day) =>
    `Answered before: ${answer}${by || day ? ` (${[by, day].filter(Boolean).join(', ')})` : ''}`,
  need: (text) => `They need “${text}”: note it as a request?`,
  coach: (name) => `${name} is our coach: did they tell us something?`,
  gone: (name) => `Has ${name} left? Their place in the deals is marked.`,
  layer: (name) => `On which level is ${name}?`,
  missing: (field) => `The file lacks “${field}”. Do you know it?`,
  stale: (field, value) => `Is “${field}: ${value}” still true?`,
  buttons: {
    rival: 'Note the rival',
    need: 'Note the request',
    objection: 'Keep the objection',
    coach: 'They did',
    gone: 'Has left',
    fill: 'Fill it in',
    still: 'Still true',
    change: 'Changed',
  },
}
