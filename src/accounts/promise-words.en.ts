import type { promiseZh } from './promise-words.zh.ts'

export const promiseEn: typeof promiseZh = {
  title: (account) => `Promises · ${account}`,
  ours: 'What we promised',
  theirs: 'What they promised',
  none: 'No promise is open.',
  line: (text, due, said) => `${text}${due ? ` (by ${due})` : ''} · said on ${said}`,
  ask: (text, due) => `They promised “${text}” by ${due}: was it kept?`,
  keptTitle: 'Kept',
  brokenTitle: 'Not kept',
  kept: (text) => `“${text}” is noted as kept.`,
  broken: (text) => `“${text}” is noted as not kept. To chase it, set a next step.`,
  gone: 'This promise was dealt with already, or is not there any more.',
  buttons: { kept: 'Kept', broken: 'Not kept', step: 'Set next step', account: 'Account card' },
}
