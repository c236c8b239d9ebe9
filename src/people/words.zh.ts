import type { PlatformName } from '../platforms/platform.ts'
export const preferenceZh = {
  title: '消息发到哪里',
  platform: { slack: 'Slack', feishu: '飞书', web: '网页演示' },
  set: (platform: string) => `好，日报和提醒以后发到 ${platform}。在哪里问我，仍然在哪里回答。`,
  cleared: '好，以后发到你最近用过的那个平台。',
  unknown: (typed: string) => `没看懂「${typed}」，请写 飞书、Slack、这里 或 随便，例如：消息发到 飞书`,
  which: '请写上发到哪里，例如：消息发到 飞书；消息发到 Slack；消息发到 这里；消息发到 随便',
  notThere: (platform: string, where: string) =>
    `我在 ${platform} 上还找不到你。请先在那里给我发一句话，再来设置。现在能发到：${where}`,
}

export const identityZh = {
  platform: { slack: 'Slack', feishu: '飞书', web: '网页演示' },
  by: { email: '邮箱', setting: '部署设置' },
  boundTitle: '新绑定的账号',
  bound: (name: string, platform: PlatformName, userId: string, by: string) =>
    `${identityZh.platform[platform]} 账号 ${userId} 刚刚按${by}绑定为「${name}」。如果不是本人，请让管理员运行：kam who --unbind ${platform}:${userId}`,
  foundTitle: '找到了名单上的同事',
  found: (platform: string, names: string) =>
    `在 ${platform} 上按成员名单里的邮箱或手机号找到并绑定了：${names}。有不对的，请运行 kam who 查看和解除。`,
  adminTitle: '管理员有变动',
  isAdmin: (name: string) => `「${name}」按部署设置（KAM_ADMINS）成为管理员，设置里去掉后自动取消。`,
  wasAdmin: (name: string) => `「${name}」已不在部署设置（KAM_ADMINS）里，不再是管理员。`,
  strangersTitle: (count: number) => `还有 ${count} 人不在成员名单里`,
  strangers: '他们今天给我发了消息；显示名谁都可以取。今天再有人来，只更新这张卡片，不再单独通知。',
  strangersMore: (count: number) =>
    `还有 ${count} 人：上面的处理完就显示。每个人都收到了自己的账号，也可以写进成员文件。`,
  noName: '没有显示名',
  strangerTitle: '有人不在成员名单里',
  stranger: (name: string, platform: PlatformName, userId: string) =>
    `${name ? `显示名为「${name}」的人` : '有人'}给我发了消息，但不在成员名单里；显示名谁都可以取。是名单里的人就点“这是……”，不是就点“新同事”。账号：${identityZh.platform[platform]} ${userId}`,
}

/** What somebody who has left owned. */
export const leftZh = {
  title: (owner: string) => `${owner}已离开，谁来接手？`,
  ask: (count: number) => `有 ${count} 家客户的客户、商机或下一步还在他名下，请确定新的负责人。`,
  line: (account: string, cover: string | undefined) =>
    cover ? `${account}：交接前由${cover}负责` : `${account}：现在没有人负责`,
  more: (count: number) => `还有 ${count} 家。`,
  handOver: '交接',
  give: (name: string) => `转给${name}`,
  reason: (owner: string) => `${owner}已离开`,
  how: (code: string) => `点“交接”，或者发：交接 ${code}。换好之前每周提醒一次。`,
  given: (account: string, owner: string) => `${account}：已转给${owner}`,
  givenText: (from: string, deals: number) =>
    `${from} 在这家客户的${deals > 0 ? ` ${deals} 个商机、` : ''}下一步、未结投诉和排好的拜访都转过来了。`,
}
