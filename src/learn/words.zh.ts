import type { SelfTestSide } from '../domain/learn.ts'

/** Short, for the spokes of the picture. */
const sides: Record<SelfTestSide, string> = {
  attitude: '心态',
  liked: '人缘',
  health: '形象',
  product: '产品',
  prospects: '开发',
  contact: '接触',
  pitch: '讲解',
  objections: '异议',
  closing: '成交',
  service: '服务',
  collection: '回款',
  time: '自我管理',
}

/** In full, for the form. */
const asked: Record<SelfTestSide, string> = {
  attitude: '积极的心态',
  liked: '人际关系，受同事喜欢',
  health: '健康与形象',
  product: '产品知识',
  prospects: '开发客户',
  contact: '接触客户的技巧',
  pitch: '产品讲解',
  objections: '处理异议',
  closing: '促成成交',
  service: '服务与管理',
  collection: '收款',
  time: '时间与目标的自我管理',
}

export const learnZh = {
  off: '学习没有打开',
  offText: (admins: string) =>
    `公司还没有打开“学习”（每周一条提示、一道题，还有自检）。要用的话，请${admins ? `管理员 ${admins}` : '管理员'}在规则参数 policy.yml 里写 learn.enabled: true。`,
  title: '每周一学',
  tip: '这周的提示',
  do: (words: string) => `可以这样做：${words}`,
  question: '这周的题',
  gone: '这道题已经不在题库里了。',
  right: (letter: string) => `✓ 答对了：${letter}`,
  wrong: (yours: string, letter: string) => `✗ 你选了 ${yours}，正确答案是 ${letter}`,
  source: (words: string) => `出处：${words}`,
  own: '公司自己的题',
  results: (answered: number, right: number) => `到现在答了 ${answered} 题，对 ${right} 题。只有你看得到。`,
  noResults: '答案只有你自己看得到。',
  muted: '每周的消息已关，想看的时候写“学习”。',
  sides,
  asked,
  selfTest: {
    title: (day: string) => `自检 · ${day}`,
    formTitle: '自检：十二项，每项 0–10 分',
    formText:
      '给现在的自己打分，不用和别人比。只有你自己看得到，经理和总监都看不到。也可以按这个顺序一次写完：自检 8 7 9 8 6 8 7 5 4 9 8 7',
    saved: '已记下，只有你看得到。',
    total: (total: number, most: number) => `合计 ${total}/${most}`,
    change: (points: number, day: string) =>
      points === 0 ? `和 ${day} 一样` : `比 ${day} ${points > 0 ? `高 ${points} 分` : `低 ${-points} 分`}`,
    weakest: (sides: string, score: number) => `最低的是${sides}（${score} 分）：先练这一项。`,
    radar: '十二项自检',
    radarWords: (day: string, scores: string) => `${day}：${scores}`,
    radarChange: (day: string, sides: string) => (sides ? `和 ${day} 比：${sides}` : `和 ${day} 一样`),
    totals: '历次合计',
    totalsWords: (all: string) => all,
    unit: '分',
    privateNote: '只有你看得到。一天只记一次，再测就换成新的。',
    count: (came: number, order: string) =>
      `要十二个分数，收到 ${came} 个。顺序是：${order}。例如：自检 8 7 9 8 6 8 7 5 4 9 8 7`,
    range: (side: string, said: string) => `${side}“${said}”不对：每项是 0 到 10 的整数，合计最多 120 分。`,
    sideRange: '0 到 10 的整数',
    missing: '还没打分',
    dropped: (day: string) => `${day} 的自检已删掉。`,
    points: (score: number) => `${score} 分`,
  },
  buttons: {
    save: '记下',
    later: '先不做',
    again: '再测一次',
    selfTest: '自检',
    drop: '删掉这次',
    mute: '不再每周发',
    unmute: '恢复每周发',
    learn: '这周的提示和题',
  },
  sure: { title: '删掉这次自检？', text: '删掉以后找不回来。', yes: '删掉', no: '不删' },
}
