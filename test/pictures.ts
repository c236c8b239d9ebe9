import type { Card } from '../src/cards/card.ts'

/** The pictures that stand in no sample of every part, because Feishu takes five charts in a card: a relationship map and a page. */
export const morePictures: Card = {
  lang: 'zh',
  title: '更多的图',
  tone: 'info',
  parts: [
    {
      kind: 'picture',
      picture: {
        kind: 'map',
        title: '关系地图',
        words:
          '决策层：陈副总 中立 50%；管理层：胡部长 反对者 30% 向 陈副总 汇报、厂长（还不知道是谁） 20%；操作层：钱科长（已离职） 支持者',
        x: '态度：反对 −2 · 中立 0 · 支持 +1 · 主持 +2',
        scale: { low: -2, high: 2 },
        rows: ['决策层', '管理层', '操作层', '层级未知'].map((label) => ({ label, hole: '还不认识任何人' })),
        apart: '态度未知',
        nodes: [
          { label: '陈副总', row: 0, at: 0, size: 50, sign: 'round' },
          { label: '胡部长', row: 1, at: -2, size: 30, sign: 'down', to: 0 },
          { label: '厂长（还不知道是谁）', row: 1, at: undefined, size: 20, sign: 'empty', to: 0 },
          { label: '钱科长（已离职）', row: 2, at: 1, size: 0, sign: 'up', to: 1, gone: true },
        ],
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'page',
        title: '一页纸计划',
        words: '份额做到 60%；见决策层 1 / 2',
        parts: [
          { heading: '目标', lines: [{ text: '份额做到 60%' }] },
          {
            heading: '衡量',
            lines: [{ text: '见决策层', says: '1 / 2（50%）', percent: 50, tone: 'warn' }],
          },
        ],
      },
    },
  ],
}
