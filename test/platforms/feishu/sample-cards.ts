import type { Card } from '../../../src/cards/card.ts'

const click = (intent: string, fields: Record<string, string> = {}) => ({ intent, fields })

/** Every kind of part once, in the words of a manager's morning. */
export const everyPart: Card = {
  lang: 'zh',
  title: '今日风险（5 家）',
  tone: 'bad',
  summary: '5 家客户需要今天处理',
  parts: [
    { kind: 'text', text: '2026-06-01 周一', style: 'quiet' },
    {
      kind: 'text',
      text: [
        '请 ',
        { person: '李晓彤', feishu: 'ou_a1' },
        ' 看 ',
        { link: '报价单', url: 'https://e.cn/q?a=1&b=(2)' },
        ' ',
        { strong: '今天' },
      ],
    },
    {
      kind: 'facts',
      facts: [
        { label: '负责人', value: '王浩' },
        { label: '金额', value: 'CNY 6.8m' },
      ],
    },
    {
      kind: 'list',
      items: [
        {
          text: '东海石化 95',
          detail: '19 天未拜访决策层',
          tone: 'bad',
          buttons: [{ label: '为什么', click: click('risk.why', { account: 'K02' }) }],
        },
        {
          text: '华锐',
          buttons: [
            { label: '拜访', click: click('visit') },
            { label: '稍后', click: click('snooze') },
          ],
        },
      ],
    },
    {
      kind: 'table',
      caption: '围墙',
      columns: [{ label: '客户' }, { label: '分', align: 'right' }],
      rows: [
        ['华锐', '62'],
        ['东海', '50'],
      ],
    },
    { kind: 'progress', label: '目标', percent: 62.4, words: '62 % / 100 %' },
    {
      kind: 'picture',
      picture: {
        kind: 'bars',
        title: '得分',
        words: '东海 95，华锐 40',
        unit: '分',
        bars: [
          { label: '东海', value: 95, tone: 'bad' },
          { label: '华锐', value: 40 },
        ],
        limit: 70,
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'bricks',
        title: '围墙',
        words: '推 3/5，拉 2/5',
        built: 5,
        of: 10,
        rows: [
          { label: '推', built: 3, of: 5 },
          { label: '拉', built: 2, of: 5 },
        ],
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'line',
        title: '走势',
        words: '40 → 62',
        unit: '%',
        points: [
          { label: '5月', value: 40 },
          { label: '6月', value: 62 },
        ],
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'dots',
        title: '态度',
        words: '孙副总 支持',
        x: '态度',
        y: '权重',
        dots: [
          { label: '孙副总', x: 1, y: 40, size: 3, tone: 'good' },
          { label: '李处', x: -1, y: 20, size: 2, tone: 'bad' },
        ],
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'radar',
        title: '自检',
        words: '产品 7，成交 5',
        scale: { low: 0, high: 10 },
        axes: ['产品', '成交', '服务'],
        sets: [
          { label: '6月1日', values: [7, 5, 8] },
          { label: '5月4日', values: [6, 5, 9] },
        ],
      },
    },
    { kind: 'divider' },
    {
      kind: 'buttons',
      buttons: [
        {
          label: '批准',
          style: 'primary',
          click: click('move.approve', { id: '7', version: '2' }),
          confirm: { title: '批准？', text: '推进到第 4 阶段', yes: '是', no: '否' },
        },
        { label: '驳回', style: 'danger', click: click('move.reject', { id: '7' }) },
      ],
    },
    {
      kind: 'form',
      form: {
        name: 'visit',
        fields: [
          { kind: 'text', name: 'who', label: '见了谁', required: true, value: '孙副总', hint: '姓名' },
          { kind: 'lines', name: 'what', label: '谈了什么', max: 500, value: '报价', problem: '太短' },
          { kind: 'day', name: 'due', label: '下一步日期', value: '2026-06-10' },
          {
            kind: 'choice',
            name: 'how',
            label: '方式',
            value: 'phone',
            options: [
              { label: '电话', value: 'phone' },
              { label: '当面', value: 'in_person' },
            ],
          },
          {
            kind: 'choices',
            name: 'deals',
            label: '商机',
            values: ['D2'],
            options: [
              { label: '二期', value: 'D2' },
              { label: '三期', value: 'D3' },
            ],
          },
          {
            kind: 'pick',
            name: 'who',
            label: '客户',
            of: 'account',
            value: { label: '东海石化 · K02', value: 'K02' },
          },
        ],
        submit: { label: '保存', style: 'primary', click: click('visit.save', { draft: '3' }) },
        cancel: { label: '取消', click: click('visit.cancel', { draft: '3' }) },
      },
    },
  ],
}
