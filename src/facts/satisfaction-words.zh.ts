export const satisfactionZh = {
  title: (difference: string, account: string) => `满意度 ${difference} · ${account}`,
  facts: { actual: '实际感受', expected: '期望', difference: '差', before: '上次' },
  score: (score: string, scale: string) => `${score}（满分 ${scale}）`,
  before: (day: string, actual: string, expected: string, scale: string) =>
    `${day}：感受 ${actual}，期望 ${expected}（满分 ${scale}）`,
  below: (gap: string) => `低于期望 ${gap}（按十分算）。请问清是哪件事没做到，定一个下一步。`,
  equal: '刚好达到期望：不满意的理由没有，离开的理由也还有。超过期望才叫满意。',
  above: '超过期望。问问是哪一点，把它写进案例，也可以请他们推荐。',
  otherScale: (scale: string) => `上次用的是满分 ${scale}，两次按十分换算后比较。`,
  replaced: '今天已经记过一次，这次替换了它。',
  badScale: (scale: string) => `满分 ${scale} 不行，请用 2 到 100 之间的整数，例如：满意度 东海 8 9 满分10`,
  buttons: { undo: '撤销', account: '客户卡', why: '为什么' },
}
