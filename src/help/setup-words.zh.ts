/** An admin's first steps, each with how far it is. */
export const setupZh = {
  title: (done: number) => (done === 3 ? '三步都做好了' : `三步开始：已完成 ${done} 步`),
  steps: { people: '1 同事', accounts: '2 客户', channels: '3 讨论商机的群' },
  people: (people: number, reached: number, alone: number) =>
    [
      `${people} 人`,
      reached > 0 && `${reached} 人能在 Slack 或飞书找到`,
      alone > 0 && `${alone} 名销售员没有上级（发“改成员”补上）`,
    ]
      .filter(Boolean)
      .join('，'),
  peopleTodo: '还没有同事。写“加人 李雷 销售员 上级 周敏”，或把 members.csv 发给我。',
  accounts: (accounts: number, key: number) => `${accounts} 家客户，其中大客户 ${key} 家`,
  noKey: '还没有定级的客户：写“定级 华锐 A 明年扩产”，A 到 D 级才会看风险。',
  accountsTodo: '还没有客户。把 accounts.csv 发给我，或一家一家新建。',
  channels: (count: number) => `${count} 个`,
  channelsTodo:
    '还没有。把我拉进群，在群里 @ 我写“商机 D6 在此”或“客户 华锐 在此”。没有也行，申请会发给各人。',
  buttons: { person: '加同事', account: '新客户', again: '再看一次' },
}
