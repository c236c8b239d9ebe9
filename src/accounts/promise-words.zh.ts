export const promiseZh = {
  title: (account: string) => `承诺 · ${account}`,
  ours: '我们答应的',
  theirs: '对方答应的',
  none: '没有还没兑现的承诺。',
  line: (text: string, due: string | undefined, said: string) =>
    `${text}${due ? `（${due} 前）` : ''} · ${said} 说的`,
  ask: (text: string, due: string) => `对方答应 ${due} 前「${text}」，兑现了吗？`,
  keptTitle: '已兑现',
  brokenTitle: '没有兑现',
  kept: (text: string) => `「${text}」记为已兑现。`,
  broken: (text: string) => `「${text}」记为没有兑现。要追的话，定一个下一步。`,
  gone: '这条承诺已经处理过了，或者不在了。',
  buttons: { kept: '兑现了', broken: '没兑现', step: '定下一步', account: '客户卡' },
}
