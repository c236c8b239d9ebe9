export const referralZh = {
  title: (account: string) => `转介绍 · ${account}`,
  notYet: '现在先不要开口',
  reasons: {
    complaint: (code: string) => `投诉 ${code} 还没结：先办好（投诉 ${code}）`,
    below: (actual: string, expected: string, day: string) =>
      `满意度 ${actual}，低于期望 ${expected}（${day}）：先问清差在哪里`,
    unknown: (account: string) => `不知道他们满不满意：先问一下（满意度 ${account} 8 期望 8）`,
  },
  content: (actual: string, expected: string, day: string) =>
    `可以开口：满意度 ${actual}，期望 ${expected}（${day}），没有未结投诉。`,
  facts: { ask: '向谁开口', occasion: '由头' },
  ask: (name: string, way: string | undefined) => (way ? `${name}，首选${way}` : name),
  nobody: '还没见过这家的人，先去拜访',
  occasions: {
    won: (day: string, code: string, words: string) => `${day} 签了 ${code} ${words}`,
    solved: (day: string, code: string, words: string) => `${day} 解决了 ${code} ${words}`,
    heard: (day: string, _code: string, words: string) => `${day} 听到：${words}`,
  },
  noOccasion: '还没有。交货顺利、问题解决、他们升职、扩产、换新厂时最好开口',
  scriptTitle: '四步，一次说完',
  script: [
    '体谅：“介绍人给别人，怕添麻烦，这我明白。”',
    '放心：“我只谈对他有没有用。他说不需要，我就不再打扰，结果我也告诉您。”',
    '请求：“您认识的人里，谁也在为同样的事操心？能不能帮我引荐一位？”',
    '到场：“您方便的话，我们三个人一起坐坐；不方便，我写两句话，您转给他。”',
  ],
  noMoney: '不给介绍费：给个人的好处一律不行。道谢，并告诉结果。',
  pastTitle: '介绍过的',
  past: (day: string, contact: string, whom: string) => `${day} ${contact}：${whom}`,
  buttons: { note: '记下介绍', account: '客户卡' },
}
