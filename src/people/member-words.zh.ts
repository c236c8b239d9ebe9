/** Adding somebody to the members list in a chat. */
export const memberZh = {
  title: '加一位同事',
  text: '写上邮箱，对方在 Slack 或飞书用同一个邮箱就会自动认出来；飞书写手机号也行。',
  fields: {
    name: '姓名',
    role: '角色',
    team: '团队',
    manager: '上级',
    email: '邮箱',
    mobile: '手机（飞书）',
    locale: '语言',
  },
  locales: { 'zh-CN': '中文', 'en-US': '英文' },
  hints: { manager: '销售员写上销售经理', team: '例如 华东大客户部；空着就是上级的团队' },
  save: '加上',
  problems: {
    name: '写上姓名',
    taken: (name: string) =>
      `成员名单里已经有 ${name}：要改就发“改成员 ${name}”；是另一个人就换个写法，例如加上部门`,
    role: '选一个角色',
    own: '自己的角色请另一位管理员来改',
    loop: (name: string) => `${name} 归对方管，不能当对方的上级`,
    manager: (typed: string) => `没找到叫“${typed}”的同事`,
    email: '邮箱写得不完整',
    emailTaken: (name: string) => `这个邮箱是 ${name} 的`,
    mobile: '手机号不完整，例如 138 0013 8000；国外号码前面写 +',
    mobileTaken: (name: string) => `这个手机号是 ${name} 的`,
  },
  admin: (names: string) => `成员名单由管理员来管${names ? `，可以找 ${names}` : ''}。`,
  made: (name: string, role: string) => `已加上 ${name}（${role}）`,
  madeText: (bound: boolean, address: boolean): string =>
    bound
      ? '账号已绑定，对方现在就能用。'
      : address
        ? '一小时内会在 Slack 或飞书上把对方认出来。'
        : '没有邮箱和手机号：对方第一次给我发消息时，你会收到一张卡，点“这是……”就行。',
  another: '再加一位',
  change: {
    title: (name: string) => `改成员 · ${name}`,
    text: '改完点“保存”。离职的点“移出名单”。',
    save: '保存',
    done: (name: string) => `已改 ${name}`,
    doneText: (role: string, team: string, manager: string) =>
      [role, team, manager && `上级 ${manager}`].filter(Boolean).join(' · '),
    which: '改哪一位同事？',
    go: '打开',
  },
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
  leaver: {
    title: (name: string) => `${name} 离职了？`,
    said: (platform: string, name: string, role: string) =>
      `${platform}里已经没有 ${name}（${role}）这个人了。名单还没有改，请你确认。`,
    accounts: (count: number) => `名下客户 ${count} 个`,
    deals: (count: number) => `进行中的商机 ${count} 个`,
    steps: (count: number) => `未完成的下一步 ${count} 个`,
    after:
      '移出名单后，对方马上不能再用，做过的事都留着；有客户的，下个工作日早上请其上级安排交接。只是换了账号的，不用点。',
    off: '移出名单',
    no: '先不动',
    sure: (name: string) => `${name} 马上不能再用。`,
    isOff: (name: string) => `${name} 已移出名单`,
    isOffText: '做过的事都留着。有客户的，下个工作日早上请其上级安排交接。',
    back: '放回名单',
    isBack: (name: string) => `${name} 又在名单上了`,
    isBackText: '对方现在又能用了。',
    gone: '没有这位同事。',
    self: '自己不能把自己移出名单，请另一位管理员来做。',
  },
}
