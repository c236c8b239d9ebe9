import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect } from 'vitest'
import type { Card } from '../src/cards/card.ts'
import { renderFeishu } from '../src/platforms/feishu/render.ts'
import { renderSlack } from '../src/platforms/slack/render.ts'
import { cardText } from './card-text.ts'
import { cardProblems } from './platforms/feishu/oracle.ts'
import { judgeMessage } from './platforms/slack/judge.ts'

/**
 * Reviews a card: no platform would refuse it, and as text it is what stands under its name in `test/<noun>/cards.<lang>.txt`.
 * `vitest run <file> -u` writes what changed; read the diff before you keep it.
 */
export function reviewCard(noun: string, name: string, card: Card): void {
  expect(judgeMessage(renderSlack(card)), `${name} on Slack`).toEqual([])
  expect(cardProblems(renderFeishu(card)), `${name} on Feishu`).toEqual([])
  const file = resolve(import.meta.dirname, noun, `cards.${card.lang}.txt`)
  const text = cardText(card)
  const reviewed = existsSync(file) ? sections(readFileSync(file, 'utf8')) : new Map<string, string>()
  const known = reviewed.get(name)
  const update = expect.getState().snapshotState.snapshotUpdateState
  if (text !== known && (update === 'all' || (update === 'new' && known === undefined))) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, fileOf(reviewed.set(name, text)))
  } else expect(text, `${name} in ${file}`).toBe(known)
}

const RULER = /^={3,} (.+) ={3,}\n\n/m

/** The cards of a reviewed file by name. */
export function sections(text: string): Map<string, string> {
  const [, ...pieces] = text.split(RULER)
  const named = pieces.flatMap((piece, i): [string, string][] =>
    i % 2 === 0 ? [[piece, (pieces[i + 1] ?? '').trimEnd()]] : [],
  )
  return new Map(named)
}

/** Cards in the order of their names, so that two changes meet in a file only when they meet in a card. */
function fileOf(reviewed: Map<string, string>): string {
  const cards = [...reviewed].sort(([a], [b]) => (a < b ? -1 : 1))
  return cards.map(([name, text]) => `===== ${name} =====\n\n${text}\n`).join('\n')
}
