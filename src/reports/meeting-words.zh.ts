export const meetingZh = {
  title: (day: string) => `早会提纲 · ${day}`,
  labels: {
    yesterday: (day: string) => `${day} 以来`,
    problems: '问题',
    today: '今天的拜访',
    due: '今天到期',
    people: '人员',
  },
  nothing: '无',
  visits: (each: string) => `有效拜访 ${each}`,
  count: (who: string, count: number) => `${who} ${count}`,
  missed: (each: string) => `计划了没去：${each}`,
  not: (who: string, account: string) => `${who}·${account}`,
  critical: (names: string) => `危急 ${names}`,
  complaints: (opened: number, late: number) =>
    [opened > 0 && `新投诉 ${opened} 件`, late > 0 && `投诉超期 ${late} 件`].filter(Boolean).join('，'),
  late: (each: string) => `下一步逾期 ${each}`,
  visit: (who: string, account: string, purpose: string) =>
    `${who} 去${account}${purpose ? `（${purpose}）` : ''}`,
  step: (who: string, account: string, text: string) => `${who}·${account}：${text}`,
  away: (names: string) => `休假：${names}`,
  allHere: '全员在岗',
  more: (count: number) => `还有 ${count} 项`,
  on: '每天早会前发给我',
  off: '不用再发',
  numbers: '七个数',
  notYours: '早会提纲给经理和总监用。你自己的事在“今日”里。',
}
