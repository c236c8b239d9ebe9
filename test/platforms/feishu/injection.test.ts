import { describe, expect, it } from 'vitest'
import type { Part } from '../../../src/cards/card.ts'
import { renderFeishu } from '../../../src/platforms/feishu/render.ts'
import { cardProblems } from './oracle.ts'

describe('text is data', () => {
  const CORPUS = [
    '<at id=all></at>',
    '<at user_id="all"></at>',
    '<at ids=ou_1,ou_2></at>',
    '<person id=ou_1></person>',
    '[x](http://evil.example)',
    '![](img_v3_1)',
    '<font color=red>x</font>',
    '# h',
    '**b** _i_ ~~s~~ `c`',
    '| a | b |\n|---|---|',
    '---',
    '1. one',
    '&lt;at id=all&gt;',
    '$x$',
    ':OK:',
    '"},"tag":"button',
  ]
  /** Everything that Feishu reads as markdown in a card. */
  const markdowns = (of: unknown): string[] => {
    if (Array.isArray(of)) return of.flatMap(markdowns)
    if (typeof of !== 'object' || of === null) return []
    const node = of as Record<string, unknown>
    return [
      ...(node.tag === 'markdown' || node.tag === 'lark_md' ? [String(node.content)] : []),
      ...Object.values(node).flatMap(markdowns),
    ]
  }

  const looks = CORPUS.flatMap(
    (evil) =>
      [
        [evil, 'roomy', 1],
        [evil, 'crowded', 60],
      ] as const,
  )
  it.each(looks)('%s reaches the reader as it was typed, %s', (evil, _look, rows) => {
    const parts: Part[] = [
      { kind: 'text', text: evil },
      {
        kind: 'text',
        text: [
          evil,
          { person: evil, feishu: 'ou_1' },
          { person: evil, feishu: 'all' },
          { link: evil, url: 'https://ok.example/' },
          { link: 'no', url: `javascript:${evil}` },
          { strong: evil },
        ],
      },
      { kind: 'facts', facts: [{ label: evil, value: evil }] },
      {
        kind: 'list',
        items: Array.from({ length: rows }, () => ({
          text: evil,
          detail: [evil, { strong: evil }],
          buttons: [
            {
              label: evil,
              click: { intent: 'x', fields: { a: evil } },
              confirm: { title: evil, text: evil, yes: evil, no: evil },
            },
          ],
        })),
      },
      { kind: 'table', caption: evil, columns: [{ label: evil }], rows: [[evil]] },
      { kind: 'progress', label: evil, percent: 1, words: evil },
      {
        kind: 'form',
        form: {
          name: evil,
          fields: [
            {
              kind: 'choice',
              name: evil,
              label: evil,
              hint: evil,
              problem: evil,
              options: [{ label: evil, value: evil }],
            },
          ],
          submit: { label: evil, click: { intent: 'x', fields: {} } },
        },
      },
    ]
    const drawn = renderFeishu({ lang: 'zh', title: evil, tone: 'warn', summary: evil, parts })

    expect(cardProblems(drawn)).toEqual([])
    expect(markdowns(drawn).some((each) => each.includes('<font'))).toBe(rows > 1)
    expect(markdowns(drawn).length).toBeGreaterThan(0)
    for (const markdown of markdowns(drawn)) {
      const rest = markdown
        .replaceAll('<at id=ou_1></at>', '')
        .replaceAll('<br>', '')
        .replaceAll("<font color='grey'>", '')
        .replaceAll('</font>', '')
        .replaceAll('](https://ok.example/)', '')
        .replace(/ \*\*|\*\* |\*\*$|\[/g, '')
        .replace(/&#\d+;/g, '')
      expect(rest).not.toMatch(/[<>[\]()*_`~#!|&$"]/)
    }
  })
})
