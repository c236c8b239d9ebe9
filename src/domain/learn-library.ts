import type { Letter } from './learn.ts'

/**
 * What comes with the program: tips and questions of the sources, by the entry of the catalogue (docs/method.md, section 7) that has them. Their
 * sentences are in src/learn. Of the exam (S100) the sources show the questions and not the answers: here stand only those whose answer is sure.
 */

export const TIPS = [
  { id: 'head', source: 'S96' },
  { id: 'heart', source: 'S96' },
  { id: 'hand', source: 'S96' },
  { id: 'foot', source: 'S96' },
  { id: 'rule1', source: 'S98' },
  { id: 'rule2', source: 'S98' },
  { id: 'rule3', source: 'S98' },
  { id: 'rule4', source: 'S98' },
  { id: 'rule7', source: 'S98' },
  { id: 'rule8', source: 'S98' },
  { id: 'rule9', source: 'S98' },
  { id: 'rule10', source: 'S98' },
  { id: 'rule11', source: 'S98' },
  { id: 'results', source: 'S98' },
  { id: 'simple', source: 'S98' },
  { id: 'planned', source: 'S99' },
  { id: 'focus', source: 'S119' },
  { id: 'fit', source: 'S119' },
  { id: 'confidence', source: 'S119' },
  { id: 'benefit', source: 'S119' },
  { id: 'winwin', source: 'S119' },
  { id: 'blend', source: 'S119' },
] as const
export type TipId = (typeof TIPS)[number]['id']

/** `answer`: the letter of the right choice; the choices stand in another order than in the source, where the first was right too often. */
export const EXAM = [
  { id: 'CRM1', answer: 'B', source: 'S100' },
  { id: 'CRM2', answer: 'D', source: 'S100' },
  { id: 'CRM4', answer: 'C', source: 'S100' },
  { id: 'CRM5', answer: 'D', source: 'S100' },
  { id: 'CRM9', answer: 'B', source: 'S100' },
  { id: 'CRM10', answer: 'C', source: 'S100' },
  { id: 'CRM12', answer: 'B', source: 'S100' },
  { id: 'CRM14', answer: 'A', source: 'S100' },
  { id: 'CRM18', answer: 'D', source: 'S100' },
  { id: 'CRM21', answer: 'C', source: 'S100' },
] as const satisfies readonly { id: string; answer: Letter; source: string }[]
export type ExamId = (typeof EXAM)[number]['id']
