import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Card, Field, Part } from '../../../src/cards/card.ts'
import { plainerCards } from '../../../src/cards/plainer.ts'
import { LIMITS } from '../../../src/platforms/feishu/limits.ts'
import { renderFeishu } from '../../../src/platforms/feishu/render.ts'
import { json, longest } from '../../gallery.ts'
import { morePictures } from '../../pictures.ts'
import { cardProblems, oracle, oracleFolder, oraclesHere } from './oracle.ts'
import { everyPart } from './sample-cards.ts'

const card = (...parts: Part[]): Card => ({ lang: 'zh', title: '标题', tone: 'plain', parts })
const bodyOf = (...parts: Part[]) => renderFeishu(card(...parts)).body.elements
const shown = (of: unknown) => JSON.stringify(of)

describe('every part', () => {
  it.each([
    ['ordinary', everyPart],
    ['longest', longest(everyPart)],
    ['pictures', morePictures],
    ['pictures.longest', longest(morePictures)],
  ])('is a valid card as a whole, %s, as reviewed', async (name, card) => {
    const rendered = renderFeishu(card)
    expect(cardProblems(rendered)).toEqual([])
    await expect(json(rendered)).toMatchFileSnapshot(resolve(import.meta.dirname, `gallery.${name}.json`))
  })

  it('stays valid without charts, the words still there', () => {
    const drawn = renderFeishu(plainerCards(everyPart)[0]!)

    expect(cardProblems(drawn)).toEqual([])
    expect(shown(drawn)).not.toContain('chart_spec')
    expect(shown(drawn)).toContain('东海 95，华锐 40')
  })

  it('says its tone in a word, in the language of the card', () => {
    expect(renderFeishu(everyPart).header).toMatchObject({
      template: 'red',
      text_tag_list: [{ text: { content: '警示' } }],
    })
    expect(
      renderFeishu({
        lang: 'en',
        title: 'Saved for 华锐',
        tone: 'good',
        parts: [{ kind: 'text', text: 'Next step on Friday' }],
      }).header,
    ).toMatchObject({
      template: 'green',
      text_tag_list: [{ text: { content: 'OK' } }],
    })
  })

  it('shows in the chat list what the summary says, else the title', () => {
    expect(renderFeishu(everyPart).config.summary.content).toBe('5 家客户需要今天处理')
    expect(renderFeishu(card()).config.summary.content).toBe('标题')
  })

  it('is never empty: Feishu refuses a card without a body', () => {
    expect(cardProblems(renderFeishu({ lang: 'zh', title: '', tone: 'plain', parts: [] }))).toEqual([])
    expect(bodyOf()).toHaveLength(1)
  })
})

describe('a form', () => {
  const form = (...fields: Field[]): Part => ({
    kind: 'form',
    form: {
      name: 'f',
      fields,
      submit: { label: '保存', click: { intent: 'save', fields: { id: '1' } } },
      cancel: { label: '取消', click: { intent: 'stop', fields: {} } },
    },
  })

  it('stands at the root, its way out behind it', () => {
    const [root, cancel] = bodyOf(form({ kind: 'text', name: 'a', label: 'A' }))

    expect(root).toMatchObject({ tag: 'form', name: 'f' })
    expect(shown(root)).toContain('"form_action_type":"submit"')
    expect(shown(root)).toContain('"value":{"intent":"save","fields":{"id":"1"}}')
    expect(cancel).toMatchObject({
      tag: 'button',
      behaviors: [{ type: 'callback', value: { intent: 'stop', fields: {} } }],
    })
  })

  it('shows again what was typed, and what is wrong with it beside the field', () => {
    const drawn = shown(
      bodyOf(
        form(
          { kind: 'lines', name: 'a', label: 'A', value: '短', problem: '太短' },
          { kind: 'day', name: 'd', label: 'D', value: '2026-02-30', problem: '没有这一天' },
        ),
      ),
    )

    expect(drawn).toContain('"default_value":"短"')
    expect(drawn).toMatch(/⚠ 太短","text_size":"normal","text_color":"red"/)
    expect(drawn).not.toContain('initial_date')
  })

  it('keeps what was chosen when the list is too long', () => {
    const options = Array.from({ length: 300 }, (_, n) => ({ label: `第${n}`, value: `v${n}` }))
    const drawn = shown(bodyOf(form({ kind: 'choice', name: 'a', label: 'A', value: 'v299', options })))

    expect(drawn).toContain('"initial_option":"v299"')
    expect(drawn).toContain(`仅列出前 ${LIMITS.options} 项`)
  })

  it('gives two fields of one name two names', () => {
    const twice = form({ kind: 'text', name: 'a', label: 'A' }, { kind: 'text', name: 'a', label: 'B' })

    expect(cardProblems(renderFeishu(card(twice)))).toEqual([])
    expect(shown(bodyOf(twice))).toContain('"name":"a~2"')
  })

  it('says so when there is nothing to choose', () => {
    expect(shown(bodyOf(form({ kind: 'choice', name: 'a', label: '选', options: [] })))).toContain(
      '暂无可选项',
    )
  })
})

describe('what is too long', () => {
  const long = (n: number): Part => ({
    kind: 'list',
    items: Array.from({ length: n }, (_, i) => ({
      text: `客户 ${i}`,
      detail: '细节',
      buttons: [{ label: '看', click: { intent: 'show', fields: { id: String(i) } } }],
    })),
  })

  it('is cut with words, buttons and forms kept', () => {
    const drawn = renderFeishu({ ...everyPart, parts: [long(200), ...everyPart.parts] })

    expect(cardProblems(drawn)).toEqual([])
    expect(shown(drawn)).toContain('项未显示')
    expect(shown(drawn)).toContain('"form_action_type":"submit"')
    expect(shown(drawn)).toContain('move.approve')
  })

  it('shows sixteen list items with a button each in one card', () => {
    const drawn = shown(renderFeishu(card(long(16))))

    expect(drawn).toContain('客户 15')
    expect(drawn).not.toContain('未显示')
  })

  it('shows a sixth table as lines', () => {
    const table: Part = {
      kind: 'table',
      caption: '表',
      columns: [{ label: '甲' }, { label: '乙' }],
      rows: [['一', '二']],
    }
    const drawn = bodyOf(table, table, table, table, table, table)

    expect(drawn.filter((element) => element.tag === 'table')).toHaveLength(5)
    expect(shown(drawn)).toContain('一 · 二')
  })
})

describe.runIf(oraclesHere)('the measure itself', () => {
  it('takes the official charts, and refuses what the documentation refuses', () => {
    for (const file of readdirSync(oracleFolder('chart-samples')).filter((name) =>
      /bar|line\.|linearP|scatter/.test(name),
    )) {
      expect(cardProblems(oracle(`chart-samples/${file}`))).toEqual([])
    }
    expect(cardProblems({ schema: '2.0', body: { elements: [{ tag: 'note' }] } })).not.toEqual([])
    expect(cardProblems({ schema: '2.0', body: { elements: [{ tag: 'div', colour: 'x' }] } })).not.toEqual([])
    expect(
      cardProblems({
        schema: '2.0',
        body: { elements: [{ tag: 'button', type: 'green', text: { tag: 'plain_text', content: 'x' } }] },
      }),
    ).not.toEqual([])
  })
})
