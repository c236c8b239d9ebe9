/** Adding somebody to the members list in a chat. */
export const memberZh = {
  title: '加一位同事',
  text: '写上邮箱，对方在 Slack 或飞书用同一个邮箱就会自动认出来。',
  fields: { name: '姓名', role: '角色', manager: '上级', email: '邮箱' },
  hints: { manager: '销售员写上销售经理' },
  save: '加上',
  problems: {
    name: '写上姓名',
    taken: (name: string) => `成员名单里已经有 ${name}，请换一个写法，例如加上部门`,
    role: '选一个角色',
    manager: (typed: string) => `没找到叫“${typed}”的同事`,
    email: '邮箱写得不完整',
    emailTaken: (name: string) => `这个邮箱是 ${name} 的`,
  },
  admin: (names: string) => `加同事要管理员来做${names ? `，可以找 ${names}` : ''}。`,
  made: (name: string, role: string) => `已加上 ${name}（${role}）`,
  madeText: (bound: boolean, email: boolean): string =>
    bound
      ? '账号已绑定，对方现在就能用。'
      : email
        ? '有了邮箱，对方在 Slack 或飞书上会被自动认出来。'
        : '没有邮箱：对方第一次给我发消息时，你会收到一张卡，点“这是……”就行。',
  another: '再加一位',
  thisIs: '这是……',
  newOne: '新同事',
  which: '这是哪一位？',
  whichText: (name: string, platform: string, userId: string) =>
    `${platform} 账号 ${userId}${name ? `（${name}）` : ''}`,
  bind: '绑定',
  person: '同事',
  bound: (name: string) => `已绑定到 ${name}`,
  boundText: (name: string) => `${name} 现在就能用，会收到一条欢迎消息。`,
  gone: '这个账号没有给我发过消息，或者已经绑定了。',
}
