import { describe, expect, it } from 'vitest'
import {
  deciderStateOf,
  decisionCoverage,
  knownWeight,
  relationshipOf,
  type StakeholderFacts,
  type Stance,
  weightlessDeciders,
  weightsFit,
} from '../../src/domain/stakeholders.ts'

const person = (
  layer: StakeholderFacts['layer'],
  weight: number,
  stance: Stance,
  name = '某人',
): StakeholderFacts => ({
  name,
  title: '',
  layer,
  weight,
  stance,
})

const line3 = [
  person('decision', 40, 'supporter'),
  person('management', 30, 'sponsor'),
  person('management', 20, 'neutral'),
  person('operation', 10, 'opponent'),
]
const cleanRoom = [
  person('operation', 30, 'supporter'),
  person('management', 70, 'sponsor'),
  { ...person('decision', 0, 'unknown', ''), title: '副总经理' },
  { ...person('decision', 0, 'unknown', ''), title: '总经理' },
]

describe('the relationship chart', () => {
  it.each<[string, StakeholderFacts[], number | undefined]>([
    ['four people, one against us', line3, 40],
    [
      'an opponent with weight pulls it below zero',
      [
        person('decision', 50, 'neutral'),
        person('management', 30, 'opponent'),
        person('operation', 20, 'supporter'),
      ],
      -20,
    ],
    ['the purchasers love us', cleanRoom, 85],
    ['no weight set: not known, not zero', [person('decision', 0, 'sponsor')], undefined],
  ])('R: %s', (_, people, percent) => {
    expect(relationshipOf(people)).toBe(percent)
  })

  it('shows that the deciders are unknown although R is high', () => {
    expect(decisionCoverage(cleanRoom)).toEqual({ known: 0, total: 2 })
    expect(weightlessDeciders(cleanRoom)).toHaveLength(2)
    expect(weightlessDeciders(line3)).toEqual([])
    expect(knownWeight(cleanRoom)).toBe(100)
  })

  it('tells a decider who has a name from one we met on this deal', () => {
    const oliver = person('decision', 50, 'unknown', 'Oliver Grant')
    expect(deciderStateOf(cleanRoom)).toBe('unknown')
    expect(deciderStateOf([oliver])).toBe('identified')
    expect(deciderStateOf([{ ...oliver, metOn: '2026-05-20' }])).toBe('met')
  })

  it.each([
    [[40, 60], true],
    [[33, 33, 33], true],
    [[34, 34, 33], true],
    [[0, 0], true],
    [[90], false],
    [[60, 60], false],
    [[49, 49], false],
  ])('weights %j fit: %s', (weights, fit) => {
    expect(weightsFit(weights.map((weight) => person('management', weight, 'neutral')))).toBe(fit)
  })
})
