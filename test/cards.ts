import { resolve } from 'node:path'
import { expect } from 'vitest'
import type { Card } from '../src/cards/card.ts'
import { renderFeishu } from '../src/platforms/feishu/render.ts'
import { renderSlack } from '../src/platforms/slack/render.ts'
import { cardProblems } from './platforms/feishu/oracle.ts'
import { judgeMessage } from './platforms/slack/judge.ts'

/** How a card looks on each platform, and what that platform would refuse in it. */
const surfaces: Record<string, { render: (card: Card) => unknown; judge: (rendered: unknown) => string[] }> =
  {
    slack: {
      render: renderSlack,
      judge: (rendered) => judgeMessage(rendered as { text: string; blocks: unknown[] }),
    },
    feishu: { render: (card) => renderFeishu(card), judge: cardProblems },
  }

/**
 * Renders a card for every platform, checks it by the platform's own rules, and compares it with the reviewed file
 * `test/cards/<name>.<platform>.json` (written on the first run; a change shows up as a diff to be read).
 */
export async function reviewCard(name: string, card: Card): Promise<void> {
  for (const [platform, { render, judge }] of Object.entries(surfaces)) {
    const rendered = render(card)
    expect(judge(rendered), `${name} on ${platform}`).toEqual([])
    await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(
      resolve(import.meta.dirname, `cards/${name}.${platform}.json`),
    )
  }
}
