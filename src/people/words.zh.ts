export const preferenceZh = {
  title: '消息发到哪里',
  platform: { slack: 'Slack', feishu: '飞书', web: '网页演示' },
  set: (platform: string) => `好，日报和提醒以后发到 ${platform}。在哪里问我，仍然在哪里回答。`,
  cleared: '好，以后发到您最近用过的那个平台。',
  unknown: (typed: string) => `没看懂「${typed}」，请写 飞书、Slack、这里 或 随便，例如：消息发到 飞书`,
  which: '请写上发到哪里，例如：消息发到 飞书；消息发到 Slack；消息发到 这里；消息发到 随便',
  notThere: (platform: string, where: string) =>
    `我在 ${platform} 上还找不到您。请先在那里给我发一句话，再来设置。现在能发到：${where}`,
}
