import { describe, expect, test } from 'vitest'
import { judgeMessage, judgeSchema, oraclesAbsent, oraclesPresent, readOracle } from './judge.ts'

if (!oraclesPresent) console.warn(oraclesAbsent)

/** A judge that accepts everything would prove nothing. */
describe.skipIf(!oraclesPresent)('the judge of Slack messages', () => {
  const words = (text: string) => ({ type: 'plain_text', text })
  const button = (id: string, text = 'x') => ({ type: 'button', action_id: id, text: words(text) })
  const wrong: [string, unknown[]][] = [
    ['51 blocks', Array(51).fill({ type: 'divider' })],
    ['an unknown block', [{ type: 'sectoin' }]],
    ['an unknown property', [{ type: 'divider', colour: 'red' }]],
    ['markup', [{ type: 'section', text: { type: 'mrkdwn', text: '*b*' } }]],
    ['a header of 151', [{ type: 'header', text: words('x'.repeat(151)) }]],
    ['a button of 76', [{ type: 'actions', elements: [button('a', 'x'.repeat(76))] }]],
    ['a value of 2001', [{ type: 'actions', elements: [{ ...button('a'), value: 'x'.repeat(2001) }] }]],
    ['two actions of one id', [{ type: 'actions', elements: [button('a'), button('a')] }]],
    [
      'two blocks of one id',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
    ],
    ['26 buttons', [{ type: 'actions', elements: Array.from({ length: 26 }, (_, i) => button(`a${i}`)) }]],
    ['no buttons', [{ type: 'actions', elements: [] }]],
    [
      'an empty select',
      [
        {
          type: 'input',
          label: words('x'),
          element: {
            type: 'static_select',
            action_id: 'a',
            options: [{ text: words('x'.repeat(76)), value: 'a' }],
          },
        },
      ],
    ],
    [
      '13 000 characters',
      Array.from({ length: 5 }, () => ({ type: 'section', text: words('x'.repeat(2600)) })),
    ],
  ]
  test.each(wrong)('refuses %s', (_, blocks) => {
    expect(judgeMessage({ text: 'x', blocks })).not.toEqual([])
  })

  test('refuses a message without text', () => {
    expect(judgeMessage({ blocks: [] })).not.toEqual([])
  })

  test('accepts published examples of blocks', () => {
    for (const name of [
      'header_block_text_at_limit',
      'table_block',
      'rich_text_block_basic',
      'input_block_only',
      'actions_block_checkboxes',
    ]) {
      const fixture = readOracle(`slackblocks-spec/fixtures/valid/blocks/${name}.json`)
      expect(judgeSchema('Blocks', [fixture]), name).toEqual([])
    }
  })
})
