import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { readEvent } from '../../../src/platforms/feishu/inbound.ts'
import { readEnvelope } from '../../../src/platforms/feishu/payloads.ts'
import { renderFeishu } from '../../../src/platforms/feishu/render.ts'
import { BOT, clicked, TENANT } from './events.ts'

const read = (body: object, ourId: string | undefined = BOT) =>
  readEvent(readEnvelope(JSON.parse(JSON.stringify(body)))!, ourId)
const incoming = (body: object, ourId?: string) => {
  const result = read(body, ourId)
  return 'incoming' in result ? result.incoming : result.ignored
}

describe('a click', () => {
  const ours = { intent: 'visit.save', fields: { draft: '3' } }

  it('brings back what the button meant, with what was typed under the fields’ names', () => {
    const form_value = {
      who: '孙副总',
      due: '2026-06-10 +0800',
      how: 'phone',
      deals: ['D2', 'D3'],
      note: '',
      none: null,
      'who~2': '另一位',
    }

    expect(incoming(clicked(ours, { form_value, name: 'button' }))).toEqual({
      key: expect.stringMatching(/^feishu:evt:ev/),
      kind: 'clicked',
      click: {
        intent: 'visit.save',
        fields: {
          draft: '3',
          who: '另一位',
          due: '2026-06-10',
          how: 'phone',
          deals: 'D2,D3',
          note: '',
          none: '',
        },
      },
      message: 'om_card',
      sender: { platform: 'feishu', tenant: TENANT, userId: 'ou_li', timeZone: 'Asia/Shanghai' },
      place: { platform: 'feishu', tenant: TENANT, chat: 'oc_group' },
      at: 1780300000000,
    })
  })

  it('takes an input or a choice outside a form by its name', () => {
    expect(incoming(clicked(ours, { name: 'reason', input_value: '价格' }))).toMatchObject({
      click: { fields: { draft: '3', reason: '价格' } },
    })
    expect(incoming(clicked(ours, { name: 'day', option: '2026-06-10 +0800' }))).toMatchObject({
      click: { fields: { day: '2026-06-10' } },
    })
  })

  it('finds its place beside the event too, and without one answers the person', () => {
    const beside = {
      ...clicked(ours, {}, { context: undefined }),
      context: { open_message_id: 'om_1', open_chat_id: 'oc_1' },
    }

    expect(incoming(beside)).toMatchObject({ message: 'om_1', place: { chat: 'oc_1' } })
    expect(incoming(clicked(ours, {}, { context: undefined }))).toMatchObject({
      place: { chat: 'ou_li', direct: true },
    })
  })

  it.each([undefined, 'visit.save', { key: 'value' }, { intent: 'x' }, { intent: 'x', fields: { a: 1 } }])(
    'on a card that is not ours (%o) means nothing',
    (value) => {
      expect(incoming(clicked(value))).toBe('not a card of ours')
    },
  )

  it('round trip: what a card’s buttons and forms carry comes back as it was', () => {
    const word = fc.string({ maxLength: 20 }).filter((name) => name !== '__proto__')
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.dictionary(word, word), (intent, fields) => {
        const card: Card = {
          lang: 'zh',
          title: 'x',
          tone: 'plain',
          parts: [{ kind: 'buttons', buttons: [{ label: 'x', click: { intent, fields } }] }],
        }
        const sent = JSON.parse(JSON.stringify(renderFeishu(card)))
        const value = sent.body.elements[0].behaviors[0].value

        expect(incoming(JSON.parse(JSON.stringify(clicked(value))))).toMatchObject({ click: { intent } })
        expect((incoming(clicked(value)) as { click: { fields: object } }).click.fields).toEqual(fields)
      }),
      { seed: 2 },
    )
  })
})
