/** What only Slack messages say. */
export const slackZh = {
  more: (count: number) => `… 还有 ${count} 项没有显示，请问得具体一点再看。`,
  working: '正在处理，完成后马上回复你。',
  unsure: '我没能记下这条消息。如果一分钟内没有回复，请再发一次。',
  colon: '：',
  optionsCut: (shown: number) => `只列出前 ${shown} 个`,
  pick: '请选择',
  search: '输入名称或拼音',
  nothing: '没有可选项',
  close: '关闭',
  forgotten: '这个窗口用不了了，请重新打开再填。',
  title: '大客户',
  promptsTitle: '可以这样问',
  /** What stands on it, and what is sent: at most four. */
  prompts: [
    ['今天要做什么？', '今日'],
    ['我的首页', '首页'],
    ['哪些客户有风险？', '哪些客户有风险？'],
    ['你会做什么？', '帮助'],
  ] as [title: string, message: string][],
}
