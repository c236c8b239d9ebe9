import type { Card, Part } from '../../../src/cards/card.ts'

/** One part of every kind, closed by type: a new kind fails here until the tests show it. */
export const PARTS: { [Kind in Part['kind']]: Extract<Part, { kind: Kind }> } = {
  text: {
    kind: 'text',
    text: [
      '请 ',
      { person: '王浩' },
      ' 本周内联系 ',
      { strong: '陈副总' },
      ',见 ',
      { link: '客户计划', url: 'https://example.com/plan' },
      ' ',
      { link: '坏链接', url: 'javascript:alert(1)' },
      ' <b>不是标记</b> *也不是*',
    ],
  },
  facts: {
    kind: 'facts',
    facts: [
      { label: '等级', value: 'A' },
      { label: '负责人', value: '王浩' },
      { label: '上次联系', value: '19 天前(上限 7)' },
      { label: '年收入', value: '1,280 万元' },
    ],
  },
  list: {
    kind: 'list',
    items: [
      {
        text: [{ strong: '东海石化' }, '(A·王浩)95 分 · 危急'],
        detail: '19 天未联系(上限 7,2.7 倍);决策层 67 天未见;近 90 天业绩 −50%;投诉 C1 超时(应 05-27 解决)。',
        tone: 'bad',
        buttons: [
          { label: '客户卡', click: { intent: 'account', fields: { account: 'K02' } } },
          { label: '为什么', click: { intent: 'why', fields: { account: 'K02' } } },
          { label: '催一下', click: { intent: 'nudge', fields: { account: 'K02' } } },
        ],
      },
      {
        text: [{ strong: '鼎峰钢铁' }, '(C·王浩)10 → 预警'],
        detail: '逾期回款 75 天,52 万元(硬触发)。',
        tone: 'warn',
      },
      {
        text: [{ strong: '泰和半导体' }, '(A·陈思远)28 分 · 关注'],
        detail: '决策层从未接触;围墙 25%(下限 75%);无客户计划。',
        tone: 'info',
      },
    ],
  },
  table: {
    kind: 'table',
    caption: '周计划完成',
    columns: [
      { label: '客户经理' },
      { label: '计划', align: 'right' },
      { label: '完成', align: 'right' },
      { label: '比例', align: 'right' },
      { label: '说明' },
    ],
    rows: [
      ['李晓彤', '3', '1', '33.3%', '两次改期'],
      ['王浩', '2', '0', '0%', '未交周总结'],
      ['陈思远', '3', '3', '100%', ''],
    ],
  },
  progress: { kind: 'progress', label: '周计划完成', percent: 50, words: '4/8 次拜访' },
  picture: {
    kind: 'picture',
    picture: {
      kind: 'bricks',
      title: '围墙 · 东海石化',
      words: '已建 4/8 = 50%,下限 75%;最弱:份额',
      built: 4,
      of: 8,
      rows: [
        { label: '主推', built: 1, of: 2 },
        { label: '份额', built: 0, of: 2 },
        { label: '接触', built: 1, of: 2 },
        { label: '私交', built: 2, of: 2 },
      ],
    },
  },
  buttons: {
    kind: 'buttons',
    buttons: [
      { label: '同意', style: 'primary', click: { intent: 'approve', fields: { move: '7' } } },
      {
        label: '驳回',
        style: 'danger',
        click: { intent: 'reject', fields: { move: '7' } },
        confirm: { title: '驳回阶段推进?', text: '李晓彤会收到通知。', yes: '驳回', no: '再想想' },
      },
      { label: '详情', click: { intent: 'deal', fields: { deal: 'D1' } } },
    ],
  },
  form: {
    kind: 'form',
    form: {
      name: 'visit',
      fields: [
        { kind: 'text', name: 'subject', label: '谈了什么', required: true, hint: '一句话即可', max: 200 },
        { kind: 'lines', name: 'notes', label: '备注' },
        { kind: 'day', name: 'due', label: '下一步日期', value: '2026-06-05', problem: '6月5日不是工作日' },
        {
          kind: 'choice',
          name: 'channel',
          label: '方式',
          value: 'phone',
          options: [
            { label: '当面', value: 'in_person' },
            { label: '电话', value: 'phone' },
          ],
        },
        {
          kind: 'choices',
          name: 'contacts',
          label: '见了谁',
          values: ['c1'],
          options: [
            { label: '陈副总', value: 'c1' },
            { label: '余总', value: 'c2' },
            { label: '薛工', value: 'c3' },
          ],
        },
        {
          kind: 'pick',
          name: 'who',
          label: '客户',
          of: 'account',
          value: { label: '东海石化 · K02', value: 'K02' },
          options: [{ label: '华锐重工 · K01', value: 'K01' }],
        },
      ],
      submit: { label: '保存', click: { intent: 'log-visit', fields: { account: 'K02' } } },
      cancel: { label: '取消', click: { intent: 'cancel', fields: {} } },
    },
  },
  divider: { kind: 'divider' },
}

export const everyPart: Card = { lang: 'zh', title: '东海石化', tone: 'warn', parts: Object.values(PARTS) }

export const everyPicture: Card = {
  lang: 'zh',
  title: '图',
  tone: 'info',
  parts: [
    {
      kind: 'picture',
      picture: {
        kind: 'bars',
        title: '客户集中度',
        words: '华锐 19.4% 超过 15% 的上限',
        unit: '%',
        limit: 15,
        bars: [
          { label: '华锐重工', value: 19.4, tone: 'bad' },
          { label: '东海石化', value: 14.8, tone: 'warn' },
          { label: '北风能源', value: 11.2 },
          { label: 'Meridian Foods', value: 9.1, tone: 'good' },
        ],
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'line',
        title: '风险分',
        words: '三周内从 40 升到 95',
        unit: '',
        points: ['05-12', '05-19', '05-26', '06-01'].map((label, index) => ({
          label,
          value: [40, 55, 70, 95][index] ?? 0,
        })),
      },
    },
    {
      kind: 'picture',
      picture: {
        kind: 'dots',
        title: '关系图',
        words: '陈副总支持,余总反对',
        x: '立场',
        y: '权重',
        dots: [
          { label: '陈副总', x: 2, y: 40, size: 40, tone: 'good' },
          { label: '余总', x: -1, y: 30, size: 30, tone: 'bad' },
          { label: '薛工', x: 0, y: 20, size: 20 },
          { label: 'Oliver Grant', x: 1, y: 10, size: 10, tone: 'info' },
        ],
      },
    },
  ],
}

export const digest: Card = {
  lang: 'zh',
  title: '华东大客户部 · 6/1 周一 · 先看 3 家',
  tone: 'bad',
  parts: [
    { kind: 'text', text: '变化：华锐重工 关注→预警；奥德化工 正常→关注；东海石化 95→65', style: 'strong' },
    {
      kind: 'facts',
      facts: [
        { label: '大客户', value: '8 家：危急 1 · 预警 1 · 关注 2 · 正常 4' },
        { label: '风险客户年收入', value: '1,680 万元' },
        { label: '商机', value: '2,550 万元（加权 1,426 万元）' },
      ],
    },
    PARTS.list,
    PARTS.divider,
    PARTS.progress,
    PARTS.table,
    PARTS.picture,
  ],
}
