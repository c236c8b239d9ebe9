/** A message that somebody picked to be noted, and a form for what is noted without words. */
export const pickedZh = {
  title: { visit: '记成拜访', note: '记成情报' },
  from: (by: string) => `原话出自 ${by}`,
  link: '打开原消息',
  wordless: '这条消息没有我能读的文字（图片、文件、语音，或者是我自己的卡片），请写一句。',
  cut: (whole: number, most: number) =>
    `这条消息有 ${whole} 个字，这里只放得下前 ${most} 个；全文在原消息里。`,
  quote: (link: string) => `原消息：${link}`,
  fields: { account: '客户', day: '日期', people: '见了谁', visit: '谈了什么', note: '内容' },
  hints: { people: '客户那边的人，逗号隔开', visit: '也可以写下一步和日期' },
  save: '记下来',
  cancel: '不记',
  problems: {
    account: '选一个客户',
    noAccount: (typed: string) => `没找到叫“${typed}”的客户，换个写法或编号`,
    several: (names: string) => `可能是：${names}。写全称或编号`,
    text: '写一句内容',
    future: (day: string) => `${day} 还没到，拜访要在发生之后记`,
  },
}
